import { slice } from '../../model/span.js';
import { startsWithCapital } from '../../text/capitals.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import { sourceNoteSigns } from './declarations.js';
import { outletWordsIn, pageWordsIn } from './newsrooms.js';
import { letterVotes, NOWHERE, type Sign, type TransmissionInput, votesFor } from './Sign.js';

/** Whoever changes sums into a currency writes for those who pay in it. */
const CONVERSION_VOTE = 4;
const OUTLET_VOTE = 3;
const OUTLET_WORD_VOTE = 3;
const PAGE_WORD_VOTE = 3;
const LETTER_VOTE = 0.5;
const SURNAME_VOTE = 2;
const TITLE_VOTE = 2;
const OUTLET_LETTER_VOTE = 1.5;
/** A translation of some of the same passages helps to name the language; one of the same text names it. */
const SISTER_VOTE = 4;
const ONE_TEXT_VOTE = 8;
/** A blank, and perhaps a full stop, stand behind a title. */
const MOST_BEHIND_TITLE = 2;

/**
 * Finds what points to a language without saying that anything was translated: the source that it names, sums changed
 * into a currency, the outlet, its domain, its name, words around the story on its page, spellings of names, endings of
 * surnames, a translation of the same passages. Only of a translation do they say anything.
 *
 * @param input see TransmissionInput
 * @returns the signs, all of them worth no bits; empty when nothing points anywhere. Linear in the length of the text
 */
export function hints(input: TransmissionInput): readonly Sign[] {
  const words = input.reading.tokens.filter((token) => token.kind === 'word');
  return [
    ...sourceNoteSigns(input),
    ...conversions(input),
    ...outlets(input),
    ...outletNames(input),
    ...pageWords(input),
    ...spellings(input, words),
    ...surnames(input, words),
    ...titles(input, words),
    ...sisters(input),
  ];
}

// “12 million (about 480 thousand forints)”. An English paper of that country does so too: it only points to a
// language.
function conversions({ article, lexicon }: TransmissionInput): readonly Sign[] {
  const sums = [...article.text.matchAll(lexicon.conversion)];
  return lexicon.sources.flatMap(({ code, currencies }) => {
    const match = sums.find(({ groups }) => currencies.has(groups?.currency ?? ''));
    if (match === undefined) return [];
    return [
      {
        feature: 'conversion',
        where: { start: match.index, end: match.index + match[0].length },
        bits: 0,
        votes: votesFor([code], CONVERSION_VOTE),
        why: 'Sums are changed into the money of its readers.',
      },
    ];
  });
}

function outlets({ article, lexicon }: TransmissionInput): readonly Sign[] {
  const outlet = article.outlet?.name.toLowerCase() ?? '';
  const domain = domainOf(article.canonicalUrl ?? article.source.url ?? outlet);
  const where = article.outlet?.receipts[0] ?? NOWHERE;
  const votes = lexicon.sources.flatMap((source): readonly (readonly [string, number])[] => {
    const ties = [source.outlets.has(outlet), domain !== null && source.domains.has(domain)].filter(Boolean).length;
    return ties > 0 ? [[source.code, ties * OUTLET_VOTE]] : [];
  });
  if (votes.length === 0) return [];
  return [{ feature: 'outlet', where, bits: 0, votes: new Map(votes), why: 'The outlet writes in that language.' }];
}

// “Rytas”, “Tageblatt”, also as the owner or the agency that a text credits, and how the outlet is spelt.
function outletNames({ article, lexicon }: TransmissionInput): readonly Sign[] {
  const spelt = (article.outlet?.name.match(/\p{L}+/gu) ?? []).filter(lexicon.damage.isForeignSpelling);
  const letters = spelt.map((word) => ({
    feature: 'outlet-letters',
    where: article.outlet?.receipts[0] ?? NOWHERE,
    wording: word,
    bits: 0,
    votes: letterVotes(lexicon.sources, word, OUTLET_LETTER_VOTE),
    why: 'The outlet is spelt with its letters.',
  }));
  const credited = article.credits.filter(({ kind }) => kind === 'agency' || kind === 'copyright');
  const words = [article.outlet, ...credited].flatMap((named) =>
    outletWordsIn(named?.name ?? '', lexicon.newsrooms).map(({ word, languages }) => ({
      feature: 'outlet-name',
      where: named?.receipts[0] ?? NOWHERE,
      wording: word,
      bits: 0,
      votes: votesFor(languages, OUTLET_WORD_VOTE / languages.length),
      why: 'The outlet has a name of that language.',
    })),
  );
  return [...words, ...letters];
}

// In a text file they stand in the text.
function pageWords({ article, lexicon }: TransmissionInput): readonly Sign[] {
  const lines = article.blocks.filter(({ kind }) => kind === 'junk').map((block) => slice(article.text, block));
  const words = [
    ...(article.pageWords ?? []),
    ...pageWordsIn({ lines, names: [], stated: [], offered: [] }, lexicon.newsrooms),
  ];
  return words.map(({ word, languages }) => ({
    feature: 'page-word',
    where: NOWHERE,
    wording: word,
    bits: 0,
    votes: votesFor(languages, PAGE_WORD_VOTE / languages.length),
    why: 'Words around the story are of that language.',
  }));
}

function spellings({ lexicon }: TransmissionInput, words: readonly Token[]): readonly Sign[] {
  return words
    .filter((token) => isCapitalised(token) && lexicon.damage.isForeignSpelling(token.text))
    .map(({ text, start, end }) => ({
      feature: 'spelling',
      where: { start, end },
      bits: 0,
      votes: letterVotes(lexicon.sources, text, LETTER_VOTE),
      why: 'Names are spelt with its letters.',
    }))
    .filter(({ votes }) => votes.size > 0);
}

// Matušová, Jónsdóttir.
function surnames({ lexicon }: TransmissionInput, words: readonly Token[]): readonly Sign[] {
  return words.flatMap(({ text, start, end }) => {
    if (!startsWithCapital(text)) return [];
    const from = lexicon.sources.filter(({ surname }) => surname?.test(text)).map(({ code }) => code);
    const why = 'Surnames end as in that language.';
    return from.length === 0
      ? []
      : [{ feature: 'surname', where: { start, end }, bits: 0, votes: votesFor(from, SURNAME_VOTE), why }];
  });
}

// “Herr Weber”, “Bi Amina”: left as it was before a name.
function titles({ lexicon }: TransmissionInput, words: readonly Token[]): readonly Sign[] {
  return words.flatMap(({ text, start, end }, i) => {
    const next = words[i + 1];
    const isBefore = next !== undefined && startsWithCapital(next.text) && next.start - end <= MOST_BEHIND_TITLE;
    const from = isBefore ? lexicon.sources.filter((source) => source.titles.has(text)).map(({ code }) => code) : [];
    const why = 'People are addressed as in that language.';
    return from.length === 0
      ? []
      : [{ feature: 'title', where: { start, end }, bits: 0, votes: votesFor(from, TITLE_VOTE), why }];
  });
}

// Two translations of the same passages may have them from reports of two languages; those of one text have not.
function sisters({ sister }: TransmissionInput): readonly Sign[] {
  if (sister === undefined || sister.from === null) return [];
  const why = `It shares passages with ${sister.name}, which is a translation.`;
  return [
    {
      feature: 'sister-language',
      where: NOWHERE,
      bits: 0,
      votes: votesFor([sister.from], sister.isOfOneText ? ONE_TEXT_VOTE : SISTER_VOTE),
      why,
    },
  ];
}

// The last part of the host of an address or of a web name: "lt".
function domainOf(address: string): string | null {
  const host = address.replace(/^[a-z]+:\/\//u, '').split(/[/?#:]/u)[0] ?? '';
  const match = /\.([a-z]{2})$/u.exec(host.toLowerCase());
  return match?.[1] ?? null;
}
