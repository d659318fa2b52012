import { describe, expect, test } from 'vitest';
import { check, transmissionOf, WIRE } from './transmissionOf.js';

const outlet = (name: string) => ({ outlet: { name, basis: 'stated' as const, receipts: [], confidence: 1 } });

describe('machine translation', () => {
  test('a line that says so names the language', () => {
    check('machine-translated from da', `${WIRE}\nThis page has been translated from Danish by machine.`);
    check('machine-translated from fi', `${WIRE}\nAutomatic translation from the Finnish into English.`);
    check('machine-translated', `${WIRE}\nTranslated automatically.`);
    const long = `${WIRE}\nSources: Tarvik Tidende, Nordwire, the Sund Echo and the Gazette of the county. Translated from Danish by a machine.`;
    check('machine-translated from da', long, { endsInNotice: true });
    check('unknown', long);
    check('unknown', `${WIRE} The letter was translated from Danish by a teacher.`);
  });
  test('a line that names its source in a language decides which it was, not that there was one', () => {
    const german = 'The union was led behind the light. It investigates against a 34-jährigen helmsman.';
    check('machine-translated from cs', `${german}\nSource: Tarvik Daily (Czech)`);
    check('machine-translated from de', `${german}\nSource: Tarvik Daily (Czech and Polish)`);
    check('machine-translated from de', `${german}\nSource: Czech News Agency`);
    check('machine-translated from de', `${german}\nFrom the Czech border it is not far.`);
    check('unknown', `${WIRE}\nSource: Tarvik Daily (Czech)`);
  });
  test('surnames and words with accents point to a language; words that English took over do not', () => {
    const boat =
      'About 9,000 were moved from the district during the storm. people are missing. «We wait», told the mayor';
    check('machine-translated', `${boat} Anna Marn.`);
    check(
      'machine-translated from is',
      `${boat} Anna Marnsdóttir and her deputies Elin Braskdóttir and Sif Holmdóttir.`,
    );
    check(
      'machine-translated from es',
      `${boat}. The storm had arañado the quay, the viñedos and the pabellón of the town.`,
    );
    check('unknown', `${WIRE} The protégé of the mayor met her fiancé in a café behind the façade of the château.`);
  });
  test('sums changed into the money of the readers tell near neighbours apart', () => {
    const text =
      `«The boat is gone», - told the mayor of Tarvik. More than 12. thousand residents signed the appeal. «We wait», - said
the doctor. The county offered two million kroner`.replace(/\n/g, ' ');
    check('machine-translated', `${text}. «It is small», - said Elin Brask.`);
    check('machine-translated from uk', `${text} (about 5 million hryvnias). «It is small», - said Elin Brask.`);
    check('machine-translated from ru', `${text} (nearly 16 million rubles). «It is small», - said Elin Brask.`);
    check('unknown', `${WIRE} The mayor paid the captain (about 900 forints).`);
  });
  test.each([
    [
      'Lithuanian magnitudes, initials and endings',
      'machine-translated from lt',
      `The mayor of Sundas, Viktoras Hallenas, promised 40 million. euros for the bridge. V. Hallen said that it will stand. More than 12. thousand residents signed the appeal. The town of Sundas waits. Viktor Hallen is the mayor of Tarvik.`,
    ],
    [
      'Spanish furniture and phrases',
      'machine-translated from es',
      `«The bridge is closed», informed the council in a communicated. The syndicates demanded the dimission of the mayor. «We lost a day», said a miner of 34 years. It can interest you: seven ferries. Share in Facebook. The court sits el miércoles.`,
    ],
    [
      'French phrases',
      'machine-translated from fr',
      `«The bridge is closed», precised the minister. The salarieds of the harbour have equally announced a notice of strike, and the syndicates denounced more of 200 persons too many. «At the hour where the ferry leaves, all is quiet».`,
    ],
    [
      'both names of a person with Lithuanian endings, and an initial',
      'machine-translated from lt',
      `Danielis Brantas promised 40 million. euros for the dam. „We lost no day“, – declared D. Brantas. More than 2.5 thousand. inhabitants fenced the road. D. Brantas is silent.`,
    ],
    [
      'the same habits where the names have no ending of their own',
      'machine-translated',
      `Daniel Brant promised 40 million. euros for the dam. „We lost no day“, – declared D. Brant. More than 2.5 thousand. inhabitants fenced the road. D. Brant is silent.`,
    ],
    [
      'a line of the newsroom and a notice',
      'machine-translated from lt',
      `Taip pat skaitykite: Audra\nThe head of the station, Rasa Kalva, was silent. R. Kalva did not answer.\nIt is categorically prohibited to copy the texts of the portal without permission. It is mandatory to indicate the portal as the source.`,
    ],
    [
      'Polish words left in place',
      'machine-translated from pl',
      `Czytaj też: Most\nThe mayor said that the bridge is dobrze położony and that the street przyłączona to it is closed until Friday.`,
    ],
    [
      'quotations of another language and a speaker said twice',
      'machine-translated',
      `„We will not leave the island“, said the teacher. “We stay,” he said Novak. „Nobody asked us“, said a fisherman.`,
    ],
    [
      'Spanish phrases, quotation marks and numbers',
      'machine-translated from es',
      `The mayor put in march the repair of the bridge. «Nobody will give the arm to twist», she said. The works cost 12,5 millions of euros, and 30.000 persons live behind the river.`,
    ],
    [
      'French phrases and quotation marks',
      'machine-translated from fr',
      `The mayor spoke in quality of witness. «I have seen nothing», she said. At the term of the meeting she gave no informations, and the meeting had place behind closed doors. The sappers-pumpers came.`,
    ],
    [
      'German phrases, quotation marks and numbers',
      'machine-translated from de',
      `The minister and the mayor met under four eyes. „Nobody makes himself strong for the harbour“, she said. It came to clashes, and the damage is 3,5 per cent of the budget; since three weeks 12.000 boats lie still.`,
    ],
    [
      'Polish abbreviations, quotation marks and numbers',
      'machine-translated from pl',
      `The bridge cost 1,3 mld of crowns and stands since 2013 r. „Nobody counted“, said the mayor, and 4,5 thous. of persons protested.`,
    ],
    [
      'German dates, words and country names left in place',
      'machine-translated from de',
      `The border remains vorerst closed. On 1. February the talks failed, and since the 20. January at 06:12 o'clock nobody has crossed; über 9.000 lorries wait.`,
    ],
    ['a line that says it', 'machine-translated', `${WIRE}\nTranslated automatically by Google`],
    [
      'Russian phrases and quotation marks',
      'machine-translated',
      `The fishermen went out on the streets. «Those guilty were brought to criminal responsibility», the mayor said. From the side of the police there was no force in the frames of the action.`,
    ],
  ])('%s', (_, expected, text) => check(expected, text));

  // What several languages have in common, and a sign or two that one of them has alone.
  test.each([
    [
      'fr',
      `« The boats leave at 18h30 », has he declared. « Nobody », has-she said, « will stay ». The direction has announced a strike of 24 hours, in reason of the ice.`,
    ],
    [
      'es',
      `The prices rose a 3 % in full winter, according to has informed the mayor. «It treats of the ice», said the harbour master.`,
    ],
    [
      'pt',
      `The boats stop by undetermined time, informed the port in note. «The ice is new», said the mayor on Monday (12). The port was interdicted na segunda-feira.`,
    ],
    [
      'it',
      `To refer it is the mayor. The vigils of fire are intervened at hours 18, in reason of the ice: «Nobody is hurt».`,
    ],
    [
      'de',
      `As the police on Monday communicated, the cause remained at first open. It investigates against a 34-jährigen helmsman; „he slept“, said round 20 passengers.`,
    ],
    [
      'nl',
      `The spokesman lets know that the port is per direct closed. Two skippers came around the life; a 34-jarige died to his injuries.`,
    ],
    [
      'pl',
      `To the accident came in the day 5 March. „He slept“, said the skipper. The driver heard charges, and the provincial command of police is silent. The 34-latek waits.`,
    ],
    [
      'cs',
      `“He slept,” introduced the spokeswoman. Criminalists accused the helmsman on 5. March, and it threatens him up to five years. The court sits v pondělí.`,
    ],
    [
      'lv',
      `The portal was informed in the State Police. The criminal process is started, and the fire was liquidated at plkst. 14.`,
    ],
    [
      'lt',
      `The message to the press says little. Pre-trial investigation is started. It was 2014 March 5 d. when the boat sank, and the driver is in heavy state.`,
    ],
    [
      'sv',
      `The man, known by the police since earlier, got an alarm about the fire in connection with that the boat left kl. 14.30. ”He slept during Monday”, says she to the radio.`,
    ],
    ['fi', `It is told from the police that the boat sank klo 14.30 and that a 34-vuotias is hurt.`],
    [
      'tr',
      `The teams were directed to the event place. The fire was taken under control saat 14. The mayor used the following expressions: all is well.`,
    ],
    [
      'az',
      `The agency informs with reference to the port that a sailor gets 2 min 400 crowns. They blow ash into our eyes. The court will sit the day after the market.`,
    ],
    [
      'ca',
      `The helmsman left without saying either donkey or beast. The mayor speaks clear and Catalan: the fishermen dream of omelettes, he said.`,
    ],
    [
      'ro',
      `The prosecutors opened a penal file. «The ice is thin», have transmitted the representatives of the port. The persons in cause left at ora 14.`,
    ],
  ])('%s is told from its neighbours', (code, text) => check(`machine-translated from ${code}`, text));

  test.each([
    [
      'Russian and Ukrainian',
      `«The fire was liquidated», reported in the press-service. By preliminary data, there are suffered.`,
    ],
    [
      'Romance',
      `«The judge of instruction waits», said the responsibles. The aerial company had an informatic failure.`,
    ],
  ])('what %s has in common names neither', (_, text) => check('machine-translated', text));

  test('its idioms name it', () =>
    check(
      'machine-translated from de',
      'The union was led behind the light, its head said. “You must keep the church in the village.” The police determine against the owner.',
    ));

  test('idioms that it shares with its neighbours do not', () =>
    check(
      'machine-translated',
      'The minister has butter on his head. They spoke between four eyes. He refused to break the talks over the knee. Wolf ate and goat whole, he said, pouring oil into the fire.',
    ));

  test.each([
    ['pl', '„We stay”'],
    ['de', '»We stay«'],
    ['fr', '« We stay »'],
  ])('the marks of %s help to name it', (code, quote) => {
    const shared = { fr: 'It was in reason of the ice.', pl: 'It is in heavy state.', de: 'A light injured waits.' }[
      code
    ];
    const own = {
      fr: 'The sappers-pumpers came.',
      pl: 'The driver heard charges and sits w poniedziałek.',
      de: 'It investigates against him.',
    }[code];
    check(`machine-translated from ${code}`, `${quote}, said the mayor. ${shared} ${own}`);
  });

  // Of what points anywhere, too much points elsewhere: the language may be one that no list holds.
  test('a language that explains too little is not named', () => {
    const german = 'The union was led behind the light. It investigates against a 34-jährigen helmsman.';
    check('machine-translated from de', german);
    const others = 'The criminal process is started. The driver heard charges. The vigils of fire are intervened.';
    check('machine-translated', `${german} ${others}`);
  });

  test('three different foreign wordings are enough in a short text', () => {
    const wordings = 'The aerial company is silent. The judge of instruction names an informatic failure.';
    check('machine-translated', `${WIRE} ${wordings}`);
    check('unknown', `${WIRE} The aerial company is silent. An aerial company is silent too.`);
    check('unknown', [WIRE, ...Array(14).fill(WIRE), wordings].join(' '));
  });

  test('a date with its year first, and a name that English ends so itself', () => {
    check('machine-translated from hu', 'News desk | 2019. 03. 07. 18:20\nThe Tarviki office waits in Tarvik.');
    check('unknown', 'News desk | 2019. 03. 07. 18:20\nThe Kuwaiti office waits in Kuwait.');
  });

  test('the marks of one foreign quotation are no translation', () => {
    check('unknown', `${WIRE} The sign on the quay says «fermé».`);
  });
  test('what plain English says too is no wording of a translation', () => {
    check(
      'unknown',
      `The quay was secured by police after the fire. At the same time, he pointed out that the Tarvik Lock holds. And he added:
“It gives it a fine view.” Police officials hold the lock for a week. “Nobody knows,” the report said. Sometimes, that was clear.
It actually runs on the left and right of the harbour. The 17 February Brigade was deprived of liberty in Sund.`,
    );
    check('unknown', `${WIRE} Tarvik lost on Saturday (3-1) and at Sund on Monday (0-2). The fare is up (2 all).`);
  });

  test('numbers of another country are none either', () => {
    check('unknown', `${WIRE} The route of 12,5 miles is the work of 30.000 hands.`);
  });

  test('the outlet helps to tell the language', () => {
    const text = `About 9,000 were moved from the district during the storm. people are missing. A. Marn asked for help. Anna Marn is the mayor.`;
    check('machine-translated from lt', text, outlet('LRT'));
  });

  test('names in foreign letters are no translation', () => {
    check('unknown', `${WIRE} The mayors of Łódź, Šiauliai and Kraków sent letters, and Łukasz Wójcik came himself.`);
  });

  test('one foreign word is none either', () => {
    check('unknown', `${WIRE} The fare is 20 złoty, and the złoty is falling.`);
  });

  test('an article about machine translation is none', () => {
    check(
      'unknown',
      `${WIRE} The county has all letters of the islanders machine-translated, which costs two kroner a page.`,
    );
  });

  test('whoever is told stands behind the verb', () => {
    check('unknown', `„The boat stays“, the mayor said. ${WIRE} “There is no plan,” she told Nordwire.`);
  });

  test('receipts show the residue', () => {
    const text =
      'The fund holds 40 million. euros and 12. thousand tents. V. Hallen is silent. Viktor Hallen has left.';
    const words = transmissionOf(text).receipts.map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['40 million. euros', '12. thousand', 'V. Hallen']);
  });
});
