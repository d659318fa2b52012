import { EVENT_TYPES, type EventType } from '../../model/annotation.js';
import { type FormKinds, formsOfVerb, type Irregular, readIrregular, singularsOf } from '../../text/inflection.js';
import { setOf, setsByName, wordsOf } from '../../text/word-lists.js';
import type { EventVerbs, EventWords } from './wordLists.js';

/** The events lexicon as it stands in its data file; see VerbPattern for how a verb is written. */
export interface EventLexiconFile {
  /** Event type -> patterns, separated by bars. */
  readonly verbs: Readonly<Record<string, string>>;
  /** Event type -> nouns; one with `=` at its end counts in just this form. */
  readonly nouns: Readonly<Record<string, string>>;
  /** Class -> nouns, for `+class` in patterns. */
  readonly classes: Readonly<Record<string, string>>;
  readonly verbLists: Readonly<Record<EventVerbs, string>>;
  readonly words: Readonly<Record<Exclude<EventWords, EventVerbs>, string>>;
  /** "verb:past:participle", separated by bars. */
  readonly irregular: string;
  /** Verb of occurrence -> the words of which one must follow it. */
  readonly occurrenceParticles: Readonly<Record<string, string>>;
  /** Verbs that double their last consonant. */
  readonly doubling: string;
}

/**
 * How a verb tells an event. In the data file: the verb; words that follow at once ("sit down with"); `~word` for one
 * that follows soon ("give ~ultimatum"); `+class` for an object of a class of nouns ("send +troops"); `+who` for
 * somebody as its object; `>class` for a noun of a class right behind it, also in the passive ("named >offices");
 * `=class` for a word that judges its object ("called the plan =blame"); `<class` for a subject of a class ("report
 * <press"); `@` for a date in its clause ("rule @"), without which it tells a state; `.` for no object at all; `?` for
 * a refusal to answer ("decline to comment ?"), which says little by itself; `!` for what is done to somebody ("open
 * ~inquiry !"), and has no type where the clause names nobody.
 */
export interface VerbPattern {
  /** null for a use of the verb that is no event ("raised questions"); NONE in the data file. */
  readonly type: EventType | null;
  readonly lemma: string;
  readonly next: readonly string[];
  readonly soon: readonly string[];
  readonly object: string | null;
  readonly complement: string | null;
  readonly judgement: string | null;
  readonly subject: string | null;
  readonly isDated: boolean;
  readonly isBare: boolean;
  readonly isSilence: boolean;
  readonly isDirected: boolean;
  /** How many conditions it makes: of the patterns that fit, the one with the most holds. */
  readonly weight: number;
}

/** A verb form that may tell an event or govern one. */
export interface EventVerb extends FormKinds {
  readonly lemma: string;
}

/** What the events stage knows of a language. */
export interface EventLexicon {
  /** Lower-case form -> the verbs it can belong to. */
  readonly forms: ReadonlyMap<string, readonly EventVerb[]>;
  /** Lemma -> its patterns, those with the most conditions first. */
  readonly patterns: ReadonlyMap<string, readonly VerbPattern[]>;
  /** Noun, singular or just as written -> the event it names. */
  readonly nouns: ReadonlyMap<string, EventType>;
  readonly exactNouns: ReadonlyMap<string, EventType>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly occurrenceParticles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly words: Readonly<Record<EventWords, ReadonlySet<string>>>;
}

/** Takes the parsed data file; returns the lexicon with all forms of its verbs. Throws RangeError for unknown types. */
export function compileEventLexicon(file: EventLexiconFile): EventLexicon {
  const patterns = readPatterns(file.verbs);
  const verbLists = setsByName(file.verbLists);
  const irregular = readIrregular(file.irregular);
  const listed = Object.values<ReadonlySet<string>>(verbLists).flatMap((verbs) => [...verbs]);
  const lemmas = new Set([...patterns.keys(), ...listed, ...irregular.keys()]);
  const { plain, exact } = readNouns(file.nouns);
  return {
    forms: formsOf(lemmas, irregular, file),
    patterns,
    nouns: plain,
    exactNouns: exact,
    classes: new Map(Object.entries(setsByName(file.classes))),
    occurrenceParticles: new Map(Object.entries(setsByName(file.occurrenceParticles))),
    words: { ...verbLists, ...setsByName(file.words) },
  };
}

function typeOf(name: string): EventType {
  const type = EVENT_TYPES.find((known) => known === name);
  if (type === undefined) throw new RangeError(`no event type: ${name}`);
  return type;
}

function readPatterns(verbs: EventLexiconFile['verbs']): ReadonlyMap<string, readonly VerbPattern[]> {
  const byLemma = new Map<string, VerbPattern[]>();
  for (const [name, list] of Object.entries(verbs)) {
    for (const written of list.split('|')) {
      const pattern = readPattern(name === 'NONE' ? null : typeOf(name), wordsOf(written));
      byLemma.set(pattern.lemma, [...(byLemma.get(pattern.lemma) ?? []), pattern]);
    }
  }
  // Where conditions are equal in number, what is no event comes first.
  const isEvent = ({ type }: VerbPattern): number => (type === null ? 0 : 1);
  for (const list of byLemma.values()) list.sort((a, b) => b.weight - a.weight || isEvent(a) - isEvent(b));
  return byLemma;
}

function readPattern(type: EventType | null, [lemma = '', ...rest]: readonly string[]): VerbPattern {
  const next = rest.filter((word) => /^\p{L}/u.test(word));
  const soon = rest.filter((word) => word.startsWith('~')).map((word) => word.slice(1));
  const after = (sign: string): string | null => rest.find((word) => word.startsWith(sign))?.slice(1) ?? null;
  const [object, complement, judgement, subject] = [after('+'), after('>'), after('='), after('<')];
  const [isBare, isDated, isSilence] = [rest.includes('.'), rest.includes('@'), rest.includes('?')];
  const isDirected = rest.includes('!');
  // A class of things says more than that somebody is the object.
  const named = [object, complement, subject].filter((name) => name !== null);
  const weight =
    2 * (next.length + soon.length) +
    named.reduce((sum, name) => sum + (name === 'who' ? 1 : 2), 0) +
    (isBare || judgement !== null ? 1 : 0) +
    (isDated ? 1 : 0);
  const conditions = { object, complement, judgement, subject, isDated, isBare, isSilence, isDirected };
  return { type, lemma, next, soon, ...conditions, weight };
}

function formsOf(
  lemmas: ReadonlySet<string>,
  irregular: ReadonlyMap<string, Irregular>,
  file: EventLexiconFile,
): ReadonlyMap<string, readonly EventVerb[]> {
  const doubling = setOf(file.doubling);
  const forms = new Map<string, EventVerb[]>();
  for (const lemma of lemmas) {
    for (const [form, kinds] of formsOfVerb(lemma, { irregular, doubling }))
      forms.set(form, [...(forms.get(form) ?? []), { lemma, ...kinds }]);
  }
  // "be" has more forms than a rule makes.
  for (const form of wordsOf(file.words.be)) {
    if (!form.startsWith("'") && !forms.get(form)?.some(({ lemma }) => lemma === 'be'))
      forms.set(form, [...(forms.get(form) ?? []), { ...FINITE, lemma: 'be' }]);
  }
  return forms;
}

const FINITE = { base: false, third: true, past: true, participle: false, gerund: false } as const;

function readNouns(nouns: EventLexiconFile['nouns']): {
  plain: Map<string, EventType>;
  exact: Map<string, EventType>;
} {
  const [plain, exact] = [new Map<string, EventType>(), new Map<string, EventType>()];
  for (const [name, list] of Object.entries(nouns)) {
    for (const noun of wordsOf(list)) {
      if (noun.endsWith('=')) exact.set(noun.slice(0, -1), typeOf(name));
      else plain.set(noun, typeOf(name));
    }
  }
  return { plain, exact };
}

/** Takes a lexicon and a noun in lower case; returns the type of event it names, null when it names none. */
export function eventNoun(lexicon: EventLexicon, noun: string): EventType | null {
  const exact = lexicon.exactNouns.get(noun);
  if (exact !== undefined) return exact;
  const singular = singularsOf(noun).find((form) => lexicon.nouns.has(form)) ?? noun;
  return lexicon.nouns.get(singular) ?? null;
}

/** Takes a lexicon, a class and a noun in lower case; says whether the noun, in either number, is of the class. */
export function isOfClass(lexicon: EventLexicon, name: string, noun: string): boolean {
  const nouns = lexicon.classes.get(name);
  if (nouns === undefined) return false;
  const last = noun.slice(noun.lastIndexOf('-') + 1);
  return singularsOf(noun).some((form) => nouns.has(form)) || nouns.has(last);
}

/** Takes a lexicon, a list of base forms and an inflected form; says whether the form is of a verb in the list. */
export function isFormOf(lexicon: EventLexicon, list: EventVerbs, form: string): boolean {
  return lexicon.forms.get(form)?.some(({ lemma }) => lexicon.words[list].has(lemma)) ?? false;
}
