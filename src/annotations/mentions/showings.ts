import type { EntityType } from '../../model/annotation.js';
import { contains } from '../../model/span.js';
import { isGenitive, isGenitiveS } from '../../text/genitive.js';
import { LISTED, type MentionLexicon } from './lexicon.js';
import type { NominalHead } from './nominalHeads.js';
import { leftEdge } from './nounPhrases.js';
import { hasCapital, isListed, isPhraseEnd, type MentionDraft, type SentenceView, wordAt } from './sentenceView.js';
import { roleAfter, roleBefore } from './titles.js';

/** Between the article and the noun of a description stand fewer words. */
const LONGEST_DESCRIPTION = 4;
/** A name of a person has so many words. */
const LONGEST_PERSON = 3;
/** Ages in years that news gives behind a name. */
const AGES = { from: 4, to: 110 };
/** Between a subject and its verb stand at most so many auxiliaries, negations and adverbs. */
const MOST_AUXILIARIES = 3;

const KNOWN_PLACE = LISTED.country | LISTED.city | LISTED.region | LISTED.people;

/** What a document shows a name to be, and the types that this is surer than. */
interface Showing {
  readonly type: EntityType;
  readonly over: readonly EntityType[];
  /** It is likely so, but no reason to hold it for more than a guess. */
  readonly isHint?: true;
  /** One sentence may err here: more than half of those that have the name must show it. */
  readonly mostly?: true;
}

const ANY: readonly EntityType[] = ['other', 'place', 'event', 'agreement', 'person', 'organisation'];

/** A dateline names its agency. */
const AGENCY: Showing = { type: 'organisation', over: ['other', 'place', 'event', 'agreement', 'person'] };

/** Ways in which a sentence shows what a name of it is, the surest first. */
const SHOWINGS: readonly (Showing & {
  readonly isShown: (name: MentionDraft, lexicon: MentionLexicon) => boolean;
})[] = [
  { type: 'organisation', over: ['other', 'place', 'event', 'agreement'], isShown: ownsText },
  { type: 'person', over: ['other', 'place', 'organisation'], isShown: isIntroduced },
  { type: 'person', over: ['other', 'place', 'organisation'], isShown: isDescribed },
  { type: 'other', over: ANY, isShown: isVehicle },
  { type: 'place', over: ['other', 'organisation', 'person'], isShown: isSettlement },
  { type: 'place', over: ['other', 'organisation', 'person'], isShown: isLand },
  { type: 'place', over: ['other', 'person'], isShown: isHome },
  { type: 'place', over: ['other', 'person'], isShown: isWater },
  { type: 'organisation', over: ['other', 'person', 'place'], isShown: isOfKind },
  { type: 'place', over: ['other', 'person'], isShown: isOfPlace },
  { type: 'event', over: ['other'], isShown: isEvent },
  { type: 'place', over: ['other', 'organisation', 'person'], isShown: isLocated },
  { type: 'organisation', over: ['other', 'person'], isShown: hasStaff },
  { type: 'organisation', over: ['other', 'person', 'place'], isHint: true, isShown: speaksWithArticle },
  { type: 'organisation', over: ['other'], isHint: true, isShown: speaks },
  { type: 'other', over: ['person'], isHint: true, mostly: true, isShown: hasArticle },
];

/**
 * What the sentences of a name show the name to be: an outlet owns the text ("© Tideline"), a person is introduced
 * ("its president, Odile Garnier, said") or has an age, a country has an ambassador, a body stands beside its kind
 * ("the watchdog Clear Ledger") or has employees, and what speaks and is no person is a body.
 *
 * @param names the names of one document that are the same words
 * @param lexicon the compiled lists
 * @returns places in the list of ways, ascending, by which `surestType` judges; empty when no sentence shows anything
 */
export function showingsOf(names: readonly MentionDraft[], lexicon: MentionLexicon): readonly number[] {
  return SHOWINGS.flatMap(({ isShown, mostly }, way) => {
    const shown = names.filter((name) => isShown(name, lexicon)).length;
    return shown > (mostly === true ? names.length / 2 : 0) ? [way] : [];
  });
}

/** What a document shows a name to be, and whether that is more than a guess. */
export interface Shown {
  readonly type: EntityType;
  readonly isSure: boolean;
}

/**
 * Takes the type that a name was given, the ways in which its sentences show what it is, ascending, and whether a
 * dateline shows it to be an agency; returns the type of the surest way that is surer than the given one, else the
 * given one where a way agrees, or null.
 */
export function surestType(given: EntityType, ways: readonly number[], isAgency: boolean): Shown | null {
  const own = ways.map((way) => SHOWINGS[way] as Showing);
  const shown = isAgency ? [AGENCY, ...own] : own;
  const best = shown.find(({ over }) => over.includes(given)) ?? shown.find(({ type }) => type === given);
  return best === undefined ? null : { type: best.type, isSure: best.isHint !== true };
}

// "© 2021 Lodestar", "(c) Lodestar".
function ownsText({ view, from }: MentionDraft): boolean {
  const before = view.parts[from - 1] === 'NUM' ? from - 2 : from - 1;
  const mark = wordAt(view, before) === ')' ? before - 1 : before;
  return wordAt(view, mark) === '©' || (mark < before && view.grammar.copyrights.has(wordAt(view, mark)));
}

// "the lawyer, Joren Falk, said", "the spokesman of the police, Joren Falk,": an office with an article or an owner,
// and a name of two words or more between commas.
function isIntroduced(name: MentionDraft, { nominals }: MentionLexicon): boolean {
  const { view, from, to } = name;
  if (to - from > 3 || wordAt(view, from - 1) !== ',' || !/^[,.]$/.test(wordAt(view, to))) return false;
  if (to - from < 2) return isRelative(view, from - 2, nominals);
  return holdsOffice(name, nominals);
}

// What stands before the name tells an office.
function holdsOffice(name: MentionDraft, nominals: MentionLexicon['nominals']): boolean {
  const isHead = (noun: string): boolean => nominals.get(noun)?.type === 'person' && !nominals.get(noun)?.weak;
  const role = roleBefore(name, isHead);
  return name.view.tokens.some(
    (token, i) => role !== null && contains(role, token) && isListed(name.view, i, LISTED.office),
  );
}

// "His sister, Odile,": a person that somebody has.
const isRelative = (view: SentenceView, noun: number, nominals: MentionLexicon['nominals']): boolean =>
  nominals.get(wordAt(view, noun))?.type === 'person' &&
  view.grammar.possessives.has(wordAt(view, leftEdge(view, noun)));

// "Joren Falk, 54, who …", "Joren Falk (54)", "Joren Falk, a welder,", "works chief Joren Falk": an age, a relative
// pronoun for people or a description behind a name of two words or three, or an office right before it.
function isDescribed(name: MentionDraft, { nominals }: MentionLexicon): boolean {
  const { view, from, to } = name;
  const isThing = isListed(view, to - 1, LISTED.organisationHead | LISTED.placeHead);
  if (to - from < 2 || to - from > 3 || isThing || view.grammar.companyEnds.has(wordAt(view, to - 1))) return false;
  const isTold = isAge(view, to + 1) || view.grammar.personRelatives.has(wordAt(view, to + 1));
  if (/^[,(]$/.test(wordAt(view, to)) && isTold) return true;
  const before = nominals.get(wordAt(view, from - 1));
  // "The spokeswoman of the police Jana Horak", but "the captain of the ferry Anna Maria".
  const isOther = before?.thing === true || view.grammar.kindsOfBodies.has(wordAt(view, from - 1));
  if (isListed(view, from, LISTED.given | LISTED.personName) && !isOther && holdsOffice(name, nominals)) return true;
  if (before?.type === 'person' && isListed(view, from - 1, LISTED.office)) return !before.weak && !before.rare;
  return roleAfter(name, (noun) => nominals.get(noun)?.type === 'person' && !nominals.get(noun)?.rare) !== null;
}

// "54,", "54 years,", "54)".
function isAge(view: SentenceView, at: number): boolean {
  const age = Number(wordAt(view, at));
  const next = wordAt(view, at + 1);
  return age >= AGES.from && age <= AGES.to && (/^[,).]$/.test(next) || view.grammar.ageUnits.has(next));
}

// "the ferry Odine", "a cargo ship, the Odine,", "the Odine, a cargo ship": a vehicle's noun beside the name. "The
// captain of the ship Joren Falk" and "the bus Joren Falk drove" name a person.
function isVehicle(name: MentionDraft, { nominals }: MentionLexicon): boolean {
  const { view, from, to } = name;
  const isNoun = (at: number): boolean => isVehicleNoun(nominals.get(wordAt(view, at)));
  if (to - from > 1 && (isListed(view, to - 1, LISTED.organisationHead) || isSomebody(name, nominals))) return false;
  const quote = view.tokens[from - 1]?.kind === 'quote' ? from - 2 : from - 1;
  const before = view.grammar.articles.has(wordAt(view, quote)) ? quote - 1 : quote;
  if (isNoun(before) && !hasCapital(view, before)) return true;
  if (isNoun(before - 1) && wordAt(view, before) === ',' && before < quote) return true;
  const behind = nounAfter(view, to + 1);
  return /^[,(]$/.test(wordAt(view, to)) && isNoun(behind) && !isGenitive(wordAt(view, behind + 1));
}

const isVehicleNoun = (head: NominalHead | undefined): boolean => head?.thing === true && head.type === 'other';

// A given name begins it, or it is whom an office before it tells of.
const isSomebody = (name: MentionDraft, nominals: MentionLexicon['nominals']): boolean =>
  isListed(name.view, name.from, LISTED.given) ||
  roleBefore(name, (noun) => nominals.get(noun)?.type === 'person' && !nominals.get(noun)?.weak) !== null;

// "the village of Quarrel": one word or two, for some people are called so too.
function isSettlement({ view, from, to, type }: MentionDraft): boolean {
  const { genitives, kindsOfPlaces } = view.grammar;
  if (type === 'person' && to - from > 1) return false;
  return genitives.has(wordAt(view, from - 1)) && kindsOfPlaces.has(wordAt(view, from - 2));
}

// "Ruvania's ambassador", "Ruvania's defence ministry", "the ambassador to Ruvania".
function isLand({ view, from, to, type }: MentionDraft): boolean {
  const { landNouns, landLinks, stateOffices } = view.grammar;
  if (type === 'person' && to - from > 1) return false;
  const isOwner = isGenitiveS(wordAt(view, to));
  if (isOwner && (landNouns.has(wordAt(view, to + 1)) || stateOffices.has(wordAt(view, to + 2)))) return true;
  return landLinks.has(wordAt(view, from - 1)) && landNouns.has(wordAt(view, from - 2));
}

// "the river Quarrel", "a bridge on the Quarrel": waters stand with their name, and places with the water they are on.
function isWater({ view, from, to, type }: MentionDraft, { nominals }: MentionLexicon): boolean {
  const { waters, banks, articles } = view.grammar;
  if (type === 'person' && to - from > 1) return false;
  if (waters.has(wordAt(view, from - 1)) && !hasCapital(view, from - 1)) return true;
  const isAfterArticle = articles.has(wordAt(view, from - 1)) && banks.has(wordAt(view, from - 2));
  const head = nominals.get(wordAt(view, from - 3));
  const isPlace = head?.thing === true && head.type === 'place' && !head.plural;
  return to - from === 1 && isAfterArticle && (isPlace || view.grammar.kindsOfPlaces.has(wordAt(view, from - 3)));
}

// "the Quarrel coal mine", "the capital, Quarrel,": a place's noun that the name belongs to, or stands behind.
function isOfPlace({ view, from, to, type }: MentionDraft, { nominals }: MentionLexicon): boolean {
  const isPlace = (at: number): boolean => nominals.get(wordAt(view, at))?.type === 'place' && !hasCapital(view, at);
  const isDefinite = (at: number): boolean => view.grammar.definite.has(wordAt(view, at));
  if (wordAt(view, from - 1) === ',' && isPlace(from - 2) && isPhraseEnd(view, to))
    return type !== 'person' && isDefinite(leftEdge(view, from - 2));
  // "Mine" is taken for a pronoun.
  const isNoun = (at: number): boolean =>
    view.parts[at] === 'NOUN' || (view.parts[at] === 'PRON' && view.parts[at - 1] === 'NOUN');
  let noun = to;
  while (isNoun(noun + 1)) noun += 1;
  return to - from === 1 && isDefinite(from - 1) && isNoun(noun) && isPlace(noun);
}

// "Quiet Harbour, an exercise of two weeks": the noun of an event behind the comma.
function isEvent({ view, to }: MentionDraft, { nominals }: MentionLexicon): boolean {
  return wordAt(view, to) === ',' && nominals.get(wordAt(view, nounAfter(view, to + 1)))?.type === 'event';
}

// "President Mara Lind of Ruvania": behind an office, a name of at most three words and "of".
function isHome({ view, from, to }: MentionDraft): boolean {
  if (to - from > 2 || !view.grammar.genitives.has(wordAt(view, from - 1))) return false;
  let start = from - 1;
  while (hasCapital(view, start - 1) && from - start <= LONGEST_PERSON && !isListed(view, start - 1, LISTED.office))
    start -= 1;
  return start < from - 1 && isListed(view, start - 1, LISTED.office);
}

// "A nurse in Quarrel,": one word, with nothing behind it that it could belong to.
function isLocated({ view, from, to }: MentionDraft): boolean {
  const isClosed = view.tokens[to]?.kind === 'punctuation' || /^(?:CCONJ|ADP)$/.test(view.parts[to] ?? '');
  return (
    to - from === 1 && view.grammar.inside.has(wordAt(view, from - 1)) && view.parts[from - 2] === 'NOUN' && isClosed
  );
}

// "the watchdog Clear Ledger", "its company, Sartrans", "the Renewal party".
function isOfKind({ view, from, to, type }: MentionDraft): boolean {
  const { kindsOfBodies } = view.grammar;
  const isKind = (at: number): boolean => kindsOfBodies.has(wordAt(view, at)) && !hasCapital(view, at);
  const isQuoted = view.tokens[from - 1]?.kind === 'quote' && view.tokens[to]?.kind === 'quote';
  const quote = view.tokens[from - 1]?.kind === 'quote' ? from - 2 : from - 1;
  const before = view.grammar.articles.has(wordAt(view, quote)) && hasCapital(view, quote) ? quote - 1 : quote;
  const isLong = type === 'person' && to - from > 1;
  const isTrade = view.grammar.trades.has(wordAt(view, before)) && !hasCapital(view, before);
  if (type === 'place') return (isKind(before) || isTrade) && !isListed(view, from, KNOWN_PLACE);
  if (wordAt(view, before) === ',' && isKind(before - 1) && isPhraseEnd(view, to)) return !isLong;
  // "the party Joren Falk founded".
  const isFounder = isLong && isListed(view, from, LISTED.given) && !isQuoted && !isPhraseEnd(view, to);
  if (isKind(before)) return !isFounder;
  if (isTrade) return !isLong || !isListed(view, from, LISTED.given);
  if (isLong) return false;
  return (type !== 'person' && isKind(to)) || (wordAt(view, to) === ',' && isKind(nounAfter(view, to + 1)));
}

// "two employees of Sartrans", "Sartrans’s shareholders".
function hasStaff({ view, from, to }: MentionDraft): boolean {
  const { bodyNouns, genitives } = view.grammar;
  if (isGenitiveS(wordAt(view, to)) && bodyNouns.has(wordAt(view, to + 1))) return true;
  return genitives.has(wordAt(view, from - 1)) && bodyNouns.has(wordAt(view, from - 2));
}

// The noun of a description right behind a comma: "…, a smaller |union".
function nounAfter(view: SentenceView, from: number): number {
  if (view.parts[from] !== 'DET') return -1;
  let at = from + 1;
  while (/^(?:ADJ|NOUN|NUM)$/.test(view.parts[at + 1] ?? '') && at - from < LONGEST_DESCRIPTION) at += 1;
  return at;
}

// "told the Lantern", "the Monitor reported": no person and hardly a place has an article.
function speaksWithArticle(name: MentionDraft, lexicon: MentionLexicon): boolean {
  const { view, from, to } = name;
  const isAlone = to - from === 1 && !/^(?:NOUN|PROPN)$/.test(view.parts[to] ?? '');
  const isKnown = isListed(view, from, LISTED.country | LISTED.region | LISTED.people | LISTED.seat);
  return isAlone && view.grammar.definite.has(wordAt(view, from - 1)) && !isKnown && speaks(name, lexicon);
}

// "aboard the Odine": one word, which no noun follows ("the Falk era"), nor what would tell one Falk from another.
function hasArticle({ view, from, to }: MentionDraft): boolean {
  const isDefinite = view.grammar.definite.has(wordAt(view, from - 1)) && view.parts[from - 1] === 'DET';
  if (to - from > 1 || !isDefinite || /s$/.test(wordAt(view, from))) return false;
  const isOwner = isGenitiveS(wordAt(view, to)) && view.parts[to + 1] === 'PROPN';
  const goesOn = /^(?:NOUN|PROPN|ADJ)$/.test(view.parts[to] ?? '') || view.grammar.genitives.has(wordAt(view, to));
  return !isOwner && !goesOn && !hasCapital(view, to);
}

// "Pharos reported", "told The Meridian", "according to Clear Ledger".
function speaks({ view, from, to }: MentionDraft, { metonymy }: MentionLexicon): boolean {
  let next = to;
  while (/^(?:AUX|PART|ADV)$/.test(view.parts[next] ?? '') && next - to < MOST_AUXILIARIES) next += 1;
  if (metonymy.speechVerbs.has(wordAt(view, next)) && view.parts[next] === 'VERB') return true;
  const before = view.grammar.articles.has(wordAt(view, from - 1)) ? from - 2 : from - 1;
  const [last, pair] = [wordAt(view, before), `${wordAt(view, before - 1)} ${wordAt(view, before)}`];
  return view.grammar.tellings.has(last) || view.grammar.tellings.has(pair);
}
