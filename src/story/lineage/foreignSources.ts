import { compareMoments } from '../../model/calendar.js';
import type { ArticleId } from '../../model/ids.js';
import type { Edge } from '../../model/story.js';
import { groupByEach } from '../../text/group-by.js';
import { bodyLength } from './bodyLength.js';
import { type TracedArticle, weightOf } from './collection.js';
import { mentionsOutletOf } from './credits.js';
import { type CrossLexicon, type CrossTerm, crossTermsOf, type Pivot } from './crossTerms.js';
import type { LineageLexicon } from './lexicon.js';
import { pairKey } from './relate.js';
import { percent, rounded } from './scores.js';

/** A translation shares this much of its telling words with its source, in this order, and at least so many. */
const LEAST_LIKENESS = 0.28;
const LEAST_ORDER = 0.5;
const LEAST_SHARED = 6;
/**
 * Less will do when the order is this good, and so many texts were looked at of which none is nearly as much like it.
 */
const LEAST_LIKENESS_ALONE = 0.12;
const LEAST_ORDER_ALONE = 0.7;
const LEAST_LEAD = 1.5;
const ENOUGH_TEXTS = 10;
/**
 * Or when one of the two names the other's outlet, or shows that it was made from a text in that language, and they
 * share more.
 */
const LEAST_ORDER_TOLD = 0.8;
const LEAST_SHARED_TOLD = 12;
/** Two languages differ in length by less than this factor. */
const MOST_STRETCH = 2.5;
/** A word in more texts than this proposes no pair. */
const HOT = 60;
/** At most so many texts of other languages are compared with one text, the likeliest ones. */
const MOST_PARTNERS = 12;

/**
 * Finds texts in different languages one of which was translated from the other: they share names, numbers and words of
 * one root, in one order, and are of one length. Across scripts words are compared in Latin letters.
 *
 * The source is the text whose language the residue of the other points to, or whose outlet the other names, or the
 * older one by a stated date, or the one that several texts of another language were made from. Where nothing tells,
 * the two are put down to one common text. A text that has a parent already gets no further one here.
 *
 * @param articles the articles with their readings, in canonical order
 * @param known the parents that are known already from texts of one language
 * @param pivot what translates sentences (see pivotOf); without it only names, numbers and words of one root are
 *   compared
 * @returns further edges by ids; empty when all texts are in one language. Near-linear: only rare words propose pairs
 */
export function foreignSources(
  articles: readonly TracedArticle[],
  known: readonly Edge[],
  lexicon: LineageLexicon,
  pivot: Pivot | null,
): readonly Edge[] {
  const languages = new Set(articles.map(({ article }) => article.language).filter((language) => language !== 'und'));
  if (languages.size < 2) return [];
  const texts = weighTexts(articles, { lexicon, pivot });
  const taken = new Set(known.map(({ from, to }) => pairKey(from, to)));
  const hasParent = new Set(known.map(({ to }) => to));
  const pairs = likeliestPairs(texts, lexicon).filter(({ a, b }) => !taken.has(pairKey(idOf(a), idOf(b))));
  const partners = countPartners(pairs);
  return pairs.flatMap((pair): readonly Edge[] => {
    const told = tellSource(pair, partners, lexicon);
    const named = [pair.a, pair.b].map(({ traced }) => traced.article.language).join(', ');
    const same = `${percent(pair.likeness)} of their names, numbers and words of one root are the same`;
    const why = `${same}, ${percent(pair.order)} of them in one order, though the languages differ (${named}).`;
    const score = rounded(pair.likeness);
    if (told === null) {
      const [from, to] = idOf(pair.a) < idOf(pair.b) ? [idOf(pair.a), idOf(pair.b)] : [idOf(pair.b), idOf(pair.a)];
      return [{ from, to, relation: 'sibling', score, why: [why, 'Nothing tells which of them is the translation.'] }];
    }
    const [from, to] = [idOf(told.source), idOf(told.translation)];
    return hasParent.has(to) ? [] : [{ from, to, relation: 'parent', score, why: [why, told.why] }];
  });
}

interface WeighedText {
  readonly traced: TracedArticle;
  readonly terms: readonly (CrossTerm & { readonly weight: number })[];
  readonly keys: ReadonlySet<string>;
  readonly weight: number;
}

interface ForeignPair {
  readonly a: WeighedText;
  readonly b: WeighedText;
  readonly likeness: number;
  readonly order: number;
}

interface ComparedPair extends ForeignPair {
  /** How many telling words the two have in common. */
  readonly shared: number;
}

const idOf = ({ traced }: WeighedText): ArticleId => traced.article.id;

function weighTexts(articles: readonly TracedArticle[], cross: CrossLexicon): readonly WeighedText[] {
  const drafts = articles.map((traced) => crossTermsOf(traced, cross));
  const holders = new Map<string, number>();
  for (const { key } of drafts.flat()) holders.set(key, (holders.get(key) ?? 0) + 1);
  const spread = Math.log2(articles.length + 1);
  return articles.map((traced, i) => {
    const terms = (drafts[i] ?? []).map((term) => {
      const rarity = Math.log2((articles.length + 1) / (holders.get(term.key) ?? 1)) / spread;
      return { ...term, weight: weightOf(term.bits, rarity) };
    });
    return {
      traced,
      terms,
      keys: new Set(terms.map(({ key }) => key)),
      weight: terms.reduce((sum, { weight }) => sum + weight, 0),
    };
  });
}

// Each text with the one of another language that is most like it.
function likeliestPairs(texts: readonly WeighedText[], lexicon: LineageLexicon): readonly ForeignPair[] {
  const index = groupByEach(texts.keys(), (i) => (texts[i] as WeighedText).terms.map(({ key }) => key));
  const found = new Map<string, ForeignPair>();
  for (const text of texts) {
    const shared = new Map<number, number>();
    for (const { key, weight } of text.terms) {
      const holders = index.get(key) ?? [];
      if (holders.length > HOT) continue;
      for (const other of holders) {
        if (isForeign(text, texts[other] as WeighedText)) shared.set(other, (shared.get(other) ?? 0) + weight);
      }
    }
    const likely = [...shared].sort(([x, a], [y, b]) => b - a || x - y).slice(0, MOST_PARTNERS);
    const [best, second] = likely
      .map(([other]) => comparePair(text, texts[other] as WeighedText))
      .sort((x, y) => y.likeness - x.likeness || (idOf(x.b) < idOf(y.b) ? -1 : 1));
    if (best === undefined || !isTranslation(best)) continue;
    const lead = best.likeness / (second?.likeness ?? 0);
    const isAlone = texts.length >= ENOUGH_TEXTS && lead >= LEAST_LEAD && best.order >= LEAST_ORDER_ALONE;
    if (best.likeness >= LEAST_LIKENESS || isAlone || isTold(best, lexicon))
      found.set(pairKey(idOf(text), idOf(best.b)), best);
  }
  return [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}

function isForeign({ traced: a }: WeighedText, { traced: b }: WeighedText): boolean {
  const [one, other] = [a.article.language, b.article.language];
  return one !== other && one !== 'und' && other !== 'und';
}

function comparePair(a: WeighedText, b: WeighedText): ComparedPair {
  const common = a.terms.filter(({ key }) => b.keys.has(key));
  const weight = common.reduce((sum, term) => sum + term.weight, 0);
  const places = new Map(b.terms.map(({ key }, i) => [key, i]));
  const sequence = common.map(({ key }) => places.get(key) ?? 0);
  return {
    a,
    b,
    likeness: a.weight * b.weight > 0 ? weight / Math.sqrt(a.weight * b.weight) : 0,
    order: sequence.length > 0 ? longestRising(sequence) / sequence.length : 0,
    shared: common.length,
  };
}

function isTranslation({ a, b, likeness, order, shared }: ComparedPair): boolean {
  const [one, other] = [bodyLength(a.traced.article), bodyLength(b.traced.article)];
  const stretch = Math.max(one, other) / Math.min(one, other);
  return likeness >= LEAST_LIKENESS_ALONE && order >= LEAST_ORDER && shared >= LEAST_SHARED && stretch <= MOST_STRETCH;
}

// Length of the longest rising subsequence (patience sorting; Fredman 1975).
function longestRising(numbers: readonly number[]): number {
  const tops: number[] = [];
  for (const number of numbers) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    tops[low] = number;
  }
  return tops.length;
}

// With how many texts of other languages each text was paired.
function countPartners(pairs: readonly ForeignPair[]): ReadonlyMap<ArticleId, number> {
  const partners = new Map<ArticleId, number>();
  for (const text of pairs.flatMap(({ a, b }) => [a, b])) partners.set(idOf(text), (partners.get(idOf(text)) ?? 0) + 1);
  return partners;
}

/** Two texts of which one was translated from the other, and what shows it. */
interface Translation {
  readonly source: WeighedText;
  readonly translation: WeighedText;
  readonly why: string;
}

function isTold({ a, b, order, shared }: ComparedPair, lexicon: LineageLexicon): boolean {
  const isNear = order >= LEAST_ORDER_TOLD && shared >= LEAST_SHARED_TOLD;
  return isNear && (isFrom(a, b) || isFrom(b, a) || creditOf(a, b, lexicon) !== null);
}

// The one of two texts that names the other's outlet.
function creditOf(a: WeighedText, b: WeighedText, lexicon: LineageLexicon): WeighedText | null {
  const [isOfB, isOfA] = [mentionsOutletOf(a.traced, b.traced, lexicon), mentionsOutletOf(b.traced, a.traced, lexicon)];
  return isOfB === isOfA ? null : isOfB ? a : b;
}

function tellSource(
  { a, b }: ForeignPair,
  partners: ReadonlyMap<ArticleId, number>,
  lexicon: LineageLexicon,
): Translation | null {
  const [isOfB, isOfA] = [isFrom(a, b), isFrom(b, a)];
  if (isOfB !== isOfA) {
    const [source, translation] = isOfB ? [b, a] : [a, b];
    const why = `The residue of the translation points to the language of the source, ${source.traced.article.language}.`;
    return { source, translation, why };
  }
  const crediting = creditOf(a, b, lexicon);
  if (crediting !== null) {
    const source = crediting === a ? b : a;
    const why = `The translation names ${source.traced.article.outlet?.name}.`;
    return { source, translation: crediting, why };
  }
  const [one, other] = [a.traced.article.published, b.traced.article.published];
  const order = one?.basis === 'stated' && other?.basis === 'stated' ? compareMoments(one.value, other.value) : 0;
  if (order !== 0) {
    const [source, translation] = order < 0 ? [a, b] : [b, a];
    return { source, translation, why: 'The source bears the earlier date.' };
  }
  const [ofA, ofB] = [partners.get(idOf(a)) ?? 0, partners.get(idOf(b)) ?? 0];
  if (ofA === ofB || Math.max(ofA, ofB) < 2) return null;
  const [source, translation] = ofA > ofB ? [a, b] : [b, a];
  return { source, translation, why: 'Several texts in another language follow the source, each in words of its own.' };
}

const isFrom = (text: WeighedText, source: WeighedText): boolean =>
  text.traced.article.transmission.from === source.traced.article.language;
