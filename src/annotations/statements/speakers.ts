import type { Anonymity, EntityType, Mention } from '../../model/annotation.js';
import { overlaps, type Span } from '../../model/span.js';
import { at, is, type Line } from './line.js';
import { type MentionIndex, readVoices, type Voice } from './sources.js';
import type { Told } from './told.js';

/** The words of a voice that no mention names, and what sort of thing it is. */
export interface Unnamed extends Span {
  readonly type: EntityType;
  /** What to call it when its words are no name for it. */
  readonly named?: string;
  /** The mention of which its words are only the longer form ("people" of "people who asked not to be named"). */
  readonly refersTo?: Mention['id'];
}

/** Who speaks: a mention, or the words of a voice that has none. */
export type Speaker = Mention | Unnamed;

/** The speakers of one statement. */
export interface Speaking {
  readonly speakers: readonly Speaker[];
  readonly anonymity: Anonymity;
}

const NOBODY: Speaking = { speakers: [], anonymity: 'unspecified' };

/** Takes a speaker; says whether it is a mention rather than bare words. */
export function isMention(speaker: Speaker): speaker is Mention {
  return 'id' in speaker;
}

/**
 * Finds who speaks in each statement. A pronoun is whom its mention refers to; without such a mention it is the speaker
 * of the statement before, or the nearest person (thing, group) that opens a line before it. "The statement said" is
 * whoever spoke before, when that was no person.
 *
 * @param told all statements of the article, in order
 * @param mentions the article's mentions
 * @returns one answer a statement
 */
export function findSpeakers(told: readonly Told[], mentions: MentionIndex): readonly Speaking[] {
  const found: Speaking[] = [];
  told.forEach((one, i) => {
    found.push(speakingOf(one, { told, found, mentions, number: i }));
  });
  return found;
}

/** What is known when a statement is looked at. */
interface Situation {
  readonly told: readonly Told[];
  readonly found: readonly Speaking[];
  readonly mentions: MentionIndex;
  readonly number: number;
}

function speakingOf(one: Told, situation: Situation): Speaking {
  if (one.source === null) return one.carries === null ? NOBODY : (situation.found[one.carries] ?? NOBODY);
  const shared = sharedWith(one, situation);
  if (shared !== null) return shared;
  const voices = readVoices(one.line, one.source, situation.mentions);
  const [first] = voices;
  if (first === undefined) return NOBODY;
  const resolved = voices.map((voice) => resolve(one, voice, situation));
  const speakers = resolved.flatMap((r) => r.speakers);
  return { speakers, anonymity: resolved[0]?.anonymity ?? first.anonymity };
}

// Two verbs of one line with one source have one speaker.
function sharedWith(one: Told, { told, found, number }: Situation): Speaking | null {
  for (let i = number - 1; i >= 0 && told[i]?.line === one.line; i -= 1)
    if (told[i]?.source?.from === one.source?.from && told[i]?.source !== null) return found[i] ?? null;
  return null;
}

function resolve(one: Told, voice: Voice, situation: Situation): Speaking {
  const { line } = one;
  if (voice.isPronoun) return resolvePronoun(one, voice, situation);
  const isBare = voice.mention === null || voice.mention.kind === 'nominal';
  if (isBare && voice.anonymity === 'document' && is(line, voice.head - 1, 'determiners')) {
    const before = lastBefore(line, situation, 2);
    const issuer = before?.speakers[0];
    if (before !== null && issuer !== undefined && isMention(issuer) && issues(issuer)) return before;
  }
  return { speakers: [describedAtLength(voice) ?? voice.mention ?? wordsOf(line, voice)], anonymity: voice.anonymity };
}

const wordsOf = (line: Line, voice: Voice): Unnamed => ({ ...voice.where, type: typeOf(line, voice.head) });

// An unnamed voice is known by all that is said of it, not by the noun alone.
function describedAtLength({ mention, anonymity, where }: Voice): Unnamed | null {
  if (anonymity !== 'anonymous' || mention?.kind !== 'nominal' || mention.start !== where.start) return null;
  return mention.end < where.end ? { ...where, type: mention.type, refersTo: mention.id } : null;
}

function typeOf(line: Line, head: number): EntityType {
  if (is(line, head, 'documents')) return 'other';
  if (is(line, head, 'media')) return 'organisation';
  const isMany = /s$/.test(at(line, head)) || at(line, head) === 'people';
  if (is(line, head, 'groups')) return isMany ? 'group' : 'organisation';
  return isMany ? 'group' : 'person';
}

const issues = ({ kind, type }: Mention): boolean => isBody(type) || (kind === 'name' && type === 'other');

const isBody = (type: EntityType): boolean => type === 'organisation' || type === 'group' || type === 'place';

function resolvePronoun(one: Told, voice: Voice, situation: Situation): Speaking {
  const { line } = one;
  const { mentions } = situation;
  const meant = voice.mention?.refersTo === undefined ? undefined : mentions.byId.get(voice.mention.refersTo);
  if (meant !== undefined) return { speakers: [meant], anonymity: anonymityOf(meant) };
  const fits = fitting(at(line, voice.head));
  const near = nearest(one, voice, fits, situation);
  if (near !== null) return near;
  const before = lastBefore(line, situation, 2);
  return before ?? { speakers: [], anonymity: 'named' };
}

const anonymityOf = ({ kind }: Mention): Anonymity => (kind === 'nominal' ? 'role' : 'named');

function fitting(pronoun: string): (type: EntityType) => boolean {
  if (['he', 'she', 'him', 'her', 'his'].includes(pronoun)) return (type) => type === 'person';
  if (['they', 'them', 'their'].includes(pronoun)) return (type) => type === 'group' || type === 'organisation';
  return (type) => type === 'organisation' || type === 'place' || type === 'group';
}

/** How many blocks back a pronoun may reach. */
const FARTHEST_BLOCK = 2;
/** The same in code units, where nobody spoke before. */
const FARTHEST_BACK = 1200;

// The nearest of: the speaker of a statement before, and the first fitting mention of a line before.
function nearest(one: Told, voice: Voice, fits: (type: EntityType) => boolean, situation: Situation): Speaking | null {
  const { line } = one;
  const own = one.kind === 'direct' ? one.content : [];
  const near = (after: number) =>
    between(after, voice.where.start, (m) => fits(m.type) && !own.some((c) => overlaps(c, m)), situation);
  const { told, found, number } = situation;
  for (let i = number - 1; i >= 0; i -= 1) {
    const before = told[i] as Told;
    if (before.line.block < line.block - FARTHEST_BLOCK) break;
    if (before.turn !== null) continue;
    const speaker = found[i]?.speakers[0];
    if (speaker === undefined || !fits(speaker.type)) continue;
    return near(before.line.end) ?? (found[i] as Speaking);
  }
  return near(Math.max(0, line.start - FARTHEST_BACK));
}

// The last fitting mention between two offsets.
function between(
  after: number,
  until: number,
  fits: (mention: Mention) => boolean,
  { mentions }: Situation,
): Speaking | null {
  for (let i = mentions.list.length - 1; i >= 0; i -= 1) {
    const mention = mentions.list[i] as Mention;
    if (mention.start >= until) continue;
    if (mention.end <= after) return null;
    if (mention.kind === 'pronoun' || mention.kind === 'adjectival' || !fits(mention)) continue;
    return { speakers: [mention], anonymity: anonymityOf(mention) };
  }
  return null;
}

function lastBefore(line: Line, { told, found, number }: Situation, blocks: number): Speaking | null {
  for (let i = number - 1; i >= 0; i -= 1) {
    const before = told[i] as Told;
    if (before.line.block < line.block - blocks) return null;
    if (before.turn === null && (found[i]?.speakers.length ?? 0) > 0) return found[i] as Speaking;
  }
  return null;
}
