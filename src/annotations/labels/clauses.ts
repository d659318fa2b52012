import { contains } from '../../model/span.js';
import { hasEnding } from '../../text/inflection.js';
import type { Token } from '../../text/tokens.js';
import { type DraftLabel, labelOf } from './draft.js';
import type { LoadedClause, PatternStep } from './lexicon.js';
import { namingAt } from './naming.js';
import { type NounPhrase, phraseAround, phraseEnd } from './phrases.js';
import { type HeadedMention, subjectBefore, targetOf } from './targets.js';
import type { LabelSentence } from './view.js';

/** A gap in a pattern holds at most this many tokens. */
const LONGEST_GAP = 4;
/** A comma and a blank, at most, part a clause from whom it is about. */
const LONGEST_BREAK = 2;
/** A clause about what somebody has holds at most this many tokens. */
const LONGEST_OWNING = 10;

/**
 * Finds what a sentence says of somebody in loaded words: predicates ("the vote was rigged"), deeds ("clings to power",
 * "rigging the election"), and names that one gives another ("denounced him as a puppet").
 *
 * @param sentence the sentence
 * @param headed what the article describes
 * @returns labels in order; they may overlap
 */
export function clauseLabels(sentence: LabelSentence, headed: readonly HeadedMention[]): readonly DraftLabel[] {
  return sentence.tokens.flatMap((_, i) => [
    ...predicateAt(sentence, i, headed),
    ...owningClauseAt(sentence, i),
    ...deedAt(sentence, i, headed),
    ...namingAt(sentence, i, headed),
    ...scareQuoteAt(sentence, i, headed),
  ]);
}

// "these elections are rigged", "consider the vote fraudulent": a listed predicate behind its subject.
function predicateAt(sentence: LabelSentence, i: number, headed: readonly HeadedMention[]): DraftLabel[] {
  const { tokens, lexicon } = sentence;
  const stance = lexicon.predicates.get((tokens[i] as Token).lower);
  if (stance === undefined || !closes(sentence, i + 1)) return [];
  let last = i - 1;
  while (last > 0 && i - last <= 4 && isLinking(sentence, last)) last -= 1;
  if (!isSubject(sentence, last)) return [];
  const phrase = phraseAround(sentence, last);
  const target = targetOf(sentence, phrase, headed);
  return target === null ? [] : [labelOf(tokens[phrase.from] as Token, tokens[i] as Token, target, { stance })];
}

// "the mayor, | whose election is disputed": what is said of a thing is said of whose it is.
function owningClauseAt(sentence: LabelSentence, i: number): DraftLabel[] {
  const { tokens, mentions, lexicon } = sentence;
  const relative = tokens[i] as Token;
  if (!lexicon.owning.has(relative.lower)) return [];
  const owner = mentions.findLast((m) => m.end <= relative.start && relative.start - m.end <= LONGEST_BREAK);
  const end = tokens.findIndex((t, k) => k > i && t.kind !== 'word' && t.kind !== 'number');
  const last = (end < 0 ? tokens.length : end) - 1;
  const said = tokens[last]?.lower ?? '';
  const stance = lexicon.doubted.has(said) ? 'delegitimising' : lexicon.predicates.get(said);
  if (owner === undefined || stance === undefined || last - i > LONGEST_OWNING) return [];
  const thing = tokens.slice(i + 1, last).find((t) => lexicon.bearers.has(t.lower) || lexicon.mandates.has(t.lower));
  if (thing === undefined || !lexicon.copulas.has(tokens[last - 1]?.lower ?? '')) return [];
  const office = stance === 'delegitimising' && lexicon.mandates.has(thing.lower) ? 'denied' : null;
  return [labelOf(relative, tokens[last] as Token, owner, { stance, office })];
}

const isLinking = ({ tokens, lexicon }: LabelSentence, i: number): boolean => {
  const { lower } = tokens[i] as Token;
  return lexicon.copulas.has(lower) || hasEnding(lower, lexicon.adverbEndings);
};

function isSubject({ tokens, parts, mentions, lexicon }: LabelSentence, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.kind !== 'word') return false;
  const isMentioned = mentions.some((m) => contains(m, token) && m.kind !== 'adjectival');
  return isMentioned || (parts[i] !== 'VERB' && (lexicon.bearers.has(token.lower) || lexicon.offices.has(token.lower)));
}

// No noun follows that the word could describe.
function closes({ tokens, parts }: LabelSentence, i: number): boolean {
  return (
    tokens[i] === undefined || tokens[i]?.kind !== 'word' || !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(parts[i] ?? '')
  );
}

// "keeps a tight grip on power", "stole the vote".
function deedAt(sentence: LabelSentence, i: number, headed: readonly HeadedMention[]): DraftLabel[] {
  const { tokens, lexicon } = sentence;
  for (const clause of lexicon.clauses.get((tokens[i] as Token).lower) ?? []) {
    const match = matchAt(sentence, i, clause);
    if (match === null) continue;
    const target = match.phrase === null ? subjectBefore(sentence, i) : targetOf(sentence, match.phrase, headed);
    if (target === null) continue;
    return [labelOf(tokens[i] as Token, tokens[complementEnd(sentence, match.to) - 1] as Token, target, clause)];
  }
  return [];
}

// "depends entirely on | Dorvik": a deed that ends in a preposition holds its phrase.
function complementEnd(sentence: LabelSentence, to: number): number {
  const { tokens, lexicon } = sentence;
  return lexicon.takers.has(tokens[to - 1]?.lower ?? '') ? phraseEnd(sentence, to) : to;
}

interface Match {
  readonly to: number;
  /** The noun phrase that the pattern holds, for patterns about a thing. */
  readonly phrase: NounPhrase | null;
}

function matchAt(sentence: LabelSentence, from: number, clause: LoadedClause): Match | null {
  let to = from;
  let phrase: NounPhrase | null = null;
  for (let s = 0; s < clause.steps.length; s += 1) {
    const next = stepEnd(sentence, to, clause.steps, s);
    if (next === null) return null;
    if (clause.steps[s]?.kind === 'thing') phrase = phraseAround(sentence, next - 1);
    to = next;
  }
  return { to, phrase };
}

// The index behind one step of a pattern; null when the step is not there.
function stepEnd(sentence: LabelSentence, at: number, steps: readonly PatternStep[], s: number): number | null {
  const { tokens, lexicon } = sentence;
  const step = steps[s] as PatternStep;
  const token = tokens[at];
  if (step.kind === 'words') return token && step.words.has(token.lower) ? at + 1 : step.optional ? at : null;
  if (token === undefined) return null;
  if (step.kind === 'determiner') return lexicon.determiners.has(token.lower) ? at + 1 : at;
  if (step.kind === 'gap') {
    const next = steps[s + 1];
    for (let i = at; i <= at + LONGEST_GAP; i += 1)
      if (next?.kind === 'words' && next.words.has(tokens[i]?.lower ?? '')) return i;
    return null;
  }
  const end = phraseEnd(sentence, at);
  return end > at && lexicon.bearers.has((tokens[end - 1] as Token).lower) ? end : null;
}

// "the “election”", "would “win”": one listed word alone in quotation marks.
function scareQuoteAt(sentence: LabelSentence, i: number, headed: readonly HeadedMention[]): DraftLabel[] {
  const { tokens, lexicon, mentions } = sentence;
  const [open, word, close] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (open?.kind !== 'quote' || close?.kind !== 'quote' || !word || !lexicon.scareWords.has(word.lower)) return [];
  if (open.end !== word.start || word.end !== close.start || /['’‘]/.test(open.text)) return [];
  const end = phraseEnd(sentence, i + 3);
  const object = end > i + 3 ? targetOf(sentence, phraseAround(sentence, end - 1), headed) : null;
  const target =
    object ?? mentions.find((m) => contains(m, word)) ?? targetOf(sentence, phraseAround(sentence, i + 1), headed);
  return target === null ? [] : [labelOf(open, close, target, { stance: 'delegitimising' })];
}
