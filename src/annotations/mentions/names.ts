import type { EntityType } from '../../model/annotation.js';
import { isGenitiveS } from '../../text/genitive.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import { joinFirms, type TypedRange } from './firmNames.js';
import { LISTED, type MentionLexicon } from './lexicon.js';
import { phraseAt } from './listedNames.js';
import { leftEdge } from './nounPhrases.js';
import {
  draftOf,
  hasCapital,
  isListed,
  type MentionDraft,
  type SentenceView,
  sharesToken,
  type TokenRange,
  wordAt,
} from './sentenceView.js';

const TYPES: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' };
const LISTED_NAMES =
  LISTED.country | LISTED.city | LISTED.region | LISTED.organisation | LISTED.outlet | LISTED.platform | LISTED.seat;
// A listed name of one token is often a word or a surname; these lists hold names that are hardly ever anything else.
const SURE_NAMES = LISTED.country | LISTED.capital | LISTED.seat;

/**
 * Finds the names of one sentence: what the model of names marks, trimmed of offices, articles and days, and listed
 * names that it missed; then typed by the lists and by telling words ("… Treaty", "… War").
 *
 * @param view one sentence
 * @param lexicon the compiled lists
 * @returns names in order, none overlapping; empty when there are none
 */
export function namesOf(view: SentenceView, lexicon: MentionLexicon): readonly MentionDraft[] {
  const marked = joinFirms(view, markedNames(view))
    .flatMap((name) => splitName(view, name))
    .flatMap((name) => withoutComplement(view, name))
    .flatMap((name) => trimName(view, name))
    .filter((name) => !isDescription(view, name, lexicon));
  const missed = [...listedNames(view, lexicon), ...namesOfKind(view)].filter(
    (name) => !marked.some((other) => sharesToken(name, other)),
  );
  return [...marked, ...missed]
    .sort((a, b) => a.from - b.from)
    .map((name) => draftOf(view, name, 'name', typeOf(view, name, lexicon)));
}

/** What stands behind the kind of a body and is not its name: "the agency President Finn leads". */
const NO_BODY = LISTED.calendar | LISTED.office | LISTED.honorific | LISTED.people | LISTED.given;

/** Between an office and the name behind what it is of stand fewer tokens. */
const LONGEST_COMPLEMENT = 9;

function markedNames(view: SentenceView): readonly TypedRange[] {
  const names: { from: number; to: number; type: EntityType }[] = [];
  view.labels.forEach((label, i) => {
    const last = names[names.length - 1];
    if (label.startsWith('B')) names.push({ from: i, to: i + 1, type: TYPES[label.slice(2)] ?? 'other' });
    else if (label.startsWith('I') && last !== undefined) last.to = i + 1;
  });
  return names.map((name) => (isAddressed(view, name) ? { ...name, type: 'person' as const } : name));
}

// "Mrs Lind" and "Mr. Lind" are people, whatever the model says.
function isAddressed(view: SentenceView, { from, to }: TokenRange): boolean {
  const name = wordAt(view, from + 1) === '.' ? from + 2 : from + 1;
  return name === to - 1 && hasCapital(view, name) && view.grammar.addresses.has(wordAt(view, from));
}

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

// "Witnesses" at the beginning of a sentence: a capital makes no name of a word for people.
function isDescription(view: SentenceView, { from, to }: TokenRange, lexicon: MentionLexicon): boolean {
  if (to - from > 1 || view.tokens.slice(0, from).some(({ kind }) => kind === 'word')) return false;
  const head = lexicon.nominals.get(wordAt(view, from));
  const isForPeople = head !== undefined && !head.rare && (head.plural || head.type === 'person');
  return isForPeople && !isListed(view, from, LISTED.given);
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

/**
 * Takes a view and a range; says whether all of it is a word for a people ("Norwegian", "South Koreans"), not a
 * country.
 */
export function isPeople(view: SentenceView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i += 1) {
    if (!isListed(view, i, LISTED.people) || isListed(view, i, LISTED.country | LISTED.organisation)) return false;
  }
  return true;
}

// Names of the lists: long ones and countries anywhere, other single words only inside a sentence in mixed case.
function listedNames(view: SentenceView, lexicon: MentionLexicon): readonly TypedRange[] {
  const found: TypedRange[] = [];
  for (let from = 0; from < view.tokens.length; from += 1) {
    const phrase = phraseAt(view.tokens, from, lexicon.phrases);
    if (phrase === null) continue;
    const to = from + phrase.lower.length;
    const sure =
      to - from > 1 || (phrase.kinds & SURE_NAMES) !== 0 || (view.isMixedCase && from > 0) || phrase.exact !== null;
    if ((phrase.kinds & LISTED_NAMES) !== 0 && sure && standsAlone(view, { from, to })) {
      found.push({ from, to, type: 'place' });
    }
    from = to - 1;
  }
  return found;
}

// "The party | Renewal": behind the kind of a body in small letters with an article a capital begins its name.
function namesOfKind(view: SentenceView): readonly TypedRange[] {
  if (!view.isMixedCase) return [];
  return view.tokens.flatMap((_, at): readonly TypedRange[] => {
    if (!view.grammar.kindsOfBodies.has(wordAt(view, at)) || hasCapital(view, at)) return [];
    let to = at + 1;
    while (hasCapital(view, to) && !isListed(view, to, NO_BODY)) to += 1;
    const isName = to > at + 1 && !hasCapital(view, to) && (view.tokens[at + 1]?.text.length ?? 0) > 1;
    return isName && view.grammar.articles.has(wordAt(view, leftEdge(view, at)))
      ? [{ from: at + 1, to, type: 'organisation' }]
      : [];
  });
}

// Not one word of a longer run of capitals, which would be another name.
function standsAlone(view: SentenceView, { from, to }: TokenRange): boolean {
  if (!view.isMixedCase) return true;
  const joins = (at: number): boolean =>
    hasCapital(view, at) && view.parts[at] === 'PROPN' && !isListed(view, at, LISTED.people | LISTED.office);
  return !joins(to) && !(from > 1 && joins(from - 1));
}

function typeOf(view: SentenceView, name: TypedRange, lexicon: MentionLexicon): EntityType {
  const listed = phraseAt(view.tokens, name.from, lexicon.phrases);
  const whole = listed !== null && listed.lower.length === name.to - name.from;
  if (whole && (listed.kinds & (LISTED.organisation | LISTED.outlet | LISTED.seat)) !== 0) return 'organisation';
  if (whole && (listed.kinds & LISTED.platform) !== 0) return 'other';
  if (whole && (listed.kinds & LISTED.country) !== 0) return name.type === 'person' ? name.type : 'place';
  if (whole && (listed.kinds & (LISTED.city | LISTED.region)) !== 0)
    return name.type === 'organisation' ? name.type : 'place';
  return byHead(view, name);
}

// "… Treaty", "… War": the last word of a long name, or the one before "of"; "Grupo …", "Partei …": in many languages
// the first word says what body it is.
function byHead(view: SentenceView, name: TypedRange): EntityType {
  if (name.to - name.from < 2) return name.type;
  if (view.grammar.foreignBodies.has(wordAt(view, name.from))) return 'organisation';
  const isFirm = view.tokens.slice(name.from, name.to).some(({ text }) => text === '&');
  const isCompany =
    isFirm || (view.grammar.companyEnds.has(wordAt(view, name.to - 1)) && hasCapital(view, name.to - 1));
  if (isCompany && (name.type === 'person' || name.type === 'other')) return 'organisation';
  if (name.type === 'person') return name.type;
  let head = name.to - 1;
  for (let i = name.from + 1; i < name.to; i += 1) {
    if (!view.grammar.genitives.has(wordAt(view, i))) continue;
    head = i - 1;
    break;
  }
  if (isListed(view, head, LISTED.agreementHead)) return 'agreement';
  const isBody = isListed(view, head, LISTED.organisationHead) && !isListed(view, head, LISTED.placeHead);
  if (isBody && name.type !== 'organisation') return 'organisation';
  if (isListed(view, head, LISTED.eventHead) && !isListed(view, head, LISTED.organisationHead)) return 'event';
  return name.type;
}
