import type { Article, Damage, DamageKind } from '../model/article.js';
import { overlaps, type Span } from '../model/span.js';

/** Damage that changes the meaning blocks assertion from this confidence on. */
const BLOCKING_CONFIDENCE = 0.5;
/** A reading is shown beside the words from this confidence on. */
const SURE_READING = 0.65;
/** More readings than this in one sentence, and it cannot be read. */
const MOST_READINGS = 2;

/** Damage to single words, whose reading stands beside them; what is turned round or lost is not mended by a word. */
const OF_WORDS: ReadonlySet<DamageKind> = new Set([
  'wrong-word',
  'wrong-pronoun',
  'idiom',
  'name-damage',
  'wrong-title',
  'garble',
]);

type Read = Pick<Article, 'damage' | 'transmission'>;

/** What is put behind words of a text: what they probably mean, in an editor's square brackets. */
export interface Note {
  /** Where it stands in the text. */
  readonly at: number;
  readonly words: string;
}

/** Takes a text and a span; returns the damage there that surely changes the meaning. */
export const damageOfMeaning = ({ damage }: Pick<Article, 'damage'>, where: Span): readonly Damage[] =>
  damage.filter((d) => overlaps(d, where) && isOfMeaning(d));

const isOfMeaning = ({ changesMeaning, confidence }: Damage): boolean =>
  changesMeaning && confidence >= BLOCKING_CONFIDENCE;

/**
 * Takes a text and a span; returns the damage there that bars its words from being asserted: what changes the meaning,
 * and in a spun text every swapped word, for where one is found others may stand.
 */
export function barringDamage({ damage, transmission }: Read, where: Span): readonly Damage[] {
  const isSpun = transmission.kind === 'spun';
  return damage.filter((d) => overlaps(d, where) && (isOfMeaning(d) || (isSpun && d.kind === 'spinner-synonym')));
}

/**
 * Finds the readings with which damaged words can be told, beside the words as they are printed.
 *
 * @param article a text
 * @param where a span of it
 * @returns the notes in order; empty where nothing is damaged in meaning; null where damage has no reading that can be
 *   shown in this way, the text is spun, or readings are too many
 */
export function readingsIn(article: Read, where: Span): readonly Note[] | null {
  const barring = barringDamage(article, where);
  if (barring.length > 0 && (article.transmission.kind === 'spun' || barring.length > MOST_READINGS)) return null;
  if (!barring.every(({ kind, confidence }) => OF_WORDS.has(kind) && confidence >= SURE_READING)) return null;
  const notes = barring.flatMap(({ end, intended }) =>
    intended === null || end > where.end ? [] : [{ at: end, words: `[probably: ${intended}]` }],
  );
  return notes.length < barring.length ? null : notes.sort((a, b) => a.at - b.at);
}

/**
 * Puts the readings of misspelt names into words that are told of a text; they bar nothing, but a reader would take the
 * wrong name over.
 *
 * @param article a text
 * @param where the span of it that is told
 * @param told its words, some of which may be left out or changed
 * @returns the words, with a reading behind the first mention of each such name that stands in them
 */
export function withNameReadings(
  { text, damage }: Pick<Article, 'text' | 'damage'>,
  where: Span,
  told: string,
): string {
  return damage
    .filter((d) => d.kind === 'name-damage' && d.confidence >= SURE_READING && overlaps(d, where))
    .reduce((words, { start, end, intended }) => {
      const name = text.slice(start, end);
      const at = intended === null ? -1 : words.indexOf(name);
      if (at < 0) return words;
      const behind = at + name.length;
      const genitive = /^['’]s?/u.exec(words.slice(behind))?.[0] ?? '';
      const cut = behind + genitive.length;
      return `${words.slice(0, cut)} [probably: ${intended}]${words.slice(cut)}`;
    }, told);
}

/**
 * Cuts a text out between two places, with notes behind the words that they belong to.
 *
 * @param text the text
 * @param where what is told of it
 * @param notes see readingsIn; those outside are left out
 * @returns the words
 */
export function withNotes(text: string, { start, end }: Span, notes: readonly Note[]): string {
  let [told, from] = ['', start];
  for (const { at, words } of notes) {
    if (at < start || at > end) continue;
    told += `${text.slice(from, at)} ${words}`;
    from = at;
  }
  return told + text.slice(from, end);
}
