import type { Mention, Stance } from '../../model/annotation.js';
import { contains } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import type { DraftLabel } from './draft.js';
import type { LabelLexicon } from './lexicon.js';
import { type NounPhrase, phraseAround } from './phrases.js';
import { type HeadedMention, nameBehind, targetOf } from './targets.js';
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
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'word' || !isHead(sentence, i)) return [];
    const phrase = phraseAround(sentence, i);
    const stance = stanceOf(sentence, phrase);
    const target = stance === null ? null : targetOf(sentence, phrase, headed);
    if (stance === null || target === null || !isChosen(sentence, phrase, stance, target)) return [];
    const named = nameBehind(sentence, phrase) !== null;
    const start = (tokens[phrase.from] as Token).start;
    return [
      { start, end: (tokens[phrase.to - 1] as Token).end, target: target.id, stance, isTitle: named, speaker: null },
    ];
  });
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

const isListed = ({ heads, offices, groups, bearers }: LabelLexicon, noun: string): boolean =>
  [heads, offices, groups, bearers].some((list) => list.has(noun));

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
    isNameLike(sentence, tokens[phrase.head] as Token) ? undefined : lexicon.heads.get(noun),
    ...words,
  ].reduce<Stance | null>(
    (best, one) => (one !== undefined && (best === null || SHARPNESS[one] > SHARPNESS[best]) ? one : best),
    null,
  );
  if (sharpest !== null) return sharpest;
  const tells = phrase.to > phrase.head + 1 || before.length > 0;
  if (lexicon.offices.has(noun) && (isNamed || tells)) return 'neutral';
  return lexicon.groups.has(noun) && before.some((t) => isTelling(sentence, t)) ? 'neutral' : null;
}

// "Democratic senators", "The Guardian": inside a sentence, a capital or a name takes a word out of the language.
function isNameLike({ tokens, mentions }: LabelSentence, token: Token): boolean {
  if (!/^\p{Lu}/u.test(token.text)) return false;
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

// "a minister" says only what somebody is; a plain office must be somebody's in particular.
function isChosen({ tokens, lexicon }: LabelSentence, { from }: NounPhrase, stance: Stance, target: Mention): boolean {
  if (stance !== 'neutral' || target.type !== 'person') return true;
  return !lexicon.indefinite.has((tokens[from] as Token).lower);
}
