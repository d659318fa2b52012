import type { TimeDraft } from '../../model/annotation.js';
import { periodOf } from '../../model/calendar.js';
import { overlaps, type Span } from '../../model/span.js';
import { intersects } from '../../text/sets.js';
import { type DatedArticle, type Day, type Evidence, placeIn, sentenceOf, wordsUnder } from './inferEvidence.js';

/** What a year costs that a link of years does not give. */
const OTHER_YEAR = -4;
/** A rule of "twelve years" that began in a named year may end in the year after, before its day comes round. */
const YEAR_AFTER = -1.2;
/** "for twelve years, since 2011" stand so many characters apart at most. */
const BESIDE = 12;
/** So many beginnings and lengths of a story are joined at most, the first ones. */
const MOST = 100;
const YEARS = /(?<!\d)((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?(?!\d)/u;

/**
 * Takes the dated articles of a story; returns the years that their dates lie in, as one piece of evidence; none
 * without them. How near to them the others came out is weighed where all articles bear witness together, so it weighs
 * nothing here.
 */
export function sisterEvidence(stated: readonly DatedArticle[]): readonly Evidence[] {
  const dated = stated.flatMap(({ article }) => {
    const period = periodOf(article.published?.value ?? null);
    return period === null ? [] : [{ id: article.id, ...period }];
  });
  const [one] = dated;
  if (one === undefined) return [];
  const first = dated.map((period) => period.first).sort()[0] ?? one.first;
  const last = dated.map((period) => period.last).sort()[dated.length - 1] ?? one.last;
  const years = dated.flatMap((period) => [Number(period.first.slice(0, 4)), Number(period.last.slice(0, 4))]);
  const when = first === last ? first : `from ${first} to ${last}`;
  const who =
    dated.length === 1 ? `article ${one.id} of the same story is` : `${dated.length} articles of the same story are`;
  return [{ places: [], weigh: () => 0, years, why: `${who} dated ${when}` }];
}

/** Takes an article; returns what its copyright line says of the year, nothing when it has none. */
export function copyrightEvidence(one: DatedArticle): readonly Evidence[] {
  const { article } = one;
  const blocks = article.blocks.filter(({ junk }) => junk === 'copyright');
  for (const block of blocks) {
    const match = YEARS.exec(article.text.slice(block.start, block.end));
    const year = Number(match?.[2] ?? match?.[1] ?? 0);
    if (match === null || year === 0) continue;
    const start = block.start + match.index;
    // A page may be printed again in a later year; an earlier one is a line that nobody brought up to date.
    const weigh = (day: Day): number => (day.year === year ? 0 : day.year < year ? -1.5 - (year - day.year) * 0.5 : -3);
    const where = { start, end: start + match[0].length };
    return [{ places: placeIn(one, where), weigh, years: [year], why: `the copyright line gives ${year}` }];
  }
  return [];
}

interface Length {
  readonly one: DatedArticle;
  readonly draft: TimeDraft;
  readonly years: number;
}

/** One such time with the names in its sentence. */
interface Named extends Length {
  readonly names: Names;
}

/**
 * Joins "since 2011" with "the last twelve years" of the same story: what began in the one year and has lasted so long
 * is told in their sum. The two must stand in one sentence, or in sentences that share a name.
 *
 * @param articles the articles of one story
 * @returns one evidence a sum of years, the sums in order
 */
export function lastingEvidence(articles: readonly DatedArticle[]): readonly Evidence[] {
  const starts = articles.flatMap((one) =>
    one.times.flatMap((draft) => {
      const { form, relation } = draft;
      const isStart = form.kind === 'calendar' && form.year !== null && form.month === null && relation === 'since';
      return isStart && form.part === null ? [{ one, draft, years: form.year as number }] : [];
    }),
  );
  const lengths = articles.flatMap((one) =>
    one.times.flatMap((draft) => {
      const { form } = draft;
      const lasts = form.kind === 'duration' && form.unit === 'year' && form.count !== null && form.count >= 2;
      return lasts && Number.isInteger(form.count) ? [{ one, draft, years: form.count as number }] : [];
    }),
  );
  const found = new Map<string, Evidence>();
  const named = (list: readonly Length[]): readonly Named[] =>
    list.slice(0, MOST).map((one) => ({ ...one, names: namesIn(one) }));
  const lasts = named(lengths);
  for (const start of named(starts))
    for (const length of lasts) {
      const key = `${start.years}+${length.years}`;
      if (!found.has(key) && areJoined(start, length)) found.set(key, lasting(start, length));
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, evidence]) => evidence);
}

// A length that ends now is needed: "was jailed for five years" and "a four-year term" need not reach up to the
// telling.
function areJoined(start: Named, length: Named): boolean {
  const { form, relation } = length.draft;
  const isOne = start.one === length.one && start.draft.sentence === length.draft.sentence;
  const gap = Math.max(start.draft.start - length.draft.end, length.draft.start - start.draft.end);
  if (isOne && gap <= BESIDE && relation === 'for') return true;
  if (form.kind !== 'duration' || !form.back) return false;
  return isOne || shareName(start.names, length.names);
}

interface Names {
  /** All words with a capital, months and weekdays (which are times) left out. */
  readonly all: ReadonlySet<string>;
  /** Those whose capital is not that of the beginning of the sentence. */
  readonly sure: ReadonlySet<string>;
}

const shareName = (a: Names, b: Names): boolean => intersects(a.sure, b.all) || intersects(b.sure, a.all);

function namesIn({ one, draft }: Length): Names {
  const tokens = one.reading.sentences[draft.sentence]?.tokens ?? [];
  const isTime = (token: Span): boolean => one.times.some((time) => overlaps(time, token));
  const words = tokens.filter(({ kind, text }) => kind === 'word' && /^\p{Lu}\p{L}{2,}/u.test(text));
  const names = words.filter((word) => !isTime(word));
  const sure = names.filter((word) => word !== tokens[0]);
  return { all: new Set(names.map(({ lower }) => lower)), sure: new Set(sure.map(({ lower }) => lower)) };
}

function lasting(start: Length, length: Length): Evidence {
  const sum = start.years + length.years;
  const weigh = ({ year }: Day): number => (year === sum ? 0 : year === sum + 1 ? YEAR_AFTER : OTHER_YEAR);
  const why = `what began in ${start.years} (“${wordsUnder(start.one, start.draft)}”) has lasted “${wordsUnder(length.one, length.draft)}”, which gives ${sum}`;
  const places = [start, length].flatMap(({ one, draft }) => placeIn(one, sentenceOf(one, draft)));
  return { places, weigh, years: [sum], why };
}
