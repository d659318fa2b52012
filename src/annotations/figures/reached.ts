import { hedgeBefore } from './hedges.js';
import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';
import { afterOf, countedNoun, endsPhrase, isNounLike, isPlural, nounUnit, type Unit } from './units.js';

/** How many pieces before its number the word for what is counted may stand. */
const FARTHEST = 20;
/** How many pieces before that word the verb may stand whose object it is ("put the official number of"). */
const VERB_DISTANCE = 4;

/**
 * Reads what has come to a number behind which nothing says what it counts: "the number of victims went to three",
 * "deaths in the town reached 20", "put the number of sailors at 12", "the dead number nine", "the ill are 93".
 *
 * @param pieces the pieces of a sentence
 * @param number the index of the number's first piece
 * @param lexicon verbs of reaching and standing, nouns for numbers and for what befalls persons
 * @returns what is counted, with its words; null when no such verb joins it to the number, or another verb stands
 *   between ("the number of trams fell, and rents rose to 31")
 */
export function reachedBefore(pieces: readonly Piece[], number: number, lexicon: FigureLexicon): Unit | null {
  const from = hedgeBefore(pieces, number, lexicon)?.from ?? number;
  const link = pieces[from - 1]?.lower ?? '';
  const verbs = lexicon.reaching.get(link);
  const isCopula = lexicon.copulas.has(link);
  const isVerb = ({ lower }: Piece): boolean => verbs?.has(lower) === true;
  if (verbs === undefined && !isCopula && !lexicon.reachingAlone.has(link)) return null;
  let verb = verbs === undefined ? from - 1 : null;
  for (let at = from - 2; at >= Math.max(0, from - FARTHEST); at -= 1) {
    const piece = pieces[at] as Piece;
    const { lower, text } = piece;
    if (/^[;:–—“”"]$/u.test(text)) return null;
    if (isVerb(piece) || lexicon.changes.has(lower)) {
      if (verb !== null || !isVerb(piece)) return null;
      verb = at;
      continue;
    }
    // What befell persons "is" of many kinds, and no number: "the deaths are 20 a day".
    const isNamed = !isCopula || lexicon.numberNouns.has(lower) || lexicon.personPredicates.has(lower);
    const counted = isNamed ? countAt(pieces, at, verb, lexicon) : null;
    if (counted === null) continue;
    const isObject = pieces.slice(Math.max(0, at - VERB_DISTANCE), at).some(isVerb);
    if (verb !== null || isObject) return counted;
  }
  return null;
}

function countAt(pieces: readonly Piece[], at: number, verb: number | null, lexicon: FigureLexicon): Unit | null {
  const piece = pieces[at] as Piece;
  if (lexicon.tolls.has(piece.lower)) return { unit: 'people', times: 1, to: at + 1, noun: 'dead' };
  if (lexicon.numberNouns.has(piece.lower)) return totalAt(pieces, at, lexicon);
  if (isThose(pieces, at, lexicon)) return personsAt(pieces, at);
  const isNumbering = verb !== null && lexicon.numbering.has(pieces[verb]?.lower ?? '');
  const isCounted = isNumbering && isPlural(piece, lexicon) && isSubject(pieces, at, verb, lexicon);
  return isCounted || lexicon.befallings.has(piece.lower) ? nounUnit(pieces, at, at + 1, lexicon) : null;
}

/** Takes pieces and the index of a noun for a number; returns what it is a number of, null where that is not told. */
export function totalAt(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  if (!lexicon.of.has(pieces[at + 1]?.lower ?? '')) return null;
  const noun = countedNoun(pieces, at + 1, lexicon);
  const first = afterOf(pieces, at + 1, lexicon);
  if (noun === null) return lexicon.personPredicates.has(pieces[first]?.lower ?? '') ? personsAt(pieces, first) : null;
  // "The number of people killed".
  const said = pieces[noun.to]?.lower ?? '';
  return lexicon.personPredicates.has(said) ? { ...noun, to: noun.to + 1, noun: `${noun.noun} ${said}` } : noun;
}

// "The ill", "those arrested", "the confirmed dead": with no noun behind that they are said of.
function isThose(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean {
  const opens = [at - 1, at - 2].some((i) => lexicon.determiners.has(pieces[i]?.lower ?? ''));
  if (!opens || !lexicon.personPredicates.has(pieces[at]?.lower ?? '')) return false;
  const next = pieces[at + 1];
  return endsPhrase(next, lexicon) || next === undefined || !isNounLike(next, lexicon) || isReaching(next, lexicon);
}

const isReaching = ({ lower }: Piece, { reaching, reachingAlone }: FigureLexicon): boolean =>
  reachingAlone.has(lower) || [...reaching.values()].some((verbs) => verbs.has(lower));

const personsAt = (pieces: readonly Piece[], at: number): Unit => ({
  unit: 'people',
  times: 1,
  to: at + 1,
  noun: pieces[at]?.lower ?? '',
});

// Only auxiliaries and adverbs stand between a subject and its verb.
const isSubject = (pieces: readonly Piece[], at: number, verb: number, lexicon: FigureLexicon): boolean =>
  pieces
    .slice(at + 1, verb)
    .every((piece) => lexicon.auxiliaries.has(piece.lower) || (piece.kind === 'word' && !isNounLike(piece, lexicon)));
