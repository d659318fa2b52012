import type { Span } from '../../model/span.js';
import { commaNumbers } from '../../text/number-style.js';
import type { Token } from '../../text/tokens.js';
import type { TransmissionHabit } from './lexicon.js';
import {
  letterVotes,
  NO_VOTES,
  type Sign,
  type TransmissionInput,
  votesFor,
  votesOfHabit,
  votesOfHabits,
} from './Sign.js';

const BITS = {
  word: 6,
  accent: 4,
  abbreviation: 7,
  script: 8,
  line: 8,
  ending: 8,
  initial: 6,
  lowQuotes: 7,
  angleQuotes: 7,
  number: 6,
  date: 5,
} as const;

/**
 * Finds what a source language leaves in a translation: words with its letters, its abbreviations, lines of its
 * newsroom, its endings on names that stand without them elsewhere, initials before surnames, its quotation marks and
 * its way to write numbers and dates. What only points to a language, such as names in foreign spelling, is no sign of
 * translation by itself: see hints.
 *
 * @param input see TransmissionInput
 * @returns the signs; empty when there is no residue. Linear in the length of the text
 */
export function residueSigns(input: TransmissionInput): readonly Sign[] {
  const words = input.reading.tokens.filter((token) => token.kind === 'word');
  return [
    ...foreignWords(input, words),
    ...abbreviations(input),
    ...foreignLines(input),
    ...endedNames(input, words),
    ...initials(input),
    ...foreignMarks(input),
    ...commaNumbers(input.article.text).map((where) => foreignNumber(input, where)),
    ...yearFirstDates(input),
  ];
}

// A word in small letters that is a common one elsewhere, or with a letter that the language does not use.
function foreignWords({ article, lexicon }: TransmissionInput, words: readonly Token[]): readonly Sign[] {
  return words.flatMap((token) => {
    if (!/^\p{Ll}/u.test(token.text) && !(/^\p{Lo}/u.test(token.text) && isAmidText(article.text, token))) return [];
    const known = lexicon.foreignWords.get(token.text);
    const isOtherScript = OTHER_SCRIPT.test(token.text);
    const isSurely = known !== undefined || lexicon.damage.foreignLetter.test(token.text);
    if (!isSurely && !isOtherScript && !isAccented(article.text, token, lexicon)) return [];
    return [
      {
        feature: 'word',
        where: { start: token.start, end: token.end },
        bits: isOtherScript ? BITS.script : isSurely ? BITS.word : BITS.accent,
        votes: known === undefined ? letterVotes(lexicon.sources, token.text, 2) : votesFor(known, 4 / known.length),
        why: 'Words were left in another language.',
      },
    ];
  });
}

// A word with an accent may be quoted for what it is: a sign says «fermé».
const isAccented = (text: string, { start, text: word }: Token, { damage }: TransmissionInput['lexicon']): boolean =>
  damage.isForeignSpelling(word) && !/\p{Pi}|["'„]/u.test(text.charAt(start - 1));

// Most scripts have one case: the name of a thing in its own script stands in brackets or in a line of its own.
function isAmidText(text: string, { start, end }: Token): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const [after = ''] = text.slice(end).split('\n', 1);
  return /\p{sc=Latn}/u.test(before + after) && before.lastIndexOf('(') <= before.lastIndexOf(')');
}

/** A word of another script, longer than a symbol; where a letter is a syllable or a word, two are enough. */
const OTHER_SCRIPT =
  /^(?:[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}]{4,}|[\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{sc=Telu}\p{sc=Thai}\p{sc=Geor}\p{M}]{3,}|[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー々]{2,})$/u;

/** Lines of a newsroom are short. */
const LONGEST_LINE = 100;

// “2,4 mln”, “4,5 thous. of persons”, “since 2013 r.”
function abbreviations({ article, lexicon }: TransmissionInput): readonly Sign[] {
  return [...lexicon.abbreviationPatterns.placesIn(article.text)].flatMap(([i, places]) => {
    const from = lexicon.abbreviations[i]?.from ?? [];
    return places.map(
      (where): Sign => ({
        feature: 'abbreviation',
        where,
        bits: BITS.abbreviation,
        votes: votesFor(from, 4 / Math.max(1, from.length)),
        why: 'Words are abbreviated as in another language.',
      }),
    );
  });
}

function foreignLines({ article, lexicon }: TransmissionInput): readonly Sign[] {
  return article.blocks.flatMap((block) => {
    if (block.end - block.start > LONGEST_LINE) return [];
    const line = article.text.slice(block.start, block.end).trim().toLowerCase();
    const from = lexicon.sources.filter((source) => source.lines.some((lead) => isLedBy(line, lead)));
    if (from.length === 0) return [];
    const codes = from.map((source) => source.code);
    const where = { start: block.start, end: block.end };
    return [
      {
        feature: 'line',
        where,
        bits: BITS.line,
        votes: votesFor(codes, 6 / codes.length),
        why: 'Lines of the newsroom stand in another language.',
      },
    ];
  });
}

const isLedBy = (line: string, lead: string): boolean =>
  line.startsWith(lead) && !/^[\p{L}\p{N}]/u.test(line.slice(lead.length));

/** A name without its ending has at least so many letters: Mark and Markus are two names. */
const SHORTEST_STEM = 5;

// Hallenas beside Hallen.
function endedNames({ lexicon }: TransmissionInput, words: readonly Token[]): readonly Sign[] {
  const names = new Set(words.filter((token) => /^\p{Lu}\p{Ll}+$/u.test(token.text)).map((token) => token.text));
  return words.flatMap((token) => {
    const { text } = token;
    if (text.length <= SHORTEST_STEM || !names.has(text) || lexicon.ownNames.has(text)) return [];
    const from = lexicon.sources.filter((source) => source.nameEndings.some((ending) => isEnded(text, ending)));
    if (from.length === 0) return [];
    const codes = from.map((source) => source.code);
    return [
      {
        feature: 'ending',
        where: { start: token.start, end: token.end },
        bits: BITS.ending,
        votes: votesFor(codes, 4 / codes.length),
        why: 'Names stand with and without the ending of another language.',
      },
    ];
  });

  function isEnded(text: string, ending: string): boolean {
    if (!text.endsWith(ending)) return false;
    const stem = text.slice(0, -ending.length);
    return stem.length >= SHORTEST_STEM && names.has(stem) && !lexicon.damage.months.has(stem.toLowerCase());
  }
}

/** What both names of a person say for the language whose endings they have; one ending alone is of many languages. */
const ENDED_NAME_VOTE = 2;

// “V. Hallen” in a text that also names Viktor Hallen in full.
function initials({ reading, lexicon }: TransmissionInput): readonly Sign[] {
  const { tokens } = reading;
  const inFull = new Map<string, string>();
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (next === undefined || !isFullName(token) || !isFullName(next)) return;
    inFull.set(`${token.text.charAt(0)} ${next.text}`, token.text);
  });
  return tokens.flatMap((token, i) => {
    const [before, stop, name] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    if (!/^\p{Lu}$/u.test(token.text) || stop?.text !== '.' || stop.start !== token.end || name === undefined)
      return [];
    if (
      !isFullName(name) ||
      (before !== undefined && (isFullName(before) || (before.end === token.start && /\p{L}|\./u.test(before.text))))
    )
      return [];
    if (!inFull.has(`${token.text} ${name.text}`) && !isKnownStem(inFull, token.text, name.text)) return [];
    return [
      initial({ start: token.start, end: name.end }, [inFull.get(`${token.text} ${name.text}`) ?? '', name.text]),
    ];
  });

  function initial(where: Span, name: readonly [string, string]): Sign {
    const votes = new Map(votesOfHabit(lexicon, 'initials', 3));
    // Danielis Orvekas: both names end as that language ends them.
    for (const { code, habits, nameEndings } of lexicon.sources) {
      if (!habits.has('initials')) continue;
      if (name.every((part) => nameEndings.some((ending) => part.endsWith(ending) && part.length > ending.length + 2)))
        votes.set(code, (votes.get(code) ?? 0) + ENDED_NAME_VOTE);
    }
    return {
      feature: 'initial',
      where,
      bits: BITS.initial,
      votes,
      why: 'Persons named in full elsewhere have an initial before the surname, as newsrooms of some languages write.',
    };
  }
  function isKnownStem(known: ReadonlyMap<string, string>, letter: string, name: string): boolean {
    return lexicon.sources.some((source) =>
      source.nameEndings.some((ending) => known.has(`${letter} ${name}${ending}`)),
    );
  }
}

const isFullName = (token: Token): boolean => token.kind === 'word' && /^\p{Lu}\p{L}*\p{Ll}/u.test(token.text);

// „Wir bleiben“, «restiamo», « nous restons », »vi bliver«, ”vi stannar”.
function foreignMarks({ article, reading, lexicon }: TransmissionInput): readonly Sign[] {
  const marks = reading.tokens.filter(({ kind }) => kind === 'quote');
  // The mark that opens the first quotation opens them all: in « nous restons », the second closes.
  const opening = marks.find(({ text }) => text === '«' || text === '»')?.text;
  return marks.flatMap(({ text, start, end }, i): readonly Sign[] => {
    const before = article.text.charAt(start - 1);
    const after = article.text.charAt(end);
    const where = { start, end };
    if (text === '„') {
      const closing = CLOSINGS.get(marks[i + 1]?.text ?? '');
      return [{ ...LOW, where, votes: votesOfHabits(lexicon, ['low-quotes', ...(closing ? [closing] : [])]) }];
    }
    if (!isOpening(before, after)) return [];
    if (text === '«') {
      const spaced = /\s/u.test(after) ? (['spaced-angle-quotes'] as const) : [];
      return [{ ...ANGLE, where, votes: votesOfHabits(lexicon, ['angle-quotes', ...spaced]) }];
    }
    if (/\s/u.test(after)) return [];
    if (opening === text) return [{ ...ANGLE, where, votes: votesOfHabit(lexicon, 'inward-angle-quotes', 2) }];
    return text === '”' ? [{ ...CLOSING, where, votes: votesOfHabit(lexicon, 'closing-quotes-only', 1) }] : [];
  });
}

const isOpening = (before: string, after: string): boolean => !/[^\s(:—–-]/u.test(before) && after !== '';

const CLOSINGS: ReadonlyMap<string, TransmissionHabit> = new Map([
  ['”', 'low-quotes-closed-high'],
  ['“', 'low-quotes-closed-turned'],
]);

const LOW = {
  feature: 'low-quotes',
  bits: BITS.lowQuotes,
  why: 'Quotations open with low marks, as in other languages.',
} as const;

const ANGLE = {
  feature: 'angle-quotes',
  bits: BITS.angleQuotes,
  why: 'Quotations stand between angle marks, as in other languages.',
} as const;

// Careless typing of English has it too: it says only which language, where others say that there is one.
const CLOSING = {
  feature: 'closing-quotes',
  bits: 0,
  why: 'Quotations open with the mark that closes them, as in other languages.',
} as const;

// “2017. 11. 15.”
function yearFirstDates({ article, lexicon }: TransmissionInput): readonly Sign[] {
  return [...article.text.matchAll(/(?<![\d.,])(?:19|20)\d\d\. \d{1,2}\. \d{1,2}\.(?!\d)/gu)].map((match) => ({
    feature: 'date',
    where: { start: match.index, end: match.index + match[0].length },
    bits: BITS.date,
    votes: votesOfHabit(lexicon, 'year-first', 4),
    why: 'A date stands with its year first and full stops behind the numbers, as in another language.',
  }));
}

const foreignNumber = ({ article, lexicon }: TransmissionInput, where: Span): Sign => ({
  feature: 'number',
  where,
  bits: BITS.number,
  votes: article.text.slice(where.start, where.end).includes('.')
    ? votesOfHabit(lexicon, 'point-thousands', 1)
    : NO_VOTES,
  why: 'Numbers are written with a decimal comma or with points between thousands.',
});
