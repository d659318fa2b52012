import { overlaps } from '../../model/span.js';
import { endsAsGerund } from '../../text/word-endings.js';
import { type EventSentence, isAdverb, isIn, isPart, isVerbOf, type TokenRange, tokenAt, wordAt } from './clause.js';
import { type EventVerb, isOfClass } from './lexicon.js';

/** What governs an infinitive, as far as it tells whether the thing came about. */
export type Governor = 'planning' | 'asking' | 'refusing' | 'phase' | 'trying' | 'saying' | 'purpose';

/** Whether a perfect is told from now ("has met") or from a time in the past ("had met"). */
export type Perfect = 'present' | 'past';

/** A verb with its auxiliaries. */
export interface VerbGroup extends TokenRange {
  /** The index of the verb itself. */
  readonly head: number;
  readonly verb: EventVerb;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** The simple past ("met", "was arrested"). */
  readonly isPast: boolean;
  /** has arrested, had arrested; null for no perfect. */
  readonly perfect: Perfect | null;
  /** will, shall, is to */
  readonly isFuture: boolean;
  /** would, could, may … and the word itself. */
  readonly conditional: string | null;
  /** For an infinitive or what a phase verb begins: what stands over it, and where. */
  readonly governor: { readonly kind: Governor; readonly at: number } | null;
  /** A participle without auxiliaries that describes the noun before it ("the dockers arrested on Tuesday"). */
  readonly isReduced: boolean;
  /** A gerund that only names an act ("of beating two of them"). */
  readonly isLoose: boolean;
}

interface Auxiliaries {
  readonly from: number;
  readonly hasBe: boolean;
  readonly perfect: Perfect | null;
  readonly hasDo: boolean;
  /** was, were, did */
  readonly isPast: boolean;
  readonly isNegated: boolean;
  readonly isFuture: boolean;
  readonly conditional: string | null;
  /** The index of the "to" of an infinitive; -1 when there is none. */
  readonly to: number;
}

/**
 * Reads the verb at an index with its auxiliaries.
 *
 * @param line the sentence
 * @param head the index of the verb
 * @param verb which verb the form is read as
 * @returns the group; null when the form does not go with what stands before it, or is no predicate (a gerund used as a
 *   noun)
 */
export function readVerbGroup(line: EventSentence, head: number, verb: EventVerb): VerbGroup | null {
  const aux = readAuxiliaries(line, head);
  const shared = isCoordinated(line, aux) ? sharedAuxiliaries(line, aux.from - 1) : null;
  const all = shared !== null && goesWith(verb, shared) ? shared : aux;
  const hasAny =
    all.hasBe || all.perfect !== null || all.hasDo || all.isFuture || all.conditional !== null || all.to >= 0;
  const isPassive = verb.participle && all.hasBe;
  const isReduced = !hasAny && isReducedAt(line, head, verb);
  const isLoose = verb.gerund && !hasAny && !isFreeGerund(line, aux.from - 1);
  // "of beating them" names an act; "striking workers" describes them.
  if (isLoose && (!isPart(line, aux.from - 1, 'ADP', 'SCONJ') || isIn(line, aux.from - 1, 'infinitive'))) return null;
  if (!isLoose && !isPredicate(line, aux, verb, { hasAny, hasBe: all.hasBe, isReduced })) return null;
  return {
    from: aux.from,
    to: head + 1,
    head,
    verb,
    isPassive: isPassive || isReduced,
    isNegated: all.isNegated,
    isPast: hasAny ? all.isPast && all.perfect === null && all.to < 0 : verb.past && !isReduced,
    perfect: all.perfect,
    isFuture: all.isFuture,
    conditional: all.conditional,
    governor: governorOf(line, all, head, verb),
    isReduced,
    isLoose,
  };
}

/**
 * Reads the form at an index as the first of several verbs that goes with what stands before it.
 *
 * @param line the sentence
 * @param head the index of the form
 * @param verbs what the form may be; by default the verbs of the lexicon that have it
 * @returns the group; null when none of them fits
 */
export function readAnyGroup(
  line: EventSentence,
  head: number,
  verbs: readonly EventVerb[] = line.lexicon.forms.get(wordAt(line, head)) ?? [],
): VerbGroup | null {
  for (const verb of verbs) {
    const group = readVerbGroup(line, head, verb);
    if (group !== null) return group;
  }
  return null;
}

// "said it would close and arrested": only a base form shares "would".
function goesWith(verb: EventVerb, { isFuture, conditional, hasDo, to, perfect, hasBe }: Auxiliaries): boolean {
  if (isFuture || conditional !== null || hasDo || to >= 0) return verb.base;
  if (hasBe) return verb.participle || verb.gerund;
  return perfect !== null ? verb.participle : true;
}

// "will | on Thursday | visit": a time between an auxiliary and its verb is passed over.
function beforeTime(line: EventSentence, k: number): number {
  const end = line.tokens[k]?.end;
  const time = line.times.find((one) => one.end === end);
  if (time === undefined) return k;
  const first = tokenAt(line, time.start);
  const before = isPart(line, first - 1, 'ADP') ? first - 2 : first - 1;
  return isPart(line, before, 'AUX') ? before : k;
}

function readAuxiliaries(line: EventSentence, head: number): Auxiliaries {
  let [from, to] = [head, -1];
  let [hasBe, hasDo, isPast, isNegated, isFuture] = [false, false, false, false, false];
  let perfect: Perfect | null = null;
  let conditional: string | null = null;
  for (let k = beforeTime(line, head - 1); k >= 0 && to < 0; k -= 1) {
    const word = wordAt(line, k);
    const contracted = /n[’']t$/.test(word) && word.length > 3;
    const plain = contracted ? word.slice(0, -3) : word.replace('’', "'");
    const { be, have, pastHave, do: doing, futures, conditionals } = line.lexicon.words;
    if (contracted || isIn(line, k, 'negations')) isNegated = true;
    isPast ||= line.lexicon.words.pastAuxiliaries.has(plain);
    if (isIn(line, k, 'infinitive') && isPart(line, k, 'PART', 'ADP')) to = k;
    else if (be.has(plain)) hasBe ||= perfect === null;
    else if (have.has(plain)) perfect = pastHave.has(plain) ? 'past' : 'present';
    else if (doing.has(plain)) hasDo = true;
    else if (futures.has(plain)) isFuture = true;
    else if (conditionals.has(plain)) conditional = plain;
    else if (!isPart(line, k, 'ADV') && !isIn(line, k, 'negations')) break;
    else if (isIn(line, k, 'subordinators') && !isAdverb(line, k)) break;
    from = k;
  }
  if (to > 0 && isIn(line, to - 1, 'negations')) isNegated = true;
  // "is to meet": a future.
  if (to > 0 && line.lexicon.words.be.has(wordAt(line, to - 1))) isFuture = true;
  return { from, hasBe, perfect, hasDo, isPast, isNegated, isFuture, conditional, to };
}

/** A verb shares what stands with another at most this many tokens before the conjunction. */
const COORDINATION_WINDOW = 12;

const isCoordinated = (line: EventSentence, aux: Auxiliaries): boolean =>
  aux.to < 0 &&
  !aux.hasBe &&
  aux.perfect === null &&
  !aux.hasDo &&
  !aux.isFuture &&
  aux.conditional === null &&
  isIn(line, aux.from - 1, 'conjunctions');

// "were arrested and deported": the auxiliaries of the verb before the conjunction hold for this one too.
function sharedAuxiliaries(line: EventSentence, conjunction: number): Auxiliaries | null {
  for (let k = conjunction - 1; k >= Math.max(0, conjunction - COORDINATION_WINDOW); k -= 1) {
    if (!isPart(line, k, 'VERB')) continue;
    return readAuxiliaries(line, k);
  }
  return null;
}

// "the 14 dockers arrested on Tuesday": a participle after its noun and before what cannot be its object.
function isReducedAt(line: EventSentence, head: number, verb: EventVerb): boolean {
  if (!verb.participle || !isPart(line, head - 1, 'NOUN', 'PROPN', 'NUM', 'PRON', 'PUNCT')) return false;
  if (isIn(line, head + 1, 'agentMarkers')) return true;
  if (!isPart(line, head + 1, 'ADP', 'PUNCT', 'ADV')) return false;
  return !verb.past || hasOtherVerb(line, head);
}

// Another finite verb after it in the same clause: then this one only describes.
function hasOtherVerb(line: EventSentence, head: number): boolean {
  for (let i = head + 1; line.clauses[i] === line.clauses[head]; i += 1)
    if (isPart(line, i, 'VERB', 'AUX') && !isIn(line, i - 1, 'infinitive')) return true;
  return false;
}

function isPredicate(
  line: EventSentence,
  aux: Auxiliaries,
  verb: EventVerb,
  { hasAny, hasBe, isReduced }: { hasAny: boolean; hasBe: boolean; isReduced: boolean },
): boolean {
  const before = aux.from - 1;
  if (isReduced || hasAny) return !(hasBe && !verb.participle && !verb.gerund && aux.to < 0);
  if (verb.participle && describesNoun(line, before)) return false;
  if (verb.gerund || verb.past || verb.third) return true;
  // A base form is a present when a subject stands before it; alone it is an order.
  return verb.base && (isPart(line, before, 'NOUN', 'PROPN', 'PRON') || wordAt(line, before) === ')');
}

// "their armed forces", "the wounded driver": between a determiner or a possessive and its noun.
const describesNoun = (line: EventSentence, before: number): boolean =>
  (isPart(line, before, 'DET') || isIn(line, before, 'possessives', 'ownPossessives')) &&
  isPart(line, before + 2, 'NOUN', 'PROPN');

// ", accusing the union", "after meeting the minister", "began arresting".
function isFreeGerund(line: EventSentence, before: number): boolean {
  if (isIn(line, before, 'conjunctions')) return followsGerund(line, before);
  return (
    wordAt(line, before) === ',' ||
    isPart(line, before, 'NOUN', 'PROPN') ||
    isIn(line, before, 'beforeGerunds') ||
    isVerbOf(line, before, 'phases')
  );
}

// "stressing …, and blaming": the verb before the conjunction is a gerund as well.
function followsGerund(line: EventSentence, conjunction: number): boolean {
  for (let k = conjunction - 1; k >= Math.max(0, conjunction - COORDINATION_WINDOW); k -= 1)
    if (isPart(line, k, 'VERB')) return endsAsGerund(wordAt(line, k));
  return false;
}

/** A governor of an infinitive stands at most this many tokens before it: "asked the minister of ports to". */
const FURTHEST_GOVERNOR = 7;

function governorOf(line: EventSentence, aux: Auxiliaries, head: number, verb: EventVerb): VerbGroup['governor'] {
  if (verb.gerund && !aux.hasBe) {
    const before = aux.from - 1;
    return isPart(line, before, 'VERB') && isVerbOf(line, before, 'phases') ? { kind: 'phase', at: before } : null;
  }
  if (aux.to < 0 || aux.isFuture) return null;
  for (let k = aux.to - 1; k >= Math.max(0, aux.to - FURTHEST_GOVERNOR); k -= 1) {
    const kind = governing(line, k, aux.to - k);
    if (kind !== null) return { kind, at: k };
    if (isPart(line, k, 'VERB', 'AUX') || isIn(line, k, 'subordinators')) break;
  }
  return { kind: 'purpose', at: head };
}

function governing(line: EventSentence, k: number, distance: number): Governor | null {
  const near = distance <= 2;
  if (isVerbOf(line, k, 'asking') && (near || isAsked(line, k + distance - 1))) return 'asking';
  if (isIn(line, k, 'planning') || isVerbOf(line, k, 'planning')) return 'planning';
  if (near && isVerbOf(line, k, 'refusing')) return 'refusing';
  if (near && isVerbOf(line, k, 'trying')) return 'trying';
  if (near && isIn(line, k, 'hearsayVerbs')) return 'saying';
  return near && isVerbOf(line, k, 'phases') ? 'phase' : null;
}

// "asked the minister to", not "called the proposal to": what stands before the infinitive can be asked.
function isAsked(line: EventSentence, i: number): boolean {
  const token = line.tokens[i];
  if (token === undefined || isPart(line, i, 'PRON') || isOfClass(line.lexicon, 'people', token.lower)) return true;
  return line.mentions.some((m) => overlaps(m, token) && m.type !== 'event');
}
