import type { Stance } from '../../model/annotation.js';

/** The words of one stance, all in lower case. */
interface StanceWords {
  readonly modifiers: readonly string[];
  readonly heads: readonly string[];
  readonly predicates?: readonly string[];
}

/** The labels lexicon as it stands in its data file. */
export interface LabelLexiconFile {
  readonly delegitimising: StanceWords;
  readonly legitimising: StanceWords;
  readonly neutral: StanceWords;
  readonly copulas: readonly string[];
  readonly determiners: readonly string[];
}

/** What the labels stage knows of a language: the stance of modifiers, of head nouns and of predicates. */
export interface LabelLexicon {
  readonly modifiers: ReadonlyMap<string, Stance>;
  readonly heads: ReadonlyMap<string, Stance>;
  readonly predicates: ReadonlyMap<string, Stance>;
  readonly copulas: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
}

const STANCES = ['neutral', 'legitimising', 'delegitimising'] as const;

/** Takes the parsed data file; returns the lexicon. Where a word stands under two stances, the sharper one holds. */
export function compileLabelLexicon(file: LabelLexiconFile): LabelLexicon {
  const index = (field: keyof StanceWords): Map<string, Stance> =>
    new Map(STANCES.flatMap((stance) => (file[stance][field] ?? []).map((word) => [word, stance] as const)));
  return {
    modifiers: index('modifiers'),
    heads: index('heads'),
    predicates: index('predicates'),
    copulas: new Set(file.copulas),
    determiners: new Set(file.determiners),
  };
}
