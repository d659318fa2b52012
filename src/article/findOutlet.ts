import type { Block, Outlet } from '../model/article.js';
import type { MetadataCandidate, Page } from '../model/page.js';
import type { Span } from '../model/span.js';
import { startsWithCapital } from '../text/capitals.js';
import { groupBy } from '../text/group-by.js';
import type { PatternIndex } from '../text/PatternIndex.js';
import type { ArticleLexicon } from './lexicon.js';
import type { Line } from './lines.js';

/** A name that an article seems to give its outlet; `confidence` is 0..1. */
interface SelfReference {
  readonly name: string;
  readonly where: Span;
  readonly confidence: number;
  readonly isOwner: boolean;
}

// How sure each way of naming oneself makes us, chosen by judgement: an owner may be a group, a stub may name a guest.
const STATED = 0.95;
const OWNER = 0.85;
const STUB = 0.6;
const MASTHEAD = 0.8;
const TITLE = 0.75;
// Several ways that agree are surer than the best of them.
const AGREEMENT = 0.08;
const MOST_SURE = 0.95;

/** What an article says of who publishes it: the outlet, and the owner of its copyright. */
export interface Publisher {
  readonly outlet: Outlet | null;
  readonly owner: { readonly name: string; readonly receipts: readonly Span[] } | null;
}

/**
 * Finds the outlet: the caller's word, else the page's metadata, else an inference from the article's own notices (the
 * owner of the copyright, an advert for its own app or channels, the introduction of an interview, the name above its
 * menu) or from the name behind the headline in the page's title.
 *
 * @param page the page
 * @param candidates its metadata
 * @param laid its blocks and lines
 * @param lexicon how owners and outlets are named
 * @returns the outlet, null when nothing names one; and the copyright's owner
 */
export function findPublisher(
  page: Page,
  candidates: readonly MetadataCandidate[],
  laid: { readonly blocks: readonly Block[]; readonly lines: readonly Line[] },
  lexicon: ArticleLexicon,
): Publisher {
  const references = laid.lines.flatMap((line, i) => selfReferences(line, laid.blocks[i], lexicon));
  const owner = references.find(({ isOwner }) => isOwner) ?? null;
  const stated = page.given.outlet ?? statedOutlet(candidates);
  return {
    outlet:
      stated === null
        ? surer(inferOutlet(references), outletInTitle(candidates))
        : { name: stated, basis: 'stated', receipts: [], confidence: page.given.outlet ? 1 : STATED },
    owner: owner && { name: owner.name, receipts: [owner.where] },
  };
}

function statedOutlet(candidates: readonly MetadataCandidate[]): string | null {
  const named = candidates.filter((c) => c.field === 'outlet' && c.value.length <= 80);
  const best = ['og', 'json-ld', 'meta'].map((source) => named.find((c) => c.source === source)).find(Boolean);
  return best?.value ?? null;
}

// The name of the site behind the headline in a page's title, which some pages fill with a section or a slogan.
function outletInTitle(candidates: readonly MetadataCandidate[]): Outlet | null {
  const named = candidates.find(({ field, source }) => field === 'outlet' && source === 'title');
  return named === undefined ? null : { name: named.value, basis: 'inferred', receipts: [], confidence: TITLE };
}

const surer = (a: Outlet | null, b: Outlet | null): Outlet | null =>
  (a?.confidence ?? 0) >= (b?.confidence ?? 0) ? a : b;

function selfReferences(line: Line, block: Block | undefined, lexicon: ArticleLexicon): SelfReference[] {
  if (block?.kind !== 'junk') return [];
  const found = (pattern: RegExp, group: string, confidence: number, isOwner: boolean): SelfReference[] => {
    const match = pattern.exec(line.text);
    const [start, end] = match?.indices?.groups?.[group] ?? [];
    if (start === undefined || end === undefined) return [];
    const name = trimName(line.text.slice(start, end), lexicon);
    if (name === '') return [];
    const at = line.start + start;
    return [{ name, where: { start: at, end: at + name.length }, confidence, isOwner }];
  };
  if (block.junk === 'copyright')
    return everyOf(lexicon.owners, line).flatMap((pattern) => found(pattern, 'owner', OWNER, true));
  if (block.rule === 'masthead') {
    // What stands behind a stroke is a section or a motto.
    const [name = line.text] = line.text.split(/\s+[|·•]\s/u);
    const where = { start: line.start, end: line.start + name.length };
    return [{ name, where, confidence: MASTHEAD, isOwner: false }];
  }
  if (block.rule === 'interview-stub')
    return everyOf(lexicon.interviewHosts, line).flatMap((pattern) => found(pattern, 'outlet', STUB, false));
  return lexicon.selfNames.flatMap(({ junk, confidence }, i) =>
    junk === block.junk ? found(lexicon.selfNamePatterns.at(i), 'outlet', confidence, false) : [],
  );
}

const everyOf = (patterns: PatternIndex, { text }: Line): readonly RegExp[] =>
  patterns.possibleIn(text).map((i) => patterns.at(i));

const YEAR = /^(?:19|20)\d\d$/u;

// Leaves out legal forms, years and "All Rights Reserved" at the end; empty when no name is left. The start never
// moves.
function trimName(name: string, lexicon: ArticleLexicon): string {
  const { notOwners, outletArticles, outletTrades, legalForms, reservations } = lexicon;
  let words = name.split(' ');
  const bare = (word: string): string => word.toLowerCase().replace(/[.,]/g, '');
  const reserves = (_: string, i: number): boolean =>
    reservations.some((phrase) => phrase.every((word, k) => bare(words[i + k] ?? '') === word));
  const reserved = words.findIndex(reserves);
  if (reserved >= 0) words = words.slice(0, reserved);
  const isTail = (word: string): boolean => YEAR.test(word) || legalForms.has(word);
  while (words.length > 1 && isTail(bare(words.at(-1) ?? ''))) words = words.slice(0, -1);
  const [first = '', second = ''] = words;
  const isTitled = outletArticles.has(bare(first)) && startsWithCapital(first) && startsWithCapital(second);
  const isTrade = words.length === 1 && (outletTrades.has(bare(first)) || legalForms.has(bare(first)));
  if ((notOwners.has(bare(first)) && !isTitled) || isTrade) return '';
  return words.join(' ').replace(/[.,]+$/, '');
}

function inferOutlet(references: readonly SelfReference[]): Outlet | null {
  const votes = groupBy(references, ({ name }) => name.toLowerCase());
  const sure = (list: readonly SelfReference[]): number =>
    Math.min(MOST_SURE, Math.max(...list.map((r) => r.confidence)) + AGREEMENT * (list.length - 1));
  const best = [...votes.values()].sort((a, b) => sure(b) - sure(a))[0];
  // Mastheads are often in capitals: the surest way gives the spelling.
  const [surest] = [...(best ?? [])].sort((a, b) => b.confidence - a.confidence);
  if (best === undefined || surest === undefined) return null;
  return { name: surest.name, basis: 'inferred', receipts: best.map(({ where }) => where), confidence: sure(best) };
}
