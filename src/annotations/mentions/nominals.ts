import type { EntityType } from '../../model/annotation.js';
import { isGenitive } from '../../text/genitive.js';
import { type DescribedRange, isApposition } from './apposition.js';
import type { Introductions } from './introductions.js';
import type { MentionLexicon } from './lexicon.js';
import type { NominalHead } from './nominalHeads.js';
import { acquaintedEnd, leftEdge, namedEnd, restrictingEnd, rightEdge } from './nounPhrases.js';
import { draftOf, type MentionDraft, type SentenceView, sharesToken, wordAt } from './sentenceView.js';

/** A description before it is judged: its head, its edges and how it is determined. */
interface Candidate extends DescribedRange {
  readonly known: Introductions;
  readonly isAside: boolean;
  readonly indefinite: boolean;
  readonly counted: boolean;
  readonly named: boolean;
  /** Something stands between its article and its head. */
  readonly modified: boolean;
}

/** What descriptions are found in. */
export interface DescribedSentence {
  readonly view: SentenceView;
  /** The names and peoples of the sentence. */
  readonly names: readonly MentionDraft[];
  /** It is a title, which leaves articles out. */
  readonly isHeadline: boolean;
  /** It stands beside the story, such as the caption of a picture, which shows places that nothing is told of. */
  readonly isAside: boolean;
  /** What the article introduces. */
  readonly known: Introductions;
}

/**
 * Finds descriptions of people, groups, bodies, events and agreements of the story ("the mayor of the town",
 * "witnesses", "talks with the union", "an official at the port"): noun phrases on a listed head that are definite,
 * counted, told apart by something, or tied to a name, and plurals of heads that hardly occur otherwise. What stands
 * with a name and tells what it is (see isApposition) is no description.
 *
 * @param sentence one sentence and its names
 * @param lexicon the compiled lists
 * @returns nominal mentions in order; one may lie inside another
 */
export function nominalsOf(
  { view: read, names, isHeadline, ...document }: DescribedSentence,
  lexicon: MentionLexicon,
): readonly MentionDraft[] {
  const view = isHeadline ? withHeadlineVerbs(read, lexicon) : read;
  const found: MentionDraft[] = [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    const head = headAt(view, at, lexicon);
    if (head === undefined || names.some((name) => name.kind !== 'adjectival' && name.from <= at && at < name.to))
      continue;
    const candidate = candidateOf({ view, names, isHeadline, ...document }, at, head);
    if (!describes(candidate) || isApposition(candidate, names)) continue;
    found.push(draftOf(read, candidate, 'nominal', typeOf(candidate)));
  }
  return found;
}

// "A radio operator, who was there": no company runs a ferry so. Of "the clerk of the bank, who" the bank stays one.
function typeOf({ view, head: { type }, indefinite, to }: Candidate): EntityType {
  const next = wordAt(view, to) === ',' ? to + 1 : to;
  const isPerson = type === 'organisation' && indefinite && view.grammar.personRelatives.has(wordAt(view, next));
  return isPerson ? 'person' : type;
}

// "Port minister meets dockers": behind a person, what looks like a plural noun is a headline's verb.
function withHeadlineVerbs(view: SentenceView, { nominals }: MentionLexicon): SentenceView {
  const isVerb = (at: number): boolean =>
    view.parts[at] === 'NOUN' &&
    /^\p{Ll}+s$/u.test(view.tokens[at]?.text ?? '') &&
    nominals.get(wordAt(view, at))?.thing !== false &&
    nominals.get(wordAt(view, at - 1))?.type === 'person';
  return { ...view, parts: view.parts.map((part, at) => (isVerb(at) ? 'VERB' : part)) };
}

// The head is the last noun of its phrase.
function headAt(view: SentenceView, at: number, lexicon: MentionLexicon): NominalHead | undefined {
  const part = view.parts[at];
  if (isAdjectiveForPeople(view, at, lexicon)) return ADJECTIVE_FOR_PEOPLE;
  if (part !== 'NOUN' && part !== 'PROPN') return undefined;
  const word = withoutPrefix(wordAt(view, at), view);
  // "Walk-out" is "walkout".
  const compound = lexicon.nominals.get(`${wordAt(view, at - 1)} ${word}`);
  const head = compound ?? lexicon.nominals.get(word) ?? lexicon.nominals.get(word.replace('-', ''));
  if (head === undefined || view.parts[at + 1] === 'NOUN' || ((head.rare || head.thing) && part === 'PROPN'))
    return undefined;
  if (view.parts[at + 1] === 'PROPN' && view.tokens[at]?.text === view.tokens[at]?.lower && head.type !== 'person')
    return undefined;
  return head;
}

// "ex-minister".
function withoutPrefix(word: string, { grammar }: SentenceView): string {
  const hyphen = word.indexOf('-');
  return hyphen > 0 && grammar.formerly.has(word.slice(0, hyphen)) ? word.slice(hyphen + 1) : word;
}

/** "The accused": one or many, so a group. */
const ADJECTIVE_FOR_PEOPLE: NominalHead = {
  type: 'group',
  plural: true,
  weak: false,
  rare: false,
  thing: false,
  noun: '',
};

function isAdjectiveForPeople(view: SentenceView, at: number, lexicon: MentionLexicon): boolean {
  if (!lexicon.peopleByAdjective.has(wordAt(view, at)) || !view.grammar.definite.has(wordAt(view, at - 1)))
    return false;
  return !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ)$/.test(view.parts[at + 1] ?? '') && wordAt(view, at + 1) !== ',';
}

function candidateOf(
  { view, names, isHeadline, known, isAside }: DescribedSentence,
  at: number,
  head: NominalHead,
): Candidate {
  const { grammar } = view;
  const from = collectiveStart(view, leftEdge(view, at));
  const first = wordAt(view, from);
  const indefinite = grammar.indefinite.has(first);
  const owned = view.tokens.slice(from, at).some(({ lower }) => isGenitive(lower));
  const isDetermined = owned || grammar.possessives.has(first) || grammar.definite.has(first);
  const counted = view.parts.slice(from, at).includes('NUM') || grammar.counts.has(first);
  const end = descriptionEnd({ view, from, at, head, indefinite, counted });
  // "The spokesman of the president of Ruvania | Kira Orlova": the name is not the president's.
  const noun = view.tokens[at]?.start ?? 0;
  const holder = names.find(({ from: name, role }) => name > at && role && role.start <= noun && noun < role.end);
  const to = Math.min(end, holder?.from ?? end);
  return {
    view,
    at,
    head,
    from,
    to,
    known,
    isAside,
    definite: isDetermined || (isHeadline && !indefinite && !counted && needsArticle(head)),
    indefinite,
    counted,
    named: names.some((name) => sharesToken(name, { from, to })),
    modified: at - from > (isDetermined || indefinite ? 1 : 0),
  };
}

// What a text would hardly write without an article, but in a headline: "strike shuts port".
const needsArticle = ({ type, plural, weak, rare, thing }: NominalHead): boolean =>
  !thing && (plural ? rare : !(weak && type === 'organisation'));

// "hundreds of residents", "a crowd of supporters".
function collectiveStart(view: SentenceView, from: number): number {
  if (!view.grammar.genitives.has(wordAt(view, from - 1))) return from;
  return view.grammar.collectives.has(wordAt(view, from - 2)) ? leftEdge(view, from - 2) : from;
}

// Who is not named is told by more: "an official at the port", "people close to the talks", "a government that lost".
function descriptionEnd(phrase: Pick<Candidate, 'view' | 'from' | 'at' | 'head' | 'indefinite' | 'counted'>): number {
  const { view, from, at, head, indefinite } = phrase;
  if (head.thing)
    return namedEnd(view, from, at) ?? (head.type === 'place' ? at + 1 : rightEdge(view, at, view.grammar.genitives));
  const { complements, unnamedLinks, looseLinks, vagueHeads } = view.grammar;
  const isVague = vagueHeads.has(wordAt(view, at));
  const isUnnamed = isVague || (indefinite && (head.type === 'person' || head.type === 'organisation'));
  const known = isUnnamed || head.type === 'group' ? acquaintedEnd(view, at) : null;
  if (known !== null) return known;
  const isOpen = isVague || (head.type === 'person' && indefinite);
  if (head.type === 'group' && !isVague) return groupEnd(phrase);
  const isLoose = looseLinks.has(wordAt(view, at + 1)) && !isDefiniteAt(view, at + 2);
  const to = isOpen && isLoose ? at + 1 : rightEdge(view, at, isOpen ? unnamedLinks : complements[head.type]);
  return (isUnnamed && to === at + 1 ? restrictingEnd(view, to) : null) ?? to;
}

// "Soldiers from Ruvania", "two officials from a third country", but "told reporters | in Ruvania".
function groupEnd({ view, from, at, counted }: Pick<Candidate, 'view' | 'from' | 'at' | 'counted'>): number {
  const { complements, origins, tellings } = view.grammar;
  const isFrom = origins.has(wordAt(view, at + 1)) && !tellings.has(wordAt(view, from - 1));
  return rightEdge(view, at, isFrom && (counted || view.parts[at + 2] === 'PROPN') ? origins : complements.group);
}

const isDefiniteAt = (view: SentenceView, at: number): boolean =>
  view.parts[at] === 'PROPN' ||
  view.grammar.possessives.has(wordAt(view, at)) ||
  view.grammar.definite.has(wordAt(view, at));

function describes(candidate: Candidate): boolean {
  const { view, head, definite, counted, named, modified, from, at, to } = candidate;
  if (isDenied(candidate) || ownsRoom(candidate) || countsOthers(candidate) || isSize(candidate)) return false;
  if (head.thing) return describesThing(candidate);
  if (head.type === 'place') return describesPlace(candidate);
  if (head.type === 'person') return describesPerson(candidate);
  if (head.type === 'organisation') return describesBody(candidate);
  if (head.type === 'agreement' && candidate.indefinite) return modified || to > at + 1;
  if (head.weak) return definite || counted || named || isToldApart(candidate) || recursBare(candidate);
  if (head.type === 'group' && from === at && isPredicate(view, from)) return false;
  if (head.rare && !definite && !counted && !named) return isSubject(candidate);
  return head.plural || definite || named || to > at + 1 || from < at;
}

// "Railway workers", where "young workers" may be any; "a five-day strike".
const isToldApart = ({ view, head, from, at, indefinite, modified }: Candidate): boolean =>
  (head.type === 'group' && view.parts[at - 1] === 'NOUN' && at - 1 >= from) ||
  (head.type === 'event' && indefinite && (modified || view.grammar.creating.has(wordAt(view, from - 1))));

// "After pilots walked out", of an article that has pilots elsewhere too.
const recursBare = ({ view, head, from, at, known }: Candidate): boolean =>
  head.type === 'group' &&
  from === at &&
  known.recurs(head) &&
  !view.grammar.vagueHeads.has(wordAt(view, at)) &&
  !/^['’]/.test(wordAt(view, at + 1));

// A place or a vehicle that a name tells from others, or that the article introduced or often has; a document that the
// article is about; and the country that somebody governs.
function describesThing({ view, head, from, at, known, isAside }: Candidate): boolean {
  const { grammar, tokens } = view;
  const start = tokens[at]?.start ?? 0;
  if (isAside || !grammar.definite.has(wordAt(view, from))) return false;
  if (head.type === 'agreement') return known.isTopic(head, start);
  const isGoverned = grammar.lands.has(wordAt(view, at)) && grammar.governing.has(wordAt(view, from - 1));
  return isGoverned || known.isIntroduced(head, start) || known.isOften(head) || namedEnd(view, from, at) !== null;
}

// "A town of 9,000 people", "employs 40 workers" tell how large it is.
function isSize({ view, head, from, counted }: Candidate): boolean {
  const { genitives, populated, employing } = view.grammar;
  if (head.type !== 'group' || !counted) return false;
  const before = wordAt(view, from - 1);
  return employing.has(before) || (genitives.has(before) && populated.has(wordAt(view, from - 2)));
}

// "no minister", "any minister", "not a single soldier", "without an agreement".
function isDenied({ view, from, definite }: Candidate): boolean {
  const { negatives, nonspecific, lacking } = view.grammar;
  const before = wordAt(view, from - 1);
  const first = wordAt(view, from);
  if (negatives.has(first) || nonspecific.has(first) || lacking.has(before)) return true;
  return !definite && negatives.has(before);
}

// "The prosecutor's office" is no prosecutor.
const ownsRoom = ({ view, at }: Candidate): boolean =>
  isGenitive(wordAt(view, at + 1)) && view.grammar.rooms.has(wordAt(view, at + 2));

const countsOthers = ({ view, at }: Candidate): boolean =>
  view.grammar.partitives.has(wordAt(view, at)) && view.grammar.genitives.has(wordAt(view, at + 1));

function describesPlace({ view, head, from, at, counted, definite }: Candidate): boolean {
  if (!head.plural) return definite;
  return view.grammar.inclusive.has(wordAt(view, from)) && (counted || from === at - 1);
}

function describesPerson(candidate: Candidate): boolean {
  const { head, definite, indefinite, named, modified, view, from, to, at } = candidate;
  if (isPredicate(view, from) || view.grammar.owning.has(wordAt(view, from))) return false;
  if (indefinite) return !isUnreal(candidate) && (modified || to > at + 1);
  if (head.weak) return (named || to > at + 1) && definite;
  return definite || (named && !head.rare) || (to > at + 1 && from === at);
}

function describesBody(candidate: Candidate): boolean {
  const { head, definite, indefinite, named, modified, view, from, to, at } = candidate;
  const word = wordAt(view, at);
  if (isPredicate(view, from) || view.grammar.owning.has(wordAt(view, from))) return false;
  if (view.grammar.rooms.has(word)) return isOwned(candidate);
  if (indefinite) return !isUnreal(candidate) && (!head.weak || modified || to > at + 1);
  return definite || named || view.grammar.bareBodies.has(word);
}

// "the mayor's office said", "her office", but "in her office".
function isOwned({ view, from, at }: Candidate): boolean {
  const isTheirs = view.grammar.possessives.has(wordAt(view, from));
  const isInside = isTheirs && view.grammar.locatives.has(wordAt(view, from - 1));
  return (isTheirs && !isInside) || view.tokens.slice(from, at).some(({ lower }) => isGenitive(lower));
}

const isUnreal = ({ view, from, at }: Candidate): boolean =>
  view.tokens.slice(from, at).some(({ lower }) => view.grammar.unreal.has(lower));

// "is a partner", "are not the police", "became a member".
function isPredicate(view: SentenceView, from: number): boolean {
  const before = view.grammar.negatives.has(wordAt(view, from - 1)) ? from - 2 : from - 1;
  // "Did the captain make a mistake?"
  const isQuestion = view.tokens[before - 1]?.kind !== 'word';
  return (view.parts[before] === 'AUX' && !isQuestion) || view.grammar.linking.has(wordAt(view, before));
}

// "Dockers walked out", "as dockers walk out": a verb behind it and no preposition before.
const isSubject = ({ view, from, to }: Candidate): boolean =>
  (view.parts[to] === 'VERB' || view.parts[to] === 'AUX') &&
  view.parts[from - 1] !== 'ADP' &&
  view.parts[from - 1] !== 'AUX';
