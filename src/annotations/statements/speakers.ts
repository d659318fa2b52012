import type { EntityType, Mention } from '../../model/annotation.js';
import { type Span, slice } from '../../model/span.js';
import { plainWords } from '../../text/plain-words.js';
import { at, is, isName, type Line } from './line.js';
import { calledAfterOwner } from './owners.js';
import { antecedentOf, type Situation, situationOf } from './pronouns.js';
import { headIn, type MentionIndex, readVoices, type Voice } from './sources.js';
import { isMention, NOBODY, type Speaking, type Unnamed } from './speaking.js';
import type { ToldArticle } from './tellArticle.js';
import type { Told } from './told.js';

/**
 * Finds who speaks in each statement. For pronouns see `antecedentOf`. "The statement said" is whoever spoke before,
 * when that was no person. A quotation that a headline has without its speaker is of whoever says it in the body.
 *
 * @param article all statements and lines of the article, in order
 * @param mentions the article's mentions
 * @returns one answer a statement
 */
export function findSpeakers(article: ToldArticle, mentions: MentionIndex): readonly Speaking[] {
  const found: Speaking[] = [];
  const situation = situationOf(article, mentions, found);
  article.told.forEach((one, number) => {
    found.push(speakingOf(one, { ...situation, number }));
  });
  return found.map((speaking, number) => (isOrphan(article, number) ? saidBelow(article, found, number) : speaking));
}

// A quotation of a headline that names nobody for it.
const isOrphan = ({ told }: ToldArticle, number: number): boolean => {
  const { line, source, cue, carries } = told[number] as Told;
  return (line.kind === 'title' || line.kind === 'subtitle') && source === null && cue === null && carries === null;
};

/** A quotation of fewer words may be said by anybody. */
const FEWEST_REPEATED = 3;

// Who says the words of a headline in the first statement below it that holds them.
function saidBelow({ told }: ToldArticle, found: readonly Speaking[], number: number): Speaking {
  const own = wordsOfContent(told[number] as Told);
  if (own.split(' ').length < FEWEST_REPEATED) return NOBODY;
  for (let i = number + 1; i < told.length; i += 1) {
    const other = told[i] as Told;
    if (other.kind !== 'indirect' && ` ${wordsOfContent(other)} `.includes(` ${own} `)) return found[i] ?? NOBODY;
  }
  return NOBODY;
}

const wordsOfContent = ({ line, content }: Told): string =>
  content.flatMap((piece) => plainWords(slice(line.text, piece))).join(' ');

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
  if (voice.isPronoun) return staffOf(one, voice, situation.mentions) ?? antecedentOf(one, voice, situation);
  const isBare = voice.mention === null || voice.mention.kind === 'nominal';
  if (isBare && voice.anonymity === 'document' && is(line, voice.head - 1, 'determiners')) {
    const before = lastBefore(line, situation);
    const issuer = before?.speakers[0];
    if (before !== null && issuer !== undefined && isMention(issuer) && issues(issuer)) return before;
  }
  const unnamed = isBare && voice.anonymity === 'role' ? unnamedBefore(line, voice, situation) : null;
  if (unnamed !== null) return unnamed;
  const { mention, anonymity } = voice;
  const called = mention === null ? wordsOf(line, voice) : calledAfterOwner(one, { ...voice, mention }, situation);
  return { speakers: [describedAtLength(voice) ?? called], anonymity };
}

// "The engineer" is "an engineer who asked not to be named" of before: the last unnamed voice of the same noun.
function unnamedBefore(line: Line, { head }: Voice, { told, found, number }: Situation): Speaking | null {
  if (!is(line, head - 1, 'definites')) return null;
  for (let i = number - 1; i >= 0; i -= 1) {
    const { line: before, source } = told[i] as Told;
    const isOne = source !== null && at(before, headIn(before, source)) === at(line, head);
    if (isOne) return found[i]?.anonymity === 'anonymous' ? (found[i] as Speaking) : null;
  }
  return null;
}

// "At the ministry they say", "In Harbour Union they call it a farce": those who work in what opens the sentence; of a
// place ("In Dorvik they say") they may be anybody.
function staffOf({ line, source }: Told, { head }: Voice, mentions: MentionIndex): Speaking | null {
  const opens = is(line, 0, 'prepositions') && is(line, head, 'personalPronouns') && is(line, head, 'pluralForms');
  if (source === null || source.from !== head || !opens || is(line, head - 1, 'conjunctions')) return null;
  const [house] = readVoices(line, { from: 1, to: head }, mentions);
  if (house === undefined || house.isPronoun || is(line, house.head, 'timeWords')) return null;
  const { mention } = house;
  const isWhole = mention !== null && mention.end >= (line.tokens[head - 1] as Span).end;
  if (isWhole && isBody(mention.type) && mention.type !== 'place') return { speakers: [mention], anonymity: 'named' };
  return isName(line, house.head) ? NOBODY : null;
}

const wordsOf = (line: Line, voice: Voice): Unnamed => ({ ...voice.where, type: typeOf(line, voice.head) });

// An unnamed voice is known by all that is said of it, not by the noun alone.
function describedAtLength({ mention, anonymity, where }: Voice): Unnamed | null {
  if (anonymity !== 'anonymous' || mention?.kind !== 'nominal' || mention.start !== where.start) return null;
  return mention.end < where.end ? { ...where, type: mention.type, refersTo: mention.id } : null;
}

function typeOf(line: Line, head: number): EntityType {
  if (is(line, head, 'documents', 'exhibits')) return 'other';
  if (is(line, head, 'media')) return 'organisation';
  const isMany = /s$/.test(at(line, head)) || is(line, head, 'pluralPeople');
  if (is(line, head, 'groups')) return isMany ? 'group' : 'organisation';
  const { sorts } = line.lexicon;
  const known = sorts.get(`${at(line, head - 1)} ${at(line, head)}`) ?? sorts.get(at(line, head));
  return known ?? (isMany ? 'group' : 'person');
}

const issues = ({ kind, type }: Mention): boolean => isBody(type) || (kind === 'name' && type === 'other');

const isBody = (type: EntityType): boolean => type === 'organisation' || type === 'group' || type === 'place';

/** “The statement said” points so many blocks back at most. */
const FARTHEST_BLOCK = 2;

function lastBefore(line: Line, { told, found, number }: Situation): Speaking | null {
  for (let i = number - 1; i >= 0; i -= 1) {
    const before = told[i] as Told;
    if (before.line.block < line.block - FARTHEST_BLOCK) return null;
    if (before.turn === null && (found[i]?.speakers.length ?? 0) > 0) return found[i] as Speaking;
  }
  return null;
}
