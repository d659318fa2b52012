import type { Figure, Mention, TimeExpression } from '../model/annotation.js';
import { contains, type Span } from '../model/span.js';
import type { PartOfSpeech } from '../text/part-of-speech.js';
import { pairQuotes } from '../text/quotes.js';
import { stem } from '../text/stem.js';
import { isCapitalised, type Token } from '../text/tokens.js';
import type { RewordingLexicon } from './rewordingLexicon.js';

/** A wording as the detectors read it by itself: without a day, so that "Tuesday" stays "Tuesday". */
export interface ReadWording {
  readonly text: string;
  /** How many sentences it was cut into. */
  readonly sentences: number;
  readonly tokens: readonly Token[];
  /** One tag a token. */
  readonly parts: readonly PartOfSpeech[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly times: readonly TimeExpression[];
}

/** What kind of thing a wording says in one place. */
export type UnitKind = 'number' | 'date' | 'name' | 'negation' | 'quotation' | 'word' | 'mark';

/** One thing that a wording says, which a rewording must say too. Two units with one key say the same. */
export interface Unit {
  readonly kind: UnitKind;
  readonly key: string;
  /** The index of its first token. */
  readonly token: number;
}

/**
 * Lists what a wording says, in order: numbers by value, dates by value, names and words by their letters, quotations
 * to the letter, verbs and auxiliaries whatever their number and person, and marks, for a pair of commas turns who said
 * what round ("Rook said the mayor resigned"). Articles, "that" before what is said and the last full stop say nothing.
 *
 * @param wording the wording
 * @param lexicon the language's words
 * @returns the units; empty when the wording has no words
 */
export function unitsOf(wording: ReadWording, lexicon: RewordingLexicon): readonly Unit[] {
  const quotations = pairQuotes(wording.text, wording.tokens);
  const units: Unit[] = [];
  wording.tokens.forEach((token, i) => {
    const isQuoted = quotations.some(({ opens, closes }) => opens <= token.start && token.end <= closes);
    const said = isQuoted
      ? quotedWord(token)
      : (dateAt(wording, token) ?? figureAt(wording, token, lexicon) ?? wordAt(wording, i, lexicon));
    if (said === null || said === COVERED || isCommaOfOpening(said, units)) return;
    units.push({ ...said, token: i });
  });
  return units;
}

type Said = Pick<Unit, 'kind' | 'key'>;

// "On Tuesday, police …": the comma may come and go.
const isCommaOfOpening = ({ key }: Said, before: readonly Unit[]): boolean =>
  key === ',' && before.length === 1 && before[0]?.kind === 'date';

/** A token that an earlier unit stands for. */
const COVERED = 'covered';

// Where a quotation begins and ends is part of what is said; the shape of its marks is not.
function quotedWord({ kind, text }: Token): Said {
  return { kind: 'quotation', key: kind === 'quote' ? '“' : `“${text}` };
}

function dateAt({ text, times }: ReadWording, token: Token): Said | typeof COVERED | null {
  const date = times.find((time) => contains(time, token));
  if (date === undefined) return null;
  if (date.start < token.start) return COVERED;
  const isDay = date.value !== null && /^\d/.test(date.value);
  return { kind: 'date', key: `date ${isDay ? date.value : wordsIn(text, date)}` };
}

const wordsIn = (text: string, { start, end }: Span): string =>
  text.slice(start, end).toLowerCase().replace(/\s+/gu, ' ');

// One unit a figure, at its first numeral. Its hedge and what it counts are words like others, and part of its key as
// well.
function figureAt(
  { figures, tokens }: ReadWording,
  token: Token,
  { numerals }: RewordingLexicon,
): Said | typeof COVERED | null {
  const isNumeral = ({ kind, lower }: Token): boolean => kind === 'number' || kind === 'symbol' || numerals.has(lower);
  const figure = figures.find((one) => contains(one, token) && (one.value !== null || one.range !== null));
  if (figure === undefined || !isNumeral(token)) return null;
  if (tokens.find((other) => contains(figure, other) && isNumeral(other)) !== token) return COVERED;
  const { value, range, unit, qualifier } = figure;
  return { kind: 'number', key: `number ${value ?? range?.join('–')} ${unit} ${qualifier}` };
}

// The keys of words that stand for each other, which are no words.
const [RELATIVE, PLACE] = ['(relative)', '(place)'];

function wordAt(wording: ReadWording, i: number, lexicon: RewordingLexicon): Said | null {
  const token = wording.tokens[i] as Token;
  const lower = token.lower.replace(/’/gu, "'");
  if (token.kind === 'number') return { kind: 'number', key: lower };
  if (token.kind !== 'word')
    return isLastStop(wording, i) ? null : { kind: 'mark', key: lower.replace(/^[-–—]$/u, '–') };
  if (isName(wording, token)) return { kind: 'name', key: lower };
  if (lexicon.negations.has(lower)) return { kind: 'negation', key: lower };
  // One relative pronoun is as good as another, but "the man who shot" is not "the man shot".
  if (lexicon.relatives.has(lower) && wording.parts[i] === 'PRON') return { kind: 'word', key: RELATIVE };
  if (lexicon.free.has(lower) && !lexicon.articled.has(wording.tokens[i + 1]?.lower ?? '')) return null;
  if (lexicon.places.has(lower)) return isBeforeDate(wording, i) ? null : { kind: 'word', key: PLACE };
  return { kind: 'word', key: lexicon.agreeing.get(lower) ?? withoutAgreement(lower, wording.parts[i], lexicon) };
}

const isLastStop = ({ tokens }: ReadWording, i: number): boolean => tokens[i]?.text === '.' && i === tokens.length - 1;

const isName = ({ mentions }: ReadWording, token: Token): boolean =>
  isCapitalised(token) && mentions.some((mention) => mention.kind === 'name' && contains(mention, token));

function isBeforeDate({ tokens, times }: ReadWording, i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && times.some(({ start, end }) => start <= next.start && next.end <= end);
}

// "demands" and "demand" as verbs are one; a tense is not taken off, nor the plural of a noun.
function withoutAgreement(lower: string, part: PartOfSpeech | undefined, { tenses }: RewordingLexicon): string {
  return part === 'VERB' && !tenses.some((ending) => lower.endsWith(ending)) ? stem(lower) : lower;
}
