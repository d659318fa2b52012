import { describe, expect, test } from 'vitest';
import { detectFigures } from '../../src/annotations/figures/detectFigures.js';
import { compileFigureLexicon } from '../../src/annotations/figures/lexicon.js';
import { detectDamage } from '../../src/article/damage/detectDamage.js';
import { compileDamageLexicon } from '../../src/article/damage/lexicon.js';
import type { Mention } from '../../src/model/annotation.js';
import type { Article, Block, DamageKind, Transmission } from '../../src/model/article.js';
import { type ArticleId, asId, type EntityId, type MentionId } from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyLink, Disagreement, Entity } from '../../src/model/story.js';
import { compileDisagreementLexicon } from '../../src/story/claims/disagreements/lexicon.js';
import { type DisagreementInput, findDisagreements } from '../../src/story/claims/disagreements.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import { compileClauseWords } from '../../src/text/clauses.js';
import { readText } from '../../src/text/reading.js';
import { dataJson } from '../readData.js';

const figureLexicon = compileFigureLexicon(dataJson('en/figures.json'));
const damageLexicon = compileDamageLexicon(dataJson('en/damage.json'));
const lexicon = compileDisagreementLexicon(
  dataJson('en/disagreements.json'),
  compileClauseWords(dataJson('en/clauses.json')),
);
const rules = { abbreviations: new Set<string>(), titles: new Set(['mr']) };

interface Page {
  readonly text: string;
  readonly date?: string;
  readonly kind?: Transmission['kind'];
  /** The day that its figures are of. */
  readonly day?: string;
  readonly outlet?: string;
  /** Who gives its figures. */
  readonly from?: string;
}

type Read = DisagreementInput['articles'][number];

/** Names in braces, as {Novak}, are mentions of persons; a name is its own entity. */
function read(
  { text: marked, date = '2021-05-10', kind = 'unknown', day: time, outlet, from }: Page,
  number: number,
): Read {
  const id = asId<ArticleId>(`a${number + 1}`);
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const name = part.startsWith('{') ? part.slice(1, -1) : null;
    if (name !== null)
      mentions.push({
        id: asId<MentionId>(`${id}#m${mentions.length + 1}`),
        start: text.length,
        end: text.length + name.length,
        kind: 'name',
        type: 'person',
        entity: asId<EntityId>(name),
      });
    text += name ?? part;
  }
  const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
  const reading = readText(text, blocks, rules);
  const transmission: Transmission = { kind, from: null, confidence: 1, receipts: [] };
  const damage = detectDamage({
    article: { text, blocks, language: 'en', transmission },
    reading,
    lexicon: damageLexicon,
  });
  const named: Article['outlet'] =
    outlet === undefined ? null : { name: outlet, basis: 'stated', receipts: [], confidence: 1 };
  const article: Article = { ...EMPTY, id, text, blocks, damage, transmission, published: day(date), outlet: named };
  const found = detectFigures({ article, reading, lexicon: figureLexicon });
  const figures = found.map((figure) => ({
    ...figure,
    time: time ?? figure.time,
    attribution: from ?? figure.attribution,
  }));
  return { article, reading, mentions, figures, statements: [], events: [], times: timesIn(text) };
}

/** "March 2019" and "2019-03-04" are dates; nothing else is. */
function timesIn(text: string): Read['times'] {
  const found = [...text.matchAll(/(March|June|August) (\d{4})|\d{4}-\d\d-\d\d/gu)];
  return found.map(({ index, 0: words, 1: month, 2: year }) => ({
    start: index,
    end: index + words.length,
    value: month === undefined ? words : `${year}-${MONTHS[month]}`,
    granularity: month === undefined ? 'day' : 'month',
    basis: 'stated',
  }));
}

const MONTHS: Readonly<Record<string, string>> = { March: '03', June: '06', August: '08' };

const day = (value: string): Article['published'] => ({
  value,
  granularity: 'day',
  basis: 'stated',
  confidence: 1,
  receipts: [],
});

const EMPTY = {
  source: { file: null, url: null, sha256: '' },
  title: null,
  byline: null,
  authors: [],
  outlet: null,
  updated: null,
  canonicalUrl: null,
  section: null,
  credits: [],
  language: 'en',
};

/** The first sentences of the first article and of each other are taken to be copies. */
function copiesOf(articles: readonly Read[]): readonly CopyLink[] {
  const [first, ...others] = articles as [Read, ...Read[]];
  const sentence = (a: Read) => receiptOf(a.article, a.reading.sentences[0] ?? { start: 0, end: 1 });
  return others.map((other) => ({
    a: sentence(first),
    b: sentence(other),
    kind: 'retranslation',
    score: 1,
    boilerplate: false,
    direction: 'unknown',
    why: [{ feature: 'test', value: 1, text: 'a test' }],
  }));
}

interface Known {
  readonly copies?: boolean;
  readonly entities?: readonly Entity[];
  /** Words of the second text that are damaged, and those of the first that show it. */
  readonly damage?: readonly [kind: DamageKind, words: string, whole: string];
}

function compare(pages: readonly Page[], known: Known = {}) {
  const articles = pages.map(read).map((one, i) => (i === 1 && known.damage ? damaged(one, pages, known.damage) : one));
  const copies = known.copies === true ? copiesOf(articles) : [];
  const joined = joinPropositions(articles, { copies, utterances: [] });
  return findDisagreements({ articles, joined, entities: known.entities ?? [], utterances: [], lexicon });
}

function damaged(one: Read, [first]: readonly Page[], [kind, words, whole]: NonNullable<Known['damage']>): Read {
  const [start, from] = [one.article.text.indexOf(words), first?.text.indexOf(whole) ?? -1];
  const damage = {
    start,
    end: start + words.length,
    kind,
    intended: whole,
    changesMeaning: true,
    confidence: 0.8,
    why: 'a test',
    witness: { article: asId<ArticleId>('a1'), start: from, end: from + whole.length },
  };
  return { ...one, article: { ...one.article, damage: [damage] } };
}

const brief = (d: Disagreement): string =>
  `${d.verdict}${d.afterRepair ? ` (${d.afterRepair})` : ''}${d.divergentEstimates ? ' divergent' : ''}: ${d.receipts.length} receipts`;

function check(texts: readonly (string | Page)[], expected: readonly string[], known = {}): void {
  const pages = texts.map((text) => (typeof text === 'string' ? { text } : text));
  expect(compare(pages, known).map(brief)).toEqual(expected);
}

describe('dates and arrivals', () => {
  const opened = 'The tunnel, which opened in June 2018, is closed.';
  test('what happens once has one date', () => {
    check([opened, 'The tunnel, a grey thing that opened in August 2018, is closed.'], ['conflict: 2 receipts']);
    check(
      [opened, 'Nobody liked the tunnel. A stone bears the month of the opening: March 2019.'],
      ['conflict: 2 receipts'],
    );
  });
  test('another thing, another event, and a month that holds the day', () => {
    check([opened, 'The ferry, which opened in August 2018, is closed.'], []);
    check([opened, 'The tunnel, which was built in August 2018, is closed.'], []);
    check([opened, 'The tunnel, which opened on 2018-06-04, is closed.'], []);
    check([opened, 'The tunnel has been open since it closed again in August 2019.'], []);
  });
  const denied = '{Dahl} said that no copy of the report had ever reached her desk.';
  test('what never arrived, and what was sent', () => {
    check([denied, 'A copy of the report went to {Dahl} in spring.'], ['conflict: 2 receipts']);
    check(
      ['An engineer wrote a report. {Dahl} never received it.', 'The report of the engineer was sent to {Dahl}.'],
      ['conflict: 2 receipts'],
    );
    check(
      ['“No warning ever reached me,” {Dahl} said.', 'Two warnings left the office. The last one went to {Dahl}.'],
      ['conflict: 2 receipts'],
    );
  });
  test('another thing, another person, what may still come, and who could not be reached', () => {
    check([denied, 'A bill for the bread went to {Dahl} in spring.'], []);
    check([denied, 'A copy of the report went to {Roos} in spring.'], []);
    check([denied.replace('ever', 'yet'), 'A copy of the report went to {Dahl} in spring.'], []);
    check(['{Dahl} has no regrets as he sends a copy of the report.', 'A copy of the report was sent to {Dahl}.'], []);
    check(['{Dahl} would not send a copy of the report.', 'A copy of the report was sent to {Dahl}.'], []);
    check(['{Dahl} could not be reached about the copy.', 'A copy reached {Dahl} in spring.'], []);
    check(['No one sends {Dahl} a copy of the report.', 'Was a copy of the report sent to {Dahl}?'], []);
  });
});

describe('figures', () => {
  test('two counts of one measure on one day conflict', () => {
    check(
      ['Police arrested 14 dockers on Tuesday.', 'A lawyer said that 23 dockers were arrested on Tuesday.'],
      ['conflict: 2 receipts'],
    );
  });
  test('a lower bound never conflicts, but the estimates diverge', () => {
    check(
      ['More than 12,000 people marched through Dorvik.', 'About 8,000 people gathered at the gate.'],
      ['compatible divergent: 2 receipts'],
    );
  });
  test('a day and a total are compatible', () => {
    check(
      ['More than 400 people were detained on Sunday.', 'In total 10,000 people have been detained since May.'],
      ['compatible: 2 receipts'],
    );
  });
  test('the same number, hedged otherwise', () => {
    check(['More than 900 people were evacuated.', 'About 900 people were evacuated.'], ['compatible: 2 receipts']);
  });
  test('a start and a length that make one sum are the same', () => {
    check(
      ['{Novak} has ruled the island since 2001.', '{Novak} has ruled the island for the last 20 years.'],
      ['same: 2 receipts'],
    );
  });
  test('an exact length refines a bound', () => {
    check(
      ['The strike in Dorvik has gone on for more than a month.', 'The strike in Dorvik has gone on for five weeks.'],
      ['refinement: 2 receipts'],
    );
  });
  test('a later report has more dead', () => {
    check(
      [
        { text: 'Five people were killed in the fire.', date: '2021-05-10' },
        { text: 'Seven people were killed in the fire.', date: '2021-05-12' },
      ],
      ['compatible: 2 receipts'],
    );
  });
  test('a later report has fewer missing; a plain number of the dead below a lower bound is a conflict', () => {
    const found = [
      { text: 'Nine pupils are missing after the flood.', date: '2021-05-10' },
      { text: 'Four pupils are missing after the flood.', date: '2021-05-12' },
    ];
    check(found, ['compatible: 2 receipts']);
    check(
      found.map(({ text }) => text),
      ['conflict: 2 receipts'],
    );
    check(
      ['The flood in the valley killed 23 people.', 'The flood in the valley killed at least 31 people.'],
      ['conflict: 2 receipts'],
    );
    check(
      ['The flood in the valley killed 23 people.', 'The flood in the valley killed at least 19 people.'],
      ['compatible divergent: 2 receipts'],
    );
  });
  test('the same number as the least that is known', () => {
    check(['The flood killed at least 23 people.', 'The flood killed 23 people.'], ['same: 2 receipts']);
  });
  test('the injured who were treated in one place are some of the injured', () => {
    check(
      [
        'The flood of the {Ister} hurt more than 1,300 people.',
        'At the clinic on the {Ister} 640 injured people were treated.',
      ],
      ['compatible: 2 receipts'],
    );
  });
  test('whom something was done to are people, named or not', () => {
    check(['The flood killed 23 and injured 70.', 'The flood led to 26 deaths.'], ['conflict: 2 receipts']);
    check(
      ['The flood of the Ister hurt 1,300.', { text: 'The flood of the Ister hurt 1.3 people.', kind: 'spun' }],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('the dead are not the injured, nor those of another year; who passed the night has not passed away', () => {
    check(['The flood killed 23 people.', 'The flood injured 70 people.'], []);
    check(['The flood killed 23 people.', { text: 'The flood killed 410 people.', day: '1954' }], []);
    check(['The flood killed 23 people.', 'In the flood 900 people passed the night on roofs.'], []);
  });
  test('a number that is taken back is that of a part elsewhere', () => {
    check(
      ['The police said 31 of the bodies were found in the mill.', 'The police found 28 bodies, not 31, in the mill.'],
      ['conflict: 3 receipts'],
    );
  });
  test('a magnitude counts nobody, and is told apart only where it is revised', () => {
    const first = 'A quake of magnitude 5.9 struck the valley, the institute said.';
    check([first, 'The institute revised the magnitude of the quake to 6.1 from 5.9.'], ['conflict: 3 receipts']);
    check([first, 'A quake of magnitude 4.2 struck the valley again, the institute said.'], []);
  });
  test('a correction is a conflict that says so', () => {
    const [found] = compare([
      { text: 'About 3,000 people were evacuated.' },
      { text: 'The harbour corrected its report: 2,140 people were evacuated.' },
    ]);
    expect(found?.verdict).toBe('conflict');
    expect(found?.note).toContain('corrects');
  });
  test('a number that its source takes back, and one that was raised', () => {
    const [found] = compare([
      { text: 'The company cancelled 1,240 ferries.' },
      { text: 'The company said it cancelled 1,420 ferries, not 1,240 as it had announced.' },
    ]);
    expect(found?.verdict).toBe('conflict');
    expect(found?.note).toContain('corrects');
    check(
      ['The town offered a rise of 3.5 percent.', 'The mayor offered the nurses 4 percent, up from 3.5 percent.'],
      ['compatible: 3 receipts'],
    );
  });
  test('a magnitude or a hedge that came on the way', () => {
    check(
      ['About 6,500 people gathered at the mill.', 'About 6.5 people gathered at the mill.'],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(
      ['About 6,500 people gathered at the mill.', 'About 65 people gathered at the mill.'],
      ['conflict divergent: 2 receipts'],
      {
        copies: true,
      },
    );
    check(
      [
        'The lenders offered 300 million euros over four years.',
        { text: 'The lenders offered 300 million euros for more than four years.', kind: 'spun' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('bare numbers of a crowd', () => {
    check(
      [
        'Police said 5,000 people marched to the mill.',
        'About 9,000 people marched to the mill, the unions said. Police put the crowd at 5,000.',
      ],
      ['conflict divergent: 3 receipts'],
    );
    check(
      [
        'About 5,000 people marched to the mill.',
        'Police put the crowd at 5,000. The unions claimed 12,000. This newspaper counted some 8,000 in pictures.',
      ],
      // The rounder wording of one value stands with it.
      ['conflict divergent: 4 receipts'],
    );
    check(
      ['Police detained 30 people at the mill.', 'Police detained 30 people. The lawyers counted 12 lorries.'],
      ['same: 2 receipts'],
    );
  });
  test('a lower bound above all other numbers that cannot both be right', () => {
    check(
      [
        'About 5,000 people marched to the mill.',
        'About 5,000 people marched to the mill, police said. The unions claimed 12,000.',
        'At least 20,000 people marched to the mill.',
      ],
      ['conflict divergent: 4 receipts'],
    );
  });
  test('a bare number counts what was counted before, and not who gives it', () => {
    check(
      [
        'The coast guard sent about 1,200 soldiers to the islands.',
        'Nobody believes the figure of 1,200 soldiers. Two captains put the force at 3,500.',
      ],
      ['conflict divergent: 3 receipts'],
    );
  });
  test('the part of a whole counts what the whole counts', () => {
    const found = compare(
      ['The yard recalled 46 of its 71 ferries in May.', 'The yard said it recalled 64 ferries in May, not 46.'].map(
        (text) => ({ text, day: '2021-05-10' }),
      ),
    );
    expect(found.map(brief)).toEqual(['conflict: 3 receipts']);
    expect(found[0]?.topic).toBe('number of ferries');
  });
  test('of a crowd those whom something was done to are all of them', () => {
    const first = 'The crowd was told to leave. Police detained 214 of them.';
    check(
      [first, 'At least 390 were detained, a lawyer said; the 214 of whom the police speak saw a judge.'],
      ['conflict divergent: 3 receipts'],
    );
    check([first, 'The fire killed 390 people. Two of them were guards.'], []);
  });
  test('two counts that one article tells', () => {
    check(
      ['The guild counted 5,100 marchers at the mill, and the mayor spoke of 2,300.', 'A bakery was closed on Monday.'],
      ['conflict divergent: 2 receipts'],
    );
    check(
      [
        { text: 'About 6,000 people marched to the mill.', day: '2021-05-03' },
        { text: 'The guild said 7,500 people had marched to the mill; the mayor spoke of 1,100.', day: '2021-05-10' },
      ],
      ['conflict divergent: 2 receipts', 'compatible: 2 receipts'],
    );
    check(
      [
        { text: 'About 6,000 people marched to the mill.', day: '2021-05-03' },
        { text: 'About 6,000 people marched to the mill.', day: '2021-05-03' },
        { text: 'The guild said 7,500 people had marched to the mill; the mayor spoke of 1,100.', day: '2021-05-10' },
      ],
      ['conflict divergent: 2 receipts', 'compatible: 4 receipts'],
    );
  });
  test('two readings of one scale', () => {
    check(
      [
        'A quake of magnitude 5.9 struck the valley.',
        'The institute measured a magnitude of 5.9. The other one arrived at 6.3.',
      ],
      ['conflict divergent: 3 receipts'],
    );
  });
  test('two persons have two ages, and a price is no debt', () => {
    check(['{Dahl}, 54, runs the yard in Dorvik.', '{Roos}, 29, runs a shop beside the yard in Dorvik.'], []);
    check(
      ['A share in the yard fell to 2.31 florins.', 'The debt of the yard fell: its share is 265 million florins.'],
      [],
    );
  });
  test('nouns of people that one may be put for another', () => {
    check(
      [
        'In the snow 9,400 passengers were stranded at one station alone.',
        'Across the land about 17,000 travellers were stranded in the snow.',
      ].map((text, i) => ({ text, date: `2021-05-1${i}` })),
      ['compatible: 2 receipts'],
    );
  });
  test('a sum beside another: earlier, or with something left out', () => {
    check(
      [
        'The court found that the mayor took 2.4 million euros.',
        'The mayor took 2.4 million euros, the court found. The charge had spoken of 3.1 million.',
      ],
      ['compatible: 3 receipts', 'same: 2 receipts'],
    );
    check(
      [
        'The town owes the yard 1.2 million euros including penalties.',
        'The yard says the town owes it 1.2 million euros. Without the penalties it is 840,000 euros.',
      ],
      ['same: 2 receipts'],
    );
  });
  test('changed by so much, and changed to so much', () => {
    const [by, to] = ['The yard cut its wages by 40 percent.', 'The yard cut its wages to 40 percent.'];
    check([by, { text: to, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([by, to], ['conflict: 2 receipts']);
    check([by, 'The yard cut its wages to 70 percent.'], []);
    check([by, 'The yard said that it cut wages by 30 percent, not by 40 percent.'], ['conflict: 3 receipts']);
  });
  test('the ill and the treated', () => {
    check(
      ['The paint made 240 people in {Wexel} ill.', 'The hospital in {Wexel} has treated 310 people.'],
      ['compatible: 2 receipts'],
    );
    check(['The paint made 240 people in {Wexel} ill.', 'The hospital in {Sund} has treated 310 people.'], []);
  });
  test('marches of two weeks', () => {
    check(
      [
        { text: 'About 9,000 people marched to the mill.', date: '2021-05-10', day: '2021-05-08' },
        { text: 'Some 15,000 people marched to the mill.', date: '2021-05-15' },
      ],
      ['compatible: 2 receipts'],
    );
    check(
      [
        { text: 'About 9,000 people marched to the mill.', date: '2021-05-10', day: '2021-05-08' },
        { text: 'Some 15,000 people marched to the mill.', date: '2021-05-11' },
      ],
      ['conflict divergent: 2 receipts'],
    );
  });
  test('a number that a translation has changed', () => {
    const whole = 'The builder got a suspended sentence of 18 months.';
    const copy = 'The builder got half of year in suspension.';
    check([whole, { text: copy, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([whole, { text: copy, kind: 'machine-translated' }], []);
  });
  test('numbers that one sentence gives are of two things', () => {
    check(
      [
        'The yard spent 3,600 euros on new ropes for the ferry.',
        'The yard spent 3,600 euros on ropes and 2,500 euros on sails for the ferry.',
        'The yard spent 2,500 euros on new sails for the ferry.',
      ],
      ['same: 2 receipts'],
    );
  });
  test('ages of two persons, and users who are no friends', () => {
    check(['{Novak}, 66, was hit by a car in Dorvik.', 'A car hit a woman in Dorvik. {Sand}, 36, drove the car.'], []);
    check(
      ['{Novak}, 66, was hit by a car in Dorvik.', '{Novak}, 68, was hit by a car in Dorvik.'],
      ['conflict: 2 receipts'],
    );
    check(['Some 900 students joined the club.', 'Some 150 sailors joined the club.'], []);
  });
  test('marchers who were arrested are the arrested', () => {
    check(
      ['Police arrested 17 demonstrators at the mill.', 'Of the 17 people arrested at the mill, none was charged.'],
      ['same: 2 receipts'],
    );
  });
  test('talks of two days', () => {
    check(
      [
        { text: 'The talks in the mill lasted five hours.', date: '2021-05-10' },
        { text: 'The talks in the mill lasted seven hours.', date: '2021-05-11' },
      ],
      [],
    );
  });
  test('a broken number conflicts only as printed', () => {
    check(
      [
        'The fund gives 40 million euros to the harbour.',
        { text: 'The fund gives 40. million euros to the harbour.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
    );
    // The stop parts the number from its currency and changes nothing.
    check(
      [
        'The fund gives 40 million euros to the harbour.',
        { text: 'The fund gives 40 million. euros to the harbour.', kind: 'machine-translated' },
      ],
      ['same: 2 receipts'],
    );
  });
  test('what the counted left is the measure, also inside a broken number', () => {
    const broken = 'In May the dyke broke, and 16 had to leave their houses. thousand people slept in schools.';
    check(
      ['The flood forced 16,000 people to leave their homes.', { text: broken, kind: 'machine-translated' }],
      ['damage (same): 2 receipts'],
    );
  });
  test('two counts of a part conflict, a part and the whole do not', () => {
    const [few, many] = ['More than 900 people stood on the pier.', 'About 2,000 people blocked the pier.'];
    check(
      [`${few} Nine of them were detained.`, `${many} Police detained 16 of them.`],
      ['conflict: 2 receipts', 'compatible divergent: 2 receipts'],
    );
    check(['Police detained 30 men.', `${many} Police detained 16 of them.`], []);
  });
  test('a denied number conflicts with the reported one', () => {
    check(
      [
        'The ministry offered the union 60 million euros.',
        'He denied that the ministry offered the union 60 million euros.',
      ],
      ['conflict: 2 receipts'],
    );
  });
  test('two numbers that both texts give are of two things', () => {
    const told = 'Police arrested 14 dockers at the gate. Guards arrested 23 dockers at the mill.';
    check([told, told], ['same: 2 receipts']);
  });
  test('who gives the number of the others too counts something else', () => {
    check(
      ['Police arrested 14 dockers.', 'Guards arrested 14 dockers. Then police arrested 23 dockers.'],
      ['same: 2 receipts'],
    );
  });
  test('different measures are not compared', () => {
    check(['Five boats sank near Dorvik.', 'Nine bakeries closed near Dorvik.'], []);
    check(['{Novak} ruled the island for 26 years.', '{Sand} has ruled the coast for 12 years.'], []);
  });
  test('a number that only copies repeat is no line', () => {
    check(['Nine boats sank.', 'Nine boats sank.'], [], { copies: true });
    check(['The loan will be paid back over 20 years.', 'The credit will be returned during 20 years.'], [], {
      copies: true,
    });
  });
});

describe('words', () => {
  test('a lost negation is damage where the text was translated', () => {
    check(
      [
        'The talks ended without an agreement.',
        { text: 'The conversation ended with an agreement.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('a translation that loses one negation and keeps another', () => {
    const whole = 'The crew did not answer radio calls for nine minutes, said the office, which has not said why.';
    const copy = 'The crew answered radio calls for nine minutes, said the office, which did not explain it.';
    check([whole, { text: copy, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([whole, { text: whole.replace('has not said why', 'is silent'), kind: 'machine-translated' }], [], {
      copies: true,
    });
  });
  test('a translation that puts other words for some keeps a negation or loses it', () => {
    const whole = 'Not a single guard has an order to cross the bridge.';
    const lost = {
      text: 'A single guard has the command to cross over the bridge.',
      kind: 'machine-translated',
    } as const;
    check([whole, lost], ['damage (same): 2 receipts'], { copies: true });
    check(
      ['If they do not close the old mill in May, it will cost jobs.', 'To close the old mill in May will cost jobs.'],
      [],
      {
        copies: true,
      },
    );
  });
  test('a number that is told only to be denied', () => {
    const report = {
      text: 'The chairman of the yard would leave with 1.2 million euros.',
      outlet: 'The Dorvik Mercury',
    };
    const text =
      '“No payment has been agreed,” the chairman of the yard said. The Mercury had put it at 1.2 million euros for the chairman.';
    const [found] = compare([report, { text, from: 'The Mercury' }]);
    expect(found && brief(found)).toBe('conflict: 3 receipts');
    check([report, { text, from: 'The Herald' }], ['same: 2 receipts']);
    check([report, { text: text.replace('No', 'A'), from: 'The Mercury' }], ['same: 2 receipts']);
  });
  test('a report that is answered, or called a lie', () => {
    const report = 'A clerk said that the court would order the arrest of {Dahl}, the head of {Yard}, before Easter.';
    const answer =
      '“I have not asked for anything,” {Roos} said. She was answering a report, which quoted a clerk as saying that {Dahl}, the head of {Yard}, would be arrested before Easter.';
    check([report, answer], ['conflict: 3 receipts']);
    check([report, answer.replace('have not', 'have')], []);
    check(
      [report, `The court denied that {Dahl}, the head of {Yard}, was to be arrested. ${answer}`],
      ['conflict: 2 receipts'],
    );
    check(
      [
        'A friend said that a cousin of {Dahl} owned half of the ferries.',
        'The office called “a lie” a claim that a cousin of {Dahl} owned the ferries.',
      ],
      ['conflict: 2 receipts'],
    );
  });
  test('what is denied', () => {
    const told = 'The yard would hand over a third of its tug company, {Sand} reported.';
    check(
      [told, 'The mayor denied a report that the yard offered a third of its tug company for a loan.'],
      ['conflict: 2 receipts'],
    );
    check(['The town refused service to a deaf couple.', 'The inn denied service to a deaf couple.'], []);
    check(
      ['He took boats from the old harbour.', 'He denied he took boats from the old harbour.'],
      ['conflict: 2 receipts'],
    );
  });
  test('a verb that denies is turned by a negation', () => {
    check(
      [
        'The mayor did not reject the plan to close the bridge for good.',
        { text: 'The mayor rejected the plan to close the bridge for good.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(['The mayor did not agree to the plan.', 'The mayor refused to agree to the plan.'], [], { copies: true });
  });
  test('who copied a text has changed it, whoever translated', () => {
    check(
      ['The talks did not end with an agreement.', 'The talks end with an agreement.'],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test('a verb of exclusion, whichever it is', () => {
    check(
      [
        'The judge did not rule out an agreement before the summer.',
        { text: 'The judge discarded an agreement before the summer.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(['The judge did not rule out an agreement.', 'The judge rejected a complaint about the judges.'], [], {
      copies: true,
    });
  });
  test('swapped roles', () => {
    check(
      ['{Novak} accused {Sand} of lying.', { text: '{Sand} accused {Novak} of lying.', kind: 'machine-translated' }],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
  });
  test.each([
    ['Not only the port closed for good.', 'The port closed for good.'],
    ['Pier No. 7 closed for good.', 'Pier 7 closed for good.'],
    ['Did the port not close for good?', 'The port had to close for good.'],
  ])('what denies nothing: %s', (one, other) => check([one, other], [], { copies: true }));
  test('roles swapped without names, or told from the other side', () => {
    const whole = 'His government expelled the envoy of the islands.';
    const swapped = 'The envoy of the islands expelled his government.';
    check([whole, { text: swapped, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
    check([whole, swapped], [], { copies: true });
    check(
      [
        '{Sand} lends {Novak} three boats.',
        { text: '{Sand} borrows {Novak} three boats.', kind: 'machine-translated' },
      ],
      ['damage (same): 2 receipts'],
      { copies: true },
    );
    check(['{Sand} bought and sold {Novak} boats.', '{Sand} bought and sold {Novak} boats.'], [], { copies: true });
  });
  test('the deed that somebody is charged with is no part of his name', () => {
    const whole = "The nurses' union accused {Sand} of having lost the keys.";
    const swapped = "{Sand} accused the nurses' union of having lost the keys.";
    check([whole, { text: swapped, kind: 'machine-translated' }], ['damage (same): 2 receipts'], { copies: true });
  });
  test('a passive is no swap', () => {
    check(['{Novak} accused {Sand} of lying.', '{Sand} was accused of lying by {Novak}.'], [], { copies: true });
  });
  test('damage that another text shows', () => {
    const texts = ['The mayor did not sign the order.', 'The mayor signed the order.'];
    check(texts, ['damage (same): 2 receipts'], { damage: ['lost-negation', 'signed', 'did not sign'] });
    // Who is called "he" behind a quotation is only the speaker.
    check(['“We go,” she said.', '“We go,” he said.'], [], { damage: ['wrong-pronoun', 'he said', 'she said'] });
    check(['“We go,” she said.', { text: '“We go,” he said.', kind: 'machine-translated' }], [], { copies: true });
  });
  test('a number or a day that was changed on the way', () => {
    const texts = ['Guards held 14 dockers on Tuesday.', 'Guards held 40 dockers on Tuesday.'];
    check(texts, ['conflict: 2 receipts']);
    check(texts, ['damage (same): 2 receipts'], { damage: ['broken-numeral', '40', '14'] });
    check(['It opened on Tuesday.', 'It opened on Thursday.'], ['damage (same): 2 receipts'], {
      damage: ['mangled-date', 'Thursday', 'Tuesday'],
    });
  });
  test('a title that may be wrong in either text', () => {
    check(
      ['Deputy Minister of Ports Anna Sand came.', 'Under Minister of Ports Anna Sand came.'],
      ['conflict: 2 receipts'],
      { damage: ['wrong-title', 'Under Minister of Ports', 'Deputy Minister of Ports'] },
    );
  });
  test('announced here, reported there', () => {
    check(
      [
        'This will be the first meeting of {Novak} and {Sand}.',
        'A meeting of {Novak} and {Sand} took place on Monday.',
      ],
      ['compatible: 2 receipts'],
    );
  });
});

describe('titles', () => {
  const withRoles = (...roles: readonly string[]): readonly Entity[] => [
    {
      id: asId<EntityId>('Novak'),
      type: 'person',
      name: 'Novak',
      aliases: [],
      why: [],
      roles: roles.map((role, i) => ({
        role,
        receipts: [receiptOf({ id: asId<ArticleId>(`a${i + 1}`), text: role }, { start: 0, end: role.length })],
      })),
    },
  ];
  const texts = ['Novak spoke.', 'Novak left.'];
  test.each([
    [['Under Secretary of State', 'Deputy Secretary of State'], ['conflict: 2 receipts']],
    [['Deputy Minister', 'the deputy minister'], []],
    [['Vice Minister', 'Deputy Minister'], []],
    [['Minister', 'Deputy Minister'], []],
    [['Deputy Minister', 'Assistant Coach'], []],
  ])('%s', (roles, expected) => check(texts, expected, { entities: withRoles(...roles) }));
});

test('no articles, no disagreements; the order of equals does not matter', () => {
  expect(compare([])).toEqual([]);
  const pages = [{ text: 'Five people died in the fire.' }, { text: 'Nine people died in the fire.' }];
  expect(compare(pages)).toEqual(compare(pages));
});

test('a thousand figures of one measure are compared in seconds', () => {
  const told = (first: number): string =>
    Array.from({ length: 500 }, (_, i) => `Guards arrested ${first + 7 * i} dockers at the mill.`).join(' ');
  const [found] = compare([told(100), told(103)].map((text) => ({ text })));
  expect(found?.figures.length).toBeGreaterThanOrEqual(500);
}, 10_000);
