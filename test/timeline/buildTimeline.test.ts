import { describe, expect, test } from 'vitest';
import type { EventMention, EventType, Modality, TimeExpression } from '../../src/model/annotation.js';
import type { Article, Damage, Transmission } from '../../src/model/article.js';
import { asId, type EntityId, type EventId } from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyLink, Entity } from '../../src/model/story.js';
import { buildTimeline } from '../../src/story/timeline/buildTimeline.js';
import { collectReports, type Report, type TimelineArticle } from '../../src/story/timeline/reports.js';
import { compareReports, SAME_EVENT } from '../../src/story/timeline/sameEvent.js';
import { storyEvents } from '../../src/story/timeline/storyEvents.js';
import type { TimelineModel } from '../../src/story/timeline/timelineModel.js';
import { readText } from '../../src/text/reading.js';
import { logOddsOf } from '../../src/text/regression.js';
import { dataJson } from '../readData.js';

const model: TimelineModel = dataJson('models/timeline.json');
const rules = { abbreviations: new Set<string>(), titles: new Set<string>() };

/** An event for a test: the sentence that tells it, with its trigger in stars, and what was coded. */
interface Told {
  readonly sentence: string;
  readonly type: EventType;
  readonly date?: string | null;
  readonly who?: readonly string[];
  readonly modality?: Modality;
}

interface Outlet {
  readonly transmission?: Transmission['kind'];
  readonly published?: string | null;
  /** Words that are damaged. */
  readonly damaged?: string;
  /** What they mean; none when nobody knows. */
  readonly meant?: string;
}

// An article of the given sentences in one paragraph.
function articleOf(id: string, told: readonly (Told | string)[], outlet: Outlet = {}): TimelineArticle {
  const sentences = told.map((one) => (typeof one === 'string' ? one : one.sentence));
  const text = sentences.map((sentence) => sentence.replaceAll('*', '')).join(' ');
  const block = { start: 0, end: text.length, kind: 'paragraph' as const };
  const day = outlet.published === undefined ? '2023-03-15' : outlet.published;
  const damage: Damage[] = [];
  if (outlet.damaged !== undefined) {
    const start = text.indexOf(outlet.damaged);
    const where = { start, end: start + outlet.damaged.length };
    const { meant } = outlet;
    const kind = meant === undefined ? 'lost-negation' : 'wrong-word';
    damage.push({ ...where, kind, intended: meant ?? null, changesMeaning: true, confidence: 0.9, why: '' });
  }
  const article = {
    ...{ id: asId(id), text, blocks: [block], damage },
    published: day === null ? null : { value: day, granularity: 'day', basis: 'stated', confidence: 1, receipts: [] },
    transmission: { kind: outlet.transmission ?? 'original', from: null, confidence: 1, receipts: [] },
  } as unknown as Article;
  const times: TimeExpression[] = [];
  let start = 0;
  const events = told.flatMap((one, i): EventMention[] => {
    const from = start;
    start += (sentences[i] as string).replaceAll('*', '').length + 1;
    if (typeof one === 'string') return [];
    const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b/.exec(one.sentence.replaceAll('*', ''));
    const where = from + (weekday?.index ?? 0);
    if (weekday !== null && one.date)
      times.push({
        start: where,
        end: where + weekday[0].length,
        value: one.date,
        granularity: 'day',
        basis: 'inferred',
      });
    return [eventOf(one, from, `${id}e${i}`)];
  });
  return { article, reading: readText(text, [block], rules), mentions: [], statements: [], times, events };
}

function eventOf(
  { sentence, type, date = null, who = [], modality = 'happened' }: Told,
  from: number,
  id: string,
): EventMention {
  const [before = '', word = ''] = sentence.split('*');
  const trigger = { start: from + before.length, end: from + before.length + word.length };
  return {
    ...{ id: asId<EventId>(id), start: from, end: from + sentence.replaceAll('*', '').length, type, modality, trigger },
    ...{ actors: who.map((name) => asId<EntityId>(name)), recipients: [], place: null, date },
    ...(date === null ? {} : { dateBasis: 'inferred' as const }),
  };
}

const entity = (name: string): Entity => ({ id: asId(name), type: 'person', name, aliases: [], roles: [], why: [] });
const entities = ['hallen', 'juvela', 'wrona'].map(entity);

function copied(a: TimelineArticle, b: TimelineArticle): CopyLink {
  const whole = ({ article }: TimelineArticle) => receiptOf(article, { start: 0, end: article.text.length });
  return {
    ...{ a: whole(a), b: whole(b), kind: 'near-verbatim', score: 0.9, boilerplate: false, direction: 'unknown' },
    why: [{ feature: 'test', value: 1, text: '' }],
  };
}

/** "date granularity TYPE (articles) text", one line an entry, in order. */
function lines(articles: readonly TimelineArticle[], copies: readonly CopyLink[] = []): string[] {
  const told = storyEvents({ articles, copies, doubtful: [] });
  return buildTimeline({ articles, copies, entities, told, model }).map((e) => {
    expect(e.text.replace(/ \[probably: [^\]]*\]/u, '')).toBe(e.reports[0].quote);
    const tellers = [...new Set(e.reports.map((r) => r.article))].sort().join('');
    return `${e.date} ${e.granularity} ${e.type} (${tellers}) ${e.text}`;
  });
}

const met = (date: string | null): Told => ({
  sentence: 'Viktor Hallen *met* Marta Juvela in Lindhaven on Tuesday.',
  type: 'CONSULT',
  date,
  who: ['hallen', 'juvela'],
});

// What border guards did on a Monday.
const guards = (verb: string, rest: string) => ({
  sentence: `Border guards ${verb} ${rest}`,
  ...{ date: '2023-03-13', who: ['guards'] },
});

describe('joining', () => {
  test('the same two on the same day', () =>
    expect(
      lines([
        articleOf('a', [met('2023-03-14')]),
        articleOf('b', [
          {
            sentence: 'On Tuesday Hallen *sat* down with the union leader.',
            type: 'CONSULT',
            date: '2023-03-14',
            who: ['hallen', 'juvela'],
          },
        ]),
      ]),
    ).toEqual(['2023-03-14 day CONSULT (ab) Viktor Hallen met Marta Juvela in Lindhaven on Tuesday.']));

  test('another day is another event', () =>
    expect(lines([articleOf('a', [met('2023-03-14')]), articleOf('b', [met('2023-03-07')])]).length).toBe(2));

  test('other people on the same day are another event', () => {
    const arrest = (who: string): Told => ({
      sentence: `Police *arrested* the ${who} of the port on Tuesday.`,
      type: 'COERCE',
      date: '2023-03-14',
      who: [who],
    });
    expect(lines([articleOf('a', [arrest('wrona')]), articleOf('b', [arrest('juvela')])]).length).toBe(2);
  });

  test('opposite each other in a copied passage, though nobody is named and no day', () => {
    const told: Told = { sentence: 'More than a thousand people *marched* to the harbour gate.', type: 'PROTEST' };
    const other: Told = { sentence: 'A crowd of dockers *marched* through the old town.', type: 'PROTEST' };
    const articles = [articleOf('a', [told]), articleOf('b', [other])] as const;
    const events = (copies: readonly CopyLink[]) => storyEvents({ articles, copies, doubtful: [] }).events.length;
    expect(events([])).toBe(2);
    expect(events([copied(...articles)])).toBe(1);
  });

  test('two reports are likely of one event by what their clauses share, whatever word tells it', () => {
    const shot: Told = { ...guards('*shot*', 'four farmers at the Orlik bridge on Monday.'), type: 'ASSAULT' };
    const killed: Told = { ...guards('*killed*', 'four farmers at the Orlik bridge on Monday.'), type: 'ASSAULT' };
    const voted: Told = { sentence: 'The council *voted* for a loan on Tuesday.', type: 'OTHER', date: '2023-03-14' };
    const isLikely = (one: Told, other: Told): boolean => {
      const articles = [articleOf('a', [one]), articleOf('b', [other])];
      const [a, b] = collectReports(articles, []) as [Report, Report];
      return logOddsOf(compareReports(articles, [])(a, b), SAME_EVENT, model.sameEvent) > 0;
    };
    expect(isLikely(shot, killed)).toBe(true);
    expect(isLikely(shot, voted)).toBe(false);
  });

  test('told in much the same words, though one day only follows from the sentences before it', () => {
    const rejected = (when: string, date: string): Told => ({
      sentence: `Lukasz Wrona *rejected* the offer of the port ministry${when}.`,
      ...{ type: 'REJECT', date, who: ['wrona'] },
    });
    const given = articleOf('a', [rejected(' on Tuesday', '2023-03-14')]);
    const carried = articleOf('b', [rejected('', '2023-03-13')]);
    expect(lines([carried, given])).toEqual([
      '2023-03-14 day REJECT (ab) Lukasz Wrona rejected the offer of the port ministry on Tuesday.',
    ]);
    expect(lines([given, articleOf('b', [rejected(' on Monday', '2023-03-13')])]).length).toBe(2);
  });

  test('neighbours in a copied passage stay two', () => {
    const told: Told[] = [
      { sentence: 'Dockers *walked* off the job in the morning.', type: 'PROTEST' },
      { sentence: 'Students *blocked* the bridge to the market.', type: 'PROTEST' },
    ];
    const [a, b] = [articleOf('a', told), articleOf('b', told)];
    expect(lines([a, b], [copied(a, b)]).length).toBe(2);
  });
});

describe('what is left out', () => {
  test.each<Modality>(['denied', 'hypothetical', 'asked'])('%s', (modality) =>
    expect(lines([articleOf('a', [{ ...met('2023-03-14'), modality }])])).toEqual([]),
  );

  test('a sentence that tells two events of one day makes one line', () => {
    const one = met('2023-03-14');
    const article = articleOf('a', [one]);
    const again = { ...(article.events[0] as EventMention), id: asId<EventId>('again'), type: 'AGREE' as const };
    expect(lines([{ ...article, events: [...article.events, again] }]).length).toBe(1);
  });

  test('what only the translation of a text in hand seems to tell', () => {
    const misread: Told = { sentence: 'Viktor Hallen *beat* Marta Juvela in Lindhaven on Tuesday.', type: 'ASSAULT' };
    const original = articleOf('a', ['Viktor Hallen sat beside Marta Juvela in Lindhaven on Tuesday.']);
    const translated = articleOf('b', [misread], { transmission: 'machine-translated' });
    expect(lines([original, translated]).length).toBe(1);
    expect(lines([original, translated], [copied(original, translated)])).toEqual([]);
    const twin = articleOf('c', [misread], { transmission: 'machine-translated' });
    expect(lines([translated, twin], [copied(translated, twin)]).length).toBe(1);
  });

  test('no more lines than a reader wants', () => {
    const many = Array.from(
      { length: 300 },
      (_, i): Told => ({
        sentence: `The council of town number ${i} *met* in the old hall by the river and talked about the fish.`,
        type: 'CONSULT',
        date: `2023-03-${String(1 + (i % 28)).padStart(2, '0')}`,
        who: [],
      }),
    );
    expect(lines([articleOf('a', many)]).length).toBeLessThanOrEqual(60);
  });

  test('what no sentence dates, where there is no room, but not what one does', () => {
    const told = (when: string) =>
      Array.from(
        { length: 12 },
        (_, i): Told => ({
          sentence: `Crowd ${i} *met*${when}.`,
          type: 'PROTEST',
          date: when === '' ? null : `2023-01-${10 + i}`,
        }),
      );
    expect(lines([articleOf('a', told(' on Monday'))]).length).toBe(12);
    expect(lines([articleOf('a', told(''))]).length).toBeLessThan(12);
  });
});

describe('words', () => {
  const fact: Told = {
    sentence: 'The talks *ended* with an agreement on Tuesday evening.',
    type: 'AGREE',
    date: '2023-03-14',
    who: ['hallen'],
  };
  test('original before machine-translated', () => {
    const spun = articleOf('a', [met('2023-03-14')], { transmission: 'machine-translated' });
    const original = articleOf('b', [met('2023-03-14')]);
    const articles = [spun, original];
    const told = storyEvents({ articles, copies: [], doubtful: [] });
    expect(buildTimeline({ articles, copies: [], entities, told, model })[0]?.reports[0].article).toBe('b');
  });

  test('the date of an original before that of a translation, though it is wider', () => {
    const translated = articleOf('a', [met('2023-03-14')], { transmission: 'machine-translated' });
    expect(lines([translated, articleOf('b', [met('2023-03-14/2023-03-15')])])[0]).toMatch(/^2023-03-14\/2023-03-15 /);
  });

  test('a sentence with a damaged word tells an event with its reading, where no other sentence does', () => {
    const damaged = { damaged: 'agreement', meant: 'contract' };
    expect(lines([articleOf('a', [fact], damaged)])).toEqual([
      '2023-03-14 day AGREE (a) The talks ended with an agreement [probably: contract] on Tuesday evening.',
    ]);
  });

  test('damaged words never stand for an event', () => {
    expect(lines([articleOf('a', [fact], { damaged: 'with an agreement' })])).toEqual([]);
    const sound = { ...fact, sentence: 'The talks *ended* without an agreement on Tuesday evening.' };
    expect(lines([articleOf('a', [fact], { damaged: 'with an agreement' }), articleOf('b', [sound])])).toEqual([
      '2023-03-14 day AGREE (ab) The talks ended without an agreement on Tuesday evening.',
    ]);
  });
});

describe('dates', () => {
  const undated: Told = {
    sentence: 'Marta Juvela *accused* the ministry of ignoring warnings.',
    type: 'ACCUSE',
    who: ['juvela'],
  };
  test('undated events took place before the first report of them', () =>
    expect(lines([articleOf('a', [undated])])).toEqual([
      '../2023-03-15 before ACCUSE (a) Marta Juvela accused the ministry of ignoring warnings.',
    ]));
  test('planned ones come after it', () =>
    expect(lines([articleOf('a', [{ ...undated, modality: 'planned' }])])[0]).toMatch(/^2023-03-15\/\.\. after/));
  test('nothing is guessed when the article has no date', () =>
    expect(lines([articleOf('a', [undated], { published: null })])[0]).toMatch(/^null unknown/));
  test.each([
    ['2023-W11', 'week'],
    ['2023-03', 'month'],
    ['2019', 'year'],
    ['2023-03-12/2023-03-14', 'range'],
  ])('%s is a %s', (date, granularity) =>
    expect(lines([articleOf('a', [{ ...undated, date }])])[0]).toMatch(new RegExp(`^${date} ${granularity} `)),
  );
});

describe('order', () => {
  const low: Told = { sentence: 'Lukasz Wrona *denied* all of it in the evening.', type: 'REJECT', who: ['wrona'] };
  test('what many articles tell comes first', () => {
    const found = lines([articleOf('a', [low, met('2023-03-14')]), articleOf('b', [met('2023-03-14')])]);
    expect(found.map((line) => line.split(' ')[2])).toEqual(['CONSULT', 'REJECT']);
  });
  test('the order of the articles does not matter', () => {
    const articles = [
      articleOf('a', [low, met('2023-03-14')]),
      articleOf('b', [met('2023-03-14')]),
      articleOf('c', [low]),
    ];
    expect(lines([...articles].reverse())).toEqual(lines(articles));
  });
  test('nothing happens: no lines', () =>
    expect(lines([articleOf('a', ['All was quiet in the harbour.'])])).toEqual([]));
});
