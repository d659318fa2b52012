import type { Mention, Stance } from '../../model/annotation.js';
import { contains } from '../../model/span.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import { type DraftLabel, labelOf } from './draft.js';
import type { LabelLexicon } from './lexicon.js';
import { isDefinite, isEnding, isPersonNoun, type NounPhrase, phraseAround } from './phrases.js';
import { apposed, type HeadedMention, nameBehind, nameTold, targetOf } from './targets.js';
import type { LabelSentence } from './view.js';

/**
 * Finds the noun phrases of a sentence that are labels: with a loaded noun ("the regime") or a loaded word before a
 * person, body or event ("the embattled minister", "fraudulent elections"); offices ("the president of Marenia", "Prime
 * Minister" before a name); groups that an adjective tells ("opposition supporters"). A bare neutral noun is no label.
 *
 * @param sentence the sentence
 * @param headed what the article describes
 * @returns labels in order; they may overlap
 */
export function nounLabels(sentence: LabelSentence, headed: readonly HeadedMention[]): readonly DraftLabel[] {
  const { tokens } = sentence;
  const found = tokens.flatMap((token, i) => {
    if (token.kind !== 'word' || !isHead(sentence, i)) return [];
    const phrase = phraseAround(sentence, i);
    const stance = stanceOf(sentence, phrase);
    const target = stance === null ? null : targetOf(sentence, phrase, headed);
    if (stance === null || target === null || !isChosen(sentence, phrase, stance, target)) return [];
    const last = tokens[phrase.to - 1] as Token;
    const office = officeOf(sentence, phrase);
    const isBeside = nameTold(sentence, phrase) !== null || (office === 'bare' && apposed(sentence, phrase) !== null);
    const isTitle = isBeside || nameBehind(sentence, phrase) !== null;
    const first = stance === 'neutral' ? ownerOf(sentence, phrase) : null;
    return [labelOf(first ?? (tokens[phrase.from] as Token), last, target, { stance, isTitle, office })];
  });
  return enumerated(sentence, found);
}

// An office is told with whose it is, also where that is a person ("Lee’s spokesman").
function ownerOf({ tokens, mentions }: LabelSentence, { from }: NounPhrase): Mention | null {
  const ending = tokens[from - 1];
  if (ending === undefined || !isEnding(ending)) return null;
  return mentions.findLast((m) => m.end <= ending.start && ending.start - m.end <= 1) ?? null;
}

// "Cruel repression and a policy of torture": what an enumeration calls one thing is one label.
function enumerated({ tokens, lexicon }: LabelSentence, labels: readonly DraftLabel[]): readonly DraftLabel[] {
  const kept: DraftLabel[] = [];
  for (const label of labels) {
    const last = kept[kept.length - 1];
    const between = tokens.filter(({ start, end }) => last !== undefined && start >= last.end && end <= label.start);
    const isJoined = between.length > 0 && between.every(({ lower }) => lexicon.joins.has(lower));
    if (last !== undefined && isJoined && isOfOne(last, label)) kept[kept.length - 1] = { ...last, end: label.end };
    else kept.push(label);
  }
  return kept;
}

const isOfOne = (a: DraftLabel, b: DraftLabel): boolean =>
  a.target === b.target && a.stance === b.stance && a.stance !== 'neutral';

function officeOf({ tokens, lexicon }: LabelSentence, { modifiersFrom, head }: NounPhrase): DraftLabel['office'] {
  if (!lexicon.offices.has((tokens[head] as Token).lower)) return null;
  const modifiers = tokens.slice(modifiersFrom, head).filter((t) => lexicon.modifiers.has(t.lower));
  if (modifiers.length === 0) return 'bare';
  return modifiers.some((t) => lexicon.denying.has(t.lower)) ? 'denied' : null;
}

// The noun that a phrase ends with: not followed by another noun, unless that begins a name.
function isHead(sentence: LabelSentence, i: number): boolean {
  const { tokens, parts, mentions, lexicon } = sentence;
  const token = tokens[i] as Token;
  const part = parts[i];
  if (!isListed(lexicon, token.lower) && part !== 'NOUN') return false;
  if (part === 'VERB' || part === 'AUX' || part === 'ADV') return false;
  const next = tokens[i + 1];
  const beginsName = next !== undefined && mentions.some((m) => m.start === next.start && m.kind !== 'nominal');
  // "Embattled minister faces dockers": what looks like a plural noun behind an office is a headline's verb.
  const isHeadline = lexicon.offices.has(token.lower) && /^\p{Ll}+s$/u.test(next?.text ?? '');
  return beginsName || isHeadline || !['NOUN', 'PROPN'].includes(parts[i + 1] ?? '');
}

const isListed = ({ heads, offices, ranks, groups, bearers }: LabelLexicon, noun: string): boolean =>
  [heads, offices, ranks, groups, bearers].some((list) => list.has(noun));

const SHARPNESS: Readonly<Record<Stance, number>> = { neutral: 1, legitimising: 2, delegitimising: 3 };

// The sharpest word decides. Null: nothing in the phrase is a choice of words.
function stanceOf(sentence: LabelSentence, phrase: NounPhrase): Stance | null {
  const { tokens, lexicon } = sentence;
  const noun = (tokens[phrase.head] as Token).lower;
  const before = tokens.slice(phrase.modifiersFrom, phrase.head);
  const isNamed = nameBehind(sentence, phrase) !== null;
  const words =
    isListed(lexicon, noun) || isNamed || describesSomebody(sentence, phrase)
      ? before.filter((t) => !isNameLike(sentence, t)).map((t) => lexicon.modifiers.get(t.lower))
      : [];
  const sharpest = [
    isNameLike(sentence, tokens[phrase.head] as Token) || isPlain(sentence, phrase)
      ? undefined
      : (lexicon.heads.get(noun) ?? traitOf(sentence, phrase) ?? designOf(sentence, phrase)),
    ...words,
  ].reduce<Stance | null>(
    (best, one) => (one !== undefined && (best === null || SHARPNESS[one] > SHARPNESS[best]) ? one : best),
    null,
  );
  if (sharpest !== null) return sharpest;
  if (isOffice(sentence, phrase)) return 'neutral';
  return lexicon.groups.has(noun) && before.some((t) => isTelling(sentence, t)) ? 'neutral' : null;
}

// "Marek’s arrogance": a trait, and whose it is.
function traitOf({ tokens, lexicon }: LabelSentence, { modifiersFrom, head }: NounPhrase): Stance | undefined {
  return isEnding(tokens[modifiersFrom - 1]) ? lexicon.qualities.get((tokens[head] as Token).lower) : undefined;
}

// "A campaign of violence": done on purpose.
function designOf({ tokens, lexicon }: LabelSentence, { from, modifiersFrom, head }: NounPhrase): Stance | undefined {
  if (!lexicon.harms.has((tokens[head] as Token).lower)) return undefined;
  return tokens.slice(from, modifiersFrom).some((t) => lexicon.designs.has(t.lower)) ? 'delegitimising' : undefined;
}

// "The sanctions regime" is no government.
function isPlain({ tokens, lexicon }: LabelSentence, { head }: NounPhrase): boolean {
  return lexicon.plain.get((tokens[head] as Token).lower)?.has(tokens[head - 1]?.lower ?? '') ?? false;
}

// An office before a name, or told whose it is; "was minister from May to June" tells what happened.
function isOffice(sentence: LabelSentence, phrase: NounPhrase): boolean {
  const { tokens, lexicon } = sentence;
  const { from, modifiersFrom, head, to } = phrase;
  const wordAt = (i: number): string => tokens[i]?.lower ?? '';
  const isBeside = isDefinite(sentence, phrase) && wordAt(to) === ',' && apposed(sentence, phrase) !== null;
  if (isBeside && isPersonNoun(sentence, head)) return true;
  if (nameTold(sentence, phrase) !== null) return true;
  if (lexicon.ranks.has(wordAt(head))) return nameBehind(sentence, phrase) !== null;
  if (!lexicon.offices.has(wordAt(head)) || lexicon.aides.has(wordAt(head - 1))) return false;
  if (nameBehind(sentence, phrase) !== null) return true;
  const isPredicate = !lexicon.determiners.has(wordAt(from)) && lexicon.copulas.has(wordAt(from - 1));
  return !isPredicate && (to > head + 1 || head > modifiersFrom);
}

// "Democratic senators", "The Guardian": inside a sentence, a capital or a name takes a word out of the language.
function isNameLike({ tokens, mentions }: LabelSentence, token: Token): boolean {
  if (!isCapitalised(token)) return false;
  const named = mentions.some((m) => m.kind === 'name' && m.type !== 'event' && contains(m, token));
  return named || (token !== tokens[0] && tokens.some((t) => /^\p{Ll}\p{L}{3}/u.test(t.text)));
}

// A description of a person or group holds the noun.
function describesSomebody({ tokens, mentions }: LabelSentence, { head }: NounPhrase): boolean {
  const noun = tokens[head] as Token;
  return mentions.some((m) => m.kind === 'nominal' && contains(m, noun) && ['person', 'group'].includes(m.type));
}

// "Marenian protesters", "opposition supporters".
function isTelling({ mentions, lexicon }: LabelSentence, token: Token): boolean {
  return (
    lexicon.groupModifiers.has(token.lower) || mentions.some((m) => m.kind === 'adjectival' && m.start === token.start)
  );
}

// "a minister" says only what somebody is; a plain office must be somebody's in particular. In a title without a name
// it only says who is meant ("Port minister meets dockers"), unless it says more than since when.
function isChosen(sentence: LabelSentence, phrase: NounPhrase, stance: Stance, target: Mention): boolean {
  const { tokens, lexicon, isHeadline } = sentence;
  if (stance !== 'neutral' || target.type !== 'person') return true;
  if (lexicon.indefinite.has((tokens[phrase.from] as Token).lower)) return nameTold(sentence, phrase) !== null;
  if (!isHeadline || nameBehind(sentence, phrase) !== null || apposed(sentence, phrase) !== null) return true;
  const before = tokens.slice(phrase.modifiersFrom, phrase.head);
  return before.some(({ lower }) => lexicon.modifiers.has(lower) && !lexicon.tenure.has(lower));
}
