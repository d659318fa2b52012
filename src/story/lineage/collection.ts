import { type Article, isBody } from '../../model/article.js';
import type { Reading, Sentence } from '../../text/reading.js';
import type { LineageLexicon } from './lexicon.js';
import { type Term, termsOf } from './terms.js';

/** One article as tracing takes it: the article and its reading. */
export interface TracedArticle {
  readonly article: Article;
  readonly reading: Reading;
}

/** A term as a sentence of the collection holds it. */
export interface HeldTerm {
  /** Number of the term in the collection. */
  readonly id: number;
  readonly kind: Term['kind'];
  readonly quoted: boolean;
  /** Bits of evidence that sharing it gives: surprise in the language, less what is common in the collection. */
  readonly weight: number;
}

/** A sentence made ready for comparing. */
export interface TracedSentence {
  readonly sentence: Sentence;
  /** Index of the sentence in its article. */
  readonly index: number;
  /** Its telling words in order, each once. */
  readonly terms: readonly HeldTerm[];
  /** Sum of the weights of the terms, in bits. */
  readonly weight: number;
  /** Words and numbers in lower case, for word-by-word comparison. */
  readonly words: readonly string[];
  readonly role: 'title' | 'body' | 'junk';
}

/** An article made ready for comparing. */
export interface TracedText {
  readonly article: Article;
  readonly sentences: readonly TracedSentence[];
}

/** All articles made ready, and what must be known of all of them together. */
export interface Collection {
  readonly texts: readonly TracedText[];
  /** Numbers of the near-synonyms of a term that occur in the collection, by its number. */
  readonly synonyms: ReadonlyMap<number, readonly number[]>;
}

/** Takes articles and the lexicon; returns them ready for comparing, in the same order. Linear in the length of the texts. */
export function collect(articles: readonly TracedArticle[], lexicon: LineageLexicon): Collection {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  let sentenceCount = 0;
  const raw = articles.map(({ reading }) =>
    reading.sentences.map((sentence) => {
      sentenceCount += 1;
      return uniqueTerms(termsOf(sentence, lexicon), numbers, frequencies);
    }),
  );
  const spread = Math.log2(sentenceCount + 1);
  const weightOf = ({ id, term }: NumberedTerm): number => {
    const rarity = Math.log2((sentenceCount + 1) / (frequencies[id] ?? 1)) / spread;
    return term.bits * (COMMON_SHARE + (1 - COMMON_SHARE) * rarity);
  };
  const texts = articles.map((traced, number) => ({
    article: traced.article,
    sentences: traced.reading.sentences.map((sentence, index) =>
      ready(
        traced.article,
        sentence,
        (raw[number]?.[index] ?? []).map((t) => ({ ...t, weight: weightOf(t) })),
      ),
    ),
  }));
  return { texts, synonyms: knownSynonyms(numbers, lexicon) };
}

/** The share of its weight that a term keeps even when every sentence of the collection holds it. */
const COMMON_SHARE = 0.15;

interface NumberedTerm {
  readonly id: number;
  readonly term: Term;
}

function uniqueTerms(terms: readonly Term[], numbers: Map<string, number>, frequencies: number[]): NumberedTerm[] {
  const unique = new Map<number, Term>();
  for (const term of terms) {
    const id = numbers.get(term.key) ?? numbers.size;
    numbers.set(term.key, id);
    if (!unique.has(id)) {
      unique.set(id, term);
      frequencies[id] = (frequencies[id] ?? 0) + 1;
    }
  }
  return [...unique].map(([id, term]) => ({ id, term }));
}

function ready(
  article: Article,
  sentence: Sentence,
  weighed: readonly (NumberedTerm & { readonly weight: number })[],
): TracedSentence {
  const terms = weighed.map(({ id, term, weight }) => ({ id, kind: term.kind, quoted: term.quoted, weight }));
  const block = article.blocks[sentence.block];
  return {
    sentence,
    index: sentence.index,
    terms,
    weight: terms.reduce((sum, term) => sum + term.weight, 0),
    words: sentence.tokens.filter((t) => t.kind === 'word' || t.kind === 'number').map((t) => t.lower),
    role: block === undefined || isBody(block) ? 'body' : block.kind === 'title' ? 'title' : 'junk',
  };
}

function knownSynonyms(numbers: ReadonlyMap<string, number>, lexicon: LineageLexicon): Map<number, readonly number[]> {
  const known = new Map<number, readonly number[]>();
  for (const [key, id] of numbers) {
    const others = [...(lexicon.synonyms.get(key) ?? [])]
      .map((other) => numbers.get(other))
      .filter((n) => n !== undefined);
    if (others.length > 0) known.set(id, others);
  }
  return known;
}
