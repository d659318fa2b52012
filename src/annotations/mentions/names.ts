import type { EntityType } from '../../model/annotation.js';
import { cutName } from './cutName.js';
import { joinFirms, type TypedRange } from './firmNames.js';
import { LISTED, type MentionLexicon } from './lexicon.js';
import { LISTED_NAMES, phraseAt, SURE_NAMES } from './listedNames.js';
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
    .flatMap((name) => cutName(view, name))
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

// "Witnesses" at the beginning of a sentence: a capital makes no name of a word for people.
function isDescription(view: SentenceView, { from, to }: TokenRange, lexicon: MentionLexicon): boolean {
  if (to - from > 1 || view.tokens.slice(0, from).some(({ kind }) => kind === 'word')) return false;
  const head = lexicon.nominals.get(wordAt(view, from));
  const isForPeople = head !== undefined && !head.rare && (head.plural || head.type === 'person');
  return isForPeople && !isListed(view, from, LISTED.given);
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
