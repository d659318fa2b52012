import type { EventMention, Figure, Statement } from '../../../model/annotation.js';
import type { EntityId } from '../../../model/ids.js';
import { overlaps, type Span, sharedLength } from '../../../model/span.js';
import { plainDigits } from '../../../text/digits.js';
import { withoutGenitiveS } from '../../../text/genitive.js';
import { nameSkeleton } from '../../../text/name-skeleton.js';
import type { Sentence } from '../../../text/reading.js';
import { stem } from '../../../text/stem.js';
import { NAME_BITS, UNKNOWN_WORD_BITS } from '../../../text/surprise.js';
import { isCapitalised, isWordOrNumber, type Token } from '../../../text/tokens.js';
import type { WordTable } from '../../../text/word-table.js';
import { isAge } from '../disagreements/measuring/ages.js';
import { contentOf, type SentenceContent } from '../sentenceContent.js';
import type { Witness } from '../witness.js';

/** What one sentence tells, as it can be compared with what a sentence of another hand tells. */
export interface Telling {
  readonly witness: Witness;
  /** Where it stands among the sentences of its article that are told, 0 (first) … 1; 0 for a title. */
  readonly place: number;
  readonly isTitle: boolean;
  /** Stems of its telling words, but for those that say who somebody is; each with its surprise in bits. */
  readonly words: Bits;
  /** Words that say who somebody is: names, offices, and what names the speaker of reported words, his age too. */
  readonly naming: Bits;
  /** Words with a capital that no name was recognised in. */
  readonly names: Bits;
  /** Numerals, as digits, but for the ages of who speaks. */
  readonly numerals: Bits;
  /** The values of such figures, with what they count; null when they count nothing. */
  readonly values: ReadonlyMap<number, readonly (string | null)[]>;
  /** Who and what is named. */
  readonly named: ReadonlySet<EntityId>;
  /** Who and what is only described, or known as a party or a speaker. */
  readonly meant: ReadonlySet<EntityId>;
  /** ISO days. */
  readonly days: ReadonlySet<string>;
  /** Clock times (`T02:40`). */
  readonly clocks: ReadonlySet<string>;
  /** Events of a type of the code book. */
  readonly events: readonly EventMention[];
  readonly speakers: ReadonlySet<EntityId>;
  /** How much of it is what somebody said, 0..1, and how much of that stands between quotation marks. */
  readonly said: number;
  readonly quoted: number;
}

/** Terms with what each tells, in bits. */
export type Bits = ReadonlyMap<string, number>;

const NUMBER_BITS = 11;
const SMALL_NUMBER_BITS = 6;
/** Names are compared by so many letters of their skeleton. */
const SKELETON_LETTERS = 5;

/** Takes a sentence, its place (see Telling) and the words of the language; returns what it tells. Linear. */
export function tellingOf(
  witness: Witness,
  { place, isTitle }: Pick<Telling, 'place' | 'isTitle'>,
  table: WordTable,
): Telling {
  const content = contentOf(witness.article, witness.sentence);
  const ofSpeakers = agesOfSpeakers(witness, content);
  return {
    witness,
    place,
    isTitle,
    ...termsIn(witness.sentence, content, ofSpeakers, table),
    ...partiesIn(content, ofSpeakers),
    ...saidIn(witness, content),
  };
}

type Terms = Pick<Telling, 'words' | 'naming' | 'names' | 'numerals'>;

function termsIn(
  { tokens }: Sentence,
  { mentions, statements }: SentenceContent,
  ofSpeakers: readonly Figure[],
  table: WordTable,
): Terms {
  const naming: readonly Span[] = [
    ...mentions.filter(({ kind }) => kind === 'name' || kind === 'titled'),
    ...mentions.flatMap(({ role }) => role ?? []),
    ...statements.flatMap(({ source, cue }) => [source, cue].filter((span) => span !== null)),
  ];
  const terms = {
    words: new Map<string, number>(),
    naming: new Map<string, number>(),
    names: new Map<string, number>(),
    numerals: new Map<string, number>(),
  };
  for (const token of tokens.filter(isWordOrNumber)) {
    const term = termOf(token, table);
    if (term === null) continue;
    const isOfSomebody = (term.kind === 'numerals' ? ofSpeakers : naming).some((where) => overlaps(where, token));
    const kind = isOfSomebody ? 'naming' : term.kind;
    terms[kind].set(term.key, term.bits);
  }
  return terms;
}

// "said Ann Lee, 71, a farmer": the age says who speaks, and is no part of what is told.
function agesOfSpeakers({ article, sentence }: Witness, { figures, statements }: SentenceContent): readonly Figure[] {
  const sources = statements.map(({ source }) => source).filter((source) => source !== null);
  return figures.filter(
    (figure) => sources.some((source) => overlaps(source, figure)) && isAge({ article, sentence, figure }),
  );
}

interface Term {
  readonly kind: 'words' | 'names' | 'numerals';
  readonly key: string;
  readonly bits: number;
}

function termOf(token: Token, { stopWords, numbers, wordBits }: WordTable): Term | null {
  const { lower } = token;
  const word = withoutGenitiveS(lower);
  const digits = /^\p{N}/u.test(lower) ? plainDigits(lower) : numbers.get(word);
  if (digits !== undefined)
    return { kind: 'numerals', key: `#${digits}`, bits: digits.length <= 1 ? SMALL_NUMBER_BITS : NUMBER_BITS };
  if (word.length < 2 || stopWords.has(word)) return null;
  const key = stem(word);
  const bits = wordBits.get(key);
  if (bits !== undefined) return { kind: 'words', key, bits };
  if (!isCapitalised(token)) return { kind: 'words', key, bits: UNKNOWN_WORD_BITS };
  return { kind: 'names', key: `N${nameSkeleton(word, SKELETON_LETTERS)}`, bits: NAME_BITS };
}

type Parties = Pick<Telling, 'values' | 'named' | 'meant' | 'days' | 'clocks' | 'events' | 'speakers'>;

function partiesIn(
  { mentions, figures, times, events, statements }: SentenceContent,
  ofSpeakers: readonly Figure[],
): Parties {
  const values = new Map<number, readonly (string | null)[]>();
  const told = figures.filter((figure) => !ofSpeakers.includes(figure));
  for (const { value, unit } of told) if (value !== null) values.set(value, [...(values.get(value) ?? []), unit]);
  const named = new Set(mentions.flatMap(({ entity, kind }) => (entity !== null && kind !== 'nominal' ? entity : [])));
  const speakers = new Set(statements.flatMap(({ speaker }) => speaker ?? []));
  const coded = events.filter(({ type }) => type !== 'OTHER');
  const meant = [
    ...mentions.flatMap(({ entity }) => entity ?? []),
    ...events.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
    ...speakers,
  ];
  const dated = times.flatMap(({ value, granularity }) => (value === null ? [] : { value, granularity }));
  return {
    values,
    named,
    speakers,
    events: coded,
    meant: new Set(meant.filter((entity) => !named.has(entity))),
    days: new Set(dated.filter(({ value, granularity }) => DAYS.has(granularity) && ISO_DAY.test(value)).map(dayOf)),
    clocks: new Set(dated.flatMap(({ value }) => CLOCK.exec(value)?.[0] ?? [])),
  };
}

const DAYS: ReadonlySet<string> = new Set(['day', 'part-of-day', 'minute']);
const ISO_DAY = /^\d{4}-\d\d-\d\d/u;
const CLOCK = /T\d\d:\d\d/u;
const dayOf = ({ value }: { readonly value: string }): string => value.slice(0, 10);

function saidIn({ sentence }: Witness, { statements }: SentenceContent): Pick<Telling, 'said' | 'quoted'> {
  const shareOf = (some: readonly Statement[]): number => {
    const length = some.reduce(
      (sum, { content }) => sum + content.reduce((own, piece) => own + sharedLength(piece, sentence), 0),
      0,
    );
    return Math.min(1, length / (sentence.end - sentence.start));
  };
  const outer = statements.filter(({ nestedIn }) => nestedIn === null);
  return { said: shareOf(outer), quoted: shareOf(outer.filter(({ kind }) => kind === 'direct')) };
}
