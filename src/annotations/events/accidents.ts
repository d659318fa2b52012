import type { EventType } from '../../model/annotation.js';
import { type EventSentence, isPart, isVerbOf, wordAt } from './clause.js';
import { eventNoun, isOfClass } from './lexicon.js';
import type { VerbGroup } from './verbGroup.js';

// How far from a verb of harm an accident or a storm is looked for, in tokens.
const CAUSE_WINDOW = 10;

/**
 * Takes a sentence, a verb and the type of its pattern; returns the type, OTHER where an accident did the harm: "a
 * collision that killed five", "were injured when a train derailed" is no assault, nor coercion. Where violence is told
 * beside it ("an explosion killed five as troops fought"), it may be its cause.
 */
export function harmType(line: EventSentence, group: VerbGroup, type: EventType): EventType {
  if ((type !== 'ASSAULT' && type !== 'COERCE') || !line.lexicon.words.harms.has(group.verb.lemma)) return type;
  let isAccident = false;
  for (let i = Math.max(0, group.from - CAUSE_WINDOW); i < group.to + CAUSE_WINDOW; i += 1) {
    const cause = isPart(line, i, 'NOUN') ? causeNoun(line, i) : causeVerb(line, i);
    if (cause === 'ASSAULT' && i !== group.head) return type;
    isAccident ||= cause === 'OTHER';
  }
  return isAccident ? 'OTHER' : type;
}

// "a bomb explosion".
const causeNoun = (line: EventSentence, i: number): EventType | null =>
  isOfClass(line.lexicon, 'shots', wordAt(line, i)) ? 'ASSAULT' : eventNoun(line.lexicon, wordAt(line, i));

// "derailed" tells an accident, "shot" violence; "killed" says nothing of its cause.
function causeVerb(line: EventSentence, i: number): EventType | null {
  if (!isPart(line, i, 'VERB') || isVerbOf(line, i, 'harms')) return null;
  if (isVerbOf(line, i, 'accidents')) return 'OTHER';
  const [verb] = line.lexicon.forms.get(wordAt(line, i)) ?? [];
  const bare = line.lexicon.patterns.get(verb?.lemma ?? '')?.find(({ weight }) => weight === 0);
  return bare?.type === 'ASSAULT' ? 'ASSAULT' : null;
}
