import type { Span } from '../../model/span.js';
import { LISTED } from './lexicon.js';
import { leftEdge, rightEdge } from './nounPhrases.js';
import {
  draftOf,
  hasCapital,
  isListed,
  type MentionDraft,
  type SentenceView,
  spanOf,
  type TokenRange,
  wordAt,
} from './sentenceView.js';

/** Between an office and the name that follows what it is of stand fewer tokens. */
const LONGEST_COMPLEMENT = 9;

/**
 * Widens names of people over an honorific or initials before them ("Ms. Orlova", "K. Orlova"), which makes them
 * titled, and notes the office or description that stands with them ("deputy mayor Kira Orlova", "Kira Orlova, head of
 * the port"). Other names come back as they are.
 *
 * @param name one name
 * @param isPersonHead says whether a noun in lower case can be the office or description of a person
 * @returns the name with what stands before it, and its role
 */
export function withTitle(name: MentionDraft, isPersonHead: (noun: string) => boolean): MentionDraft {
  if (name.type !== 'person') return name;
  const from = titleStart(name);
  const isInitial =
    name.to - name.from > 1 &&
    /^\p{Lu}\p{Ll}?$/u.test(name.view.tokens[name.from]?.text ?? '') &&
    wordAt(name.view, name.from + 1) === '.';
  const titled = from < name.from || isInitial ? draftOf(name.view, { from, to: name.to }, 'titled', 'person') : name;
  const role = roleBefore(titled, isPersonHead) ?? roleAfter(titled, isPersonHead);
  return role === null ? titled : { ...titled, role };
}

function titleStart({ view, from }: MentionDraft): number {
  // Initials go with a surname: "K.", "K. L.", "Kh.".
  let start = from;
  while (start >= 2 && wordAt(view, start - 1) === '.' && /^\p{Lu}\p{Ll}?$/u.test(view.tokens[start - 2]?.text ?? '')) {
    start -= 2;
  }
  const beforePoint = wordAt(view, start - 1) === '.' ? start - 2 : start - 1;
  return isListed(view, beforePoint, LISTED.honorific) && hasCapital(view, beforePoint) ? beforePoint : start;
}

/**
 * Takes a name; returns the office or description that stands before it ("deputy mayor | Kira Orlova", "the head of the
 * port, | Kira Orlova"), without its article, or null.
 */
export function roleBefore(
  { view, from, to: end }: TokenRange & { readonly view: SentenceView },
  isPersonHead: (noun: string) => boolean,
): Span | null {
  const { grammar } = view;
  const direct = from - 1;
  if (isPersonHead(wordAt(view, direct)) && view.parts[direct] !== 'VERB') {
    const own = { from: withoutArticle(view, leftEdge(view, direct)), to: from };
    // "The head of the mission, General Kira Orlova": the office says more than the rank.
    const office = own.from === direct && wordAt(view, direct - 1) === ',' ? { view, from: direct, to: end } : null;
    return (office && roleBefore(office, isPersonHead)) ?? spanOf(view, own);
  }
  if (wordAt(view, direct) !== ',') return roleOfComplement(view, from, isPersonHead);
  // "Vestland's deputy mayor, Kira Orlova, said": one comma alone may only end an opening ("According to
  // the mayor, …"), but not where the name is the last word ("said its deputy mayor, Kira Orlova.").
  if (isPersonHead(wordAt(view, direct - 1)) && (wordAt(view, end) === ',' || isLast(view, end))) {
    const start = leftEdge(view, direct - 1);
    const isDefinite = grammar.articles.has(wordAt(view, start)) || isPossessed(view, start, direct);
    const isPronoun = grammar.possessives.has(wordAt(view, start));
    return isDefinite ? spanOf(view, { from: isPronoun ? start + 1 : withoutArticle(view, start), to: direct }) : null;
  }
  // "the mayor of Lindhaven, Kira Orlova": the description begins at the last office before the comma; "a docker from
  // Lindhaven, Kira Orlova, said": with a comma behind the name where it tells of where somebody is.
  const links = wordAt(view, end) === ',' ? grammar.descriptionLinks : grammar.genitives;
  for (let i = direct - 1; i >= Math.max(0, direct - 8); i -= 1) {
    if (/^[.,;:]$/.test(wordAt(view, i))) return null;
    if (!isPersonHead(wordAt(view, i)) || !links.has(wordAt(view, i + 1))) continue;
    const to = rightEdge(view, i, links);
    return to === direct ? spanOf(view, { from: withoutArticle(view, leftEdge(view, i)), to }) : null;
  }
  return null;
}

// "the president of the union Kira Orlova", "the spokesman of the president of Ruvania Kira Orlova", as translations
// put it: an office and nothing but what it is of; of two offices the first.
function roleOfComplement(view: SentenceView, to: number, isPersonHead: (noun: string) => boolean): Span | null {
  if (!/^(?:NOUN|PROPN)$/.test(view.parts[to - 1] ?? '')) return null;
  let head = -1;
  for (let i = to - 2; i > Math.max(0, to - LONGEST_COMPLEMENT); i -= 1) {
    const isLink = view.grammar.officeLinks.has(wordAt(view, i));
    if (isLink && isPersonHead(wordAt(view, i - 1)) && view.parts[i - 1] !== 'VERB')
      head = head < 0 || isListed(view, i - 1, LISTED.office) ? i - 1 : head;
    if (!isLink && !/^(?:NOUN|PROPN|ADJ|DET)$/.test(view.parts[i] ?? '')) break;
  }
  return head < 0 ? null : spanOf(view, { from: withoutArticle(view, leftEdge(view, head)), to });
}

// Nothing but marks that end a sentence follows.
const isLast = (view: SentenceView, end: number): boolean =>
  view.tokens.slice(end).every(({ text }) => /^[.!?;”"’»)]$/u.test(text));

// "Vestland's deputy mayor", "its mayor".
const isPossessed = (view: SentenceView, from: number, to: number): boolean =>
  view.grammar.possessives.has(wordAt(view, from)) ||
  view.tokens.slice(from, to).some((token) => /['’]s?$/u.test(token.text));

const withoutArticle = (view: SentenceView, from: number): number =>
  view.grammar.articles.has(wordAt(view, from)) ? from + 1 : from;

/**
 * Takes a name; returns the description right after its comma ("…, head of the port,", "…, a senior adviser"), or null.
 */
export function roleAfter(
  { view, to }: TokenRange & { readonly view: SentenceView },
  isPersonHead: (noun: string) => boolean,
): Span | null {
  // "Kira Orlova, whose son was there": he is described.
  if (wordAt(view, to) !== ',' || view.grammar.owning.has(wordAt(view, to + 1))) return null;
  for (let i = to + 1; i < Math.min(view.tokens.length, to + 8); i += 1) {
    if (!isPersonHead(wordAt(view, i)) || isPersonHead(wordAt(view, i + 1))) continue;
    if (leftEdge(view, i) !== to + 1) return null;
    return spanOf(view, { from: withoutArticle(view, to + 1), to: rightEdge(view, i, view.grammar.descriptionLinks) });
  }
  return null;
}
