import { describe, expect, test } from 'vitest';
import { type ArticleId, asId, type DisagreementId, type FigureId } from '../../src/model/ids.js';
import { type NonEmpty, type Receipt, receiptOf } from '../../src/model/receipt.js';
import type { Disagreement, Edge } from '../../src/model/story.js';
import { relateUtterances } from '../../src/story/claims/relateUtterances.js';
import { readStatements } from '../../src/story/claims/utterances/said.js';
import { groupUtterances } from '../../src/story/claims/utterances.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { article, lexicon } from './fixtures.js';

interface Known {
  readonly disagreements?: (articles: readonly ClaimArticle[]) => readonly Disagreement[];
  readonly edges?: readonly (readonly [from: string, to: string])[];
}

/** Articles a, b, c … by their statements (see article); expects the related pairs, each with its reason. */
function check(texts: readonly string[], expected: readonly string[], { disagreements, edges = [] }: Known = {}): void {
  const articles = texts.map((text, i) => article(String.fromCharCode(97 + i), text));
  const said = readStatements(articles, lexicon);
  const found = relateUtterances({
    articles,
    said,
    utterances: groupUtterances({ articles, said, copies: [], lexicon }),
    disagreements: disagreements?.(articles) ?? [],
    edges: edges.map(([from, to]) => parentEdge(from, to)),
    lexicon,
  });
  const related = found.filter(({ relation }) => relation === 'related-divergent');
  expect(related.map(({ statements, why }) => `${statements.join(' ')} ${why ?? ''}`.trim())).toEqual(expected);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
}

function parentEdge(from: string, to: string): Edge {
  return { from: asId<ArticleId>(from), to: asId<ArticleId>(to), relation: 'parent', score: 1, why: ['given'] };
}

function disagreement(receipts: NonEmpty<Receipt>, given: Partial<Disagreement>): Disagreement {
  const fixed = { id: asId<DisagreementId>('d1'), topic: '', afterRepair: null, divergentEstimates: false, note: '' };
  return { ...fixed, verdict: 'conflict', figures: [], receipts, ...given };
}

/** The whole text of an article as a receipt. */
const whole = ({ article: { id, text } }: ClaimArticle): Receipt =>
  receiptOf({ id, text }, { start: 0, end: text.length });

const figuresDiffer =
  (given: Partial<Disagreement>) =>
  (articles: readonly ClaimArticle[]): readonly Disagreement[] => {
    const [first, ...others] = articles.map(whole) as [Receipt, ...Receipt[]];
    const figures = articles.map(({ article: { id } }) => asId<FigureId>(`${id}#f0`));
    return [disagreement([first, ...others], { figures, ...given })];
  };

const DENIAL = 'One denies what the other says.';
const ANSWER = 'One answers the other.';
const NUMBERS = 'They give different numbers of one thing.';
const OCCASIONS = 'One speaker says both, and they may be two sayings.';

describe('two sides of one question', () => {
  test('an accusation and its rejection by a bare noun', () =>
    check(
      [
        `Quint accused : blocking the lift of the town hall
         Orre “ The stairs were closed as well
         Orre added “ She did it twice
         Brant rejected : the accusations`,
      ],
      [`a2 a4 ${ANSWER}`, `a3 a4 ${ANSWER}`],
    ));
  test('a claim and its denial in another text', () =>
    check(
      [
        '*Official : the ministry had secretly offered the drivers forty new trams',
        `Brant denied : a report that the ministry had secretly offered the drivers trams
         Brant “ There was no second offer`,
      ],
      [`a1 b1 ${DENIAL}`],
    ));
  test('to deny somebody something denies no words', () =>
    check(
      [
        'Quint : entry to the northern depot of the trams is free',
        'Brant denied : entry to the northern depot of the trams',
      ],
      [],
    ));
  test('two denials of one thing are not each other’s denial', () =>
    check(
      [
        'Quint denied : the ministry had secretly offered the drivers forty trams',
        'Brant : the ministry had never secretly offered the drivers forty trams',
      ],
      [],
    ));
  test('different numbers of one thing', () => {
    const texts = ['Police : <4,000 = 4000> people came', 'Marchers : <9,000 = 9000> people came'];
    check(texts, [`a1 b1 ${NUMBERS}`], { disagreements: figuresDiffer({ divergentEstimates: true }) });
    check(texts, [], { disagreements: figuresDiffer({ verdict: 'damage', afterRepair: 'same' }) });
  });
  test('a denial that the disagreements found, in whatever words', () =>
    check(['*Official : a decree lies in the drawer', 'Brant “ There is nothing of the kind'], [`a1 b1 ${DENIAL}`], {
      disagreements: (articles) => {
        const [told, against] = articles.map(whole) as [Receipt, Receipt];
        return [disagreement([told, against], { denying: [against] })];
      },
    }));
  test('what one speaker says twice of one thing', () =>
    check(
      [
        'Quint “ Without an answer by noon, every tram in the valley will stop',
        'Quint “ We will stop the trams until the brakes are safe',
      ],
      [`a1 b1 ${OCCASIONS}`],
    ));
});

describe('one link for two groups', () => {
  const texts = [
    'Police : the march through the valley drew <4,000 = 4000> people on Sunday',
    'Police : the march through the valley drew <4,000 = 4000> people on Sunday',
    'Marchers : <9,000 = 9000> people came',
  ];
  const disagreements = figuresDiffer({});
  test('a group is linked by its first statement', () => check(texts, [`a1 c1 ${NUMBERS}`], { disagreements }));
  test('or by the one in the text that the others were made from', () =>
    check(texts, [`b1 c1 ${NUMBERS}`], { disagreements, edges: [['b', 'a']] }));
});

test('nothing said, nothing related', () => check([], []));
