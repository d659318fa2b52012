import { LISTED, type MentionLexicon, type NominalHead } from './lexicon.js';
import { leftEdge, rightEdge } from './nounPhrases.js';
import {
  draftOf,
  isListed,
  type MentionDraft,
  type SentenceView,
  sharesToken,
  type TokenRange,
  wordAt,
} from './sentenceView.js';

/** A description before it is judged: its head, its edges and how it is determined. */
interface Candidate extends TokenRange {
  readonly view: SentenceView;
  readonly at: number;
  readonly head: NominalHead;
  readonly definite: boolean;
  readonly indefinite: boolean;
  readonly counted: boolean;
  readonly named: boolean;
}

/**
 * Finds descriptions of people, groups, bodies, events and agreements of the story ("the mayor of the town", "witnesses",
 * "talks with the union"): noun phrases on a listed head that are definite, counted, or tied to a name, and plurals of
 * heads that hardly occur otherwise. Offices that stand with a name are its role, and no description.
 *
 * @param view one sentence
 * @param names the names and peoples of the sentence
 * @param lexicon the compiled lists
 * @returns nominal mentions in order; one may lie inside another
 */
export function nominalsOf(
  view: SentenceView,
  names: readonly MentionDraft[],
  lexicon: MentionLexicon,
): readonly MentionDraft[] {
  const found: MentionDraft[] = [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    const head = headAt(view, at, lexicon);
    if (head === undefined || names.some((name) => name.kind !== 'adjectival' && name.from <= at && at < name.to))
      continue;
    const candidate = candidateOf(view, at, head, names);
    if (describes(candidate) && !isRole(candidate, names)) found.push(draftOf(view, candidate, 'nominal', head.type));
  }
  return found;
}

// The head is the last noun of its phrase.
function headAt(view: SentenceView, at: number, lexicon: MentionLexicon): NominalHead | undefined {
  if (view.parts[at] !== 'NOUN' && view.parts[at] !== 'PROPN') return undefined;
  const head = lexicon.nominals.get(wordAt(view, at));
  if (head === undefined || view.parts[at + 1] === 'NOUN') return undefined;
  if (view.parts[at + 1] === 'PROPN' && view.tokens[at]?.text === view.tokens[at]?.lower && head.type !== 'person')
    return undefined;
  return head;
}

function candidateOf(view: SentenceView, at: number, head: NominalHead, names: readonly MentionDraft[]): Candidate {
  const { grammar } = view;
  const from = collectiveStart(view, leftEdge(view, at));
  const to = rightEdge(view, at, grammar.complements[head.type]);
  const first = wordAt(view, from);
  const owned = view.tokens.slice(from, at).some(({ lower }) => /^['’]s?$/.test(lower));
  return {
    view,
    at,
    head,
    from,
    to,
    definite: owned || grammar.possessives.has(first) || grammar.definite.has(first),
    indefinite: grammar.indefinite.has(first),
    counted: view.parts.slice(from, at).includes('NUM') || grammar.counts.has(first),
    named: names.some((name) => sharesToken(name, { from, to })),
  };
}

// "hundreds of residents", "a crowd of supporters".
function collectiveStart(view: SentenceView, from: number): number {
  if (!view.grammar.genitives.has(wordAt(view, from - 1))) return from;
  return view.grammar.collectives.has(wordAt(view, from - 2)) ? leftEdge(view, from - 2) : from;
}

function describes(candidate: Candidate): boolean {
  const { head, definite, counted, named, view, from, at } = candidate;
  if (view.grammar.negatives.has(wordAt(view, from))) return false;
  if (head.type === 'place')
    return head.plural && view.grammar.inclusive.has(wordAt(view, from)) && (counted || from === at - 1);
  if (head.type === 'person') return describesPerson(candidate);
  if (head.type === 'organisation') return definite || (named && !candidate.indefinite);
  if (head.weak) return definite || counted || named;
  return head.plural || definite || named || candidate.to > at + 1 || from < at;
}

function describesPerson({ head, definite, indefinite, named, view, from, to, at }: Candidate): boolean {
  if (indefinite) return !isPredicate(view, from) && named && to > at + 1;
  if (head.weak) return named && definite;
  return definite || named || (to > at + 1 && from === at);
}

// "is a partner", "became a member".
const isPredicate = (view: SentenceView, from: number): boolean =>
  view.parts[from - 1] === 'AUX' || view.grammar.linking.has(wordAt(view, from - 1));

// "the mayor Kira Orlova", "the mayor of Lindhaven, Kira Orlova", "Kira Orlova, mayor of Lindhaven".
function isRole({ view, from, to, at, head }: Candidate, names: readonly MentionDraft[]): boolean {
  if (head.type !== 'person') return false;
  const isPerson = (i: number): boolean =>
    names.some((name) => name.type === 'person' && name.from <= i && i < name.to) ||
    isListed(view, i, LISTED.honorific);
  if (isPerson(at + 1) || isPerson(to)) return true;
  if (wordAt(view, to) === ',' && isPerson(to + 1) && to > at + 1) return true;
  return wordAt(view, from - 1) === ',' && isPerson(from - 2);
}
