import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountArticle } from '../../src/dossier/account/speakers.js';
import { writeAccount } from '../../src/dossier/writeAccount.js';
import type { Transmission } from '../../src/model/article.js';
import { asId, type DisagreementId, type OriginId, type TimelineEntryId } from '../../src/model/ids.js';
import { nonEmpty, type Receipt, type Receipts, receiptOf } from '../../src/model/receipt.js';
import type { Claim, Disagreement, Edge, TimelineEntry } from '../../src/model/story.js';
import { claimOf, sentenceReceipt, sourcesOf } from './fixtures.js';

/** Articles, and the receipt of the sentence that begins with some words, in any of them. */
function story(...texts: readonly string[]) {
  const sources = sourcesOf(texts.map((text) => ({ outlet: 'Ledger', text })));
  const receipt = (words: string): Receipt => {
    const one = sources.articles.find(({ article }) => article.text.includes(words));
    return sentenceReceipt(one as AccountArticle, words);
  };
  const claim = (words: string, ...others: readonly string[]): Claim => claimOf([words, ...others].map(receipt));
  const told = (claims: readonly Claim[], timeline: readonly TimelineEntry[] = [], words?: number): readonly string[] =>
    writeAccount({ ...sources, claims, timeline, disagreements: [], edges: [], originsOf: ownOrigins }, words).map(
      ({ text }) => text,
    );
  return { sources, receipt, claim, told };
}

/** Each text is an origin. */
const ownOrigins = (receipts: Receipts): Claim['origins'] =>
  nonEmpty([...new Set(receipts.map(({ article }) => asId<OriginId>(article)))]) as Claim['origins'];

/** All texts are one origin. */
const originsOf = (): Claim['origins'] => [asId<OriginId>('o1')];

const event = (date: string | null, report: Receipt): TimelineEntry => ({
  id: asId<TimelineEntryId>(report.quote),
  date,
  granularity: 'day',
  type: 'OTHER',
  text: report.quote,
  actors: [],
  recipients: [],
  reports: [report],
  basis: 'stated',
  why: '',
});

test('a denial that a dispute tells in its words is not told a second time', () => {
  const { claim, receipt, told } = story(
    'A clerk said that the box of the mill had been open.',
    'The guards told the mayor that it had been shut.',
  );
  const [open, shut] = [receipt('A clerk'), receipt('The guards')];
  const text = `The box: reported or denied: reports differ: “${'it had been open '.repeat(9)}”.`;
  const dispute: Claim = { ...claim('A clerk'), text, status: 'disputed', against: [shut] };
  const denial: Claim = { ...claim('The guards'), status: 'disputed', against: [open] };
  const both = 'A clerk said that the box of the mill had been open; the guards told the mayor that it had been shut.';
  expect(told([denial, dispute])).toEqual([both]);
  expect(told([denial])).toEqual(['The guards told the mayor that it had been shut.']);
});

test('words at odds with which articles begin open the account, and a number in them is told besides', () => {
  const { claim, receipt, told } = story(
    'Ada Brink resigned on Monday after the flood had killed four people. A cart stood in a lane.',
    'The council dismissed Ada Brink on Sunday. Guards say that five people had died.',
  );
  const [resigned, dismissed] = [receipt('Ada'), receipt('The council')];
  const text = `Ada Brink: resigned or was dismissed: ${'“resigned on Monday after the flood”; '.repeat(5)}.`;
  const words: Claim = { ...claim('Ada'), text, status: 'disputed', against: [dismissed] };
  const deaths = 'Deaths: “four people” or “five people”.';
  const numbers = claimOf([resigned, receipt('Guards')], { text: deaths, brief: deaths, status: 'disputed' });
  const [opening, ...others] = told([claim('A cart'), numbers, words]);
  expect(opening).toMatch(/^Ada Brink resigned on Monday.*; the council dismissed Ada Brink on Sunday\.$/u);
  expect(others).toContain(deaths);
});

test('what a longer sentence tells once more is told by that', () => {
  const short = 'Marenia denied the raid yesterday.';
  const long = 'Ada Brink of Marenia denied yesterday that five guards took part in the raid on a barge.';
  const { claim, told } = story(`The harbour was shut at noon. ${short}`, long);
  expect(told([claim('The harbour was'), claim('Marenia denied'), claim('Ada Brink')])).toEqual([
    'The harbour was shut at noon.',
    long,
  ]);
});

const RAIN = 'It was raining on the coast. ';

describe('a number that has changed since', () => {
  const EARLIER = 'Six people died when the ferry sank.';
  const LATEST = 'The toll of the ferry rose to nine.';
  const { sources, claim, receipt } = story(`${EARLIER} Nobody knows why.`, `${LATEST} Divers searched the wreck.`);
  const stages: Disagreement = {
    id: asId<DisagreementId>('d1'),
    topic: 'deaths',
    verdict: 'compatible',
    afterRepair: null,
    divergentEstimates: false,
    figures: [],
    receipts: [receipt('Six'), receipt('The toll')],
    latest: [receipt('The toll')],
    note: '',
  };
  const told = (claims: readonly Claim[], words?: number): readonly string[] =>
    writeAccount({ ...sources, claims, timeline: [], disagreements: [stages], edges: [], originsOf }, words).map(
      ({ text }) => text,
    );
  const claims = ['Six', 'Nobody', 'Divers', 'The toll'].map((words) => claim(words));
  test('is as important as it was, and opens in place of the old one', () => {
    expect(told(claims)).toEqual([LATEST, 'Divers searched the wreck.', EARLIER, 'Nobody knows why.']);
    expect(told(claims, 8)).toEqual([LATEST]);
  });
  test('opens in place of a lead with a disputed old one', () => {
    const other = { ...stages, id: asId<DisagreementId>('d2'), verdict: 'conflict' as const };
    const known = story(
      `${EARLIER} Nobody knows why.`,
      'In Sund five people had died by noon.',
      `${LATEST} Divers came.`,
    );
    const figures = known.sources.articles.slice(0, 2).flatMap((one) => one.figures.map(({ id }) => id));
    const receipts = [known.receipt('Six'), known.receipt('In Sund')] as const;
    const conflict: Disagreement = { ...other, figures, receipts: [...receipts], latest: [] };
    const later: Disagreement = {
      ...stages,
      receipts: [receipts[0], known.receipt('The toll')],
      latest: [known.receipt('The toll')],
    };
    const dispute = claimOf(receipts, { text: 'Deaths: 6 or 5.', brief: 'Deaths: 6 or 5.', status: 'disputed' });
    const input = { ...known.sources, claims: [dispute, known.claim('The toll')], timeline: [], edges: [], originsOf };
    const openingWith = (...disagreements: readonly Disagreement[]) =>
      writeAccount({ ...input, disagreements })[0]?.text;
    expect(openingWith(conflict)).toBe('Six people died when the ferry sank; others give “five people”.');
    expect(openingWith(conflict, later)).toBe(LATEST);
  });
  test('is told by itself where nothing later can be told', () => {
    expect(told(claims.slice(0, 2))).toEqual([EARLIER, 'Nobody knows why.']);
  });
});

describe('what the sentence of a dispute tells besides', () => {
  const clause = ({ sources }: ReturnType<typeof story>, words: string): Receipt => {
    const one = sources.articles.find(({ article }) => article.text.includes(words)) as AccountArticle;
    const start = one.article.text.indexOf(words);
    return receiptOf(one.article, { start, end: start + words.length });
  };
  const disagreement = (receipts: Receipts): Disagreement => ({
    id: asId<DisagreementId>('d1'),
    topic: 'date',
    verdict: 'conflict',
    afterRepair: null,
    divergentEstimates: false,
    figures: [],
    receipts: [...receipts],
    note: '',
  });
  const toldOf = (first: string, disputed: string): readonly string[] => {
    const known = story(`${RAIN}${first}`, `${RAIN}The mill opened in May 2019.`);
    const receipts = [clause(known, disputed), clause(known, 'opened in May 2019')] as const;
    const text = 'Date: reports differ: “June 2018” (Ledger); “May 2019” (Ledger).';
    const claims = [claimOf(receipts, { text, status: 'disputed' })];
    const disagreements = [disagreement(receipts)];
    const input = { ...known.sources, claims, timeline: [], disagreements, edges: [], originsOf };
    return writeAccount(input)
      .map((one) => one.text)
      .filter((one) => one !== text);
  };
  test('is told where the disputed words can be left out', () => {
    const sentence = 'The mill, which opened in June 2018, cost a third more than planned.';
    expect(toldOf(sentence, 'which opened in June 2018')).toEqual(['The mill cost a third more than planned.']);
  });
  test('opens the account where articles begin with it', () => {
    const lead = 'The owner closed the old mill on Monday after the flood had ruined 40 sacks.';
    const known = story(`${lead} ${RAIN}`, `${RAIN}The flood ruined 60 sacks.`);
    const receipts = [
      clause(known, 'the flood had ruined 40 sacks'),
      clause(known, 'The flood ruined 60 sacks'),
    ] as const;
    const claims = [
      claimOf([known.receipt('It was')]),
      claimOf(receipts, { text: 'Sacks: 40 or 60.', status: 'disputed' }),
    ];
    const sacks = disagreement(receipts);
    const input = { ...known.sources, claims, timeline: [], disagreements: [sacks], edges: [], originsOf };
    expect(writeAccount(input)[0]?.text).toBe('The owner closed the old mill on Monday.');
  });
  const openings = (lead: string, other: string, kind: Transmission['kind'] = 'unknown') => {
    const known = story(`${lead} ${RAIN}`, other);
    const [first, second] = known.sources.articles as [AccountArticle, AccountArticle];
    const transmission = { ...second.article.transmission, kind };
    const articles = [first, { ...second, article: { ...second.article, transmission } }];
    const figures = articles.flatMap((one) => one.figures.filter(({ value }) => (value ?? 0) > 30));
    const receipts = [clause(known, '40 people'), clause(known, '60 people were')] as const;
    const disagreements = [{ ...disagreement(receipts), figures: figures.map(({ id }) => id) }];
    const claims = [claimOf(receipts, { text: 'People hurt: 40 or 60.', status: 'disputed' })];
    const input = { ...known.sources, articles, claims, timeline: [], disagreements, edges: [], originsOf };
    return writeAccount(input);
  };
  const opening = (lead: string, kind: Transmission['kind'] = 'unknown'): unknown => {
    const [told] = openings(lead, `${RAIN}In the ruins 60 people were hurt.`, kind);
    return [told?.text, told?.disputed];
  };
  test('the number of one lead stands beside that of another, and not a second time the other way', () => {
    const lead = 'A man died and 40 people were hurt on Monday when the mill fell.';
    const told = openings(lead, `In Sund 60 people were hurt by a wall that came down at noon. ${RAIN}`);
    expect(told.filter(({ text }) => text.includes('others give'))).toHaveLength(1);
  });
  test.each([
    ['an own report', 'unknown'],
    ['a translation', 'machine-translated'],
  ] as const)(
    'opens the account with the event and the other number of %s where that cannot be left out',
    (_, kind) => {
      expect(opening('A man died and 40 people were hurt on Monday when the mill fell.', kind)).toEqual([
        'A man died and 40 people were hurt on Monday when the mill fell; others give “60 people”.',
        true,
      ]);
    },
  );
  test('a lead that tells the other number itself is told as it is', () => {
    const lead = 'The fall of the mill hurt 40 people, not 60 people, on Monday.';
    expect(opening(lead)).toEqual([lead, true]);
  });
  test('is not told where they cannot', () => {
    expect(toldOf('The mill opened in June 2018, which nobody had planned.', 'opened in June 2018')).toEqual([]);
  });
});

test('an account does not open with a line without a full stop that stands above a report', () => {
  const { sources, claim } = story(
    'Two boats and a bell\nThe mill burned down on Monday.',
    'The river rose on Tuesday.',
  );
  const articles = sources.articles.map((one) => ({
    ...one,
    article: { ...one.article, blocks: one.article.blocks.map((block) => ({ ...block, kind: 'paragraph' as const })) },
  }));
  const claims = [claim('The mill'), claim('The river')];
  const input = { ...sources, articles, claims, timeline: [], disagreements: [], edges: [], originsOf: ownOrigins };
  expect(writeAccount(input)[0]?.text).toBe('The mill burned down on Monday.');
});

describe('a sentence that leans on the one before it', () => {
  const TWO = 'The judge {Ada Brink} sent {Jan Moor} to prison on Monday.';
  const plain = (text: string): string => text.replace(/[{}]/gu, '');
  test('is told right behind that one, whatever else was told from its article', () => {
    const { claim, told } = story(
      `${RAIN}${TWO} He was also fined 400 crowns. The mill of Oster was sold to a farmer.`,
    );
    const claims = ['The judge', 'The mill', 'He was'].map((words) => claim(words));
    expect(told(claims)).toEqual([
      plain(TWO),
      'He was also fined 400 crowns.',
      'The mill of Oster was sold to a farmer.',
    ]);
  });
  test('is not told where that one is not', () => {
    const { claim, told } = story(`${RAIN}${TWO} He was also fined 400 crowns.`);
    expect(told([claim('He was')])).toEqual([]);
  });
  test.each([
    'The ambassador gave this information to a weekly.',
    'The two will be flown home by the army.',
    'When they arrived they called for ladders.',
  ])('so does one that points at a noun, a number or several that stand there: %s', (leaning) => {
    const fire = 'The mill of Oster burned down on Monday.';
    const { claim, told } = story(`${RAIN}${fire} ${leaning}`);
    expect(told([claim(leaning)])).toEqual([]);
    expect(told([claim(fire), claim(leaning)])).toEqual([fire, leaning]);
  });
  test.each([
    'The ambassador of Oster will leave the coast this spring.',
    'The clerk of Oster told this newspaper that nobody was hurt.',
    'The two miners will be flown home by the army.',
    'The council sold a bridge and bought this bridge back.',
  ])('but no one that names what it points at: %s', (alone) => {
    const { claim, told } = story(`${RAIN}The mill of Oster burned down on Monday. ${alone}`);
    expect(told([claim(alone)])).toEqual([alone]);
  });
  test('is not told where nobody is named there, nor where it speaks of “us”', () => {
    const { claim, told } = story(
      `${RAIN}The court of Oster met on Monday. He was also fined 400 crowns. The mill burned down. It told us nothing.`,
    );
    const claims = ['The court', 'He was', 'The mill', 'It told'].map((words) => claim(words));
    expect(told(claims)).toEqual(['The court of Oster met on Monday.', 'The mill burned down.']);
  });
  test('is not told behind a part of what it may lean on', () => {
    const sold = 'The mill of Oster was sold to a farmer, after the workers had left.';
    const { claim, told } = story(`${RAIN}${sold} It had lost money for years.`);
    const claims = [claim('The mill'), claim('It had')];
    expect(told(claims)).toEqual([sold]);
  });
});

describe('the choice of claims', () => {
  test('takes claims as long as the words last', () => {
    const { claim, told } = story(`${RAIN}Six sailors drowned. The bridge of the port fell down. Snow melted.`);
    const claims = ['Six', 'The bridge', 'Snow'].map((words) => claim(words));
    expect(told(claims, [], 5)).toEqual(['Six sailors drowned.', 'Snow melted.']);
  });
  test('tells no words twice, neither of one place nor of two, nor what a longer sentence has told', () => {
    const bridge = 'The northern bridge collapsed under heavy snow on Monday morning.';
    const { claim, told } = story(
      `${RAIN}${bridge}`,
      `${RAIN}The northern bridge collapsed beneath heavy snow on Monday.`,
      `${RAIN}The bridge collapsed on Monday.`,
    );
    expect(told([claim('The northern bridge collapsed u'), claim('The northern bridge collapsed b')])).toEqual([
      bridge,
    ]);
    expect(told([claim('The northern bridge collapsed u'), claim('The bridge collapsed')])).toEqual([bridge]);
  });
  test('takes a short claim of much the same importance before a long one', () => {
    const long = 'The council of the northern port said after a long night of talks that nobody would pay.';
    const { claim, told } = story(`${RAIN}Ice broke the mast. ${long} Seven sailors drowned.`);
    const claims = [claim('Ice'), claim('The council'), claim('Seven')];
    expect(told(claims, [], 19)).toEqual(['Ice broke the mast.', 'Seven sailors drowned.']);
    expect(told(claims, [], 24)).toHaveLength(3);
  });
  test('of two that fit takes the one that says more beside what is told', () => {
    const { claim, told } = story(
      `${RAIN}Storms sank three fishing boats. Storms sank three ferries. Nobody was hurt there.`,
    );
    expect(
      told([claim('Storms sank three fishing'), claim('Storms sank three ferries'), claim('Nobody')], [], 9),
    ).toEqual(['Storms sank three fishing boats.', 'Nobody was hurt there.']);
  });
  test('leaves asides out where words are short, and puts them back where they are not', () => {
    const full = 'The mill of Oster was sold to a farmer, after the workers had left.';
    const { claim, told } = story(`${RAIN}${full}`);
    expect(told([claim('The mill')], [], 10)).toEqual(['The mill of Oster was sold to a farmer.']);
    expect(told([claim('The mill')])).toEqual([full]);
  });
  test('takes a sentence that holds an agreement of values to be as important as the agreement', () => {
    const { claim, receipt, told } = story(
      ...['Ice broke the mast.', 'Snow fell yesterday.', 'Nine sailors drowned.'].map((text) => `${RAIN}${text}`),
    );
    const values = claimOf([receipt('Nine')], { text: 'Dead: reports agree: “nine”; “9”.', status: 'corroborated' });
    const claims = [claim('Ice'), values, claim('Snow'), claim('Nine')];
    expect(told(claims, [], 7)).toEqual(['Ice broke the mast.', 'Nine sailors drowned.']);
    expect(
      told(
        claims.filter((one) => one !== values),
        [],
        7,
      ),
    ).toEqual(['Ice broke the mast.', 'Snow fell yesterday.']);
  });
  test('takes what stands early in an article before what stands late', () => {
    const { claim, told } = story(
      `${RAIN}Ice broke the mast. Snow fell yesterday.`,
      `${RAIN}${'It is old. '.repeat(9)}Nine sailors drowned.`,
    );
    const claims = [claim('Ice'), claim('Nine'), claim('Snow')];
    expect(told(claims, [], 7)).toEqual(['Ice broke the mast.', 'Snow fell yesterday.']);
  });
  test('takes anything else before what other articles begin with, which tells the event again', () => {
    const { claim, told } = story(
      'A ferry sank off Oster. Six sailors drowned.',
      'Divers found sunken wreckage.',
      'Divers found wreckage.',
    );
    const claims = [claim('A ferry'), claim('Divers found'), claim('Six')];
    expect(told(claims, [], 9)).toEqual(['A ferry sank off Oster.', 'Six sailors drowned.']);
    expect(told(claims, [], 12)).toHaveLength(3);
  });
  test('is empty without claims, and when none fits', () => {
    const { claim, told } = story(`${RAIN}Six sailors drowned.`);
    expect(told([])).toEqual([]);
    expect(told([claim('Six')], [], 2)).toEqual([]);
  });
});

describe('the order of sentences', () => {
  const [first, late, early, undated] = [
    'Six sailors drowned.',
    'A bridge fell.',
    'Snow melted.',
    'Nobody knows more.',
  ];
  test('opens with what matters most and nobody disputes; then by time; what has no date comes last', () => {
    const texts = [first, late, early, undated].map((text) => `${RAIN}${text}`);
    const { claim, receipt, told } = story(...texts, `${RAIN}Seven ships sank.`);
    const timeline = [event('2021-03-03', receipt('Six')), event('2021-03-02', receipt('A bridge'))];
    timeline.push(event('2021-03-01', receipt('Snow')), event(null, receipt('Nobody')));
    const dispute = claimOf([receipt('Seven')], { text: 'Ships: “7”; “5”.', status: 'disputed' });
    const claims = [dispute, claim('Six'), claim('Nobody'), claim('A bridge'), claim('Snow')];
    expect(told(claims, timeline)).toEqual([first, early, late, 'Ships: “7”; “5”.', undated]);
  });
  test('opens with the beginning of an article, of the most origins', () => {
    const { sources, claim, told } = story(
      `A ferry sank off Oster. ${undated}`,
      `The ferry sank off Oster on Monday. ${first}`,
      `Divers searched the wreck. ${late}`,
    );
    const claims = [claim('Six'), claim('Divers'), claim('The ferry', 'A ferry')];
    expect(told(claims)[0]).toBe('The ferry sank off Oster on Monday.');
    const ofOneOrigin = { ...sources, claims, timeline: [], disagreements: [], edges: [], originsOf };
    expect(writeAccount(ofOneOrigin)[0]?.text).toBe('Divers searched the wreck.');
  });
  test('opens with what one article begins with, in whatever words, before what none does', () => {
    const { claim, told } = story(`A ferry sank off Oster. ${first}`, `${RAIN}The sea took a ferry.`);
    expect(told([claim('Six'), claim('The sea', 'A ferry')])[0]).toBe('The sea took a ferry.');
  });
  test('what has no date follows what stands before it in its article', () => {
    const { claim, told } = story(
      `${RAIN}The owner accused the port. The port rejected this charge.`,
      `${RAIN}${first}`,
    );
    const claims = [claim('Six'), claim('The port'), claim('The owner')];
    expect(told(claims)).toEqual([first, 'The owner accused the port.', 'The port rejected this charge.']);
  });
  test('so does what has the same date, and what has another does not', () => {
    const { claim, receipt, told } = story(
      `${RAIN}The owner accused the port. The port paid nothing.`,
      `${RAIN}${first}`,
    );
    const claims = [claim('The port'), claim('Six'), claim('The owner')];
    const dated = (day: string) => [event('2021-03-02', receipt('The owner')), event(day, receipt('The port'))];
    const [owner, port] = ['The owner accused the port.', 'The port paid nothing.'];
    const opening = [claim('Six'), ...claims.filter(({ text }) => text !== first)];
    expect(told(opening, dated('2021-03-02'))).toEqual([first, owner, port]);
    expect(told(opening, dated('2021-03-01'))).toEqual([first, port, owner]);
  });
  test('a name that is put to a sentence says nothing on when it was', () => {
    const { sources, claim, receipt } = story(
      `${RAIN}{Ada Brink} sold the mill. She will leave the coast.`,
      `${RAIN}${first}`,
      `${RAIN}${undated}`,
    );
    const timeline = [event('2021-03-02', receipt('Ada Brink'))];
    const claims = [claim('Six'), claim('Nobody'), claim('She')];
    expect(
      writeAccount({ ...sources, claims, timeline, disagreements: [], edges: [], originsOf }).map(({ text }) => text),
    ).toEqual([first, undated, '[Ada Brink] will leave the coast.']);
  });
});

test('what stands only in a translation of a text in hand is not told', () => {
  const sources = sourcesOf([
    { outlet: 'Ledger', text: `${RAIN}Six sailors drowned.` },
    { outlet: 'Courier', text: `${RAIN}The descent made nine knots.`, kind: 'machine-translated' },
  ]);
  const [source, translation] = sources.articles as [AccountArticle, AccountArticle];
  const [from, to] = [source.article.id, translation.article.id];
  const edge = { from, to, relation: 'parent', score: 1, why: ['made from it'] } as const;
  const claims = [claimOf([sentenceReceipt(translation, 'The')]), claimOf([sentenceReceipt(source, 'Six')])];
  const told = (edges: readonly Edge[]) =>
    writeAccount({ ...sources, claims, timeline: [], disagreements: [], edges, originsOf }).map(({ text }) => text);
  expect(told([edge])).toEqual(['Six sailors drowned.']);
  expect(told([])).toHaveLength(2);
});

test('of two claims much the same what a program worded comes after what somebody wrote', () => {
  const sources = sourcesOf([
    { outlet: 'Courier', text: `${RAIN}Seven ships sank.`, kind: 'machine-translated' },
    { outlet: 'Ledger', text: 'A ferry sank off Oster. Six sailors drowned.' },
  ]);
  const [translation, written] = sources.articles as [AccountArticle, AccountArticle];
  const opening = claimOf([sentenceReceipt(written, 'A ferry')]);
  const others = [claimOf([sentenceReceipt(translation, 'Seven')]), claimOf([sentenceReceipt(written, 'Six')])];
  const input = { ...sources, claims: [opening, ...others], timeline: [], disagreements: [], edges: [], originsOf };
  expect(writeAccount(input, 8).map(({ text }) => text)).toEqual(['A ferry sank off Oster.', 'Six sailors drowned.']);
});

test('each sentence says whether it is disputed, and has its origins and receipts', () => {
  const { sources, receipt } = story(`${RAIN}Seven ships sank.`);
  const dispute = claimOf([receipt('Seven')], { text: 'Ships: “7”; “5”.', status: 'disputed' });
  expect(
    writeAccount({ ...sources, claims: [dispute], timeline: [], disagreements: [], edges: [], originsOf }),
  ).toEqual([{ text: 'Ships: “7”; “5”.', origins: dispute.origins, receipts: dispute.support, disputed: true }]);
});

test('never exceeds its words, in whatever order the articles come', () => {
  const nouns = ['bridges', 'ferries', 'sailors', 'storms', 'mills', 'horses', 'lanterns', 'harbours'];
  const sentence = fc
    .tuple(fc.constantFrom(...nouns), fc.constantFrom('sank', 'burned', 'vanished'), fc.nat({ max: 9 }))
    .map(([noun, verb, n]) => `Some ${noun} of the coast ${verb}, after ${n + 2} days of rain.`);
  fc.assert(
    fc.property(fc.uniqueArray(sentence, { maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (texts, most) => {
      const { sources, claim } = story(...texts.map((text) => `${RAIN}${text}`));
      const claims = texts.map((text) => claim(text));
      const account = writeAccount({ ...sources, claims, timeline: [], disagreements: [], edges: [], originsOf }, most);
      const length = account.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
      expect(length).toBeLessThanOrEqual(most);
      const turned = {
        ...sources,
        articles: [...sources.articles].reverse(),
        claims,
        timeline: [],
        disagreements: [],
        edges: [],
        originsOf,
      };
      expect(writeAccount(turned, most)).toEqual(account);
    }),
    { numRuns: 40 },
  );
});
