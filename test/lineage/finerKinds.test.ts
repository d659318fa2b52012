import { expect, test } from 'vitest';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyKind, CopyLink } from '../../src/model/story.js';
import type { OriginArticle } from '../../src/story/lineage/originInput.js';
import { namePassedOn } from '../../src/story/lineage/passedOn.js';
import { cutVerbatim } from '../../src/story/lineage/verbatimParts.js';
import { article, lexicon, placeOf } from './fixtures.js';

const WIRE = `The mill at Brask burned down on Monday night. Its owner said that a lamp had fallen into the straw.
Nobody was hurt. The miller and his two sons were at the fair. The council will meet on Friday to talk about a new one.`;
const EDITED = `The mill at Brask burned down on Monday night. A lamp fell into the straw, its owner said.
Nobody was hurt. The miller and his two sons were at the fair. The council meets on Friday.`;

/** A link over words of two articles. */
function link(a: OriginArticle, b: OriginArticle, [kind, ...words]: readonly [CopyKind, string, string]): CopyLink {
  const [one, other] = words.map((own, n) => {
    const { article: made } = [a, b][n] as OriginArticle;
    return receiptOf(made, placeOf(made, own));
  }) as [CopyLink['a'], CopyLink['b']];
  const why = [{ feature: 'evidence', value: 40, text: 'a test' }] as const;
  return { a: one, b: other, kind, score: 0.9, boilerplate: false, direction: 'unknown', why };
}

const shown = ({ kind, a, b }: CopyLink): string =>
  `${kind}: ${a.quote.replace(/\n/g, ' ')} | ${b.quote.replace(/\n/g, ' ')}`;

test('sentences that were kept are cut out of an edited passage', () => {
  const [a, b] = [article('a', WIRE), article('b', EDITED)];
  const whole = link(a, b, ['near-verbatim', WIRE, EDITED]);
  expect(cutVerbatim([whole], [a, b], lexicon).map(shown)).toEqual([
    'verbatim: The mill at Brask burned down on Monday night. | The mill at Brask burned down on Monday night.',
    'near-verbatim: Its owner said that a lamp had fallen into the straw. Nobody was hurt. | A lamp fell into the straw, its owner said. Nobody was hurt.',
    'verbatim: The miller and his two sons were at the fair. | The miller and his two sons were at the fair.',
    'near-verbatim: The council will meet on Friday to talk about a new one. | The council meets on Friday.',
  ]);
  const spun = { ...whole, kind: 'spun' } as const;
  expect(cutVerbatim([spun], [a, b], lexicon)).toEqual([spun]);
});

test('a passage that an agency sends again is no fact told twice beside translations of it', () => {
  const again = `The council of Brask met. ${WIRE.slice(0, 46)}`;
  const foreign = 'The windmill of Brask burnt off in the night on Monday. The owner meant a lamp.';
  const [a, b, c] = [article('a', WIRE), article('b', foreign), article('c', again)];
  const told = link(b, c, ['same-fact', foreign.slice(0, 55), WIRE.slice(0, 46)]);
  const other = link(b, c, ['same-fact', 'The owner meant a lamp.', 'The council of Brask met.']);
  const links = [
    link(a, b, ['retranslation', WIRE.slice(0, 46), foreign.slice(0, 55)]),
    link(a, c, ['verbatim', WIRE.slice(0, 46), WIRE.slice(0, 46)]),
  ];
  expect(namePassedOn([...links, told, other]).map(({ kind }) => kind)).toEqual([
    'retranslation',
    'verbatim',
    'retranslation',
    'same-fact',
  ]);
  expect(namePassedOn([told]).map(({ kind }) => kind)).toEqual(['same-fact']);
});
