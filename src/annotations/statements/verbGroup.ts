import type { FormKinds } from '../../text/inflection.js';
import type { Verb, VerbForm } from './lexicon.js';
import { at, is, isAdverb, isGerund, isName, isNameLike, isQuoted, type Line, type Range } from './line.js';

/** A reporting verb with its auxiliaries ("has previously said"), or a predicate of belief ("is convinced"). */
export interface Cue extends Range {
  /** The index of the verb itself. */
  readonly head: number;
  readonly verb: Verb;
  readonly form: FormKinds;
  readonly isPassive: boolean;
  /** A gerund without an auxiliary: ", adding that …". */
  readonly isGerund: boolean;
  readonly isNegated: boolean;
  /** Its form may also be a noun ("claims", "reports"), so more must be seen before it is taken as a verb. */
  readonly isDoubtful: boolean;
}

const BELIEF: Verb = {
  lemma: 'be',
  class: 'attitude',
  frames: new Set(['that', 'clause']),
  prepositions: new Set(),
  hearerPrepositions: new Set(),
  chargePrepositions: new Set(),
  particles: new Set(),
};

/** What stands before a verb: auxiliaries and what they make of it. */
interface Auxiliaries {
  readonly from: number;
  readonly hasBe: boolean;
  readonly hasAny: boolean;
  readonly isModal: boolean;
  readonly isNegated: boolean;
  readonly isInfinitive: boolean;
  /** "began saying": a verb of going on stands before the gerund. */
  readonly isCarried: boolean;
}

/**
 * Reads the reporting verb at an index together with its auxiliaries and particle.
 *
 * @param i the index of a token outside quotation marks
 * @returns the cue; null when no reporting verb stands there, when it only might be said ("would say", "to say"), or
 *   when it is said that nothing was said ("did not say")
 */
export function readCue(line: Line, i: number): Cue | null {
  if (isQuoted(line, i)) return null;
  const belief = is(line, i, 'attitudeAdjectives') ? readBelief(line, i) : null;
  if (belief !== null) return belief;
  const form = line.lexicon.forms.get(at(line, i));
  if (form === undefined || (isName(line, i) && !line.isTitleCase)) return null;
  const aux = readAuxiliaries(line, i);
  if (!isSaid(line, i, form, aux)) return null;
  // "wrote off a debt", "called off the march"
  if (is(line, i + 1, 'otherParticles') && !form.verb.particles.has(at(line, i + 1))) return null;
  if (!aux.isNegated && line.lexicon.words.onlyDenied.has(form.verb.lemma)) return null;
  // "called on the union", but not "called on Monday".
  const particle = form.verb.particles.has(at(line, i + 1)) && !is(line, i + 2, 'timeWords') ? 1 : 0;
  const isGerund = form.gerund && !aux.hasBe && !aux.isCarried;
  return {
    from: aux.from,
    to: i + 1 + particle,
    head: i,
    verb: form.verb,
    form,
    isPassive: form.participle && aux.hasBe,
    isGerund,
    isNegated: aux.isNegated,
    isDoubtful: !aux.hasAny && (form.third || form.base) && line.lexicon.words.nounForms.has(at(line, i)),
  };
}

function isSaid(line: Line, i: number, form: VerbForm, aux: Auxiliaries): boolean {
  if (aux.isNegated && refuses(line, i, form)) return true;
  if (aux.isModal || aux.isInfinitive) return false;
  if (aux.isNegated && form.verb.class === 'speech' && !line.lexicon.words.deniers.has(form.verb.lemma)) return false;
  // "was find", "has says": a form that does not go with its auxiliary is a noun.
  if (aux.hasBe && (form.third || form.base) && !form.participle) return false;
  return !(aux.hasAny && !aux.hasBe && form.third);
}

// "would not say whether the quay was safe", "did not disclose who paid": a refusal, which tells what was asked.
const refuses = (line: Line, i: number, { base, verb }: VerbForm): boolean =>
  base && verb.class === 'speech' && verb.frames.has('that') && !verb.frames.has('object') && is(line, i + 1, 'wh');

function readBelief(line: Line, i: number): Cue | null {
  const aux = readAuxiliaries(line, i);
  if (!aux.hasBe || aux.isModal || aux.isInfinitive) return null;
  const form = { base: false, third: true, past: false, participle: false, gerund: false };
  const of = is(line, i + 1, 'genitives') ? 1 : 0;
  const rest = { head: i, verb: BELIEF, form, isPassive: false, isGerund: false, isDoubtful: false };
  return { from: aux.from, to: i + 1 + of, isNegated: aux.isNegated, ...rest };
}

/** Takes a line and the index of a verb; returns where its group begins and what its auxiliaries make of it. */
export function readAuxiliaries(line: Line, i: number): Auxiliaries {
  let [from, hasBe, hasAny, isModal, isNegated, isInfinitive] = [i, false, false, false, false, false];
  let isCarried = false;
  let k = i - 1;
  for (; k >= 0 && !isQuoted(line, k); k -= 1) {
    const contracted = /^.+n[’']t$/.test(at(line, k));
    if (is(line, k, 'negations')) isNegated = true;
    else if (isAdverb(line, k)) continue;
    else if (is(line, k, 'infinitiveMarkers')) {
      const carrier = is(line, k - 1, 'carrierParticles') ? k - 2 : k - 1;
      if (!is(line, carrier, 'carriers')) isInfinitive = true;
      else k = carrier;
    } else if (isAuxiliary(line, k) || contracted) {
      hasBe ||= !hasAny && is(line, k, 'beForms');
      isModal ||= is(line, k, 'modals');
      isNegated ||= contracted;
      hasAny = true;
    } else if (!hasAny && !isCarried && isGerund(line, i) && is(line, k, 'carriers')) isCarried = true;
    else break;
    from = Math.max(0, k);
  }
  return { from: Math.min(from, i), hasBe, hasAny, isModal, isNegated, isInfinitive, isCarried };
}

// ’s is an auxiliary after a pronoun (he’s saying) and a possessive after anything else.
function isAuxiliary(line: Line, k: number): boolean {
  if (/^[’'](?:s|d|ve|re)$/.test(at(line, k))) return is(line, k - 1, 'personalPronouns', 'relatives');
  return is(line, k, 'auxiliaries', 'modals') && !isNameLike(line, k);
}

/** Takes a line and an index; says whether a gerund or finite verb of speaking stands there. */
export function isCueAt(line: Line, i: number): boolean {
  return line.lexicon.forms.has(at(line, i)) && readCue(line, i) !== null;
}
