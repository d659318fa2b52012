import type { Author, Block, Credit } from '../model/article.js';
import type { MetadataCandidate } from '../model/page.js';
import type { Span } from '../model/span.js';
import type { BylinePatterns } from './bylinePatterns.js';
import type { ArticleLexicon } from './lexicon.js';
import type { StatedFact } from './statedFacts.js';

/** More names are those of a page, not of who wrote an article. */
const MOST_AUTHORS = 12;

/** Takes a text that names who signed; returns the persons in it, without titles, places and agencies. */
function personsIn(text: string, lexicon: ArticleLexicon): readonly string[] {
  const { lead, between, place } = lexicon.byline;
  const clean = text.replace(/\s+/gu, ' ').trim().replace(lead, '');
  return clean
    .slice(0, 300)
    .split(between)
    .map((part) =>
      part
        .replace(lead, '')
        .replace(/^[\s"“(]+|[\s"”).,]+$/gu, '')
        .replace(place, ''),
    )
    .filter((part) => isPerson(part, lexicon));
}

function isPerson(name: string, lexicon: ArticleLexicon): boolean {
  const lower = name.toLowerCase();
  if (lexicon.byline.nobody.test(name) || lexicon.agencies.has(lower) || lexicon.photoAgencies.has(lower)) return false;
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*(?:\s[\p{L}\p{M}][\p{L}\p{M}.’'-]*){0,3}\s[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*$/u.test(
    name,
  );
}

// Sources of a page's own word on its authors, most trustworthy first.
const SOURCES = ['json-ld', 'meta', 'class-near'];

/**
 * Finds the persons who signed an article: by its byline, else by the page's metadata.
 *
 * @param text the article's text
 * @param facts what its lines of junk state
 * @param candidates the page's metadata
 * @param lexicon agencies, which are no persons
 * @returns authors in order, each once; empty when nobody signed
 */
export function findAuthors(
  text: string,
  facts: readonly StatedFact[],
  candidates: readonly MetadataCandidate[],
  lexicon: ArticleLexicon,
): readonly Author[] {
  // Many outlets sign in their own name.
  const outlets = new Set(candidates.filter((c) => c.field === 'outlet').map(({ value }) => value.toLowerCase()));
  for (const source of SOURCES) {
    const named = candidates.filter((c) => c.field === 'author' && c.source === source);
    const persons = named
      .map(({ value }) => personsIn(value, lexicon).filter((name) => !outlets.has(name.toLowerCase())))
      .filter((found) => found.length > 0);
    // A page marks many names; only the signature nearest to the headline is surely of this article.
    const names = (source === 'class-near' ? persons.slice(0, 1) : persons).flat();
    if (names.length > 0)
      return unique(names).map((name) => ({ name, basis: 'stated', receipts: nearTop(text, name) }));
  }
  const signed = facts.filter(({ group }) => group === 'author');
  return unique(signed.flatMap((fact) => personsIn(fact.text, lexicon))).map((name) => ({
    name,
    basis: 'stated',
    receipts: signed.flatMap(({ text: line, where }) => within(line, name, where.start)),
  }));
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, MOST_AUTHORS);

function within(line: string, name: string, offset: number): readonly Span[] {
  const at = line.indexOf(name);
  return at < 0 ? [] : [{ start: offset + at, end: offset + at + name.length }];
}

// The signature stands close to the headline; further down the same name is only a name.
const TOP = 1500;
const nearTop = (text: string, name: string): readonly Span[] => within(text.slice(0, TOP), name, 0);

// These lines of the head tell a day or a guest, and nobody who signed.
const UNSIGNED: ReadonlySet<string> = new Set(['interview-stub', 'date-line', 'time-ago', 'time-today']);

/**
 * Takes blocks and the article's text; returns the block that is the signature, trimmed to itself; null when there is
 * none.
 */
export function findByline(blocks: readonly Block[]): Span | null {
  const signed = blocks.find(({ junk, rule = '' }) => junk === 'byline' && !UNSIGNED.has(rule));
  return signed === undefined ? null : { start: signed.start, end: signed.end };
}

/**
 * Gathers whom the lines of an article credit: agencies, photographers, contributors (for datelines see datelineCredits).
 *
 * @param facts what its lines of junk state
 * @param owner the copyright owner and where it stands, when there is one
 * @param lexicon the agencies
 * @returns credits in reading order, one for each name and kind
 */
export function findCredits(
  facts: readonly StatedFact[],
  owner: { readonly name: string; readonly receipts: readonly Span[] } | null,
  lexicon: ArticleLexicon,
): readonly Credit[] {
  const credits = facts.flatMap(({ group, text, where }): Credit[] => {
    if (group === 'author') return [];
    if (group === 'photo') return [{ kind: 'photo', name: text, receipts: [where] }];
    return namesOf(text, lexicon.byline).map(({ name, at }) => {
      const receipts = [{ start: where.start + at, end: where.start + at + name.length }];
      const isAgency = lexicon.agencies.has(name.toLowerCase()) || lexicon.agency.at(0).test(name);
      return { kind: isAgency ? 'agency' : 'contribution', name, receipts };
    });
  });
  if (owner !== null) credits.push({ kind: 'copyright', name: owner.name, receipts: owner.receipts });
  const known = new Map(credits.map((credit) => [`${credit.kind} ${credit.name}`, credit]));
  return [...known.values()].sort((a, b) => (a.receipts[0]?.start ?? 0) - (b.receipts[0]?.start ?? 0));
}

// What stands in brackets or in a further sentence of the line is no name ("Source: Nordwire. Found an error?").
function namesOf(line: string, { between, article }: BylinePatterns): readonly { name: string; at: number }[] {
  const text = line.split(/(?<=\p{Ll}{3}["”“»]?)[.!?]\s+(?=\p{Lu})|\s[([]/u)[0] ?? '';
  const names: { name: string; at: number }[] = [];
  let from = 0;
  for (const part of text.split(between)) {
    const name = part.replace(article, '').replace(/^[\s"„“”«»–—-]+|["„“”«».)\]\s]+$/gu, '');
    const at = text.indexOf(name, from);
    if (/^\p{Lu}.{1,119}$/u.test(name)) names.push({ name, at });
    from = at + name.length;
  }
  return names;
}
