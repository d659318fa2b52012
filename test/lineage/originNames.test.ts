import { expect, test } from 'vitest';
import { asId, type OriginId } from '../../src/model/ids.js';
import { learnDrawn } from '../../src/story/lineage/drawn.js';
import { learnKinship } from '../../src/story/lineage/kinship.js';
import { learnNewsrooms } from '../../src/story/lineage/newsrooms.js';
import { indexStatements, type OriginInput } from '../../src/story/lineage/originInput.js';
import { describeOrigins, type OriginUse } from '../../src/story/lineage/originNames.js';
import type { World } from '../../src/story/lineage/sources.js';
import { article, lexicon } from './fixtures.js';

const MANY = 300;

test('hundreds of papers that credit one agency are asked for their credits once each', () => {
  const credits = [{ kind: 'contribution' as const, name: 'Nordwire', receipts: [] }];
  const papers = Array.from({ length: MANY }, (_, n) =>
    article(`p${n}`, `The bridge over reach ${n} is shut.`, { outlet: `Paper ${n}`, credits }),
  );
  const wire = article('a', 'The bridges are shut.', { outlet: 'Nordwire' });
  const input: OriginInput = {
    articles: [wire, ...papers],
    copies: [],
    edges: [],
    utterances: [],
    entities: [],
    lexicon,
  };
  const [kinship, newsrooms] = [learnKinship(input), learnNewsrooms(input.articles, lexicon)];
  const statements = new Map(input.articles.map((traced) => [traced.article.id, indexStatements(traced)]));
  const drawn = learnDrawn(input, kinship, newsrooms, statements);
  let asked = 0;
  const world: World = {
    input,
    kinship,
    newsrooms,
    drawn: (id) => {
      asked += 1;
      return drawn(id);
    },
    statements,
    reprints: new Map(),
    agencies: new Map(),
    announced: new Map(),
  };
  const uses = input.articles.map((traced): readonly [string, OriginUse] => {
    const { key } = newsrooms.of(traced);
    return [key, { source: { kind: 'newsroom', key, relay: null }, articles: [traced], passages: [] }];
  });
  const ids = new Map(uses.map(([key], i) => [key, asId<OriginId>(`o${i + 1}`)]));
  const [agency, first] = describeOrigins(world, new Map(uses), ids);
  expect(agency?.why.at(-1)).toMatch(/^p0, p1, .* and p299 credit Nordwire: what they share counts once\.$/);
  expect(first?.why).toEqual(['p0 is an act of reporting of its own.']);
  expect(asked).toBe(MANY + 1);
});
