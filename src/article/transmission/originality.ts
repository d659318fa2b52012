import type { Span } from '../../model/span.js';
import { NO_VOTES, type Sign, type TransmissionInput } from './Sign.js';

/** A text shorter than this (words) says too little of how it was made. */
const ENOUGH_WORDS = 80;

const BITS = { ownWork: 4, byline: 3, agency: 2, toldUs: 4 } as const;

/**
 * Finds what speaks for a text that its newsroom wrote or took over as it was written: a reporter's name, a place of
 * reporting, an editor's credit, words that somebody told the outlet itself.
 *
 * @param input see TransmissionInput
 * @returns the signs; empty for texts too short to judge
 */
export function originalSigns(input: TransmissionInput): readonly Sign[] {
  const { article, reading, lexicon } = input;
  if (reading.tokens.filter((token) => token.kind === 'word').length < ENOUGH_WORDS) return [];
  const signs: Sign[] = lexicon.ownWork
    .possibleIn(article.text)
    .flatMap((i) =>
      [...article.text.matchAll(lexicon.ownWork.at(i))].map((match) =>
        sign(
          'own-work',
          { start: match.index, end: match.index + match[0].length },
          'It says itself who reported it and where.',
        ),
      ),
    );
  if (article.byline !== null) signs.push(sign('byline', article.byline, 'A reporter signed it.'));
  for (const credit of article.credits) {
    const [where] = credit.receipts;
    if (credit.kind === 'agency' && where !== undefined)
      signs.push(sign('agency', where, 'It is credited to a news agency.'));
  }
  return [...signs, ...toldUs(input)];
}

const sign = (feature: 'own-work' | 'byline' | 'agency' | 'told-us', where: Span, why: string): Sign => ({
  feature,
  where: { start: where.start, end: where.end },
  bits: { 'own-work': BITS.ownWork, byline: BITS.byline, agency: BITS.agency, 'told-us': BITS.toldUs }[feature],
  votes: NO_VOTES,
  why,
});

// "told The Ledger", in the Ledger.
function toldUs({ article, reading, lexicon }: TransmissionInput): readonly Sign[] {
  const parts = article.outlet?.name.toLowerCase().split(/\s+/u) ?? [];
  if (parts.length === 0) return [];
  const { tokens } = reading;
  return tokens.flatMap((token, i) => {
    if (!lexicon.speakingVerbs.has(token.lower) || !parts.every((part, n) => tokens[i + 1 + n]?.lower === part))
      return [];
    const last = tokens[i + parts.length];
    return last === undefined
      ? []
      : [sign('told-us', { start: token.start, end: last.end }, 'Somebody spoke to the outlet itself.')];
  });
}
