/** How many words on either side of a token its features may look at. */
export const REACH = 2;
/** The places of a word around a token: from two before it, over the token itself (`REACH`), to two after it. */
export const PLACES = 2 * REACH + 1;

/**
 * One word as a kind of model sees it by itself: as written, in a sentence cased so, with such a part of speech. Made
 * once and met again and again, so that what it adds to the scores of labels is summed once and not at each token.
 */
export interface SeenWord {
  /** Tells words of one spelling apart; any whole number. */
  readonly variant: number;
  /** For each place around a token the ids of the features that the word alone gives that token. */
  readonly ids: readonly (readonly number[])[];
  /** What the model that was asked last makes of the ids; null until one is asked. */
  scores: WordScores | null;
}

/** The weights of the features of a word, summed by one model. */
export interface WordScores {
  readonly model: object;
  /** Sums of many words: those of this one are a number a label for each place, from `start` on. */
  readonly sums: Int16Array;
  readonly start: number;
}

/** The features of the tokens of one sentence: those of single words, and those of several words together. */
export class FeatureRows {
  /** How many tokens there are. */
  readonly length: number;
  /** Ids of the features of several words together, the same number of them for each token. */
  readonly ids: Int32Array;
  /** The words of the sentence between `REACH` marks of its beginning and as many of its end; empty for none. */
  readonly words: readonly SeenWord[];
  /** How many ids a token has in `ids`. */
  readonly perToken: number;
  #added = 0;

  /**
   * @param length how many tokens the sentence has
   * @param perToken how many ids are added for each
   * @param words see `words`
   */
  constructor(length: number, perToken: number, words: readonly SeenWord[] = []) {
    this.length = length;
    this.perToken = perToken;
    this.words = words;
    this.ids = new Int32Array(length * perToken);
  }

  /** Takes the next id, those of the first token first. */
  add(id: number): void {
    this.ids[this.#added++] = id;
  }

  /** Takes the index of a token; returns the ids of all its features, as training needs them. */
  idsOf(token: number): number[] {
    const around = this.words.slice(token, token + PLACES).flatMap(({ ids }, place) => ids[place] ?? []);
    return [...around, ...this.ids.subarray(token * this.perToken, (token + 1) * this.perToken)];
  }
}

/** So many words are kept, which is more than a story has: beyond that all are forgotten and met anew. */
const MOST_WORDS = 16_384;

/** The words that were met so far, by spelling and variant: the memory of a pure function, of bounded size. */
export class WordMemory<Word extends SeenWord> {
  readonly #words = new Map<string, Word[]>();
  #size = 0;

  /** Takes a spelling and a variant; returns the word, undefined when it was not met. */
  find(text: string, variant: number): Word | undefined {
    const words = this.#words.get(text);
    if (words === undefined) return undefined;
    for (let i = 0; i < words.length; i += 1) if ((words[i] as Word).variant === variant) return words[i];
    return undefined;
  }

  /** Takes a spelling and a word that `find` does not know; keeps and returns it. */
  keep(text: string, word: Word): Word {
    if (this.#size >= MOST_WORDS) {
      this.#words.clear();
      this.#size = 0;
    }
    const words = this.#words.get(text);
    if (words === undefined) this.#words.set(text, [word]);
    else words.push(word);
    this.#size += 1;
    return word;
  }
}
