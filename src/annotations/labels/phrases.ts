import type { Mention } from '../../model/annotation.js';
import { contains, type Span } from '../../model/span.js';
import { hasEnding } from '../../text/inflection.js';
import type { Token } from '../../text/tokens.js';
import type { LabelSentence } from './view.js';

/** No phrase reaches further back from its noun, or further on behind a preposition, than this many tokens. */
const LONGEST = 8;

/** A noun with what stands before and behind it; all are indices of tokens, `to` exclusive. */
export interface NounPhrase {
  readonly from: number;
  /** The first token behind the determiner and the owner's name. */
  readonly modifiersFrom: number;
  readonly head: number;
  readonly to: number;
}

/**
 * Reads the noun phrase around a noun: adjectives, nouns and names before it, one determiner, and behind it the
 * complement that the noun takes ("of", "on"). A person that owns it ("Marek’s regime") is left out.
 *
 * @param sentence the sentence
 * @param head the index of the noun
 * @returns the phrase; at least the noun itself
 */
export function phraseAround(sentence: LabelSentence, head: number): NounPhrase {
  const { tokens } = sentence;
  let from = head;
  while (from > 0 && head - from < LONGEST && isBefore(sentence, from - 1)) from -= 1;
  // An owner's ending belongs to the phrase only together with the owner.
  while (
    from < head &&
    (isEnding(tokens[from]) || (sentence.parts[from] === 'ADV' && !isDeterminer(sentence, from - 1)))
  )
    from += 1;
  let modifiersFrom = from;
  for (let i = from; i < head; i += 1) if (isEnding(tokens[i])) modifiersFrom = i + 1;
  if (sentence.mentions.some((m) => isOwnerPerson(m) && contains(spanOf(tokens, from, modifiersFrom), m)))
    from = modifiersFrom;
  for (let n = 0; n < 2 && isDeterminer(sentence, from - 1); n += 1) from -= 1;
  return { from: measuredFrom(sentence, from), modifiersFrom, head, to: complementEnd(sentence, head) };
}

// "A campaign of | brutal repression": the phrase begins with what measures it.
function measuredFrom(sentence: LabelSentence, from: number): number {
  const { tokens, lexicon } = sentence;
  const isOf = from > 1 && lexicon.complements.get('*')?.has(tokens[from - 1]?.lower ?? '');
  const measure = tokens[from - 2]?.lower ?? '';
  const isMeasured = isOf && (lexicon.measures.has(measure) || lexicon.designs.has(measure));
  return isMeasured ? phraseAround(sentence, from - 2).from : from;
}

/** Takes a sentence and an index; says whether a determiner stands there: "that" before a clause is none. */
export function isDeterminer({ tokens, parts, lexicon }: LabelSentence, i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  return lexicon.determiners.has(word) && !(lexicon.relatives.has(word) && parts[i] !== 'DET');
}

const isOwnerPerson = (m: Mention): boolean => m.type === 'person';

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: to > from ? (tokens[to - 1] as Token).end : (tokens[from]?.start ?? 0),
});

function isBefore(sentence: LabelSentence, i: number): boolean {
  const { parts, lexicon } = sentence;
  const token = sentence.tokens[i] as Token;
  if (lexicon.determiners.has(token.lower)) return false;
  const part = parts[i];
  if (part === 'VERB' && isDeed(sentence, i)) return false;
  if (lexicon.modifiers.has(token.lower) || isEnding(token)) return true;
  if (part === 'ADV') return lexicon.superlatives.has(token.lower) || hasEnding(token.lower, lexicon.adverbEndings);
  return token.kind === 'word' && (part === 'ADJ' || part === 'NOUN' || part === 'PROPN');
}

// "was elected chairman", "the port experienced chaos" tell what happened; "the democratically elected chairman" does
// not.
function isDeed({ tokens, parts, lexicon }: LabelSentence, i: number): boolean {
  const word = tokens[i - 1]?.lower ?? '';
  const part = parts[i - 1] ?? '';
  return (
    lexicon.copulas.has(word) ||
    ['NOUN', 'PROPN', 'PRON', 'AUX'].includes(part) ||
    (part === 'ADV' && !hasEnding(word, lexicon.adverbEndings))
  );
}

/** Takes a mention; says whether it is the name of a person. */
export const isPersonName = (m: Mention): boolean => m.type === 'person' && (m.kind === 'name' || m.kind === 'titled');

/** Takes a phrase; says whether it is of one in particular: "the captain", "its captain", "Lee’s captain". */
export function isDefinite({ tokens, lexicon }: LabelSentence, { from }: NounPhrase): boolean {
  const first = tokens[from]?.lower ?? '';
  return lexicon.definite.has(first) || lexicon.owners.has(first) || isEnding(tokens[from - 1]);
}

/**
 * Takes a sentence and an index; says whether the word there, or the last part of a compound, is a noun for a person.
 */
export function isPersonNoun({ tokens, lexicon }: LabelSentence, i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  return lexicon.persons.has(lower.slice(lower.lastIndexOf('-') + 1));
}

/**
 * Takes a token; says whether it is a possessive ending: ’s, or the apostrophe of "dockers’"; where a sentence is over
 * none stands.
 */
export const isEnding = (token: Token | undefined): boolean => token !== undefined && /^[’'](s|S)?$/u.test(token.text);

// "the minister of ports of Marenia", "crackdown on the demonstrations"; never over an office that stands before a
// name.
function complementEnd(sentence: LabelSentence, head: number): number {
  const { tokens, lexicon } = sentence;
  const takes = lexicon.complements.get((tokens[head] as Token).lower) ?? lexicon.complements.get('*');
  let end = head + 1;
  for (let n = 0; n < 2 && takes?.has(tokens[end]?.lower ?? ''); n += 1) {
    const to = phraseEnd(sentence, end + 1);
    const inside = spanOf(tokens, end + 1, to);
    if (to === end + 1 || sentence.mentions.some((m) => m.role !== undefined && contains(inside, m.role))) break;
    end = to;
  }
  return end;
}

/**
 * Takes a sentence and an index; returns the index behind the noun phrase that begins there, before a person's name
 * that follows it; the same index when none begins.
 */
export function phraseEnd({ tokens, parts, mentions, lexicon }: LabelSentence, from: number): number {
  let to = from;
  let last = from;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to] as Token;
    const part = parts[to];
    const isNoun = part === 'NOUN' || part === 'PROPN' || (part === 'PRON' && to === from);
    const isInside =
      part === 'ADJ' || part === 'NUM' || lexicon.determiners.has(token.lower) || lexicon.modifiers.has(token.lower);
    if (to > from && mentions.some((m) => m.start === token.start && isPersonName(m))) break;
    if (isNoun) last = to + 1;
    else if (!isInside && !isEnding(token)) break;
    to += 1;
  }
  return last;
}
