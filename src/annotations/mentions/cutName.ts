import { isGenitiveS } from '../../text/genitive.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { TypedRange } from './firmNames.js';
import { LISTED } from './lexicon.js';
import { LISTED_NAMES, SURE_NAMES } from './listedNames.js';
import { hasCapital, isListed, type SentenceView, type TokenRange, wordAt } from './sentenceView.js';

/** Between an office and the name behind what it is of stand fewer tokens. */
const LONGEST_COMPLEMENT = 9;

/**
 * Cuts what the model of names marks into names: of two that it took for one, of a person behind what the person is head
 * of, of titles, articles, days and small words at the ends.
 *
 * @param view the sentence
 * @param name what was marked
 * @returns names in order; none where it holds no name
 */
export const cutName = (view: SentenceView, name: TypedRange): readonly TypedRange[] =>
  splitName(view, name)
    .flatMap((part) => withoutComplement(view, part))
    .flatMap((part) => trimName(view, part));

// "the Alliance and the League" are two, and so are "Ada Finn of Ruvania".
function splitName(view: SentenceView, name: TypedRange): readonly TypedRange[] {
  const { conjunctions, articles } = view.grammar;
  for (let i = name.from + 1; i + 1 < name.to; i += 1) {
    if (isOrigin(view, name, i))
      return [
        { ...name, to: i },
        { from: i + 1, to: name.to, type: 'place' },
      ];
    if (!conjunctions.has(wordAt(view, i)) || !articles.has(wordAt(view, i + 1)) || i + 2 >= name.to) continue;
    return [{ ...name, to: i }, ...splitName(view, { ...name, from: i + 2 })];
  }
  return [name];
}

// "Ada Finn | of Ruvania", "President Finn | of Ruvania"; "Joan of Arc" is one name.
function isOrigin(view: SentenceView, { from, type }: TypedRange, at: number): boolean {
  if (type !== 'person' || !view.grammar.genitives.has(wordAt(view, at)) || !hasCapital(view, at + 1)) return false;
  return at - from > 1 || isListed(view, from - 1, LISTED.office);
}

// "The president of Ruvania | Ada Finn", "the head of the party Renewal | Ada Finn", "the minister of Transport |
// Finn", as translations put it: the first words are whose office it is. A given name there begins the name of a
// person.
function withoutComplement(view: SentenceView, name: TypedRange): readonly TypedRange[] {
  const { from, to, type } = name;
  if (to - from < 2 || isListed(view, from, LISTED.given) || !isOfOffice(view, from)) return [name];
  const given = to - 2 > from && isListed(view, to - 2, LISTED.given) ? to - 2 : -1;
  const isPerson = given > 0 && hasCapital(view, given - 1) && hasCapital(view, to - 1);
  const isLong = view.tokens.slice(from, given).some(isSmallWord);
  const isBody = isLong || view.grammar.kindsOfBodies.has(wordAt(view, from - 1));
  if (isPerson && isBody)
    return [
      { ...name, to: given, type: 'organisation' },
      { from: given, to, type: 'person' },
    ];
  const isGlued = view.tokens.slice(from, to).every((_, i) => hasCapital(view, from + i));
  if (!isGlued) return [name];
  const bearer = behindPortfolio(view, name);
  if (bearer > from) return [{ from: bearer, to, type: 'person' }];
  if (to - from !== 3 || !(type === 'person' || isPerson)) return [name];
  const person: TypedRange = { from: from + 1, to, type: 'person' };
  return isListed(view, from, SURE_NAMES) ? [{ from, to: from + 1, type: 'place' }, person] : [person];
}

// "The minister of Transport | Finn", "Secretary of State | Finn".
function behindPortfolio(view: SentenceView, { from, to, type }: TypedRange): number {
  if (type !== 'person' || !isListed(view, from - 2, LISTED.office)) return from;
  let at = from;
  while (at < to - 1 && view.grammar.portfolios.has(wordAt(view, at))) at += 1;
  return at;
}

// "The leader of the opposition of |", "the leader of the party |": back over nouns and "of" to an office.
function isOfOffice(view: SentenceView, from: number): boolean {
  const { officeLinks } = view.grammar;
  let isOf = false;
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_COMPLEMENT); at -= 1) {
    if (isOf && isListed(view, at, LISTED.office)) return true;
    const isLink = officeLinks.has(wordAt(view, at));
    if (!isLink && !/^(?:NOUN|PROPN|DET|ADJ)$/.test(view.parts[at] ?? '')) return false;
    isOf ||= isLink;
  }
  return false;
}

// A name begins and ends with a word that can be one; a day or a people alone is none.
function trimName(view: SentenceView, name: TypedRange): readonly TypedRange[] {
  let { from, to } = name;
  while (from < to && isNoBeginning(view, from, name)) from += 1;
  while (to > from && (isNoEnd(view, to - 1) || isLooseNumber(view, { ...name, from, to }))) to -= 1;
  if (from === to || !hasLetterOfName(view, { from, to })) return [];
  const alone = to - from === 1;
  if (alone && isListed(view, from, LISTED.calendar) && !isListed(view, from, LISTED_NAMES)) return [];
  if (isPeople(view, { from, to }) || isBareOffice(view, { from, to })) return [];
  return [{ from, to, type: name.type }];
}

function isNoBeginning(view: SentenceView, at: number, { type, to }: TypedRange): boolean {
  const token = view.tokens[at];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) return true;
  if (isGenitiveS(token.lower)) return true;
  if (type !== 'person') return view.grammar.articles.has(token.lower) && !isListed(view, at, LISTED.outlet);
  const isTitle = isListed(view, at, LISTED.office | LISTED.honorific) && at + 1 < to;
  return isTitle && !isListed(view, at, LISTED.given);
}

function isNoEnd(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return true;
  if (isGenitiveS(token.lower)) return true;
  if (token.text === '.') return !isCapitalised(view.tokens[at - 1]) || !isAbbreviation(view, at - 1);
  if (isSmallWord(token)) return true;
  return token.kind === 'quote' || (token.kind === 'punctuation' && token.text !== ')');
}

// A year or a decimal behind a person or place is told of it ("to Lind 53.4 percent"), and a day of a dateline belongs
// to its month ("Dorvik 17 May").
function isLooseNumber(view: SentenceView, { from, to, type }: TypedRange): boolean {
  const number = view.tokens[to - 1]?.text ?? '';
  if (to - from < 2) return false;
  if (/^\d{1,2}$/.test(number) && isListed(view, to, LISTED.calendar)) return true;
  return (type === 'person' || type === 'place') && /^(?:\d+[.,]\d+|(?:19|20)\d\d)$/u.test(number);
}

const isSmallWord = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Ll}[\p{Ll}-]*$/u.test(text);

// "Vice President" with no name behind it.
function isBareOffice(view: SentenceView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) {
    const isOffice = isListed(view, i, LISTED.office | LISTED.honorific | LISTED.officeModifier);
    if (!isOffice || isListed(view, i, LISTED.given | LISTED.organisation | LISTED.outlet)) return false;
  }
  return true;
}

const isAbbreviation = (view: SentenceView, at: number): boolean =>
  view.grammar.nameEnds.has(view.tokens[at]?.text ?? '');

const hasLetterOfName = (view: SentenceView, { from, to }: TokenRange): boolean =>
  view.tokens.slice(from, to).some((token) => token.text !== token.lower || /\p{Lo}/u.test(token.text));

// "Norwegian", "South Koreans", but not the name of a country.
function isPeople(view: SentenceView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) {
    if (!isListed(view, i, LISTED.people) || isListed(view, i, LISTED.country | LISTED.organisation)) return false;
  }
  return true;
}
