import type { Damage } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { Receipt } from '../../model/receipt.js';
import { byPosition, overlaps } from '../../model/span.js';
import type { CopyLink } from '../../model/story.js';
import { type Opposite, oppositeSentences } from '../../text/opposite.js';
import { firstFrom, type Reading, type Sentence, tokensInside } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import type { SentencePair } from './alignTokens.js';
import { type ComparedArticle, isDamaged, isTranslated, sentencesTold } from './ComparedArticle.js';
import { changedValues } from './changedValues.js';
import { fillGaps } from './fillGaps.js';
import { foreignNames } from './foreignNames.js';
import { fullNames } from './fullNames.js';
import { genderedTitles } from './genderedTitles.js';
import { gendersHeard } from './gendersHeard.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { amountsTold, lostMagnitudes } from './lostMagnitudes.js';
import { lostNegations } from './lostNegations.js';
import { mistakenSenses, wordsTold } from './mistakenSenses.js';
import { roleInversion, wrongPronoun } from './mistranslations.js';
import { namesBeside } from './namesBeside.js';
import { namesInPlace, namesOutOfPlace } from './namesInPlace.js';
import { gendersTold } from './personGenders.js';
import { namesSpelt, respeltNames } from './respeltNames.js';
import { respeltSurnames } from './respeltSurnames.js';
import { sisterSentences } from './sisterSentences.js';
import { besideSound, soundSentences } from './soundSentences.js';
import { swappedWords } from './swappedWords.js';
import { namePartsTold, translatedNameParts } from './translatedNameParts.js';
import { moneyTold, wrongCurrencies } from './wrongCurrencies.js';
import { wrongGenders } from './wrongGenders.js';
import { titlesTold, wrongTitles } from './wrongTitles.js';

/** What shared damage is looked for in: the articles of one story and the copy links between them. */
export interface SharedDamageInput {
  readonly articles: readonly ComparedArticle[];
  readonly copies: readonly CopyLink[];
  readonly lexicon: SharedDamageLexicon;
}

/** Damage that overlaps with another is among so many before it in the text. */
const MOST_NEAR = 24;
/** Damage to words. */
const OF_WORDS: ReadonlySet<Damage['kind']> = new Set([
  'lost-negation',
  'role-inversion',
  'name-damage',
  'wrong-word',
  'wrong-title',
  'idiom',
  'garble',
]);
/** Opposite sentences are compared when they share at least this much of their longer words. */
const LEAST_LIKENESS = 0.2;

/**
 * Finds damage that shows only beside the source: a spun or translated text is laid against the text it was made from,
 * and where the two differ in a way that no honest rewording makes, the words of the source are the reading.
 *
 * A spun text is compared with a copied passage that is not spun, unless it is the source of it; a translated one only
 * with a text that is known to be its source. Linear in the length of the links.
 *
 * @param input see SharedDamageInput
 * @returns by article its whole damage, in order, what was found here and what it had already; of the same sort what
 *   the source shows takes the place of what it overlaps, and words that the source has too were not swapped. An
 *   article where nothing was found is not in the map
 */
export function findSharedDamage({
  articles,
  copies,
  lexicon,
}: SharedDamageInput): ReadonlyMap<ArticleId, readonly Damage[]> {
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  const pairs = pairsOf(copies, byId);
  const sources = sourcesOf(copies, byId);
  const sisters = sisterSentences(articles, copies);
  const told = toldBy(articles, lexicon);
  const found = new Map<ArticleId, readonly Damage[]>();
  for (const one of articles) {
    const own = pairs.get(one.article.id) ?? [];
    const known = one.article.damage.filter((damage) => !isUnchanged(damage, one, own));
    const besideSource = isTranslated(one)
      ? damageOfTranslation(own, lexicon)
      : own.flatMap((pair) => swappedWords(one.article.text, pair, lexicon));
    const damage = isTranslated(one)
      ? [
          ...besideSource,
          ...besideLike(
            one,
            { sources: own, sisters: sisters.get(one.article.id) ?? [], known: [...known, ...besideSource] },
            told,
            lexicon,
          ),
          ...foreignNames(one.reading, sources.get(one.article.id) ?? []),
          ...besideReports(one, told, lexicon),
        ]
      : besideSource;
    const isLess = known.length < one.article.damage.length;
    if (damage.length > 0 || isLess) found.set(one.article.id, merged(damage, known));
  }
  return found;
}

// What the articles of a story tell, by which a translation among them is read.
function toldBy(articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon) {
  const sound = articles.filter((one) => !isDamaged(one));
  const untranslated = articles.filter((one) => !isTranslated(one));
  return {
    titles: titlesTold(untranslated, lexicon),
    names: fullNames(articles, lexicon),
    words: wordsTold(sound, lexicon),
    spelt: namesSpelt(sound),
    parts: namePartsTold(articles, lexicon),
    places: namesInPlace(sound, lexicon),
    money: moneyTold(sound, lexicon),
    amounts: amountsTold(sound, lexicon),
    sentences: soundSentences(sound),
    genders: gendersTold(articles, lexicon.genders, gendersHeard(sound, lexicon)),
  };
}

/** Sentences of a translation with those of its sources and of its sisters, and its damage that is known. */
interface Beside {
  readonly sources: readonly SentencePair[];
  readonly sisters: readonly SentencePair[];
  readonly known: readonly Damage[];
}

const SOURCE = 'The text that this one was translated from has';
const SISTER = 'Another translation of the same text has';

// By sentences that tell the same, of other translations and of sound reports: over words that are known to be wrong
// nothing is found again.
function besideLike(
  one: ComparedArticle,
  { sources, sisters, known }: Beside,
  told: ReturnType<typeof toldBy>,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  return [
    ...[
      ...lostNegations(sisters, SISTER, lexicon),
      ...lostNegations(besideSound(one, told.sentences), 'A sound report of the same has', lexicon),
      ...namesBeside(sources, SOURCE, told.spelt, lexicon),
      ...namesBeside(sisters, SISTER, told.spelt, lexicon),
    ].filter((damage) => !known.some((other) => OF_WORDS.has(other.kind) && overlaps(other, damage))),
    ...lostMagnitudes(one, told.amounts, sisters, lexicon),
  ];
}

const besideReports = (
  one: ComparedArticle,
  told: ReturnType<typeof toldBy>,
  lexicon: SharedDamageLexicon,
): readonly Damage[] => [
  ...translatedNameParts(one, told.parts, lexicon),
  ...respeltNames(one, told.spelt, lexicon),
  ...respeltSurnames(one, told.names, told.spelt, lexicon),
  ...namesOutOfPlace(one, told.places, told.spelt, lexicon),
  ...wrongTitles(one, told.titles, lexicon),
  ...mistakenSenses(one, told.words, lexicon),
  ...wrongCurrencies(one, told.money, lexicon),
  ...wrongGenders(one, told.genders, lexicon),
  ...genderedTitles(one, told.genders, lexicon),
];

// Where one sentence of a copy stands opposite several, the most alike is its witness.
function pairsOf(
  copies: readonly CopyLink[],
  byId: ReadonlyMap<ArticleId, ComparedArticle>,
): ReadonlyMap<ArticleId, readonly SentencePair[]> {
  const best = new Map<ArticleId, Map<Sentence, Opposite & { readonly of: ArticleId }>>();
  for (const link of copies) {
    const sides = sidesOf(link, byId);
    if (sides === null) continue;
    const [copy, witness] = sides;
    const ofCopy = best.get(copy.article) ?? new Map();
    best.set(copy.article, ofCopy);
    for (const pair of oppositeSentences(sideOf(copy, byId), sideOf(witness, byId))) {
      if (pair.likeness >= LEAST_LIKENESS && pair.likeness > (ofCopy.get(pair.a)?.likeness ?? 0))
        ofCopy.set(pair.a, { ...pair, of: witness.article });
    }
  }
  const pairs = [...best].map(
    ([id, opposite]) => [id, [...opposite.values()].map(({ a, b, of }) => ({ copy: a, witness: b, of }))] as const,
  );
  return new Map(pairs.map(([id, known]) => [id, [...known, ...pairsByOrder(byId.get(id), known, byId)]] as const));
}

// A program that swaps words keeps the order of sentences.
function pairsByOrder(
  one: ComparedArticle | undefined,
  known: readonly SentencePair[],
  byId: ReadonlyMap<ArticleId, ComparedArticle>,
): readonly SentencePair[] {
  if (one === undefined || one.article.transmission.kind !== 'spun') return [];
  const sources = new Map(
    known.flatMap(({ of }) => {
      const source = byId.get(of);
      return source === undefined ? [] : [[of, sentencesTold(source)] as const];
    }),
  );
  return fillGaps(sentencesTold(one), sources, known);
}

const sideOf = (passage: Receipt, byId: ReadonlyMap<ArticleId, ComparedArticle>) => ({
  sentences: byId.get(passage.article)?.reading.sentences ?? [],
  passage,
});

// The damaged side of a link and the sound one; null when it has not one of each.
function sidesOf(link: CopyLink, byId: ReadonlyMap<ArticleId, ComparedArticle>): readonly [Receipt, Receipt] | null {
  if (link.boilerplate || link.kind === 'same-quote' || link.kind === 'same-fact') return null;
  for (const [copy, witness, isCopied, isSource] of [
    [link.a, link.b, link.direction === 'a-from-b', link.direction === 'b-from-a'],
    [link.b, link.a, link.direction === 'b-from-a', link.direction === 'a-from-b'],
  ] as const) {
    const [one, other] = [byId.get(copy.article), byId.get(witness.article)];
    if (one === undefined || other === undefined || isSource) continue;
    if (one.article.language !== other.article.language) continue;
    const [kind, source] = [one.article.transmission.kind, other.article.transmission.kind];
    // What a program swapped shows also beside a translation that it was made from.
    if (source === 'spun' || (source === 'machine-translated' && !(kind === 'spun' && isCopied))) continue;
    if (kind === 'spun' && (isCopied || link.kind !== 'retranslation')) return [copy, witness];
    if (kind === 'machine-translated' && isCopied) return [copy, witness];
  }
  return null;
}

function sourcesOf(
  copies: readonly CopyLink[],
  byId: ReadonlyMap<ArticleId, ComparedArticle>,
): ReadonlyMap<ArticleId, readonly Reading[]> {
  const sources = new Map<ArticleId, Set<Reading>>();
  for (const link of copies) {
    const [copy, witness] = sidesOf(link, byId) ?? [];
    const reading = witness === undefined ? undefined : byId.get(witness.article)?.reading;
    if (copy !== undefined && reading !== undefined)
      sources.set(copy.article, (sources.get(copy.article) ?? new Set<Reading>()).add(reading));
  }
  return new Map([...sources].map(([id, readings]) => [id, [...readings]] as const));
}

const damageOfTranslation = (pairs: readonly SentencePair[], lexicon: SharedDamageLexicon): readonly Damage[] => [
  ...lostNegations(pairs, SOURCE, lexicon),
  ...pairs.flatMap((pair) => [
    ...wrongPronoun(pair, lexicon),
    ...roleInversion(pair, lexicon),
    ...changedValues(pair, lexicon),
  ]),
];

// Words that looked swapped, and stand in the same sentence of the source.
function isUnchanged(damage: Damage, { reading }: ComparedArticle, pairs: readonly SentencePair[]): boolean {
  if (!SWAPS.includes(damage.kind)) return false;
  const words = (tokens: readonly Token[]): string => ` ${tokens.map(({ lower }) => lower).join(' ')} `;
  const own = words(tokensInside(reading, damage));
  return pairs.some(({ copy, witness }) => overlaps(copy, damage) && words(witness.tokens).includes(own));
}

// What stands in the place of known damage keeps that it changes the meaning.
function merged(found: readonly Damage[], known: readonly Damage[]): readonly Damage[] {
  const fresh: Damage[] = [];
  for (const damage of [...found].sort(byPosition)) {
    if (!fresh.slice(-MOST_NEAR).some((other) => isClash(other, damage))) fresh.push(damage);
  }
  const replaced = new Set<Damage>();
  const read = fresh.map((damage) => {
    const near = known.slice(0, firstFrom(known, damage.end)).slice(-MOST_NEAR);
    const clashes = near.filter((other) => isClash(other, damage));
    for (const clash of clashes) replaced.add(clash);
    return clashes.some((clash) => clash.changesMeaning) ? { ...damage, changesMeaning: true } : damage;
  });
  return [...known.filter((damage) => !replaced.has(damage)), ...read].sort(byPosition);
}

const SWAPS: readonly Damage['kind'][] = ['spinner-synonym', 'altered-quote'];

// Two readings of one sort over the same words.
const isClash = (a: Damage, b: Damage): boolean =>
  overlaps(a, b) && (a.kind === b.kind || (SWAPS.includes(a.kind) && SWAPS.includes(b.kind)));
