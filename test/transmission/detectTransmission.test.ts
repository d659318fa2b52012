import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { check, transmissionOf } from './transmissionOf.js';

const outlet = (name: string) => ({ outlet: { name, basis: 'stated' as const, receipts: [], confidence: 1 } });

// Fair prose of an agency, long enough to be judged.
const WIRE =
  `The ferry company said on Monday that it would close its oldest route after the winter. The boats between Tarvik and the
islands carry about 300 passengers a day, far fewer than ten years ago, and the company has lost money on them since 2018.
Islanders met in the school hall at Sund on Sunday evening to protest. “Without the boat there is no doctor and no post,” said
Elin Brask, who runs the shop. The county offered two million kroner to keep the route open, but the company called the sum
too small. A decision is expected in March, when the county assembly meets again to talk about the roads and the harbours.`.replace(
    /\n/g,
    ' ',
  );

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
      `«The bridge is closed», informed the council in a communicated. The syndicates demanded the dimission of the mayor. «We lost a day», said a miner of 34 years. It can interest you: seven ferries. Share in Facebook.`,
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
      `The mayor spoke in quality of witness. «I have seen nothing», she said. At the term of the meeting she gave no informations, and the meeting had place behind closed doors.`,
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
      `The boats stop by undetermined time, informed the port in note. «The ice is new», said the mayor on Monday (12).`,
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
      pl: 'The driver heard charges.',
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

describe('spinning', () => {
  const SPUN = `Individuals collected at the gate on Sunday, and a spokesperson stated that 3 siblings had actually passed away. The
supervisor of the medical facility informed reporters that he had actually been implicated of carelessness. Cops rejected that
anybody had actually been whipped. The federal government is preparing to send out lorries throughout the night, and the mayor
has actually endured two ballots of no self-confidence. Protestors quit the street prior to the conference, in spite of the haze.`;

  test('many odd synonyms, some of them against usage', () => check('spun', SPUN.replace(/\n/g, ' ')));

  test('very many odd synonyms, none of them against usage', () => {
    const text = `In excess of 400 individuals walked over the nation on the side of the laborers, as indicated by the league. In the event
that the lender supplants them, the cops captured 12 demonstrators, and the littler vessels kept on functioning. As of late the
go-between consented to divulge the hazards of the residences. In light of the fact that the guideline is unlawful, the
physician utilizes it at the end of the day once more, notwithstanding the misfortunes of the youngsters and the ladies.`;
    check('spun', text.replace(/\n/g, ' '));
  });

  test('fair prose with one or two such words is not spun', () => {
    check(
      'unknown',
      `${WIRE} Individuals may write to the county. The conference was, in spite of the haze, well attended.`,
    );
  });

  test('a text that quotes a spun sentence is not spun', () => {
    check('unknown', `${WIRE} A web page wrote that the boat “has actually been quit”.`);
  });
});

describe('beside the text that it follows', () => {
  const receipts = [{ start: 0, end: 120 }];
  const swapped = { of: asId<ArticleId>('wire'), how: 'swapped', share: 0.9, receipts, translated: null } as const;
  const anew = { ...swapped, how: 'anew', translated: { name: 'wire', from: 'hu' } } as const;
  const unchanged = { ...swapped, how: 'unchanged' } as const;

  test('words swapped one by one are spinning', () => {
    const found = transmissionOf(WIRE, { following: swapped });
    expect(found).toMatchObject({ kind: 'spun', from: null, confidence: 0.95, receipts });
    expect(found.why?.[0]).toContain('90 % of it follows wire');
  });

  test('sentences built anew are a translation only of a text that has much residue too', () => {
    const untied = { ...swapped, how: 'anew', translated: null } as const;
    check('unknown', `${WIRE} An aerial company waits.`, { following: untied });
    check('machine-translated', `${WIRE} About 12.500 and 30.000 wait.`, { following: untied });
    check('unknown', `${WIRE} About 12.500 and 30.000 wait.`);
  });

  test('but not where the text reported itself', () =>
    check('original', `TARVIK, Norway, Jan 8 (Nordwire) - ${WIRE}`, { following: anew }));

  test('a translation beside it makes one only of a text that has residue too', () => {
    check('unknown', WIRE, { following: anew });
    const ended = 'The Tarviki lake office is silent.';
    check('unknown', `${WIRE} ${ended}`);
    check('machine-translated from hu', `${WIRE} ${ended}`, { following: anew });
  });

  test('copied words are as their source was written, unless residue is left in them', () => {
    check('original', WIRE, { following: unchanged });
    check('unknown', `${WIRE} The fund holds 40 million. euros.`, { following: unchanged });
  });
});

describe('originals', () => {
  test('a dateline and an editor', () => {
    check(
      'original',
      `TARVIK, Norway, Jan 8 (Nordwire) - ${WIRE}\n(Reporting by Kari Lund in Tarvik; editing by Per Aas)`,
    );
  });
  test('somebody told the outlet itself', () => {
    check('original', `${WIRE} “We shall see,” the mayor told The Sound.`, outlet('The Sound'));
  });
  test('the outlet itself talked to somebody, or tried to', () => {
    check('original', `The Sound in conversation with Elin Brask.\n${WIRE}`, outlet('The Sound'));
    check('original', `${WIRE} The Sound could not reach the company for comment.`, outlet('The Sound'));
    check('original', `${WIRE} The company could not be reached for comment.`);
    check('unknown', `${WIRE} Nordwire asked the county for its reasons.`, outlet('The Sound'));
  });
  test('the outlet calls itself by its last word', () => {
    check('original', `${WIRE} “We shall see,” the mayor told the Gazette.`, outlet('The Tarvik Gazette'));
    check('original', `${WIRE} The Gazette could not speak to the company.`, outlet('The Tarvik Gazette'));
    check('unknown', `${WIRE} The mayor showed the gazette of the county to everybody.`, outlet('The Tarvik Gazette'));
    check('original', `${WIRE} Three reporters of this newspaper counted the boats.`);
  });
  test('nothing speaks for it', () => check('unknown', WIRE));
  test('too short to tell', () => check('unknown', 'TARVIK, Norway, Jan 8 (Nordwire) - The boat is gone.'));
  test('a dateline that a synonym program kept makes no original', () => {
    const some = `He was implicated of theft, and the mayor survived a vote of no self-confidence.`;
    check('unknown', `TARVIK, Norway, Jan 8 (Nordwire) - ${WIRE} ${some}`);
  });
  test('residue speaks against it', () => {
    const text = `TARVIK, Norway, Jan 8 (Nordwire) - ${WIRE} The fund holds 40 million. euros.`;
    expect(transmissionOf(text).kind).not.toBe('original');
  });
});

test('a language without a lexicon is unknown, and the reason says so', () => {
  const found = transmissionOf('Die Fähre fährt nicht mehr.', { language: 'de' });
  expect(found).toMatchObject({ kind: 'unknown', from: null, confidence: 0 });
  expect(found.why).toEqual(['Nothing is known here of how translations into de look.']);
});

test('an empty text is unknown', () => check('unknown', ''));

test('receipts lie inside any text, and confidence is 0..1', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'V. Hallen',
          'ąžuolas',
          '40 million. euros',
          '„',
          '“',
          'he said Novak',
          '\n',
          '.',
          'Reklama',
          'has actually been',
          '😀',
        ),
        { maxLength: 40 },
      ),
      (parts) => {
        const text = parts.join(' ');
        const { receipts, confidence } = transmissionOf(text);
        expect(receipts.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      },
    ),
  );
});
