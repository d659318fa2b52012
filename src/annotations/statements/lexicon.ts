import type { EntityType } from '../../model/annotation.js';
import type { Transmission } from '../../model/article.js';
import type { PersonGenders } from '../../text/genders.js';
import { eitherKind, type FormKinds, inflect } from '../../text/inflection.js';
import { setOf, setsByName, wordsOf } from '../../text/word-lists.js';
import type { WordList } from './wordLists.js';

/** What a reporting word does: reports speech, a thought, or performs an act by speaking (thank, accuse). */
export type CueClass = 'speech' | 'attitude' | 'act';

/**
 * Where a verb may have its content: a that-clause, a clause without "that", a quotation, the words before it (", she
 * said"), an object ("rejected the plan"), a gerund ("suggested waiting"), an infinitive ("promised to …"), or a person
 * and then an infinitive, a sum ("offered 4 percent"), a number ("counted 164"), a thing and its number ("put the crowd
 * at 4,000"), or a thing and what it is taken for ("sees the vote as a test").
 */
export type Frame =
  | 'that'
  | 'clause'
  | 'quote'
  | 'before'
  | 'object'
  | 'gerund'
  | 'to'
  | 'addressee'
  | 'amount'
  | 'count'
  | 'value'
  | 'as';

/** The statements lexicon as it stands in its data file; lists of words are strings with single spaces. */
export interface StatementLexiconFile {
  readonly verbs: readonly { readonly class: CueClass; readonly frames: string; readonly words: string }[];
  /** Verb -> prepositions that bring its content ("call" -> "for"). */
  readonly prepositions: Readonly<Record<string, string>>;
  /** Verb -> prepositions that bring its content after the person who hears it ("told him about"). */
  readonly hearerPrepositions: Readonly<Record<string, string>>;
  /** Verb -> prepositions that bring what somebody is charged with ("charged him with having …"). */
  readonly chargePrepositions: Readonly<Record<string, string>>;
  readonly particles: Readonly<Record<string, string>>;
  /** Verb -> past form and participle. */
  readonly irregular: Readonly<Record<string, string>>;
  readonly doubling: string;
  readonly prepositional: string;
  /** Phrases, parted by a bar, that bring what is not so beside what is ("not 23"). */
  readonly replacing: string;
  /**
   * Phrases that word-swapping programs put for "according to", parted by a bar: sure only in the texts that they made.
   */
  readonly spunPrepositional: string;
  /**
   * What is sure only in translations: verbs of saying, and verbs that stand before their speaker as in no English
   * text.
   */
  readonly translated: { readonly verbs: StatementLexiconFile['verbs']; readonly inverted: string };
  /**
   * Phrases, parted by a bar, that bring whom a report rests on: `citing` any voice, `referring` one without a name.
   */
  readonly citations: Readonly<Record<'citing' | 'referring', string>>;
  readonly words: Readonly<Record<WordList, string>>;
}

/** One reporting verb. */
export interface Verb {
  readonly lemma: string;
  readonly class: CueClass;
  readonly frames: ReadonlySet<Frame>;
  readonly prepositions: ReadonlySet<string>;
  readonly hearerPrepositions: ReadonlySet<string>;
  /** Those that bring what somebody is charged with ("charged him with having …"). */
  readonly chargePrepositions: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
}

/** An inflected word: what it can be a form of. */
export interface VerbForm extends FormKinds {
  readonly verb: Verb;
}

type Phrase = readonly string[];

/** What the statements stage knows of a language. */
export interface StatementLexicon {
  /** Lower-case inflected form -> what it can be. */
  readonly forms: ReadonlyMap<string, VerbForm>;
  /** Phrases such as "according to", as lists of lower-case words. */
  readonly prepositional: readonly Phrase[];
  readonly replacing: readonly Phrase[];
  readonly citations: Readonly<Record<'citing' | 'referring', readonly Phrase[]>>;
  readonly words: Readonly<Record<WordList, ReadonlySet<string>>>;
  /** The words and marks at which a report can be read; at others none can. */
  readonly cueWords: ReadonlySet<string>;
  readonly genders: PersonGenders;
  /** What a noun tells of whom it describes, by word or two words in lower case. */
  readonly sorts: ReadonlyMap<string, EntityType>;
  /** The lexicons for texts that reached us otherwise, where these differ. */
  readonly variants: Readonly<Partial<Record<Transmission['kind'], StatementLexicon>>>;
}

// The lists of which a word can make a report, beside verbs and phrases.
const CUE_LISTS = [
  'nouns',
  'accusations',
  'plainWords',
  'attitudeAdjectives',
  'quoters',
  'hearsayAdverbs',
  'hearingForms',
  'asWords',
  'agentMarkers',
] as const satisfies readonly WordList[];

/**
 * Takes the parsed data file, names and words for women and men, and the nouns of descriptions with what they tell of
 * whom they describe; returns the lexicon with all inflections of its verbs, and those for spun texts and translations.
 */
export function compileStatementLexicon(
  file: StatementLexiconFile,
  genders: PersonGenders,
  sorts: StatementLexicon['sorts'],
): StatementLexicon {
  const { verbs, inverted } = file.translated;
  const neverInverted = wordsOf(file.words.neverInverted).filter((verb) => !wordsOf(inverted).includes(verb));
  const translated = { ...file, verbs: [...file.verbs, ...verbs] };
  const plain = compileOne(file, { genders, sorts });
  const spun = phrasesOf(file.spunPrepositional);
  const variants = {
    spun: {
      ...plain,
      prepositional: [...plain.prepositional, ...spun],
      cueWords: new Set([...plain.cueWords, ...spun.flatMap((phrase) => phrase.slice(0, 1))]),
    },
    'machine-translated': compileOne(
      { ...translated, words: { ...file.words, neverInverted: neverInverted.join(' ') } },
      // A translation has “he” for women too: there a name does not tell whom a pronoun means.
      { genders: { ...genders, names: new Map() }, sorts },
    ),
  };
  return { ...plain, variants };
}

type Known = Pick<StatementLexicon, 'genders' | 'sorts'>;

function compileOne(file: StatementLexiconFile, known: Known): StatementLexicon {
  const forms = inflectedForms(file);
  const plain = setsByName(file.words);
  const words = { ...plain, nouns: new Set([...plain.nouns].flatMap((noun) => [noun, `${noun}s`])) };
  const prepositional = phrasesOf(file.prepositional);
  const citations = { citing: phrasesOf(file.citations.citing), referring: phrasesOf(file.citations.referring) };
  const phrases = [...prepositional, ...citations.citing, ...citations.referring];
  const listed = CUE_LISTS.flatMap((name) => [...words[name]]);
  return {
    forms,
    prepositional,
    replacing: phrasesOf(file.replacing),
    citations,
    words,
    cueWords: new Set([':', ...forms.keys(), ...phrases.flatMap((phrase) => phrase.slice(0, 1)), ...listed]),
    ...known,
    variants: {},
  };
}

function inflectedForms(file: StatementLexiconFile): ReadonlyMap<string, VerbForm> {
  const doubling = setOf(file.doubling);
  const forms = new Map<string, VerbForm>();
  for (const verb of readVerbs(file)) {
    const [past, participle] = wordsOf(file.irregular[verb.lemma] ?? '');
    const irregular = past === undefined || participle === undefined ? undefined : ([past, participle] as const);
    for (const [form, kinds] of inflect(verb.lemma, irregular, doubling.has(verb.lemma))) {
      const known = forms.get(form);
      forms.set(form, known === undefined ? { ...kinds, verb } : { ...eitherKind(known, kinds), verb: known.verb });
    }
  }
  return forms;
}

/**
 * Takes the lexicon; returns all forms of its verbs of saying, be it to tell something or to do something by words, and
 * its phrases before whom something is ascribed to.
 */
export const wordsOfSaying = ({ forms, prepositional }: StatementLexicon) => ({
  sayingVerbs: new Set([...forms].flatMap(([form, { verb }]) => (verb.class === 'attitude' ? [] : [form]))),
  ascriptions: new Set(prepositional.map((words) => words.join(' '))),
});

const phrasesOf = (list: string): readonly Phrase[] => list.split('|').map(wordsOf);

// A verb may stand in several groups; its class is that of the first, its frames are those of all.
function readVerbs(file: StatementLexiconFile): readonly Verb[] {
  const verbs = new Map<string, { class: CueClass; frames: Set<Frame> }>();
  for (const group of file.verbs) {
    for (const lemma of wordsOf(group.words)) {
      const known = verbs.get(lemma) ?? { class: group.class, frames: new Set<Frame>() };
      for (const frame of wordsOf(group.frames)) known.frames.add(frame as Frame);
      verbs.set(lemma, known);
    }
  }
  return [...verbs].map(([lemma, verb]) => ({
    lemma,
    ...verb,
    prepositions: setOf(file.prepositions[lemma] ?? ''),
    hearerPrepositions: setOf(file.hearerPrepositions[lemma] ?? ''),
    chargePrepositions: setOf(file.chargePrepositions[lemma] ?? ''),
    particles: setOf(file.particles[lemma] ?? ''),
  }));
}
