import { LISTED } from './lexicon.js';
import { leftEdge } from './nounPhrases.js';
import { draftOf, hasCapital, isListed, type MentionDraft, type SentenceView, wordAt } from './sentenceView.js';

/**
 * Finds the words for peoples and countries that are used as adjectives or nouns ("Norwegian", "Norwegians"). They are
 * mentions of their own also inside a description ("the Norwegian prime minister"), but not inside a name.
 *
 * @param view one sentence
 * @param names the names of the sentence
 * @param derived words for peoples that the document makes of its names, in lower case
 * @returns mentions in order: a plural is a group, described where it is counted, all others stand for the place
 */
export function peoplesOf(
  view: SentenceView,
  names: readonly MentionDraft[],
  derived: ReadonlySet<string>,
): readonly MentionDraft[] {
  const isPeopleWord = (at: number): boolean =>
    isListedPeople(view, at) || (derived.has(wordAt(view, at)) && hasCapital(view, at));
  const found: MentionDraft[] = [];
  for (let from = 0; from < view.tokens.length; from += 1) {
    if (!isPeopleWord(from) || names.some((name) => name.from <= from && from < name.to)) continue;
    // Listed names of several words ("South Korean") carry the mark on each.
    let to = from + 1;
    while (isPeopleWord(to) && view.grammar.compass.has(wordAt(view, to - 1))) to += 1;
    found.push(peopleOf(view, from, to));
    from = to - 1;
  }
  return found;
}

// "nine Norwegians" are some people, and not the people.
function peopleOf(view: SentenceView, from: number, to: number): MentionDraft {
  if (!isPlural(view, to - 1)) return draftOf(view, { from, to }, 'adjectival', 'place');
  const start = leftEdge(view, from);
  const isCounted = view.parts.slice(start, from).includes('NUM') && view.parts[to] !== 'NOUN';
  return isCounted
    ? draftOf(view, { from: start, to }, 'nominal', 'group')
    : draftOf(view, { from, to }, 'adjectival', 'group');
}

const isListedPeople = (view: SentenceView, at: number): boolean =>
  isListed(view, at, LISTED.people) &&
  view.tokens[at]?.text !== view.tokens[at]?.lower &&
  !isListed(view, at, LISTED.country);

const isPlural = (view: SentenceView, at: number): boolean => /[^s]s$|men$/.test(wordAt(view, at));
