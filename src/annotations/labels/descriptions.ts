import type { Mention } from '../../model/annotation.js';
import { contains } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type DraftLabel, labelOf } from './draft.js';
import { isDeterminer, isEnding, isPersonName, isPersonNoun, phraseEnd } from './phrases.js';
import type { LabelSentence } from './view.js';

/** What somebody is, told behind his name, holds at most this many tokens. */
const LONGEST = 14;

/**
 * Finds what a person is said to be right behind the name: a description ("Ada Finn, a harbour pilot, …"), or a part
 * that he has ("Tom Aske, who owns the yard"); what a body is said to be between two marks ("Port Watch, a rights
 * group, …"); and the role that a person's name was read with ("The driver, Tom Aske", "economist Ada Finn").
 *
 * @param sentence the sentence
 * @returns neutral labels in order; none in a title
 */
export function descriptionLabels(sentence: LabelSentence): readonly DraftLabel[] {
  if (sentence.isHeadline) return [];
  return sentence.mentions.flatMap((name) => {
    if (isBodyName(name)) return described(sentence, name, behindName(sentence, name), bodyEnd);
    if (!isPersonName(name)) return [];
    const end = (_: LabelSentence, from: number): number =>
      isRolePlayed(sentence, from) ? clauseEnd(sentence, from) : descriptionEnd(sentence, from);
    const behind = described(sentence, name, behindName(sentence, name), end);
    return behind.length > 0 ? behind : roleOf(sentence, name);
  });
}

const isBodyName = (m: Mention): boolean => m.type === 'organisation' && m.kind === 'name';

function described(
  sentence: LabelSentence,
  name: Mention,
  from: number,
  endFrom: (sentence: LabelSentence, from: number) => number,
): readonly DraftLabel[] {
  const to = from < 0 ? from : endFrom(sentence, from);
  if (to <= from) return [];
  const [first, last] = [sentence.tokens[from] as Token, sentence.tokens[to - 1] as Token];
  return [labelOf(first, last, name, { stance: 'neutral', isTitle: true })];
}

// "The driver, | Tom Aske", "his brother Tom Aske", with the word that opens it; "whose brother" is somebody else.
function roleOf(sentence: LabelSentence, name: Mention): readonly DraftLabel[] {
  const { tokens, mentions, lexicon } = sentence;
  const { role } = name;
  const at = role === undefined ? -1 : tokens.findIndex(({ start }) => start === role.start);
  if (role === undefined || at < 0 || [at - 1, at].some((i) => lexicon.owning.has(tokens[i]?.lower ?? ''))) return [];
  // "Spokesman for President Lee": the title inside is a label of its own.
  if (mentions.some((m) => m !== name && m.role !== undefined && contains(role, m.role))) return [];
  const isOpen = isDeterminer(sentence, at - 1);
  const first = isOpen ? (tokens[at - 1] as Token) : role;
  return [labelOf(first, role, name, { stance: 'neutral', isTitle: true })];
}

// "Port Watch, | a rights group in the city, …": a noun phrase up to the next mark.
function bodyEnd({ tokens, parts, lexicon }: LabelSentence, from: number): number {
  if (!lexicon.determiners.has(tokens[from]?.lower ?? '')) return from;
  let to = from + 1;
  while (to < from + LONGEST && (tokens[to]?.kind === 'word' || isEnding(tokens[to])) && !isOver(parts[to])) to += 1;
  const isNoun = parts.slice(from, to).includes('NOUN') && ['NOUN', 'PROPN'].includes(parts[to - 1] ?? '');
  return isNoun && /^[,.;]$/.test(tokens[to]?.text ?? '') ? to : from;
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
  // "A 41-year-old | baker": no phrase holds a hyphen.
  const isAged = tokens[from + 1]?.kind === 'number' && tokens[from + 2]?.text === '-';
  const noun = phraseEnd(sentence, isAged ? from + 3 : from) - 1;
  const opens = lexicon.determiners.has(tokens[from]?.lower ?? '') || isEnding(tokens[from + 1]);
  if (noun <= from || !opens || !isPersonNoun(sentence, noun)) return from;
  let to = noun + 1;
  while (to < from + LONGEST && tokens[to]?.kind === 'word' && !endsAt(to)) to += 1;
  return tokens[to] === undefined || to < from + LONGEST ? to : from;

  // "The head of the | monitoring body": a verb behind a determiner is none.
  function endsAt(i: number): boolean {
    return (isOver(parts[i]) && !isDeterminer(sentence, i - 1)) || isRelative(sentence, i);
  }
}

const isOver = (part: string | undefined): boolean => part === 'VERB' || part === 'AUX' || part === 'CCONJ';

const isRelative = ({ tokens, lexicon }: LabelSentence, i: number): boolean =>
  lexicon.relatives.has(tokens[i]?.lower ?? '');
