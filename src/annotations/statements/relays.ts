import type { Mention } from '../../model/annotation.js';
import { type Span, slice } from '../../model/span.js';
import { at, is, isName, type Line, type Range, spanOf } from './line.js';
import type { Speaking } from './speaking.js';
import type { Told } from './told.js';

/**
 * Says through whom each statement came, in the words of the text, nearest to the act of speech first: "five officials",
 * "the agency". A relay is named by a second cue ("…, officials said, the agency reports"), by who was told ("told the
 * agency"), by an outer statement, or by the name of the sources ("Tideline sources"); where the next statement of the
 * same voice names none, the relay of the one before still holds.
 *
 * @param text the article's text
 * @param told all statements of the article, in order
 * @param speaking who speaks in each
 * @param hearers for each statement, the mention of who was told, null when nobody is named
 * @returns one chain a statement; empty when nobody passed it on
 */
export function findChains(
  text: string,
  told: readonly Told[],
  speaking: readonly Speaking[],
  hearers: readonly (Mention | null)[],
): readonly (readonly string[])[] {
  const chains: (readonly string[])[] = told.map(() => []);
  const inside = { text, told, speaking, hearers, chains };
  for (const number of outerFirst(told)) chains[number] = chainOf(number, inside);
  return chains;
}

/** What chains are found in; `chains` holds those that are already known. */
interface Telling {
  readonly text: string;
  readonly told: readonly Told[];
  readonly speaking: readonly Speaking[];
  readonly hearers: readonly (Mention | null)[];
  readonly chains: readonly (readonly string[])[];
}

// The numbers of the statements, in order, but each after the one that holds it ("…, witnesses said" ends its sentence).
function outerFirst(told: readonly Told[]): readonly number[] {
  const inners = new Map<number, number[]>();
  told.forEach(({ parent }, number) => {
    if (parent !== null) inners.set(parent, [...(inners.get(parent) ?? []), number]);
  });
  const withInners = (number: number): number[] => [number, ...(inners.get(number) ?? []).flatMap(withInners)];
  return told.flatMap(({ parent }, number) => (parent === null ? withInners(number) : []));
}

function chainOf(number: number, telling: Telling): readonly string[] {
  const { text, told, hearers, chains } = telling;
  const one = told[number] as Told;
  if (one.source === null) return [];
  const outer = one.parent === null ? [] : (chains[one.parent] ?? []);
  const through = one.parent !== null && outer.length === 0 ? sourceWords(one.parent, telling) : outer;
  const passed = [...relaysOf(text, one, hearers[number] ?? null), ...through];
  const held = passed.length > 0 ? passed : carriedRelays(number, telling);
  return held.length === 0 ? [] : [...sourceWords(number, telling), ...held];
}

// The words of a source; of a pronoun the words of whom it means.
function sourceWords(number: number, { text, told, speaking }: Telling): readonly string[] {
  const { line, source } = told[number] as Told;
  if (source === null) return [];
  const isPronoun = source.to - source.from === 1 && is(line, source.from, 'personalPronouns', 'heardPronouns');
  const meant = isPronoun ? speaking[number]?.speakers[0] : undefined;
  return [meant === undefined ? shortened(text, line, source) : slice(text, meant).replace(/\s+/gu, ' ')];
}

// A relay is named by its words up to the first comma or relative clause.
function shortened(text: string, line: Line, { from, to }: Range): string {
  let end = from + 1;
  while (end < to && at(line, end) !== ',' && !is(line, end, 'relatives')) end += 1;
  const where = spanOf(line, { from, to: end }) as Span;
  return slice(text, where).replace(/\s+/gu, ' ');
}

function relaysOf(text: string, one: Told, hearer: Mention | null): readonly string[] {
  const named = one.relays.map((where) => slice(text, where).replace(/\s+/gu, ' '));
  if (named.length > 0) return named;
  if (hearer !== null && isNewsroom(one, hearer)) return [slice(text, hearer)];
  return one.source === null ? [] : nameOfSources(text, one.line, one.source);
}

/** Takes a statement and the mention of who was told; says whether that is a newsroom. */
export function isNewsroom(one: Told, hearer: Mention): boolean {
  return hearer.kind === 'name' && ['organisation', 'other'].includes(hearer.type) && one.addressee !== null;
}

// "Tideline sources": the name before the unnamed is the newsroom they spoke to.
function nameOfSources(text: string, line: Line, { from, to }: Range): readonly string[] {
  if (!is(line, to - 1, 'bareVoices') || !isName(line, from) || is(line, from, 'determiners')) return [];
  let end = from;
  while (end < to - 1 && isName(line, end)) end += 1;
  const where = end === to - 1 ? spanOf(line, { from, to: end }) : null;
  return where === null ? [] : [slice(text, where)];
}

/** How many blocks a relay holds for the same voice. */
const FARTHEST_BLOCK = 3;

// The relays of the last statement of the same voice.
function carriedRelays(number: number, { told, speaking, chains }: Telling): readonly string[] {
  const one = told[number] as Told;
  if (one.source === null || one.turn !== null) return [];
  for (let i = number - 1; i >= 0; i -= 1) {
    const before = told[i] as Told;
    if (before.line.block < one.line.block - FARTHEST_BLOCK) return [];
    if (isSameVoice(one, before, speaking[number], speaking[i])) return (chains[i] ?? []).slice(1);
  }
  return [];
}

function isSameVoice(one: Told, before: Told, a: Speaking | undefined, b: Speaking | undefined): boolean {
  const [x, y] = [a?.speakers[0], b?.speakers[0]];
  if (x !== undefined && x === y) return true;
  if (a?.anonymity !== 'anonymous' || b?.anonymity !== 'anonymous') return false;
  const [word, wordBefore] = [voiceWord(one), voiceWord(before)];
  return word !== null && (word === wordBefore || word === 'sources');
}

// "people" of "four people familiar with the talks".
function voiceWord({ line, source }: Told): string | null {
  for (let i = source?.from ?? 0; i < (source?.to ?? 0); i += 1) if (is(line, i, 'anonymous')) return at(line, i);
  return null;
}
