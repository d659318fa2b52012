import { isGenitive } from '../../text/genitive.js';
import { LISTED, type MentionLexicon } from './lexicon.js';
import { type MentionDraft, type SentenceView, wordAt } from './sentenceView.js';

/**
 * Decides which names of capitals, seats and countries stand for a government: a seat ("the White House") nearly
 * always, a capital where it acts or is acted on ("Paris warned", "ties with Paris"), a country only where it speaks
 * ("Brazil said"). All others stay names.
 *
 * @param name one name
 * @param lexicon the compiled lists
 * @returns the name, as a metonym where it is one
 */
export function asMetonym(name: MentionDraft, lexicon: MentionLexicon): MentionDraft {
  const { view, from, to } = name;
  const kinds = name.view.tokens.slice(from, to).reduce((all, _, i) => all & (view.kinds[from + i] ?? 0), -1);
  const stands =
    (kinds & LISTED.seat) !== 0 ||
    ((kinds & LISTED.capital) !== 0 && name.type !== 'person' && actsAsGovernment(name, lexicon)) ||
    ((kinds & LISTED.country) !== 0 && name.type === 'place' && speaks(view, to, lexicon));
  return stands ? { ...name, kind: 'metonym', type: 'organisation' } : name;
}

function actsAsGovernment(name: MentionDraft, lexicon: MentionLexicon): boolean {
  const { view, from, to } = name;
  const { metonymy } = lexicon;
  const before = wordAt(view, from - 1);
  if (metonymy.placePrepositions.has(before)) return false;
  if (view.grammar.genitives.has(before)) return false;
  if (view.grammar.goals.has(before)) return false;
  if (isPossessive(view, to))
    return metonymy.governmentNouns.has(wordAt(view, to + 1)) || metonymy.governmentNouns.has(wordAt(view, to + 2));
  if (metonymy.governmentObjectsOf.has(before) || metonymy.governmentPrepositions.has(before)) return true;
  return isSubject(view, to);
}

const isPossessive = (view: SentenceView, to: number): boolean => isGenitive(wordAt(view, to));

// A verb follows, perhaps after an adverb: "Paris also warned".
function isSubject(view: SentenceView, to: number): boolean {
  const next = view.parts[to] === 'ADV' ? to + 1 : to;
  return view.parts[next] === 'VERB' || view.parts[next] === 'AUX';
}

function speaks(view: SentenceView, to: number, { metonymy }: MentionLexicon): boolean {
  const next = view.grammar.beforeSpeech.has(wordAt(view, to)) ? to + 1 : to;
  return metonymy.speechVerbs.has(wordAt(view, next)) && view.parts[next] === 'VERB';
}
