import type { Figure } from '../../../../model/annotation.js';
import { contains, overlaps, type Span } from '../../../../model/span.js';
import { startsWithCapital } from '../../../../text/capitals.js';
import { clauseHolding } from '../../../../text/clauses.js';
import { groupByEach } from '../../../../text/group-by.js';
import { lastUpTo, type Sentence, sentenceHolding, sentencesTouching } from '../../../../text/reading.js';
import { intersection } from '../../../../text/sets.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import { CROWD, DEATH, familyOf, isFamily, isTally, keyOf, keyOfFamily } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { AGE, isAgeAtDeath, isAgeOfPerson, isOfParentOrPlace } from './ages.js';
import { answerOf } from './alternatives.js';
import { crowdOf, dayOfCrowd, isOfMany } from './crowds.js';
import { eventOfLength } from './lengths.js';
import type { Measure, Measured, MeasureKind, Place } from './measured.js';
import { isLost, nationOf, nationsOf } from './nations.js';
import { numberWordsOf, sentenceWordsOf } from './numberWords.js';
import { isBare, isMoney, isWhole, isWholeAlone, recountOf, wholeOf } from './recounts.js';
import { withScopes } from './scopes.js';
import { soleKeysOf } from './soleKeys.js';
import { daysOf, mayBeOf } from './timeUnits.js';

/** The numbers of the joined sentences that a sentence belongs to, as in Measured. */
export type Joined = (sentence: Sentence) => Pick<Measured, 'proposition' | 'family'>;

/**
 * Reads what each figure of an article measures.
 *
 * @param article the article
 * @param joined what a sentence is joined with
 * @param lexicon families of words
 * @returns one entry a figure, in reading order; figures in no sentence are left out
 */
export function measuresOf(article: ClaimArticle, joined: Joined, lexicon: DisagreementLexicon): readonly Measured[] {
  const measured: Measured[] = [];
  const around = new Map<Sentence, ReturnType<typeof aroundOf>>();
  const nations = nationsOf(article);
  for (const figure of article.figures) {
    const sentence = sentenceHolding(article.reading, figure) ?? sentencesTouching(article.reading, figure)[0];
    if (sentence === undefined) continue;
    const place = { article, sentence, figure };
    const measure =
      answerOf(place, measured, lexicon) ??
      recountOf(place, measured, lexicon) ??
      crowdOf(place, lexicon) ??
      partOf(place, lexicon) ??
      lengthOf(place, lexicon) ??
      measureOf(place, lexicon);
    const known = around.get(sentence) ?? aroundOf(article, sentence, lexicon);
    around.set(sentence, known);
    const words = numberWordsOf(place, known.words, lexicon);
    const before = measured[measured.length - 1];
    // "by 30 percent, not by 40": both are of what the first counts.
    const isBeside = words.isSetBeside && before?.sentence === sentence;
    const isSame = isBeside && before.kind === measure.kind;
    const { kind, core } = isSame ? before : measure;
    const whole = isWhole(place, lexicon);
    const isCount = measure.isRecount && core.has(CROWD);
    const timed = isCount ? { ...figure, time: dayOfCrowd(place, lexicon) } : figure;
    measured.push({
      ...place,
      figure: timed,
      ...measure,
      ...known,
      kind,
      core,
      nation: kind === 'people' ? nationOf(place, nations, lexicon) : null,
      words,
      isWhole: whole,
      isMain: false,
      sole: new Set(),
      toldOn: null,
      ...joined(sentence),
    });
  }
  const told = withScopes(measured, lexicon);
  const main = mainTallies(told, lexicon);
  const soleKeys = soleKeysOf(told, lexicon);
  return told.map((one) => ({ ...one, isMain: main.has(one.figure.id), sole: soleKeys(one) }));
}

// Of the dead, the injured and the arrested of an article, the greatest whole number each with its parts, but of
// crowds, of which a story has several.
function mainTallies(measured: readonly Measured[], lexicon: DisagreementLexicon): ReadonlySet<string> {
  const whole = measured.filter(
    ({ kind, figure }) => kind === 'people' && figure.scope === null && figure.value !== null,
  );
  const tallies = groupByEach(whole, ({ core }) => [...core].filter((key) => key !== CROWD && isTally([key], lexicon)));
  const sizeOf = ({ figure }: Measured): number => figure.value ?? 0;
  const main = [...tallies.values()].flatMap((same) => {
    const most = Math.max(...same.map(sizeOf));
    return same.filter((one) => sizeOf(one) === most);
  });
  const parts = measured.filter(
    ({ figure, sentence }) => figure.scope === 'part' && main.some((one) => one.sentence === sentence),
  );
  return new Set([...main, ...parts].map(({ figure }) => figure.id));
}

// What all figures of a sentence share.
function aroundOf(article: ClaimArticle, sentence: Sentence, lexicon: DisagreementLexicon) {
  const named = contentOf(article, sentence).mentions.filter((m) => m.entity !== null);
  return {
    words: sentenceWordsOf(article, sentence, lexicon),
    context: keysOf(textOf(article, sentence), lexicon),
    entities: new Set(named.map((m) => String(m.entity))),
    persons: new Set(named.filter((m) => m.type === 'person').map((m) => String(m.entity))),
    places: placesAround(article, sentence),
  };
}

function placesAround(article: ClaimArticle, { block }: Sentence): ReadonlySet<string> {
  const where = article.article.blocks[block];
  const places =
    where === undefined
      ? []
      : article.mentions.filter((m) => m.type === 'place' && m.kind !== 'nominal' && contains(where, m));
  return new Set(places.flatMap(({ entity }) => entity ?? []).map(String));
}

// "86 of its 118 flights", "212 of 340 joined": the part counts what the whole counts, and what is said of the part.
function partOf(place: Place, lexicon: DisagreementLexicon): Measure | null {
  const whole = wholeOf(place, lexicon);
  if (whole === null) return null;
  const [part, all] = [measureOf(place, lexicon), measureOf({ ...place, figure: whole }, lexicon)];
  const core = new Set([...part.core, ...all.core]);
  const kind = place.figure.unit === null && whole.unit === null && isTally(core, lexicon) ? 'people' : all.kind;
  return { kind, core, head: all.head, isRecount: false };
}

// What lasts is told of too, however far before.
function lengthOf(place: Place, lexicon: DisagreementLexicon): Measure | null {
  const event = eventOfLength(place, lexicon);
  if (event === null) return null;
  const measure = measureOf(place, lexicon);
  return { ...measure, core: new Set([...measure.core, ...event]), event };
}

function measureOf(place: Place, lexicon: DisagreementLexicon): Measure {
  const { figure, sentence } = place;
  const core = coreOf(place, lexicon);
  const last = lastUpTo(sentence.tokens, figure.start);
  const isLinked = isBare(place) && figure.value !== null && lexicon.countLinks.has(last?.lower ?? '');
  // "The toll rose to 45": a bare number of the dead counts people.
  const counted = keysOf(figure.counts, lexicon);
  const isOfCrowd = counted.has(CROWD) && !isOfMany(figure);
  const isRecount = isLinked && !isWhole(place, lexicon) && isTally(counted, lexicon) && !isOfCrowd;
  const scale = lexicon.scales.has(figure.unit ?? '') ? keyOf(figure.unit ?? '', lexicon) : null;
  // Whatever stands behind it: "an earthquake of magnitude 6.4 killed many".
  if (scale !== null) return { kind: 'scale', head: null, core: new Set([scale]), isRecount: false };
  // Nobody is a fraction of a person.
  const isFraction = isBare(place) && figure.unit === 'people' && !Number.isInteger(figure.value ?? 0);
  const kind = isRecount ? 'people' : isFraction ? 'count' : kindOf(figure, lexicon);
  return { kind, head: headOf(place, lexicon), core, isRecount };
}

/** Takes a figure and the lexicon; returns what kind of amount its unit makes it. */
export function kindOf(figure: Figure, lexicon: DisagreementLexicon): MeasureKind {
  const { unit } = figure;
  if (unit === 'people' || unit === 'ordinal' || unit === 'share' || unit === 'percent' || unit === 'year') return unit;
  if (daysOf(unit) !== null) return 'duration';
  return isMoney(figure, lexicon) ? 'money' : 'count';
}

/**
 * Takes words and the lexicon; returns the keys of those that tell something: where two in a row are of a family
 * ("seriously injured"), that family's and no other.
 */
export function keysOf(words: string, lexicon: DisagreementLexicon): ReadonlySet<string> {
  // A capital makes "March" a month and no march.
  const isMonth = (word: string): boolean => startsWithCapital(word) && lexicon.generic.has(word.toLowerCase());
  const split = words.split(/[^\p{L}\p{N}’']+/u);
  const pairs = split.map((word, i) => lexicon.families.get(`${split[i - 1] ?? ''} ${word}`.toLowerCase()));
  const keys = split.map((word, i) => {
    const pair = pairs[i] ?? pairs[i + 1];
    if (pair !== undefined) return keyOfFamily(pair);
    return isMonth(word) ? null : keyOf(word.toLowerCase(), lexicon);
  });
  return new Set(keys.filter((key) => key !== null));
}

/** So many characters nearer counts what stands before a length of time, and behind a number that follows "and". */
const AFTER = 1000;
/** A clause that names no measure takes it from this many characters before the figure. */
const NEAR = 80;

// The words of the counted noun stand in the figure (at its end when it is broken), those of the predicate behind it.
// Who takes part in something ("17 demonstrators") is nobody else than "17 people".
function headOf({ article, figure }: Place, lexicon: DisagreementLexicon): string | null {
  const printed = textOf(article, figure).toLowerCase();
  const tail = figure.damaged ? printed.slice(printed.lastIndexOf('.') + 1) : printed;
  const inside = figure.counts.split(' ').filter((word) => tail.includes(word));
  const head = [...keysOf(inside.join(' '), lexicon)].pop() ?? null;
  return head === CROWD ? null : head;
}

// Persons, shares and lengths of time take their measure from the words around when the counted noun names none.
function coreOf(place: Place, lexicon: DisagreementLexicon): ReadonlySet<string> {
  const { article, sentence, figure } = place;
  if (isLost(place, lexicon)) return new Set([DEATH]);
  const kind = kindOf(figure, lexicon);
  if (isAgeAtDeath(place, lexicon)) return new Set([AGE]);
  if (isOfParentOrPlace(place, lexicon) || isFormer(place, lexicon))
    return new Set([...keysOf(figure.counts, lexicon)].filter((key) => !isFamily(key)));
  const own = ownOf(place, lexicon);
  if (kind === 'people' && isWholeAlone(place, lexicon)) return own;
  // What a bare number counts may have been told before, and otherwise here.
  const isElsewhere = isBare(place) && !textOf(article, sentence).toLowerCase().includes(figure.counts);
  const here = kind === 'people' && isElsewhere ? nearestToClause(place, lexicon) : null;
  if (here !== null && isTally([here], lexicon)) return new Set([here]);
  if (kind === 'people' && own.has(CROWD)) return doneToThem(place, own, lexicon);
  if (kind === 'people' && areTreated(place, own, lexicon)) return new Set([nearestToClause(place, lexicon) ?? '']);
  if (isAgeOfPerson(place)) return new Set([AGE]);
  if (kind === 'ordinal' || own.has(AGE) || [...own].some(isFamily)) return own;
  if (kind === 'share') return new Set([...own, ...[...keysOf(textOf(article, sentence), lexicon)].filter(isFamily)]);
  if (own.size > 0 && kind !== 'people' && kind !== 'duration') return own;
  const nearest = nearestToClause(place, lexicon);
  // Nobody is arrested in florins.
  const isOfOthers = nearest === null || (kind === 'money' && isTally([nearest], lexicon));
  return isOfOthers || !mayBeOf(nearest, figure, lexicon) ? own : new Set([...own, nearest]);
}

// "Killing 10 people and injuring 80": what stands before a bare number counts others first.
function ownOf(place: Place, lexicon: DisagreementLexicon): ReadonlySet<string> {
  const { figure } = place;
  const counted = [...keysOf(figure.counts, lexicon)];
  const last = isBare(place) ? counted.findLast((key) => isTally([key], lexicon)) : undefined;
  const isLast = (key: string): boolean => last === undefined || key === last || !isTally([key], lexicon);
  return new Set(counted.filter((key) => isLast(key) && mayBeOf(key, figure, lexicon)));
}

// "Four prior arrests" are none of those that are told of.
const isFormer = ({ sentence, figure }: Place, { formerly }: DisagreementLexicon): boolean =>
  sentence.tokens.some((token) => contains(figure, token) && formerly.has(token.lower));

// Of "640 injured" who were treated somewhere, the treated are counted.
function areTreated(place: Place, own: ReadonlySet<string>, lexicon: DisagreementLexicon): boolean {
  const nearest = familyOf(nearestToClause(place, lexicon) ?? '');
  const befell = nearest === null ? undefined : lexicon.consequences.get(nearest);
  return befell !== undefined && [...own].some((key) => befell.includes(familyOf(key) ?? ''));
}

// Of "17 demonstrators" who were arrested, the arrested are counted and not the demonstrators.
function doneToThem(place: Place, own: ReadonlySet<string>, lexicon: DisagreementLexicon): ReadonlySet<string> {
  const nearest = nearestToClause(place, lexicon);
  const others = [...own, ...(nearest === null ? [] : [nearest])].filter((key) => key !== CROWD);
  return isTally(others, lexicon) ? new Set(others) : own;
}

function nearestToClause({ sentence, figure }: Place, lexicon: DisagreementLexicon): string | null {
  const clause = clauseHolding(sentence, figure, lexicon.clauses);
  const before = { start: Math.max(sentence.start, figure.start - NEAR), end: figure.end };
  return nearestFamily(sentence, clause, figure, lexicon) ?? nearestFamily(sentence, before, figure, lexicon);
}

const textOf = ({ article }: ClaimArticle, { start, end }: Span): string => article.text.slice(start, end);

function nearestFamily(sentence: Sentence, clause: Span, figure: Figure, lexicon: DisagreementLexicon): string | null {
  const isJoined = lexicon.clauses.coordinators.has(lastUpTo(sentence.tokens, figure.start)?.lower ?? '');
  const named = sentence.tokens.flatMap((token, i) => {
    // A broken numeral spans the words between it and what it counts.
    const isOwn = !figure.damaged && overlaps(token, figure);
    const outside = token.start < clause.start || token.end > clause.end || isOwn;
    const key = outside ? null : familyAt(sentence, i, lexicon);
    if (key !== null && key !== CROWD && areOthers(sentence, i, figure, lexicon)) return [];
    const distance = Math.max(token.start - figure.end, figure.start - token.end);
    // "ruled for twelve years and met the unions": a length of time belongs to what stands before it.
    // "Four died and 90 fell ill": what stands before "and" is told of others.
    const isApart = token.start >= figure.end ? kindOf(figure, lexicon) === 'duration' : isJoined;
    return key !== null ? [{ key, distance: distance + (isApart ? AFTER : 0) }] : [];
  });
  return [...named].sort((a, b) => a.distance - b.distance)[0]?.key ?? null;
}

// "300 people lit candles for the wounded": those to whom or with whom something is done are not those who are counted.
const areOthers = ({ tokens }: Sentence, i: number, { end }: Figure, lexicon: DisagreementLexicon): boolean =>
  (tokens[i - 1]?.start ?? 0) >= end &&
  lexicon.definites.has(tokens[i - 1]?.lower ?? '') &&
  lexicon.otherParties.has(tokens[i - 2]?.lower ?? '');

// A family may be known by two words ("in office", "toll station"), of which neither is of another; a word alone that
// is a month is none. Where somebody is ("27 injured were in hospital") counts no others than those of whom it is said.
function familyAt({ tokens }: Sentence, i: number, lexicon: DisagreementLexicon): string | null {
  const pairs = [i, i + 1]
    .map((n) => `${tokens[n - 1]?.lower} ${tokens[n]?.lower}`)
    .flatMap((pair) => (lexicon.whereabouts.has(pair) ? [] : (lexicon.families.get(pair) ?? [])));
  if (pairs[0] !== undefined) return keyOfFamily(pairs[0]);
  const [key] = keysOf(tokens[i]?.text ?? '', lexicon);
  return key !== undefined && isFamily(key) ? key : null;
}

/** Takes two sets; returns what is in both. */
export function sharedKeys(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return intersection(a, b);
}
