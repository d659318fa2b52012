import type { Mention } from '../../model/annotation.js';
import type { Token } from '../../text/tokens.js';
import { type DraftLabel, labelOf } from './draft.js';
import { isEnding, isPersonName, isPersonNoun, phraseEnd } from './phrases.js';
import type { LabelSentence } from './view.js';

/** What somebody is, told behind his name, holds at most this many tokens. */
const LONGEST = 14;

/**
 * Finds what a person is said to be right behind the name: a description ("Ada Finn, a harbour pilot, …"), or a part
 * that he has ("Tom Aske, who owns the yard").
 *
 * @param sentence the sentence
 * @returns neutral labels in order; none in a title
 */
export function descriptionLabels(sentence: LabelSentence): readonly DraftLabel[] {
  if (sentence.isHeadline) return [];
  return sentence.mentions.filter(isPersonName).flatMap((name) => {
    const from = behindName(sentence, name);
    if (from < 0) return [];
    const to = isRolePlayed(sentence, from) ? clauseEnd(sentence, from) : descriptionEnd(sentence, from);
    if (to <= from) return [];
    const [first, last] = [sentence.tokens[from] as Token, sentence.tokens[to - 1] as Token];
    return [labelOf(first, last, name, { stance: 'neutral', isTitle: true })];
  });
}

// The token behind "Ada Finn," or "Ada Finn, 41,"; -1 where no comma follows the name.
function behindName({ tokens }: LabelSentence, name: Mention): number {
  const comma = tokens.findIndex(({ start }) => start >= name.end);
  if (tokens[comma]?.text !== ',') return -1;
  const isAge = tokens[comma + 1]?.kind === 'number' && tokens[comma + 2]?.text === ',';
  return isAge ? comma + 3 : comma + 1;
}

// "who owns", "who speaks for": a part that is held now.
const isRolePlayed = (sentence: LabelSentence, i: number): boolean =>
  isRelative(sentence, i) && sentence.lexicon.parts.has(sentence.tokens[i + 1]?.lower ?? '');

// Up to the next mark; a clause without an object tells nothing.
function clauseEnd({ tokens }: LabelSentence, from: number): number {
  let to = from + 2;
  while (to < from + LONGEST && (tokens[to]?.kind === 'word' || isEnding(tokens[to]))) to += 1;
  return to > from + 2 && to < from + LONGEST ? to : from;
}

// A noun phrase for a person, with what belongs to it up to a mark or a verb; `from` when there is none.
function descriptionEnd(sentence: LabelSentence, from: number): number {
  const { tokens, parts, lexicon } = sentence;
  const noun = phraseEnd(sentence, from) - 1;
  const opens = lexicon.determiners.has(tokens[from]?.lower ?? '') || isEnding(tokens[from + 1]);
  if (noun <= from || !opens || !isPersonNoun(sentence, noun)) return from;
  let to = noun + 1;
  while (to < from + LONGEST && tokens[to]?.kind === 'word' && !isOver(parts[to]) && !isRelative(sentence, to)) to += 1;
  return tokens[to] === undefined || to < from + LONGEST ? to : from;
}

const isOver = (part: string | undefined): boolean => part === 'VERB' || part === 'AUX' || part === 'CCONJ';

const isRelative = ({ tokens, lexicon }: LabelSentence, i: number): boolean =>
  lexicon.relatives.has(tokens[i]?.lower ?? '');
