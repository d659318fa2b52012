import type { Mention } from '../../model/annotation.js';
import { type Span, slice } from '../../model/span.js';
import { inOneLine } from '../../text/one-line.js';
import { endsAsPlural } from '../../text/word-endings.js';
import { at, is, isName, type Line, type Range, spanOf } from './line.js';
import { newsroomTold } from './newsrooms.js';
import type { Voice } from './sources.js';
import { isMention, type Speaking } from './speaking.js';
import type { Told } from './told.js';

/**
 * Says through whom each statement came, in the words of the text, nearest to the act of speech first: "five
 * officials", "the agency". The last voice before the relays is the speaker's own, and before it stands whom the
 * speaker cites ("citing five officials"). A relay is named by a second cue ("…, officials said, the agency reports"),
 * by who was told ("told the agency"), by an outer statement or the turn of an interview, or by the name of the sources
 * ("Tideline sources"); where the next statement of the same voice names none, the relay of the one before still holds.
 *
 * @param text the article's text
 * @param told all statements of the article, in order
 * @param voices who speaks, is told and is cited in each, and which newsrooms the article names
 * @returns one chain a statement: one link where nobody passed it on, none where the text names no voice
 */
export function findChains(text: string, told: readonly Told[], voices: Voices): readonly (readonly string[])[] {
  const chains: (readonly string[])[] = told.map(() => []);
  const inside = { text, told, chains, ...voices };
  for (const number of outerFirst(told)) chains[number] = chainOf(number, inside);
  return chains;
}

/** Whose voices an article has, one of each a statement, and its newsrooms. */
export interface Voices {
  readonly speaking: readonly Speaking[];
  /** The mention of who was told; null when nobody is named. */
  readonly hearers: readonly (Mention | null)[];
  /** Whom the speaker names as the source; null when nobody is named. */
  readonly cited: readonly (Voice | null)[];
  /** The names of newsrooms, see newsroomNames. */
  readonly newsrooms: ReadonlySet<string>;
}

/** What chains are found in; `chains` holds those that are already known. */
interface Telling extends Voices {
  readonly text: string;
  readonly told: readonly Told[];
  readonly chains: readonly (readonly string[])[];
}

// The numbers of the statements, in order, but each after the one that holds it ("…, witnesses said" ends its
// sentence).
function outerFirst(told: readonly Told[]): readonly number[] {
  const inners = new Map<number, number[]>();
  told.forEach(({ parent }, number) => {
    if (parent !== null) inners.set(parent, [...(inners.get(parent) ?? []), number]);
  });
  const withInners = (number: number): number[] => [number, ...(inners.get(number) ?? []).flatMap(withInners)];
  return told.flatMap(({ parent }, number) => (parent === null ? withInners(number) : []));
}

function chainOf(number: number, telling: Telling): readonly string[] {
  const { text, told, cited, chains } = telling;
  const one = told[number] as Told;
  if (one.source === null) return one.carries === null ? turnWords(number, telling) : (chains[one.carries] ?? []);
  const through = one.parent === null ? [] : (chains[one.parent] ?? []);
  const passed = [...relaysOf(number, telling), ...through];
  const held = passed.length > 0 ? passed : carriedRelays(number, telling);
  const first = one.cited === null ? [] : [nameOf(text, one.line, one.cited, cited[number]?.mention ?? null)];
  // Who tells of an earlier word of their own is no relay of themselves.
  return [...first, ...sourceWords(number, telling), ...held].filter((link, i, links) => link !== links[i - 1]);
}

// The name of whose turn it is in an interview.
function turnWords(number: number, { text, told, speaking }: Telling): readonly string[] {
  const speaker = speaking[number]?.speakers[0];
  if (speaker === undefined || told[number]?.turn === null) return [];
  return [speaker.named ?? inOneLine(slice(text, speaker))];
}

// The words of a source; of a pronoun the words of whom it means.
function sourceWords(number: number, { text, told, speaking }: Telling): readonly string[] {
  const { line, source } = told[number] as Told;
  if (source === null) return [];
  const isPronoun = source.to - source.from === 1 && is(line, source.from, 'personalPronouns', 'heardPronouns');
  const [meant] = speaking[number]?.speakers ?? [];
  if (isPronoun && meant !== undefined) return [inOneLine(slice(text, meant))];
  return [nameOf(text, line, source, meant !== undefined && isMention(meant) ? meant : null)];
}

// A relay is named by its words up to the first comma or relative clause, or by the name that follows these ("its head,
// Ann Lee").
function nameOf(text: string, line: Line, { from, to }: Range, meant: Mention | null): string {
  let end = from + 1;
  while (end < to && at(line, end) !== ',' && !is(line, end, 'relatives')) end += 1;
  const where = spanOf(line, { from, to: end }) as Span;
  const isNamedAfter = meant !== null && meant.kind !== 'nominal' && meant.start >= where.end;
  return inOneLine(slice(text, isNamedAfter ? meant : where));
}

function relaysOf(number: number, { text, told, hearers, newsrooms }: Telling): readonly string[] {
  const one = told[number] as Told;
  const hearer = hearers[number] ?? null;
  const named = one.relays.map((where) => inOneLine(slice(text, where)));
  if (named.length > 0) return named;
  const newsroom = newsroomTold(one, hearer, newsrooms);
  if (newsroom !== null) return [newsroom];
  return one.source === null ? [] : nameOfSources(text, one.line, one.source);
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
    if (isSameVoice(one, before, speaking[number], speaking[i]))
      return (chains[i] ?? []).slice(before.cited === null ? 1 : 2);
  }
  return [];
}

function isSameVoice(one: Told, before: Told, a: Speaking | undefined, b: Speaking | undefined): boolean {
  const [x, y] = [a?.speakers[0], b?.speakers[0]];
  if (x !== undefined && x === y) return true;
  if (a?.anonymity !== 'anonymous' || b?.anonymity !== 'anonymous') return false;
  const [voice, voiceBefore] = [voiceWord(one), voiceWord(before)];
  if (voice === null) return false;
  const isBare = is(one.line, voice, 'bareVoices') && endsAsPlural(at(one.line, voice));
  return isBare || (voiceBefore !== null && at(one.line, voice) === at(before.line, voiceBefore));
}

// The index of "people" in "four people familiar with the talks".
function voiceWord({ line, source }: Told): number | null {
  for (let i = source?.from ?? 0; i < (source?.to ?? 0); i += 1) if (is(line, i, 'anonymous')) return i;
  return null;
}
