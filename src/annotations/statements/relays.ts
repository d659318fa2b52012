import type { Mention } from '../../model/annotation.js';
import { type Span, slice } from '../../model/span.js';
import { at, is, isName, type Line, type Range, spanOf } from './line.js';
import type { Speaking } from './speakers.js';
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
  const chains: (readonly string[])[] = [];
  told.forEach((one, i) => {
    const words = one.source && spanOf(one.line, one.source);
    const relays = relaysOf(text, one, hearers[i] ?? null);
    const outer =
      one.parent === null
        ? []
        : (chains[one.parent]?.length ?? 0) > 0
          ? (chains[one.parent] ?? [])
          : sourceWords(text, told[one.parent]);
    const passed = [...relays, ...outer];
    const held = passed.length > 0 ? passed : carriedRelays(i, told, speaking, chains);
    chains.push(words === null || held.length === 0 ? [] : [shortened(text, one.line, one.source as Range), ...held]);
  });
  return chains;
}

const sourceWords = (text: string, outer: Told | undefined): readonly string[] =>
  outer?.source == null ? [] : [shortened(text, outer.line, outer.source)];

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
  return hearer.kind === 'name' && hearer.type === 'organisation' && one.addressee !== null;
}

// "Tideline sources": the name before the unnamed is the newsroom they spoke to.
function nameOfSources(text: string, line: Line, { from, to }: Range): readonly string[] {
  if (!['sources', 'source'].includes(at(line, to - 1)) || !isName(line, from) || is(line, from, 'determiners'))
    return [];
  let end = from;
  while (end < to - 1 && isName(line, end)) end += 1;
  const where = end === to - 1 ? spanOf(line, { from, to: end }) : null;
  return where === null ? [] : [slice(text, where)];
}

/** How many blocks a relay holds for the same voice. */
const FARTHEST_BLOCK = 3;

// Takes the number of a statement; returns the relays of the last statement of the same voice.
function carriedRelays(
  number: number,
  told: readonly Told[],
  speaking: readonly Speaking[],
  chains: readonly (readonly string[])[],
): readonly string[] {
  const one = told[number] as Told;
  if (one.source === null || one.turn !== null) return [];
  for (let i = number - 1; i >= 0; i -= 1) {
    const before = told[i] as Told;
    if (before.line.block < one.line.block - FARTHEST_BLOCK) return [];
    const chain = chains[i] ?? [];
    if (isSameVoice(one, before, speaking[number], speaking[i])) return chain.slice(1);
  }
  return [];
}

function isSameVoice(one: Told, before: Told, a: Speaking | undefined, b: Speaking | undefined): boolean {
  if (before.source === null || one.source === null) return false;
  const heads = [at(one.line, one.source.to - 1), at(before.line, before.source.to - 1)];
  if (a?.anonymity === 'anonymous')
    return b?.anonymity === 'anonymous' && (heads[0] === heads[1] || heads[0] === 'sources');
  const [x, y] = [a?.speakers[0], b?.speakers[0]];
  return x !== undefined && x === y;
}
