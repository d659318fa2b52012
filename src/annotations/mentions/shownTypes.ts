import type { EntityType } from '../../model/annotation.js';
import { LISTED, type MentionLexicon } from './lexicon.js';
import { leftEdge } from './nounPhrases.js';
import {
  hasCapital,
  isListed,
  isPhraseEnd,
  type MentionDraft,
  type SentenceView,
  wordAt,
  wordsOf,
} from './sentenceView.js';

/** Between the article and the noun of a description stand fewer words. */
const LONGEST_DESCRIPTION = 4;
/** Between a subject and its verb stand at most so many auxiliaries, negations and adverbs. */
const MOST_AUXILIARIES = 3;

/** What a document shows a name to be, and the types that this is surer than. */
interface Showing {
  readonly type: EntityType;
  readonly over: readonly EntityType[];
}

/** Ways in which a sentence shows what a name of it is, the surest first. */
const SHOWINGS: readonly (Showing & {
  readonly isShown: (name: MentionDraft, lexicon: MentionLexicon) => boolean;
})[] = [
  { type: 'organisation', over: ['other', 'place', 'event', 'agreement'], isShown: ownsText },
  { type: 'person', over: ['other', 'place', 'organisation'], isShown: isIntroduced },
  { type: 'place', over: ['other', 'organisation', 'person'], isShown: isSettlement },
  { type: 'place', over: ['other', 'organisation'], isShown: isLand },
  { type: 'organisation', over: ['other', 'person'], isShown: isOfKind },
  { type: 'organisation', over: ['other'], isShown: speaks },
];

/**
 * Types names by what any sentence of the document shows them to be: an outlet owns the text ("© Tideline"), a person is
 * introduced ("its president, Odile Garnier, said"), a country has an ambassador, a body stands beside its kind ("the
 * watchdog Clear Ledger"), and what speaks and is no person is a body.
 *
 * @param names the names of one document
 * @param agencies names that its datelines show to be agencies, in lower case
 * @param lexicon the compiled lists
 * @returns the same names with types
 */
export function withShownTypes(
  names: readonly MentionDraft[],
  agencies: ReadonlySet<string>,
  lexicon: MentionLexicon,
): readonly MentionDraft[] {
  const people = new Set(
    names.filter(({ type }) => type === 'person').flatMap((name) => wordsOf(name.view, name).split(' ')),
  );
  const shown = new Map<string, readonly Showing[]>();
  for (const name of names) {
    const key = wordsOf(name.view, name);
    const own = SHOWINGS.filter(({ isShown }) => isShown(name, lexicon));
    if (own.length > 0) shown.set(key, [...(shown.get(key) ?? []), ...own]);
  }
  return names.map((name) => {
    const key = wordsOf(name.view, name);
    const all = [...(agencies.has(key) ? SHOWINGS.slice(0, 1) : []), ...(shown.get(key) ?? [])];
    const fitting = all.filter(({ over }) => over.includes(name.type));
    const surest = SHOWINGS.find((showing) => fitting.includes(showing));
    // A surname that was not recognised speaks as an outlet does.
    return surest === undefined || (name.type === 'other' && people.has(key)) ? name : { ...name, type: surest.type };
  });
}

// "© 2021 Lodestar", "(c) Lodestar".
function ownsText({ view, from }: MentionDraft): boolean {
  const before = view.parts[from - 1] === 'NUM' ? from - 2 : from - 1;
  const mark = wordAt(view, before) === ')' ? before - 1 : before;
  return wordAt(view, mark) === '©' || (mark < before && view.grammar.copyrights.has(wordAt(view, mark)));
}

// "the lawyer, Joren Falk, said": an office with an article or an owner, and a name of two words or more between commas.
function isIntroduced(name: MentionDraft, { nominals }: MentionLexicon): boolean {
  const { view, from, to } = name;
  if (to - from < 2 || to - from > 3 || wordAt(view, from - 1) !== ',' || !/^[,.]$/.test(wordAt(view, to)))
    return false;
  const head = nominals.get(wordAt(view, from - 2));
  if (head?.type !== 'person' || head.weak || !isListed(view, from - 2, LISTED.office)) return false;
  const first = wordAt(view, leftEdge(view, from - 2));
  const isDefinite = view.grammar.possessives.has(first) || view.grammar.articles.has(first);
  return isDefinite && !isListed(view, to - 1, LISTED.organisationHead | LISTED.placeHead);
}

// "the village of Quarrel": one word or two, for some people are called so too.
function isSettlement({ view, from, to, type }: MentionDraft): boolean {
  const { genitives, kindsOfPlaces } = view.grammar;
  if (type === 'person' && to - from > 1) return false;
  return genitives.has(wordAt(view, from - 1)) && kindsOfPlaces.has(wordAt(view, from - 2));
}

// "Ruvania's ambassador", "the ambassador to Ruvania".
function isLand({ view, from, to }: MentionDraft): boolean {
  const { landNouns, landLinks } = view.grammar;
  if (/^['’]s$/.test(wordAt(view, to)) && landNouns.has(wordAt(view, to + 1))) return true;
  return landLinks.has(wordAt(view, from - 1)) && landNouns.has(wordAt(view, from - 2));
}

// "the watchdog Clear Ledger", "its company, Sartrans", "the Renewal party".
function isOfKind({ view, from, to, type }: MentionDraft): boolean {
  const { kindsOfBodies } = view.grammar;
  const isKind = (at: number): boolean => kindsOfBodies.has(wordAt(view, at)) && !hasCapital(view, at);
  if (type === 'person' && to - from > 1) return false;
  const before = view.tokens[from - 1]?.kind === 'quote' ? from - 2 : from - 1;
  if (isKind(before) || (type !== 'person' && isKind(to))) return true;
  if (wordAt(view, before) === ',' && isKind(before - 1) && isPhraseEnd(view, to)) return true;
  return wordAt(view, to) === ',' && isKind(nounAfter(view, to + 1));
}

// The noun of a description right behind a comma: "…, a smaller |union".
function nounAfter(view: SentenceView, from: number): number {
  if (view.parts[from] !== 'DET') return -1;
  let at = from + 1;
  while (/^(?:ADJ|NOUN|NUM)$/.test(view.parts[at + 1] ?? '') && at - from < LONGEST_DESCRIPTION) at += 1;
  return at;
}

// "Pharos reported", "told The Meridian", "according to Clear Ledger".
function speaks({ view, from, to }: MentionDraft, { metonymy }: MentionLexicon): boolean {
  let next = to;
  while (/^(?:AUX|PART|ADV)$/.test(view.parts[next] ?? '') && next - to < MOST_AUXILIARIES) next += 1;
  if (metonymy.speechVerbs.has(wordAt(view, next)) && view.parts[next] === 'VERB') return true;
  const before = view.grammar.articles.has(wordAt(view, from - 1)) ? from - 2 : from - 1;
  const [last, pair] = [wordAt(view, before), `${wordAt(view, before - 1)} ${wordAt(view, before)}`];
  return view.grammar.tellings.has(last) || view.grammar.tellings.has(pair);
}
