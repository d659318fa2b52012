import type { EventMention, Figure, Mention, Statement, TimeExpression } from '../../model/annotation.js';
import { overlaps, type Span } from '../../model/span.js';
import { groupByEach } from '../../text/group-by.js';
import { type Reading, type Sentence, sentencesTouching } from '../../text/reading.js';

/** A text that was read, with all that was found in it. */
export interface AnnotatedReading {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly events: readonly EventMention[];
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
}

/**
 * What was found in one sentence, or partly in it, each in the order of its article; a figure and a time never reach
 * into another sentence.
 */
export interface SentenceContent {
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
  /** Events whose trigger stands here. */
  readonly events: readonly EventMention[];
  /** Statements some of whose words stand here. */
  readonly statements: readonly Statement[];
}

// A sentence is asked for by several questions; articles that are read never change.
const known = new WeakMap<AnnotatedReading, (sentence: Sentence) => SentenceContent>();

/** Takes an article and a sentence of its reading; returns what was found there, each article looked through once. */
export function contentOf(article: AnnotatedReading, sentence: Sentence): SentenceContent {
  const before = known.get(article);
  if (before !== undefined) return before(sentence);
  const look = lookThrough(article);
  known.set(article, look);
  return look(sentence);
}

/** Takes an article and a sentence of its reading; returns what says of a word whether it is part of a name there. */
export function partsOfNames(article: AnnotatedReading, sentence: Sentence): (word: Span) => boolean {
  const names = contentOf(article, sentence).mentions.filter(({ kind }) => kind === 'name' || kind === 'titled');
  return (word) => names.some((name) => overlaps(name, word));
}

function lookThrough(article: AnnotatedReading): (sentence: Sentence) => SentenceContent {
  const mentions = bySentence(article, article.mentions, (mention) => [mention]);
  const figures = bySentence(article, article.figures, (figure) => [figure]);
  const times = bySentence(article, article.times, (time) => [time]);
  const events = bySentence(article, article.events, ({ trigger }) => [trigger]);
  const statements = bySentence(article, article.statements, ({ content }) => content);
  return (sentence) => ({
    mentions: mentions.get(sentence) ?? [],
    figures: figures.get(sentence) ?? [],
    times: times.get(sentence) ?? [],
    events: events.get(sentence) ?? [],
    statements: statements.get(sentence) ?? [],
  });
}

function bySentence<T>(
  { reading }: AnnotatedReading,
  items: readonly T[],
  spansOf: (item: T) => readonly Span[],
): ReadonlyMap<Sentence, readonly T[]> {
  return groupByEach(items, (item) => new Set(spansOf(item).flatMap((span) => sentencesTouching(reading, span))));
}
