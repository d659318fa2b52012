import type { Figure } from '../model/annotation.js';
import { TRANSMISSION_RANK } from '../model/article.js';
import type { AnnotatedArticle } from '../model/dossier.js';
import type { ArticleId, OriginId } from '../model/ids.js';
import { lieWithin, type Receipt } from '../model/receipt.js';
import { overlaps, type Span } from '../model/span.js';
import type { Claim, Disagreement, Story } from '../model/story.js';
import { groupBy } from '../text/group-by.js';
import { quoted } from '../text/quoting.js';
import { countOf, shorten } from './words.js';

/** One value of a compared measure, with everybody who gives it. */
export interface ComparedValue {
  /** As the text has it; where several texts give it, an undamaged wording of the soundest, the shortest of these. */
  readonly words: string;
  /** What is broken in meaning where the value stands; null when nothing is, or when an undamaged text gives it too. */
  readonly damage: BrokenWords | null;
  readonly articles: readonly ArticleId[];
  readonly origins: readonly OriginId[];
}

/** Words that are broken in meaning, and how to read them; null where nobody knows. */
interface BrokenWords {
  readonly isNumeral: boolean;
  readonly words: string;
  readonly intended: string | null;
}

/** What an editor may do with a compared number. */
export type Advice = 'print' | 'attribute' | 'care' | 'stop';

/** One row of comparison: the disagreement, the claim made of it, its values, and what may be done with them. */
export interface ComparedRow {
  readonly disagreement: Disagreement;
  /** The claim that was made of it, on the same receipts; null when none was made. */
  readonly claim: Claim | null;
  readonly values: readonly ComparedValue[];
  /** Why the verdict, without the values, which stand beside it; '' when the note says only that they are equal. */
  readonly reason: string;
  readonly advice: Advice;
  /** The advice in words, with its sign. */
  readonly adviceWords: string;
}

/** Longer readings are cut, in code units. */
const READING_SHOWN = 60;

/**
 * Takes a compared value; returns what an editor is warned of beside it: which of its words are broken where it is not
 * the number, and the reading if there is one; '' when nothing is broken.
 */
export function brokenWords({ damage }: ComparedValue): string {
  if (damage === null) return '';
  const { isNumeral, words, intended } = damage;
  const what = isNumeral ? '' : `${quoted(shorten(words, READING_SHOWN))} is `;
  return intended === null ? `${what}broken` : `${what}probably ${quoted(shorten(intended, READING_SHOWN))}`;
}

/** Takes a story and its articles; returns a row for each disagreement, in the story's order. */
export function comparedRows(story: Story, articles: readonly AnnotatedArticle[]): readonly ComparedRow[] {
  const figures = new Map<string, { figure: Figure; article: AnnotatedArticle }>();
  for (const article of articles) for (const figure of article.figures) figures.set(figure.id, { figure, article });
  const texts = new Map(articles.map((article) => [article.id, article]));
  return story.disagreements.map((disagreement) => {
    const isOfIt = ({ text, support, against }: Claim): boolean =>
      isToldBy(disagreement, text, [...support, ...against]);
    // Two comparisons of one topic may share passages: the claim that tells least beside this one is of it.
    const [claim = null] = story.claims.filter(isOfIt).sort((a, b) => passagesOf(a) - passagesOf(b));
    const found = disagreement.figures.flatMap((id) => figures.get(id) ?? []);
    const places: readonly Place[] =
      found.length > 0
        ? found.map(({ figure, article }) => figurePlace(figure, article))
        : disagreement.receipts.map((receipt) => quotePlace(receipt, texts.get(receipt.article)));
    const values = valuesOf(places, (same) => originsAt(story, claim, same));
    const rated = { disagreement, claim, values, reason: reasonOf(disagreement.note) };
    return { ...rated, ...adviceOf(story, rated) };
  });
}

/**
 * Takes a disagreement, and the text and receipts of a claim or sentence; says whether that tells what the disagreement
 * compares ("Deaths: reports differ: …"), by all of its receipts.
 */
export const isToldBy = ({ topic, receipts }: Disagreement, text: string, told: readonly Receipt[]): boolean =>
  text.toLowerCase().startsWith(`${topic.toLowerCase()}:`) && lieWithin(receipts, told);

const passagesOf = ({ support, against }: Claim): number => support.length + against.length;

interface Place extends Span {
  readonly key: string;
  readonly words: string;
  readonly article: ArticleId;
  readonly damage: BrokenWords | null;
  /** See TRANSMISSION_RANK. */
  readonly rank: number;
}

function figurePlace(figure: Figure, article: AnnotatedArticle): Place {
  const words = article.text.slice(figure.start, figure.end);
  const value = figure.value ?? figure.range?.join('–') ?? words.toLowerCase();
  const qualifier = figure.qualifier === 'exact' ? '' : figure.qualifier;
  const { start, end } = figure;
  const rank = TRANSMISSION_RANK[article.transmission.kind];
  const damage = damageAt(article, figure);
  return { key: `${value} ${qualifier}`, words, article: article.id, start, end, damage, rank };
}

function quotePlace({ article, start, end, quote }: Receipt, text: AnnotatedArticle | undefined): Place {
  const damage = text === undefined ? null : damageAt(text, { start, end });
  const rank = TRANSMISSION_RANK[text?.transmission.kind ?? 'unknown'];
  return { key: quote.toLowerCase(), words: quote, article, start, end, damage, rank };
}

function damageAt({ text, damage }: AnnotatedArticle, where: Span): BrokenWords | null {
  const found = damage.find((d) => d.changesMeaning && overlaps(d, where));
  if (found === undefined) return null;
  const { kind, start, end, intended } = found;
  return { isNumeral: kind === 'broken-numeral', words: text.slice(start, end), intended };
}

// A number that is itself broken is the worst wording of a value.
const harmOf = ({ damage }: Place): number => (damage === null ? 0 : damage.isNumeral ? 2 : 1);

function valuesOf(
  places: readonly Place[],
  originsOf: (same: readonly Place[]) => readonly OriginId[],
): ComparedValue[] {
  return [...groupBy(places, ({ key }) => key).values()].map((same) => {
    const [best] = [...same].sort(
      (a, b) => harmOf(a) - harmOf(b) || a.rank - b.rank || a.words.length - b.words.length,
    ) as [Place];
    return {
      words: shorten(best.words, 140),
      damage: best.damage,
      articles: [...new Set(same.map(({ article }) => article))],
      origins: originsOf(same),
    };
  });
}

/**
 * The origins behind the passages that give one value: of each the unseen original it is a member of, else the one its
 * article belongs to. The claim on the same receipts has counted already what collapses: others are named only where
 * none of its is.
 */
function originsAt({ origins }: Story, claim: Claim | null, same: readonly Place[]): readonly OriginId[] {
  const holding = same.map((place) =>
    origins.filter(({ members }) =>
      members.some((m) => m.article === place.article && (!('start' in m) || overlaps(m, place))),
    ),
  );
  const counted = holding.map((own) => own.filter(({ id }) => claim === null || claim.origins.includes(id)));
  const named = counted.some(({ length }) => length > 0) ? counted : holding;
  const closest = named.flatMap((own) => own.find(({ seen }) => !seen) ?? own[0] ?? []);
  return [...new Set(closest.map(({ id }) => id))];
}

// A note tells the values with who gives them, then ": " and the reason; the values stand in their own column.
function reasonOf(note: string): string {
  const reason = /^“.*\): ([^“”]+)$/su.exec(note)?.[1] ?? note;
  return reason === 'the values are equal.' ? '' : reason;
}

type Unrated = Pick<ComparedRow, 'disagreement' | 'claim' | 'values' | 'reason'>;

// Without a claim that has counted them: texts that a line of descent joins count once, whatever their letters.
function separateOrigins(story: Story, values: readonly ComparedValue[]): number {
  const articles = values.flatMap((value) => value.articles);
  const origins = [...new Set(values.flatMap((value) => value.origins))];
  const givers = new Map(
    origins.map((id) => [id, articles.filter((article) => isMember(story, id, article))] as const),
  );
  const isKin = (a: ArticleId, b: ArticleId): boolean =>
    story.edges.some((e) => (e.from === a && e.to === b) || (e.from === b && e.to === a));
  const counted: OriginId[] = [];
  for (const id of origins) {
    const own = givers.get(id) ?? [];
    const known = counted.flatMap((other) => givers.get(other) ?? []);
    if (!own.some((a) => known.some((b) => a === b || isKin(a, b)))) counted.push(id);
  }
  return counted.length;
}

const isMember = ({ origins }: Story, id: OriginId, article: ArticleId): boolean =>
  origins.some((origin) => origin.id === id && origin.members.some((member) => member.article === article));

function adviceOf(story: Story, row: Unrated): Pick<ComparedRow, 'advice' | 'adviceWords'> {
  const { disagreement: d, claim, values } = row;
  if (d.verdict === 'conflict') return { advice: 'stop', adviceWords: '≠ conflict: check first' };
  if (d.verdict === 'damage' && d.afterRepair === 'same')
    return { advice: 'care', adviceWords: '⚠ broken in one text, else alike' };
  if (d.verdict === 'damage') return { advice: 'stop', adviceWords: '⚠ broken in one text' };
  if (d.divergentEstimates) return { advice: 'care', adviceWords: '≈ estimates differ: give both' };
  if (d.verdict === 'compatible') return { advice: 'care', adviceWords: '≈ both can stand: say which' };
  if (claim?.status === 'disputed')
    return { advice: 'care', adviceWords: '≠ alike here, disputed elsewhere: check first' };
  const count = claim?.origins.length ?? separateOrigins(story, values);
  if (count > 1) return { advice: 'print', adviceWords: `✓ ${countOf(count, 'origin')} agree` };
  return { advice: 'attribute', adviceWords: '○ one origin: attribute it' };
}
