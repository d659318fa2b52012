import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/model/annotation.js';
import { asId, type StatementId, type UtteranceId } from '../../src/model/ids.js';
import type { CopyKind } from '../../src/model/story.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import { articlesOf, link } from './fixtures.js';

/** Of one fact in doubt, so that the words must show it. */
const DOUBTFUL = 0.5;

/** Two texts that are linked as a whole; expects the propositions, each as the beginnings of its sentences. */
function check(texts: readonly [string, string], kind: CopyKind, expected: readonly string[], score?: number): void {
  checkReports(
    texts.map((text, i) => ({ outlet: `Paper ${i}`, text })),
    kind,
    expected,
    score,
  );
}

function checkReports(
  reports: Parameters<typeof articlesOf>[0],
  kind: CopyKind,
  expected: readonly string[],
  score = kind === 'same-fact' ? DOUBTFUL : 1,
): void {
  const articles = articlesOf(reports);
  const [a, b] = articles;
  if (a === undefined || b === undefined) throw new Error('two texts are needed');
  const copies = [link(a, b, kind, score)];
  const joined = joinPropositions(articles, { copies, utterances: [] }).propositions;
  const first = (words: string): string => words.split(' ').slice(0, 2).join(' ');
  expect(
    joined.map((p) => p.map(({ article, sentence }) => first(article.article.text.slice(sentence.start))).join(' = ')),
  ).toEqual(expected);
}

describe('propositions', () => {
  test('a copied sentence joins the sentence that stands opposite, and not its neighbour', () => {
    check(
      [
        'The ferry sank in the harbour. The mayor closed the bridge.',
        'A ferry sank in the harbour. Our mayor closed the bridge.',
      ],
      'near-verbatim',
      ['The ferry = A ferry', 'The mayor = Our mayor'],
    );
  });
  test('an article gives one sentence to a proposition', () => {
    check(
      ['The ferry sank in the harbour.', 'The ferry sank in the harbour. Yes, the ferry sank in the harbour.'],
      'near-verbatim',
      ['The ferry = The ferry', 'Yes, the'],
    );
  });
  test('but for the two that a translation makes of one', () => {
    const told = 'The mayor closed the stone bridge after three boats were wrecked. Trains continued.';
    const cut = 'Mayor closed bridge of stone. Earlier three boats wrecked themselves. The trains continued.';
    const first = { outlet: 'Paper 0', text: told };
    checkReports([first, { outlet: 'Paper 1', text: cut, kind: 'machine-translated' }], 'retranslation', [
      'The mayor = Mayor closed = Earlier three',
      'Trains continued. = The trains',
    ]);
    checkReports([first, { outlet: 'Paper 1', text: cut }], 'near-verbatim', [
      'The mayor = Mayor closed',
      'Trains continued. = The trains',
      'Earlier three',
    ]);
  });
  test('sentences about different days stay apart, however alike', () => {
    check(
      ['{Novak} met {Berg} in the town hall on [Tuesday].', '{Novak} met {Berg} in the town hall on [Friday].'],
      'near-verbatim',
      ['Novak met', 'Novak met'],
    );
  });
  test('a fact in other words joins what counts the same', () => {
    check(
      ['The fire destroyed 40 houses in the valley.', 'In all, 40 houses burnt down near the river.'],
      'same-fact',
      ['The fire = In all,'],
    );
  });
  test('of a number that few things have the value is enough, whatever is counted', () => {
    check(
      ['The fire destroyed 1,240 houses in the valley.', 'In all, 1,240 roofs burnt down near the river.'],
      'same-fact',
      ['The fire = In all,'],
    );
    check(['The fire destroyed 40 houses in the valley.', 'In all, 40 roofs burnt down near the river.'], 'same-fact', [
      'The fire',
      'In all,',
    ]);
  });
  test('one quotation joins, however it was translated', () => {
    check(
      ['“No wage came for September,” he said.', 'A fitter recalls that “the pay of last month is missing”.'],
      'same-quote',
      ['“No wage = A fitter'],
    );
  });
  test('who counts a part of it tells something else', () => {
    check(
      ['The police released all 17 people on Friday.', 'A lawyer says that four of the 17 people had no part.'],
      'same-fact',
      ['The police', 'A lawyer'],
    );
  });
  test('a fact in other words joins what the same people did', () => {
    check(
      ['{Novak} and {Berg} sat down in the town hall.', 'A meeting of {Novak} and {Berg} took place.'],
      'same-fact',
      ['Novak and = A meeting'],
    );
  });
  test('one common party joins deeds only where more is shared than who it was', () => {
    const told = '{Novak} and {Berg} sat down in the town hall.';
    check([told, '{Novak} and {Lind} walked over the bridge.'], 'same-fact', ['Novak and', 'Novak and']);
    check([told, 'The town hall saw {Novak} and {Lind}.'], 'same-fact', ['Novak and = The town']);
    check([told, '{Novak} and {Lind} did.'], 'same-fact', ['Novak and = Novak and']);
  });
  test('an age says who somebody is, and not what happened', () => {
    check(
      ['{Novak}, 51, opened a school in the valley.', '{Novak}, 51, closed the bridge over the river.'],
      'same-fact',
      ['Novak, 51,', 'Novak, 51,'],
    );
  });
  test('a fact in other words joins what has its words beside the names', () => {
    const told = '{Novak} will keep the envoys in the old mill until winter.';
    check([told, 'The envoys stay in the old mill until winter, wrote {Novak}.'], 'same-fact', [
      'Novak will = The envoys',
    ]);
    check([told, 'Only {Novak} knows the old mill where the miller lived with his daughters.'], 'same-fact', [
      'Novak will',
      'Only Novak',
    ]);
    const some = '{Novak} will keep four of the 17 envoys in the old mill until winter.';
    check([some, '{Novak} will keep the 17 envoys in the old mill until winter.'], 'same-fact', [
      'Novak will',
      'Novak will',
    ]);
  });
  test('a likeness of names alone joins nothing', () => {
    check(['{Novak} opened a school in the valley.', '{Novak} closed the bridge over the river.'], 'same-fact', [
      'Novak opened',
      'Novak closed',
    ]);
  });
  test('what one speaker says twice joins by what is said, not by the words that name the speaker', () => {
    const source = 'Ida Brandt, the head of the harbour office,';
    const joined = (said: string) => {
      const [a, b] = articlesOf([
        {
          outlet: 'A',
          text: `${source} said that the ferry was safe.`,
          said: [['the ferry was safe', 'brandt', source, 'said']],
        },
        { outlet: 'B', text: `${source} said that ${said}.`, said: [[said, 'brandt', source, 'said']] },
      ]) as [ReturnType<typeof articlesOf>[number], ReturnType<typeof articlesOf>[number]];
      return joinPropositions([a, b], { copies: [link(a, b, 'same-fact', DOUBTFUL)], utterances: [] }).propositions
        .length;
    };
    expect([joined('every ferry was safe'), joined('nobody had asked')]).toEqual([1, 2]);
  });
  test('a fact that is likely one joins whatever its words, but for the part of a number and all of it', () => {
    const told = 'The driver was among the dead.';
    const other = 'The man at the wheel did not survive.';
    check([told, other], 'same-fact', ['The driver', 'The man']);
    check([told, other], 'same-fact', ['The driver = The man'], 0.95);
    const some = 'Four of the 17 envoys went home.';
    check([some, 'On Friday the 17 envoys left.'], 'same-fact', ['Four of', 'On Friday'], 0.95);
  });
  test('a weak retranslation joins no more than a fact does', () => {
    const articles = articlesOf([
      { outlet: 'A', text: 'The minister opened a school in the valley.' },
      { outlet: 'B', text: 'The minister closed a bridge in the valley.' },
    ]) as [ReturnType<typeof articlesOf>[number], ReturnType<typeof articlesOf>[number]];
    const joined = (score: number) =>
      joinPropositions(articles, {
        copies: [link(articles[0], articles[1], 'retranslation', score)],
        utterances: [],
      }).propositions.length;
    expect([joined(0.5), joined(0.95)]).toEqual([2, 1]);
  });
  test('what is told inside a statement is not what its sentence asserts', () => {
    const [a, b] = articlesOf([
      { outlet: 'A', text: 'An official said that the mayor would close the bridge.' },
      { outlet: 'B', text: 'A spokesman denied a report that the mayor would close the bridge.' },
    ]);
    if (a === undefined || b === undefined) throw new Error('two texts are needed');
    const told = saying(a, 'the mayor would close the bridge', null);
    const around = saying(b, 'a report that the mayor would close the bridge', null);
    const inside = saying(b, 'the mayor would close the bridge', around.id);
    const joined = (other: Statement): number =>
      joinPropositions(
        [
          { ...a, statements: [told] },
          { ...b, statements: [around, other] },
        ],
        {
          copies: [],
          utterances: [{ id: asId<UtteranceId>('u1'), relation: 'same-statement', statements: [told.id, other.id] }],
        },
      ).propositions.length;
    expect([joined(inside), joined({ ...inside, nestedIn: null })]).toEqual([2, 1]);
  });
});

function saying(
  { article }: ReturnType<typeof articlesOf>[number],
  words: string,
  nestedIn: StatementId | null,
): Statement {
  const start = article.text.indexOf(words);
  return {
    id: asId<StatementId>(`${article.id}#${start}`),
    kind: 'indirect',
    content: [{ start, end: start + words.length }],
    cue: null,
    source: null,
    speaker: null,
    coSpeakers: [],
    addressee: null,
    anonymity: 'unspecified',
    chain: [],
    medium: null,
    time: null,
    nestedIn,
    confidence: 1,
  };
}

test('a quotation that one text gives in translation is copied text; two outlets that heard it have it each', () => {
  const quoted = ['“I will not forget the boat,” he said.', '“I forget the boat,” he said.'] as const;
  const copied = (kind: 'original' | 'machine-translated'): number => {
    const articles = articlesOf([
      { outlet: 'A', text: quoted[0], kind: 'original' },
      { outlet: 'B', text: quoted[1], kind },
    ]);
    const [a, b] = articles as [(typeof articles)[0], (typeof articles)[0]];
    return joinPropositions(articles, { copies: [link(a, b, 'same-quote')], utterances: [] }).copied.length;
  };
  expect([copied('machine-translated'), copied('original')]).toEqual([1, 2]);
});
