import { startsWithCapital } from '../../text/capitals.js';
import type { Token } from '../../text/tokens.js';
import { LISTED, type MentionLexicon } from './lexicon.js';
import type { MentionDraft, SentenceView } from './sentenceView.js';

const NAMES = LISTED.country | LISTED.city | LISTED.region | LISTED.organisation | LISTED.outlet | LISTED.seat;

/**
 * Finds listed names inside hyphened words ("Oslo-based", "Chile-Peru"). A place is named, a seat stands for its
 * government.
 *
 * @param view one sentence
 * @param lexicon the compiled lists
 * @returns mentions in order, each a part of one token
 */
export function innerNames(view: SentenceView, lexicon: MentionLexicon): readonly MentionDraft[] {
  return view.tokens.flatMap((token, i) => {
    if (token.kind !== 'word' || !token.text.includes('-') || token.text === token.lower) return [];
    const pieces = token.text.split('-');
    const first = phraseEndingIn(view, i, pieces[0] ?? '', lexicon);
    const kinds = pieces.map((piece, k) => (k === 0 && first !== null ? first.kinds : kindsOfWord(piece, lexicon)));
    const isCompound = pieces.slice(1).every((piece, k) => view.grammar.nameSuffixes.has(piece) || kinds[k + 1] !== 0);
    if (!isCompound || lexicon.phrases.has(token.lower)) return [];
    let at = token.start;
    return pieces.flatMap((piece, k) => {
      const start = k === 0 && first !== null ? first.start : at;
      const end = at + piece.length;
      at = end + 1;
      return kinds[k] === 0 ? [] : [partOf(view, i, { start, end }, kinds[k] ?? 0)];
    });
  });
}

// "New York-based": a listed name whose last word is the first piece of the token at `last`.
function phraseEndingIn(view: SentenceView, last: number, piece: string, lexicon: MentionLexicon) {
  for (let from = Math.max(0, last - 3); from < last; from += 1) {
    const words = [...view.tokens.slice(from, last).map((token) => token.lower), piece.toLowerCase()];
    const found = lexicon.phrases.get(words[0] ?? '')?.find(({ lower }) => lower.join(' ') === words.join(' '));
    if (found !== undefined && (found.kinds & NAMES) !== 0)
      return { kinds: found.kinds, start: (view.tokens[from] as Token).start };
  }
  return null;
}

function kindsOfWord(word: string, lexicon: MentionLexicon): number {
  if (!startsWithCapital(word)) return 0;
  const listed = lexicon.phrases
    .get(word.toLowerCase())
    ?.find(({ lower, exact }) => lower.length === 1 && (exact === null || exact[0] === word));
  return (listed?.kinds ?? 0) & (NAMES | LISTED.people);
}

function partOf(
  view: SentenceView,
  at: number,
  where: { readonly start: number; readonly end: number },
  kinds: number,
): MentionDraft {
  const range = { view, from: at, to: at + 1, ...where };
  if ((kinds & LISTED.seat) !== 0) return { ...range, kind: 'metonym', type: 'organisation' };
  if ((kinds & (LISTED.organisation | LISTED.outlet)) !== 0) return { ...range, kind: 'name', type: 'organisation' };
  return {
    ...range,
    kind: (kinds & LISTED.people) !== 0 && (kinds & LISTED.country) === 0 ? 'adjectival' : 'name',
    type: 'place',
  };
}
