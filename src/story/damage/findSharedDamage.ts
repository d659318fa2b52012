import { type Damage, isRelayed, isTranslated } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import { byPosition, overlaps } from '../../model/span.js';
import type { CopyLink } from '../../model/story.js';
import { firstFrom, type Reading, tokensInside } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import type { SentencePair } from './alignTokens.js';
import type { ComparedArticle } from './ComparedArticle.js';
import { changedValues } from './changedValues.js';
import { foreignNames } from './foreignNames.js';
import { fullNames } from './fullNames.js';
import { genderedTitles } from './genderedTitles.js';
import { gendersHeard } from './gendersHeard.js';
import { inheritedDamage } from './inheritedDamage.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { amountsTold, lostMagnitudes } from './lostMagnitudes.js';
import { lostNegations } from './lostNegations.js';
import { mistakenSenses, wordsTold } from './mistakenSenses.js';
import { namesBeside } from './namesBeside.js';
import { namesInPlace, namesOutOfPlace } from './namesInPlace.js';
import { gendersTold } from './personGenders.js';
import { namesSpelt, respeltNames } from './respeltNames.js';
import { respeltSurnames } from './respeltSurnames.js';
import { roleInversions } from './roleInversions.js';
import { sisterSentences } from './sisterSentences.js';
import { besideSound, soundSentences } from './soundSentences.js';
import { sourceSentences } from './sourceSentences.js';
import { swappedWords } from './swappedWords.js';
import { namePartsTold, translatedNameParts } from './translatedNameParts.js';
import { translatedNames } from './translatedNames.js';
import { OF_REPORT, OF_SISTER, OF_SOURCE } from './whose.js';
import { moneyTold, wrongCurrencies } from './wrongCurrencies.js';
import { wrongGenders } from './wrongGenders.js';
import { wrongPronoun } from './wrongPronoun.js';
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

/**
 * Finds damage that shows only beside the source: a spun or translated text is laid against the text it was made from,
 * and where the two differ in a way that no honest rewording makes, the words of the source are the reading.
 *
 * Which text is laid against which, see sourceSentences. Linear in the length of the links.
 *
 * @returns by article its whole damage, in order, what was found here and what it had already; of the same sort what
 *   the source shows takes the place of what it overlaps, and words that the source has too were not swapped. An
 *   article where nothing was found is not in the map
 */
export function findSharedDamage({
  articles,
  copies,
  lexicon,
}: SharedDamageInput): ReadonlyMap<ArticleId, readonly Damage[]> {
  const sources = sourceSentences(articles, copies);
  const sisters = sisterSentences(articles, copies);
  const told = toldBy(articles, lexicon);
  const found = new Map<ArticleId, readonly Damage[]>();
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  const damageOf = (id: ArticleId): readonly Damage[] => found.get(id) ?? byId.get(id)?.article.damage ?? [];
  const find = (one: ComparedArticle): void => {
    const { id, text, damage: before } = one.article;
    const { readings = [], pairs = [] } = sources.get(id) ?? {};
    const known = before.filter((damage) => !isUnchanged(damage, one, pairs));
    const beside = { readings, sources: pairs, sisters: sisters.get(id) ?? [], known };
    const damage = isTranslated(one)
      ? damageOfTranslation(one, beside, told, lexicon)
      : [...pairs.flatMap((pair) => swappedWords(text, pair, lexicon)), ...inheritedDamage(pairs, damageOf)];
    if (damage.length > 0 || known.length < before.length) found.set(id, merged(damage, known));
  };
  articles.filter(isTranslated).forEach(find);
  const turned = [...found].map(([id, damage]) => [id, damage.filter((one) => !isRighted(one, damageOf))] as const);
  for (const [id, damage] of turned) found.set(id, damage);
  // A text that was made from a translation has its errors.
  articles.filter((one) => !isTranslated(one)).forEach(find);
  return found;
}

/** Damage that turns what is said into its opposite. */
const OPPOSITES: ReadonlySet<Damage['kind']> = new Set(['lost-negation', 'role-inversion']);

// What says the opposite of words that say the opposite of what was meant says what was meant.
const isRighted = ({ kind, witness }: Damage, damageOf: (id: ArticleId) => readonly Damage[]): boolean =>
  OPPOSITES.has(kind) &&
  witness?.article !== undefined &&
  damageOf(witness.article).some((other) => other.kind === kind && overlaps(other, witness));

// What the articles of a story tell, by which a translation among them is read.
function toldBy(articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon) {
  const sound = articles.filter((one) => !isRelayed(one));
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

/** What stands beside a translation: what it was made from, its sentences with those of that and of its sisters. */
interface Beside {
  readonly readings: readonly Reading[];
  readonly sources: readonly SentencePair[];
  readonly sisters: readonly SentencePair[];
  /** Its damage that is known. */
  readonly known: readonly Damage[];
}

type ToldByStory = ReturnType<typeof toldBy>;

function damageOfTranslation(
  one: ComparedArticle,
  beside: Beside,
  told: ToldByStory,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const besideSource = [
    ...lostNegations(beside.sources, OF_SOURCE, lexicon),
    ...beside.sources.flatMap((pair) => [
      ...wrongPronoun(pair, lexicon),
      ...roleInversions(pair, OF_SOURCE, lexicon),
      ...changedValues(pair, lexicon),
    ]),
  ];
  const known = [...beside.known, ...besideSource];
  return [
    ...besideSource,
    ...besideLike(one, { ...beside, known }, told, lexicon),
    ...foreignNames(one.reading, beside.readings),
    ...besideReports(one, told, lexicon),
  ];
}

// By sentences that tell the same, of other translations and of sound reports: over words that are known to be wrong
// nothing is found again.
function besideLike(
  one: ComparedArticle,
  { sources, sisters, known }: Beside,
  told: ToldByStory,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const reports = besideSound(one, told.sentences);
  const found = [
    ...lostNegations(sisters, OF_SISTER, lexicon),
    ...lostNegations(reports, OF_REPORT, lexicon),
    ...sisters.flatMap((pair) => roleInversions(pair, OF_SISTER, lexicon)),
    ...reports.flatMap((pair) => roleInversions(pair, OF_REPORT, lexicon)),
    ...namesBeside(sources, OF_SOURCE, told.spelt, lexicon),
    ...namesBeside(sisters, OF_SISTER, told.spelt, lexicon),
  ];
  return [
    ...found.filter((damage) => !known.some((other) => OF_WORDS.has(other.kind) && overlaps(other, damage))),
    ...lostMagnitudes(one, told.amounts, sisters, lexicon),
  ];
}

const besideReports = (one: ComparedArticle, told: ToldByStory, lexicon: SharedDamageLexicon): readonly Damage[] => [
  ...translatedNameParts(one, told.parts, lexicon),
  ...translatedNames(one, told, lexicon),
  ...respeltNames(one, told.spelt, lexicon),
  ...respeltSurnames(one, told.names, told.spelt, lexicon),
  ...namesOutOfPlace(one, told.places, told.spelt, lexicon),
  ...wrongTitles(one, told.titles, lexicon),
  ...mistakenSenses(one, told, lexicon),
  ...wrongCurrencies(one, told.money, lexicon),
  ...wrongGenders(one, told.genders, lexicon),
  ...genderedTitles(one, told.genders, lexicon),
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
