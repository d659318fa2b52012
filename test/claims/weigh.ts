import { expect } from 'vitest';
import { asId, type OriginId } from '../../src/model/ids.js';
import type { NonEmpty } from '../../src/model/receipt.js';
import type { Claim, CopyLink } from '../../src/model/story.js';
import { findDisagreements } from '../../src/story/claims/disagreements.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import { weighClaims } from '../../src/story/claims/weighClaims.js';
import { compileRelationLexicon } from '../../src/story/claims/weighing/relations.js';
import type { ClaimInput } from '../../src/story/claims/weighing/weighing.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { dataJson } from '../readData.js';
import { articlesOf, lexicon, link, type Told } from './fixtures.js';

const relations = compileRelationLexicon(dataJson('en/relations.json'));

export type Events = (articles: readonly ClaimArticle[]) => ClaimInput['timeline'];
export type Links = (articles: readonly ClaimArticle[]) => readonly CopyLink[];

/** Each outlet is an origin of its own, but for those that name another in brackets: "Echo (Ledger)". */
export function weigh(told: readonly Told[], links: Links = () => [], events: Events = () => []): readonly Claim[] {
  const articles = articlesOf(told);
  const joined = joinPropositions(articles, { copies: links(articles), utterances: [] });
  const disagreements = findDisagreements({ articles, entities: [], joined, utterances: [], lexicon });
  const originOf = (id: string): OriginId => {
    const name = articles.find(({ article }) => article.id === id)?.article.outlet?.name ?? '';
    return asId<OriginId>(/\((.*)\)/.exec(name)?.[1] ?? name);
  };
  return weighClaims({
    articles,
    joined,
    disagreements,
    timeline: events(articles),
    clauses: lexicon.clauses,
    negation: lexicon,
    relations,
    originsOf: (receipts) => [...new Set(receipts.map((r) => originOf(r.article)))] as unknown as NonEmpty<OriginId>,
  });
}

/** Texts and how they are linked; expects "status (origins): text". */
export function check(told: readonly Told[], expected: readonly string[], links?: Links): void {
  expect(weigh(told, links).map((claim) => `${claim.status} (${claim.origins.join(', ')}): ${claim.text}`)).toEqual(
    expected,
  );
}

/** Every article is linked with every other. */
export const allLinked: Links = (articles) => articles.flatMap((a, i) => articles.slice(i + 1).map((b) => link(a, b)));
