import { contains, type Span } from '../../model/span.js';
import { pairQuotes } from '../../text/quotes.js';
import { tokensInside } from '../../text/reading.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import { NO_VOTES, type Sign, type TransmissionInput } from './Sign.js';

/** A text shorter than this (words) says too little of how it was made. */
const ENOUGH_WORDS = 80;

const BITS = { 'own-work': 4, byline: 3, agency: 2, 'told-us': 4, 'own-act': 4, unchanged: 4 } as const;

/**
 * Finds what speaks for a text that its newsroom wrote or took over as it was written: a reporter's name, a place of
 * reporting, an editor's credit, words that somebody told the outlet itself, what it did itself to learn of it, the
 * words of another text of its story that was written so.
 *
 * @param input see TransmissionInput
 * @returns the signs; empty for texts too short to judge
 */
export function originalSigns(input: TransmissionInput): readonly Sign[] {
  const { article, reading } = input;
  if (reading.tokens.filter((token) => token.kind === 'word').length < ENOUGH_WORDS) return [];
  const signs: Sign[] = [...ownWork(input)];
  if (article.byline !== null) signs.push(sign('byline', article.byline, 'A reporter signed it.'));
  for (const credit of article.credits) {
    const [where] = credit.receipts;
    if (credit.kind === 'agency' && where !== undefined)
      signs.push(sign('agency', where, 'It is credited to a news agency.'));
  }
  return [...signs, ...ownTalks(input), ...unchangedSigns(input)];
}

// What somebody says between quotation marks (“They did not answer our letters”) is no word of the newsroom.
function ownWork({ article, reading, lexicon }: TransmissionInput): readonly Sign[] {
  const { text, blocks } = article;
  const told = lexicon.ownWork
    .possibleIn(text)
    .flatMap((i) => [...text.matchAll(lexicon.ownWork.at(i))])
    .map((match): Span => ({ start: match.index, end: match.index + match[0].length }));
  if (told.length === 0) return [];
  const quoted = blocks.flatMap((block) => pairQuotes(text, tokensInside(reading, block)));
  return told
    .filter((where) => !quoted.some((quotation) => contains(quotation, where)))
    .map((where) => sign('own-work', where, 'It says itself who reported it and where.'));
}

const sign = (feature: keyof typeof BITS, where: Span, why: string): Sign => ({
  feature,
  where: { start: where.start, end: where.end },
  bits: BITS[feature],
  votes: NO_VOTES,
  why,
});

// "told The Ledger" or "The Ledger spoke to", in the Ledger; "told the Register" in The Dorvik Register.
function ownTalks({ article, reading, lexicon }: TransmissionInput): readonly Sign[] {
  return namesOf(article.outlet?.name ?? '', reading.tokens, lexicon.outletArticles).flatMap((name) => {
    const before = reading.tokens[name.first - 1];
    if (before !== undefined && lexicon.speakingVerbs.has(before.lower))
      return [sign('told-us', { start: before.start, end: name.end }, 'Somebody spoke to the outlet itself.')];
    lexicon.outletAct.lastIndex = name.end;
    const act = lexicon.outletAct.exec(article.text);
    const why = 'It says what the outlet did itself to report it.';
    return act === null ? [] : [sign('own-act', { start: name.start, end: name.end + act[0].length }, why)];
  });
}

interface OutletName extends Span {
  /** The number of its first token. */
  readonly first: number;
}

// Where an outlet is named: in full, or by the last word behind an article, as papers call themselves.
function namesOf(outlet: string, tokens: readonly Token[], articles: ReadonlySet<string>): readonly OutletName[] {
  const words = outlet.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const parts = words.map((word) => word.toLowerCase());
  const short = words.at(-1) as string;
  return tokens.flatMap((first, i): readonly OutletName[] => {
    const isFull = parts.every((part, n) => tokens[i + n]?.lower === part);
    const isShort = articles.has(first.lower) && isNamed(tokens[i + 1], short);
    if (!isFull && !isShort) return [];
    const last = tokens[i + (isFull ? parts.length : 2) - 1] as Token;
    return [{ first: i, start: first.start, end: last.end }];
  });
}

// A name in capitals above the text is written with one in it.
const isNamed = (token: Token | undefined, word: string): boolean =>
  token !== undefined && isCapitalised(token) && token.lower === word.toLowerCase();

function unchangedSigns({ following }: TransmissionInput): readonly Sign[] {
  const [first] = following?.receipts ?? [];
  if (following?.how !== 'unchanged' || first === undefined) return [];
  const share = Math.round(100 * following.share);
  return [
    sign('unchanged', first, `${share} % of it has the words of ${following.of}, which was written in its language.`),
  ];
}
