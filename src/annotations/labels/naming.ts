import type { Mention } from '../../model/annotation.js';
import { overlaps, type Span } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type DraftLabel, labelOf } from './draft.js';
import { isDeterminer, isEnding, phraseAround, phraseEnd } from './phrases.js';
import { type HeadedMention, subjectBefore, targetOf } from './targets.js';
import type { LabelSentence } from './view.js';

/** What somebody calls a thing in quotation marks holds fewer tokens than this; longer ones are speech. */
const LONGEST_EPITHET = 14;
/** Words from a relative pronoun to its verb. */
const LONGEST_SUBJECT = 8;
/** Words between a copula and its participle. */
const LONGEST_GAP = 4;

/**
 * Reads what one calls another, at the verb: "denounced the minister as | a puppet", "called the plan | “a farce in
 * three acts”", "was branded as | a traitor".
 *
 * @param sentence the sentence
 * @param i the index of a token
 * @param headed what the article describes
 * @returns one label at most; where nothing mentions what is called so in quotation marks ("called the account “a fairy
 *   tale”"), the label has its phrase in the place of a target
 */
export function namingAt(sentence: LabelSentence, i: number, headed: readonly HeadedMention[]): DraftLabel[] {
  const { tokens, lexicon } = sentence;
  const manner = lexicon.naming.get((tokens[i] as Token).lower);
  if (manner === undefined) return [];
  const next = tokens[i + 1]?.lower ?? '';
  const isPassive = (lexicon.as.has(next) || lexicon.determiners.has(next)) && isPassiveAt(sentence, i);
  const named = isPassive
    ? subjectNamed(sentence, i)
    : (antecedentNamed(sentence, i) ?? objectNamed(sentence, objectFrom(sentence, i), headed));
  if (named === null) return [];
  const words = epithetAt(sentence, named.to, manner);
  if (words === null || tokens.slice(words.from, words.to).some((t) => overlaps(t, named.what))) return [];
  const sharpest = sharpestOf(sentence, words.from, words.to);
  if (named.mention === null && sharpest === null && tokens[words.from - 1]?.kind !== 'quote') return [];
  const isHopeful = sharpest === null && isPassive && isProspect(sentence, words);
  const stance = sharpest ?? (manner !== 'neutral' || isHopeful ? manner : quotedStance(sentence, words));
  if (stance === null || (stance === 'neutral' && lexicon.pointers.has(next))) return [];
  const speaker = isPassive ? null : (subjectBefore(sentence, i)?.id ?? null);
  const to = isHopeful ? phraseAround(sentence, words.to - 1).to : words.to;
  const { mention, what } = named;
  const [first, last] = [tokens[words.from] as Token, tokens[to - 1] as Token];
  return [{ ...labelOf(first, last, mention, { stance, speaker }), unmentioned: mention === null ? what : null }];
}

/** Somebody or something that is called so, and the index of the token behind it. */
interface Named {
  /** Where it stands, or where whoever is meant does. */
  readonly what: Span;
  /** Null where nothing mentions it. */
  readonly mention: Mention | null;
  readonly to: number;
}

function subjectNamed(sentence: LabelSentence, i: number): Named | null {
  const mention = subjectBefore(sentence, i);
  return mention === null ? null : { what: mention, mention, to: i + 1 };
}

// "The colonel, whom the fans | call “the butcher”": whoever stands before the relative pronoun.
function antecedentNamed({ tokens, mentions, parts, lexicon }: LabelSentence, i: number): Named | null {
  let relative = i - 1;
  while (relative > i - LONGEST_SUBJECT && isBetween(relative)) relative -= 1;
  const pronoun = tokens[relative];
  if (pronoun === undefined || relative === i - 1 || !lexicon.relativeObjects.has(pronoun.lower)) return null;
  const mention = mentions.findLast((m) => m.end <= pronoun.start && pronoun.start - m.end <= 2);
  return mention === undefined ? null : { what: mention, mention, to: i + 1 };

  function isBetween(k: number): boolean {
    return tokens[k]?.kind === 'word' && parts[k] !== 'VERB' && !lexicon.relativeObjects.has(tokens[k]?.lower ?? '');
  }
}

// "referred to | the plan as", "saw in | the trial “a farce”": behind the preposition that the verb takes.
function objectFrom({ tokens, lexicon }: LabelSentence, i: number): number {
  let from = i + 1;
  while (lexicon.namingPrepositions.has(tokens[from]?.lower ?? '')) from += 1;
  return from;
}

function objectNamed(sentence: LabelSentence, from: number, headed: readonly HeadedMention[]): Named | null {
  const { tokens, mentions, lexicon } = sentence;
  const next = tokens[from];
  const mention = mentions.find((m) => m.start === next?.start && m.kind !== 'adjectival');
  if (mention !== undefined) return { what: mention, mention, to: tokens.findIndex((t) => t.start >= mention.end) };
  // "Dismissed this as “a bedtime story”."
  if (next !== undefined && lexicon.pointers.has(next.lower) && isEpithetOpen(sentence, from + 1))
    return { what: next, mention: null, to: from + 1 };
  const noun = objectEnd(sentence, from) - 1;
  if (noun < from) return null;
  const phrase = phraseAround(sentence, noun);
  const { to } = phrase;
  const described = targetOf(sentence, phrase, headed);
  if (described !== null) return { what: described, mention: described, to };
  // "The account", "its offer", "both claims": what the reader is to know.
  const isOne = isKnown(sentence, from) && sentence.parts[noun] === 'NOUN';
  const what = { start: (next as Token).start, end: (tokens[to - 1] as Token).end };
  return isOne ? { what, mention: null, to } : null;
}

// "considers | this decision | a coup": what is named is over where a second phrase begins.
function objectEnd(sentence: LabelSentence, from: number): number {
  const end = phraseEnd(sentence, from);
  for (let i = from + 1; i < end; i += 1)
    if (isDeterminer(sentence, i) && ['NOUN', 'PROPN'].includes(sentence.parts[i - 1] ?? '')) return i;
  return end;
}

const isKnown = ({ tokens, lexicon }: LabelSentence, i: number): boolean =>
  lexicon.determiners.has(tokens[i]?.lower ?? '') && !lexicon.indefinite.has(tokens[i]?.lower ?? '');

// Words in quotation marks begin there, or "as".
const isEpithetOpen = ({ tokens, lexicon }: LabelSentence, i: number): boolean =>
  tokens[i]?.kind === 'quote' || lexicon.as.has(tokens[i]?.lower ?? '');

/** Indices of tokens, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

// Words that no list has, in quotation marks: a picture that somebody is called by is nearly always against them; what
// they are called "as" may be plain ("described her as “a teacher”"), and so may a name.
function quotedStance({ tokens, parts, lexicon }: LabelSentence, words: Range): DraftLabel['stance'] | null {
  if (tokens[words.from - 1]?.kind !== 'quote') return null;
  const isPicture = tokens.some(
    (t, i) => i >= words.from && i < words.to && parts[i] === 'NOUN' && /^\p{Ll}/u.test(t.text),
  );
  const isAs = [2, 3].some((back) => lexicon.as.has(tokens[words.from - back]?.lower ?? ''));
  return isPicture && !isAs ? 'delegitimising' : 'neutral';
}

// "Seen as a successor".
const isProspect = ({ tokens, lexicon }: LabelSentence, { to }: Range): boolean =>
  lexicon.prospects.has(tokens[to - 1]?.lower ?? '');

// The words that somebody or something is called by; in quotation marks they are taken whole.
function epithetAt(sentence: LabelSentence, at: number, manner: DraftLabel['stance']): Range | null {
  const { tokens, lexicon } = sentence;
  if (at < 0) return null;
  const hasAs = lexicon.as.has(tokens[at]?.lower ?? '');
  if (!hasAs && manner !== 'neutral') return null;
  let from = hasAs ? at + 1 : at;
  if (lexicon.determiners.has(tokens[from]?.lower ?? '') && tokens[from + 1]?.kind === 'quote') from += 1;
  if (tokens[from]?.kind !== 'quote') {
    const to = phraseEnd(sentence, from);
    return to > from ? { from, to } : null;
  }
  const close = tokens.findIndex((t, k) => k > from + 1 && t.kind === 'quote' && !isEnding(t));
  if (close < 0 || close - from > LONGEST_EPITHET) return null;
  const to = /[,.]/.test(tokens[close - 1]?.text ?? '') ? close - 1 : close;
  return { from: from + 1, to };
}

// "was tried and | branded as", "has been called": a copula before the participle, with nothing but adverbs or another
// participle between.
function isPassiveAt({ tokens, parts, lexicon }: LabelSentence, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_GAP); k -= 1) {
    if (lexicon.copulas.has(tokens[k]?.lower ?? '')) return true;
    if (!['ADV', 'VERB', 'CCONJ', 'ADJ'].includes(parts[k] ?? '')) return false;
  }
  return false;
}

function sharpestOf({ tokens, lexicon }: LabelSentence, from: number, to: number): DraftLabel['stance'] | null {
  const stances = tokens
    .slice(from, to)
    .map((t) => lexicon.figurative.get(t.lower) ?? lexicon.heads.get(t.lower) ?? lexicon.modifiers.get(t.lower));
  return stances.find((s) => s === 'delegitimising') ?? stances.find((s) => s === 'legitimising') ?? null;
}
