import { expect, test } from 'vitest';
import { annotateAlone, readPage } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();

/** "TYPE trigger date", with "~" before a date that only bounds; the article is of Tuesday 12 May 2026. */
function check(text: string, ...expected: readonly string[]): void {
  const page = pageOf(text, { given: { date: '2026-05-12' } });
  const [article] = annotateAlone(readPage(page, resources).value, resources, '').articles;
  const coded = article?.events.filter(({ telling }) => telling === undefined);
  const lines = coded?.map(({ type, trigger, date, isBounded }) => {
    const word = text.slice(trigger.start, trigger.end);
    return `${type} ${word} ${isBounded ? '~' : ''}${date}`;
  });
  expect(lines).toEqual(expected);
}

test('without words of time: before the publication what happened, after it what is planned', () => {
  check('Police arrested Mika Hallen in Tarvo.', 'COERCE arrested ~../2026-05-12');
  check('Marenia will withdraw its soldiers from Tarvo.', 'RETREAT withdraw ~2026-05-12/..');
  check('Police did not arrest Mika Hallen in Tarvo.', 'COERCE arrest null');
});

test('an announcement has its own date', () =>
  check(
    'The board of the port declared on Saturday that they would expel two envoys of Dorvik.',
    'THREATEN declared 2026-05-09',
    'SANCTION expel ~2026-05-12/..',
  ));

test('what one blow does to some and to others has one date', () => {
  check(
    'Two dockers were killed and nine wounded in an attack in Tarvo on Saturday.',
    'ASSAULT killed 2026-05-09',
    'ASSAULT wounded 2026-05-09',
  );
  check(
    'Two dockers were killed, nine were hurt and four are missing after a crash on Saturday.',
    'OTHER killed 2026-05-09',
    'OTHER hurt 2026-05-09',
    'OTHER crash 2026-05-09',
  );
  check(
    'Two dockers were killed in Tarvo, and it rained on Saturday.',
    'ASSAULT killed ~../2026-05-12',
    'OTHER rained 2026-05-09',
  );
});

test('what happened when something else did has its date, and the day of a comparison is another', () => {
  check(
    'Police arrested nine men and seized two boats when strikers stormed the port of Tarvo on Saturday.',
    'COERCE arrested 2026-05-09',
    'COERCE seized 2026-05-09',
    'ASSAULT stormed 2026-05-09',
  );
  check('Police arrested four men more in Tarvo than on Saturday.', 'COERCE arrested ~../2026-05-12');
});

test('since a day, and by a day to come', () => {
  check('The line has cancelled ten trains since Saturday.', 'OTHER cancelled 2026-05-09/2026-05-12');
  check('The line has cancelled ten trains since Tuesday morning.', 'OTHER cancelled 2026-05-12');
  check(
    'Marenia withdrew a plan to arrest strikers by 2030.',
    'CONCEDE withdrew ~../2026-05-12',
    'COERCE arrest ../2030',
  );
});

test('what is planned until a day, or before the end of what is running, ends there', () => {
  check('Marenia will keep its soldiers in Tarvo until Friday.', 'OTHER keep ../2026-05-15');
  check('Marenia will withdraw its soldiers before the end of the year.', 'RETREAT withdraw ../2026');
  check('Marenia gave the port of Tarvo until Friday.', 'THREATEN gave ~../2026-05-12');
});

test('what is fixed for a day to come, or told of it in the present, is planned', () => {
  check('The chairman convened a hearing for 20 June.', 'CONSULT convened 2026-06-20');
  check('Marenia postponed the exercise to June 4.', 'MOBILIZE exercise 2026-06-04');
  check('On June 20-24 Marenia holds an exercise off the cape.', 'MOBILIZE holds 2026-06-20/2026-06-24');
  check('Marenia cancelled a trip planned for Friday.', 'OTHER cancelled ~../2026-05-12');
});

test('what happened in an event has its date', () =>
  check('The dockers’ party won three seats in the election of 2018.', 'OTHER won 2018', 'OTHER election 2018'));

test('what goes on since a year or a month began then, also where the sentence goes on', () => {
  check('Mika Hallen has run the port since 2019.', 'OTHER run 2019/2026-05-12');
  check('Mika Hallen has run the port of Tarvo since 2019 and is tired.', 'OTHER run 2019/2026-05-12');
  check('Mika Hallen has sold no bread since Monday.');
});

test('a narration goes on on the same day', () => {
  check(
    'Villagers blocked the road on Monday. Nine of them were detained.',
    'PROTEST blocked 2026-05-11',
    'COERCE detained 2026-05-11',
  );
  check(
    'Villagers blocked the road on Monday. Nine of them were later detained.',
    'PROTEST blocked 2026-05-11',
    'COERCE detained ~../2026-05-12',
  );
  check(
    'Villagers blocked the road on Monday. Police have detained nine of them.',
    'PROTEST blocked 2026-05-11',
    'COERCE detained ~../2026-05-12',
  );
  check(
    'Villagers blocked the road on Sunday.\n\nNine of them were detained.',
    'PROTEST blocked 2026-05-10',
    'COERCE detained ~../2026-05-12',
  );
});

test('a narration stops at a sentence that opens with a time of its own', () => {
  const told = (next: string): string => `Villagers blocked the road on Monday. ${next}`;
  const blocked = 'PROTEST blocked 2026-05-11';
  check(told('In the 1950s, police arrested nine of them.'), blocked, 'COERCE arrested ~../2026-05-12');
  check(told('Within five years, police arrested nine of them.'), blocked, 'COERCE arrested ~../2026-05-12');
  check(told('Within an hour, police arrested nine of them.'), blocked, 'COERCE arrested 2026-05-11');
});

test('what is narrated behind the news of the day took place on it', () => {
  const news = 'Petra Juvela said on Tuesday that the port was safe.\n\n';
  check(`${news}Mika Hallen thanked the pilots.`, 'SUPPORT thanked 2026-05-12');
  check(`${news}Mika Hallen has thanked the pilots.`, 'SUPPORT thanked ~../2026-05-12');
  check(`${news}Mika Hallen, who founded the yard, left.`);
  check(
    `${news}The yard burned down in 2011. The owner thanked the pilots.`,
    'OTHER burned 2011',
    'SUPPORT thanked ~../2026-05-12',
  );
  check(
    `${news}Mika Hallen thanked the pilots for the first time since the vote of 2011.`,
    'SUPPORT thanked 2026-05-12',
    'OTHER vote 2011',
  );
  check(`${news}She said that police arrested two pilots.`, 'COERCE arrested ~../2026-05-12');
  check(
    'Police cleared the quay on Monday. The council met on Tuesday.\n\nPilots blocked the road.\n\nMika Hallen thanked them.',
    'OTHER cleared 2026-05-11',
    'CONSULT met 2026-05-12',
    'PROTEST blocked 2026-05-11/2026-05-12',
    'SUPPORT thanked 2026-05-11/2026-05-12',
  );
  check(
    'Petra Juvela said on Monday that the port was safe.\n\nMika Hallen thanked the pilots.',
    'SUPPORT thanked 2026-05-11',
  );
  check(
    'Petra Juvela said on Sunday that the port was safe.\n\nMika Hallen thanked the pilots.',
    'SUPPORT thanked ~../2026-05-12',
  );
});

test('what is told so many days after another thing took place so many days before it', () => {
  check(
    'Mika Hallen met Petra Juvela on Monday, three days after strikers blocked the port and wounded a guard.',
    'CONSULT met 2026-05-11',
    'PROTEST blocked 2026-05-08',
    'ASSAULT wounded 2026-05-08',
  );
  check(
    'Mika Hallen met Petra Juvela on Monday, a day before police arrested him.',
    'CONSULT met 2026-05-11',
    'COERCE arrested 2026-05-12',
  );
  check(
    'Mika Hallen met Petra Juvela, three days after strikers blocked the port.',
    'CONSULT met ~../2026-05-12',
    'PROTEST blocked ~../2026-05-12',
  );
});

test('what is told in the course of a dated event took place then; what came after it did not', () => {
  check(
    'During the first part of the summit on Monday, Mika Hallen thanked Petra Juvela.',
    'CONSULT summit 2026-05-11',
    'SUPPORT thanked 2026-05-11',
  );
  check(
    'After the summit on Monday, Mika Hallen thanked Petra Juvela.',
    'CONSULT summit 2026-05-11',
    'SUPPORT thanked ~../2026-05-12',
  );
});

test('a coordinated verb shares the date across what was announced', () =>
  check(
    'The government of Marenia said on Friday that the port would close and arrested Mika Hallen.',
    'COERCE arrested 2026-05-08',
  ));

test('the day of what hangs on a preposition is not the day of the verb', () =>
  check('The death toll of Sunday’s fire has risen to 24.', 'OTHER fire 2026-05-10', 'OTHER risen ~../2026-05-12'));

test('the day of a relative clause is not the day of the verb behind it', () =>
  check(
    'The death toll of the storm that battered Tarvo on Saturday has risen to 24.',
    'ASSAULT battered 2026-05-09',
    'OTHER risen ~../2026-05-12',
  ));

test('the day of a noun behind a preposition is not that of the verb, a part of the day is', () => {
  check('Mika Hallen refused to fly on the plane of May 3.', 'REJECT refused ~../2026-05-12');
  check('Mika Hallen was arrested on the evening of May 3.', 'COERCE arrested 2026-05-03');
});

test('the day of a dateline is that of the report', () =>
  check(
    'TARVO, May 12, 2026 (Agency) - President Mika Hallen of Marenia arrested the head of the port late on Monday.',
    'COERCE arrested 2026-05-11',
  ));

test('a day behind another verb is not that of a participle before it', () =>
  check(
    'The number of pilots killed in the fire rose to 31 on Monday, and Mika Hallen denied a report.',
    'OTHER killed ~../2026-05-12',
    'REJECT denied 2026-05-11',
  ));

test('what happened did not happen behind the publication', () =>
  check('Mika Hallen cancelled the trip to Tarvo planned for Friday.', 'OTHER cancelled ~../2026-05-12'));

test('what will happen lies ahead, whoever says it, and also where its day stands before the verb', () => {
  check('Mika Hallen will on Thursday visit the port.', 'CONSULT visit 2026-05-14');
  check('Police would arrest the pilot, officials said.', 'COERCE arrest ~2026-05-12/..');
});

test('several weeks, months or years that end now', () => {
  check('Police arrested 30 pilots in the past three weeks.', 'COERCE arrested 2026-04-21/2026-05-12');
  check('Police arrested 30 pilots in the last two years.', 'COERCE arrested 2024-05/2026-05-12');
  check('Police arrested 30 pilots over ten days.', 'COERCE arrested ~../2026-05-12');
});

test('who answers a deed of yesterday with words may have done so today', () => {
  const deed = 'Villagers blocked the road on Monday.';
  check(
    `${deed} Mika Hallen rejected the charge.`,
    'PROTEST blocked 2026-05-11',
    'REJECT rejected 2026-05-11/2026-05-12',
  );
  check(
    `${deed}\n\nMika Hallen rejected the charge and thanked the pilots.`,
    'PROTEST blocked 2026-05-11',
    'REJECT rejected 2026-05-11/2026-05-12',
    'SUPPORT thanked 2026-05-11',
  );
  check(
    'Petra Juvela accused the pilots of theft on Monday. Mika Hallen rejected the charge.',
    'ACCUSE accused 2026-05-11',
    'REJECT rejected 2026-05-11',
  );
});

test('a part of the day behind "before" is no verb', () =>
  check('Mika Hallen was arrested before dawn on Monday.', 'COERCE arrested 2026-05-11'));

test('what had happened on a day', () =>
  check('A copy of the map had gone to the harbour office on April 3.', 'OTHER gone 2026-04-03'));

test('a force of nature does not go on strike', () =>
  check('The quake struck at noon on Monday.', 'OTHER struck 2026-05-11'));

test('what has its day to come', () => {
  check('Results of the test are expected on Saturday.', 'OTHER expected 2026-05-16');
  check('The report is due on June 3.', 'OTHER due 2026-06-03');
  check('The rent is due.');
});

test('a day of mourning is declared, and a prisoner held', () => {
  check('Mika Hallen declared three days of mourning.', 'OTHER declared ~../2026-05-12');
  check('Mika Hallen has been held since Saturday.', 'COERCE held 2026-05-09/2026-05-12');
});

test('what is only announced or awaited has no day that has passed', () => {
  check('The dockers announced a march on Saturday against the board.', 'PROTEST march null');
  check('The fleet announced an exercise in June.', 'MOBILIZE exercise 2026-06');
  check('Parties in Tarvo are preparing for elections on Sunday.', 'OTHER elections null');
  check('The dockers held a march on Saturday.', 'PROTEST held 2026-05-09');
});
