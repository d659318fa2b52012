/** A name as somebody refers to it: its spelling, and the article where that alone does not tell which one is meant. */
export interface JudgedName {
  readonly name: string;
  /** Id of the article. */
  readonly article?: string;
}

/**
 * What somebody decided about names: that they are of one thing (`merge`) or that no two of them are (`split`). Names
 * are referred to by spelling, so a judgement outlives the entities that it was made about.
 */
export interface Judgement {
  /** Its number in the file, from 1, by which it is referred to. */
  readonly number: number;
  readonly verdict: 'merge' | 'split';
  /** Two names or more. */
  readonly names: readonly JudgedName[];
  /** Who decided, and when, in the words of the file. */
  readonly by?: string;
  readonly date?: string;
}
