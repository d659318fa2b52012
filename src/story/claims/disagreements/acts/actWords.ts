import { type FormKinds, formsOfVerb, readIrregular } from '../../../../text/inflection.js';
import { setOf } from '../../../../text/word-lists.js';

/** How two acts of one set go together; see actConflicts. */
export type ActBond = 'exclude' | 'day' | 'follow' | 'refine' | 'later';

/** Whether the one that it is told of does it, has it done to him, or is so. */
type ActVoice = 'does' | 'done' | 'is';

/** Acts of one set of which two are never, or not at one time, true of one person or thing. */
export interface ActPairFile {
  readonly acts: readonly string[];
  readonly kind: ActBond;
  /** Why, in words that follow a colon. */
  readonly why: string;
}

/** The acts as they stand in their data file: verbs in lower case with what follows them, with bars between. */
export interface ActsFile {
  readonly between: string;
  readonly ends: string;
  readonly open: string;
  readonly all: string;
  readonly articles: string;
  readonly lasting: string;
  readonly sets: readonly {
    readonly name: string;
    readonly of: 'person' | 'thing';
    readonly acts: Readonly<Record<string, Readonly<Partial<Record<ActVoice, string>>>>>;
    readonly pairs: readonly ActPairFile[];
  }[];
}

/** One way of telling an act: a verb, and words that follow it. */
export interface ActForm {
  /** The act, by its name and that of its set. */
  readonly set: ActSet;
  readonly act: string;
  readonly voice: ActVoice;
  /** In lower case; one of five letters and more stands for all words that begin with it. */
  readonly rest: readonly string[];
  readonly kinds: FormKinds;
}

/** Acts that may exclude each other. */
export interface ActSet {
  readonly name: string;
  readonly of: 'person' | 'thing';
  /** What two acts are to each other, by their names; see bondOf. */
  readonly bonds: ReadonlyMap<string, { readonly kind: ActBond; readonly why: string }>;
}

/** What is known of a language's acts. */
export interface ActWords {
  /** Ways of telling an act, by the form of the verb. */
  readonly forms: ReadonlyMap<string, readonly ActForm[]>;
  /** Words between who or what an act is told of and its verb. */
  readonly between: ReadonlySet<string>;
  /** Words that end a noun phrase. */
  readonly phraseEnds: ReadonlySet<string>;
  /** Words before a verb that leave open whether it has happened. */
  readonly openings: ReadonlySet<string>;
  /** Words before a noun that speak of all there are ("any"). */
  readonly alls: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Forms of verbs for what goes on for days ("stayed in office"). */
  readonly lasting: ReadonlySet<string>;
  /** Forms of verbs that go by no rule, each with its verb ("left": leave). */
  readonly lemmas: ReadonlyMap<string, string>;
}

/** Takes the parsed data file and the verbs that go by no rule; returns the acts by the forms of their verbs. */
export function compileActWords(
  file: ActsFile,
  verbs: { readonly irregular: string; readonly doubling: string },
): ActWords {
  const known = { irregular: readIrregular(verbs.irregular), doubling: setOf(verbs.doubling) };
  const forms = new Map<string, ActForm[]>();
  for (const { name, of, acts: own, pairs } of file.sets) {
    const set: ActSet = { name, of, bonds: new Map(pairs.flatMap(bondsOf)) };
    for (const [act, voices] of Object.entries(own))
      for (const voice of VOICES)
        for (const phrase of (voices[voice] ?? '').split('|').filter((one) => one !== '')) {
          const [first = '', ...rest] = phrase.split(' ');
          const inflected = voice === 'is' ? new Map([[first, NO_VERB]]) : formsOfVerb(first, known);
          for (const [form, kinds] of inflected)
            forms.set(form, [...(forms.get(form) ?? []), { set, act, voice, rest, kinds }]);
        }
  }
  return {
    forms,
    between: setOf(file.between),
    phraseEnds: setOf(file.ends),
    openings: setOf(file.open),
    alls: setOf(file.all),
    articles: setOf(file.articles),
    lasting: setOf(file.lasting),
    lemmas: new Map([...known.irregular].flatMap(([verb, forms]) => forms.map((form) => [form, verb] as const))),
  };
}

const VOICES = ['does', 'done', 'is'] as const satisfies readonly ActVoice[];
const NO_VERB: FormKinds = { base: false, third: false, past: false, participle: false, gerund: false };

// All pairs of a list in its order.
const bondsOf = ({ acts, kind, why }: ActPairFile) =>
  acts.flatMap((one, i) => acts.slice(i + 1).map((other) => [`${one}/${other}`, { kind, why }] as const));
