import type { Stance } from '../../model/annotation.js';
import type { TenuresFile } from '../../text/tenures.js';
import { type FileOf, tablesOf } from '../../text/word-lists.js';

/** The words of one stance, all in lower case. */
interface StanceWords {
  readonly modifiers: readonly string[];
  readonly heads: readonly string[];
  readonly predicates: readonly string[];
  /** Verbs that name their object so: "denounced him as". */
  readonly naming: readonly string[];
  /** What somebody does, as patterns of alternatives (see LoadedClause). */
  readonly clauses: readonly string[];
  /** Nouns that judge only where somebody is called so ("called him a clown"). */
  readonly figurative: readonly string[];
}

/** The labels lexicon as it stands in its data file. */
export interface LabelLexiconFile extends FileOf<LabelWords & Pick<LabelLexicon, 'adverbEndings'>> {
  readonly delegitimising: StanceWords;
  readonly legitimising: StanceWords;
  readonly neutral: StanceWords;
  readonly plain: readonly { readonly heads: readonly string[]; readonly behind: readonly string[] }[];
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly complements: Readonly<Record<string, readonly string[]>>;
  readonly qualities: Readonly<Record<'delegitimising' | 'legitimising', readonly string[]>>;
}

/**
 * One place of a pattern: any of some words; or a determiner that may be missing, a short gap, a thing with a listed
 * noun.
 */
export type PatternStep =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'determiner' | 'gap' | 'thing' };

/** A pattern over the words of a sentence ("keep|kept DET grip|hold on power") and its stance. */
export interface LoadedClause {
  readonly stance: Stance;
  readonly steps: readonly PatternStep[];
}

/** The plain lists of words that labels are read by. */
interface LabelWords {
  /** Nouns for holders of an office, neutral by themselves. */
  readonly offices: ReadonlySet<string>;
  /** Words that make an aide of an office ("press secretary"). */
  readonly aides: ReadonlySet<string>;
  /** Trades of business, which a person or a body may have. */
  readonly trades: ReadonlySet<string>;
  /** Words for a rank that stands right before a name ("Captain Lee"). */
  readonly ranks: ReadonlySet<string>;
  /** Nouns for groups, a neutral label when an adjective tells which group. */
  readonly groups: ReadonlySet<string>;
  /** Adjectives and nouns that tell which group ("opposition supporters"). */
  readonly groupModifiers: ReadonlySet<string>;
  /** Nouns that a listed modifier makes a label of. */
  readonly bearers: ReadonlySet<string>;
  /** What stands between the parts of an enumeration. */
  readonly joins: ReadonlySet<string>;
  /** Nouns before "of" that say how much of a thing there is ("acts of repression"). */
  readonly measures: ReadonlySet<string>;
  /** Nouns before "of" that make a thing deliberate ("a campaign of violence"). */
  readonly designs: ReadonlySet<string>;
  /** What is done to people; with a noun of purpose a label, not alone. */
  readonly harms: ReadonlySet<string>;
  /** Words that say the opposite when they stand in quotation marks alone. */
  readonly scareWords: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  /** Forms of "to be" between somebody and what they are said to be. */
  readonly being: ReadonlySet<string>;
  /** Pronouns of who speaks. */
  readonly selves: ReadonlySet<string>;
  /** Nouns for who may hold an office one day. */
  readonly prospects: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** Possessive pronouns. */
  readonly owners: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** Modifiers that deny an office to its holder, and what an office is held by. */
  readonly denying: ReadonlySet<string>;
  readonly mandates: ReadonlySet<string>;
  /** Participles that say that somebody denies a thing. */
  readonly doubted: ReadonlySet<string>;
  /** Relative pronouns of an owner ("whose"). */
  readonly owning: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Relative pronouns that may be an object ("whom"). */
  readonly relativeObjects: ReadonlySet<string>;
  /** Pronouns for what or who was just told ("this", "her"). */
  readonly pointers: ReadonlySet<string>;
  /** Prepositions between a verb of naming and what is named ("refers to", "sees in"). */
  readonly namingPrepositions: ReadonlySet<string>;
  /** The words that end the noun of a description ("the minister of ports"). */
  readonly prepositions: ReadonlySet<string>;
  readonly as: ReadonlySet<string>;
  /** Prepositions that belong to what a deed takes ("depends entirely on"). */
  readonly takers: ReadonlySet<string>;
  /** Verbs for a part that somebody has: owns, leads. */
  readonly parts: ReadonlySet<string>;
  /** Adverbs that make a superlative of the adjective behind them. */
  readonly superlatives: ReadonlySet<string>;
}

/** What the labels stage knows of a language. */
export interface LabelLexicon extends LabelWords {
  readonly modifiers: ReadonlyMap<string, Stance>;
  /** Nouns that are a label even without a modifier. */
  readonly heads: ReadonlyMap<string, Stance>;
  readonly predicates: ReadonlyMap<string, Stance>;
  readonly naming: ReadonlyMap<string, Stance>;
  readonly figurative: ReadonlyMap<string, Stance>;
  /** By the words that a clause may begin with. */
  readonly clauses: ReadonlyMap<string, readonly LoadedClause[]>;
  /** Nouns that stand for something else behind certain words ("the sanctions regime"), with those words. */
  readonly plain: ReadonlyMap<string, ReadonlySet<string>>;
  /** The nouns that may stand for the same thing as a noun ("unrest", "protests"). */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Prepositions that a noun takes into its phrase ("crackdown on"). */
  readonly complements: ReadonlyMap<string, ReadonlySet<string>>;
  /** Traits of character, a label of whom they are said to be ("Marek’s arrogance"). */
  readonly qualities: ReadonlyMap<string, Stance>;
  /** Modifiers that only say when an office is held. */
  readonly tenure: ReadonlySet<string>;
  readonly adverbEndings: readonly string[];
  /** Nouns for a person. */
  readonly persons: ReadonlySet<string>;
}

const STANCES = ['neutral', 'legitimising', 'delegitimising'] as const;

/**
 * Makes the lexicon of labels. Where a word stands under two stances, the sharper one holds.
 *
 * @param file the parsed `data/en/labels.json`
 * @param persons nouns for people in the singular, parted by blanks (`data/en/person-nouns.json`)
 * @param tenures words for who holds an office, and who does not
 * @returns the lexicon
 */
export function compileLabelLexicon(
  file: LabelLexiconFile,
  persons: { readonly nouns: string },
  tenures: TenuresFile,
): LabelLexicon {
  const index = (field: 'modifiers' | 'heads' | 'predicates' | 'naming' | 'figurative'): Map<string, Stance> =>
    new Map(STANCES.flatMap((stance) => file[stance][field].map((word) => [word, stance] as const)));
  return {
    ...tablesOf<LabelWords>(file),
    modifiers: index('modifiers'),
    heads: index('heads'),
    predicates: index('predicates'),
    naming: index('naming'),
    figurative: index('figurative'),
    clauses: byFirstWord(patternsOf(file)),
    plain: new Map(file.plain.flatMap(({ heads, behind }) => heads.map((head) => [head, new Set(behind)] as const))),
    classes: new Map(
      Object.values(file.classes).flatMap((words) => words.map((word) => [word, new Set(words)] as const)),
    ),
    complements: new Map(Object.entries(file.complements).map(([head, words]) => [head, new Set(words)])),
    qualities: new Map(
      (['legitimising', 'delegitimising'] as const).flatMap((stance) =>
        file.qualities[stance].map((noun) => [noun, stance] as const),
      ),
    ),
    adverbEndings: file.adverbEndings,
    tenure: new Set([...tenures.held, ...tenures.notHeld]),
    persons: new Set([...persons.nouns.split(' '), ...file.offices, ...file.trades]),
  };
}

const patternsOf = (file: LabelLexiconFile): readonly LoadedClause[] =>
  STANCES.flatMap((stance) =>
    file[stance].clauses.map((pattern) => ({ stance, steps: pattern.split(' ').map(stepOf) })),
  );

function stepOf(written: string): PatternStep {
  if (written === 'DET') return { kind: 'determiner' };
  if (written === 'GAP') return { kind: 'gap' };
  if (written === 'THING') return { kind: 'thing' };
  const optional = written.endsWith('?');
  return { kind: 'words', words: new Set((optional ? written.slice(0, -1) : written).split('|')), optional };
}

function byFirstWord(clauses: readonly LoadedClause[]): ReadonlyMap<string, readonly LoadedClause[]> {
  const found = new Map<string, LoadedClause[]>();
  for (const clause of clauses) {
    const first = clause.steps[0];
    if (first?.kind !== 'words') throw new Error('A pattern must begin with words.');
    for (const word of first.words) found.set(word, [...(found.get(word) ?? []), clause]);
  }
  return found;
}
