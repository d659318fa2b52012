import type { Mention } from '../../model/annotation.js';
import { contains } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type DraftLabel, labelOf } from './draft.js';
import { phraseEnd } from './phrases.js';
import type { LabelSentence } from './view.js';

/**
 * Finds what somebody is said to be in a loaded noun, or a noun with a loaded word ("Hallen is a dictator", "I am the
 * scapegoat"): behind a form of "to be" and its subject, which is a mention or the speaker. What is denied is none.
 *
 * @param sentence the sentence
 * @returns labels in order; those of the speaker have no target yet
 */
export function identityLabels(sentence: LabelSentence): readonly DraftLabel[] {
  return sentence.tokens.flatMap((token, i) =>
    sentence.lexicon.being.has(token.lower) ? identityAt(sentence, i) : [],
  );
}

function identityAt(sentence: LabelSentence, i: number): readonly DraftLabel[] {
  const { tokens, parts, lexicon } = sentence;
  const from = i + 1;
  if (!lexicon.determiners.has(tokens[from]?.lower ?? '')) return [];
  const to = phraseEnd(sentence, from);
  const stance = to > from && parts[to - 1] === 'NOUN' ? stanceOf(sentence, from, to) : null;
  if (stance === null) return [];
  const subject = subjectOf(sentence, i);
  if (subject === null) return [];
  const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
  return [labelOf(first, last, subject === 'speaker' ? null : subject, { stance })];
}

// A modifier tells only of a noun that can bear one: "a decisive factor" is nobody.
function stanceOf({ tokens, lexicon }: LabelSentence, from: number, to: number): DraftLabel['stance'] | null {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const noun = words.at(-1) ?? '';
  const isBearer = [lexicon.heads, lexicon.offices, lexicon.groups, lexicon.bearers].some((list) => list.has(noun));
  const before = isBearer ? words.slice(0, -1).map((word) => lexicon.modifiers.get(word)) : [];
  const stances = [lexicon.heads.get(noun), ...before];
  return (['delegitimising', 'legitimising'] as const).find((stance) => stances.includes(stance)) ?? null;
}

// Right before the verb: "I", or a mention that ends there.
function subjectOf({ tokens, mentions, lexicon }: LabelSentence, i: number): Mention | 'speaker' | null {
  const before = tokens[i - 1];
  if (before === undefined) return null;
  if (lexicon.selves.has(before.lower)) return 'speaker';
  return mentions.find((m) => m.end === before.end && contains(m, before) && m.kind !== 'adjectival') ?? null;
}
