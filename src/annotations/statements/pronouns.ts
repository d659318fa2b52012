import type { EntityType, Mention } from '../../model/annotation.js';
import { contains, overlaps, type Span, slice } from '../../model/span.js';
import type { Gender } from '../../text/genders.js';
import { firstFrom } from '../../text/reading.js';
import { endsAsPlural } from '../../text/word-endings.js';
import { type GenderOf, learnGenders } from './genders.js';
import { at, is, isGenitiveMark, isQuoted, type Line } from './line.js';
import { type MentionIndex, readVoices, type Voice } from './sources.js';
import { anonymityOf, isMention, type Speaker, type Speaking } from './speaking.js';
import type { ToldArticle } from './tellArticle.js';
import type { Told } from './told.js';

/** What is known when a statement is looked at. */
export interface Situation extends ToldArticle {
  /** Who speaks in the statements before. */
  readonly found: readonly Speaking[];
  readonly mentions: MentionIndex;
  readonly genderOf: GenderOf;
  /** The place of each line among all lines. */
  readonly placeOf: ReadonlyMap<Line, number>;
  /** The numbers of the statements of each line. */
  readonly toldIn: ReadonlyMap<Line, readonly number[]>;
  /** The number of the statement that is looked at. */
  readonly number: number;
}

/** Takes an article, its mentions and the list that answers will be added to; returns what all look-ups share. */
export function situationOf(article: ToldArticle, mentions: MentionIndex, found: readonly Speaking[]): Situation {
  const [first] = article.lines;
  const toldIn = new Map<Line, number[]>();
  article.told.forEach(({ line }, number) => {
    const known = toldIn.get(line);
    if (known === undefined) toldIn.set(line, [number]);
    else known.push(number);
  });
  return {
    ...article,
    found,
    mentions,
    toldIn,
    number: 0,
    genderOf: first === undefined ? () => null : learnGenders(first.text, mentions.list, first.lexicon.genders),
    placeOf: new Map(article.lines.map((line, place) => [line, place])),
  };
}

/** How many blocks back a pronoun may reach. */
const FARTHEST_BLOCK = 2;
/** How many lines back: one for "it" and "they", which mean too many things. */
const FARTHEST_LINE = { person: 12, other: 1 } as const;

/**
 * Finds whom the pronoun of a source means: whoever spoke in, else is the subject of, the nearest line before that
 * tells of somebody whom the pronoun fits in gender and number. A line whose subject is the same pronoun leads on to
 * the line before it. After centering (Grosz, Joshi and Weinstein 1995): subjects go before other mentions, near lines
 * before far ones.
 *
 * @param one the statement
 * @param voice its voice, a pronoun
 * @returns the speaker; nobody when no line near by tells of one whom the pronoun fits, or a nearer line brings in
 *   somebody who is spoken to and whom no mention is of
 */
export function antecedentOf(one: Told, voice: Voice, situation: Situation): Speaking {
  const { line } = one;
  const fits = fitting(line, voice.head, situation.genderOf);
  const own = inOwnLine(one, voice, fits, situation);
  if (own !== null) return own;
  const place = situation.placeOf.get(line) ?? 0;
  for (let i = place - 1; i >= Math.max(0, place - FARTHEST_LINE[fits.kind]); i -= 1) {
    const before = situation.lines[i] as Line;
    if (before.block < line.block - FARTHEST_BLOCK) break;
    const meant = meantIn(before, fits, situation);
    if (meant !== null) return meant;
    if (fits.kind === 'person' && bringsInSomebody(before)) break;
  }
  return { speakers: [], anonymity: 'named' };
}

// "Lind left the hall, where a man was heard to call for help": he who is named at the head of the line goes before one
// who is only described where he speaks.
function meantIn(line: Line, fits: Fitting, situation: Situation): Speaking | null {
  const [speaking, subject] = [speakerIn(line, fits, situation), subjectIn(line, line.end, fits, situation)];
  const [speaker, named] = [speaking?.speakers[0], subject?.speakers[0]];
  if (speaker === undefined || named === undefined) return speaking ?? subject;
  const isOnlyDescribed = !isMention(speaker) || speaker.kind === 'nominal';
  const isBefore = isMention(named) && named.kind === 'name' && named.start < speaker.start;
  return isOnlyDescribed && speaking?.anonymity === 'anonymous' && isBefore ? subject : speaking;
}

/** Whom a pronoun can mean. */
interface Fitting {
  readonly kind: 'person' | 'other';
  /** Its forms, which mean the same wherever they stand near each other; empty for a relative. */
  readonly forms: ReadonlySet<string>;
  /** Whether several speakers of one statement can be meant. */
  readonly isPlural: boolean;
  readonly isMeant: (speaker: Speaker) => boolean;
}

function fitting(line: Line, head: number, genderOf: GenderOf): Fitting {
  const { words } = line.lexicon;
  const pronoun = at(line, head);
  const person = (forms: ReadonlySet<string>, gender: Gender | null): Fitting => ({
    kind: 'person',
    forms,
    isPlural: false,
    isMeant: (speaker) => speaker.type === 'person' && (gender === null || isOf(speaker, gender, genderOf)),
  });
  if (words.maleForms.has(pronoun)) return person(words.maleForms, 'male');
  if (words.femaleForms.has(pronoun)) return person(words.femaleForms, 'female');
  if (words.personRelatives.has(pronoun)) return person(new Set(), null);
  const isPlural = words.pluralForms.has(pronoun);
  const types: readonly EntityType[] = isPlural ? ['group', 'organisation'] : ['organisation', 'place', 'group'];
  return {
    kind: 'other',
    forms: isPlural ? words.pluralForms : words.thingForms,
    isPlural,
    isMeant: (speaker) =>
      isPlural
        ? types.includes(speaker.type)
        : (types.includes(speaker.type) && !areMany(speaker, line)) || isUnknownName(speaker),
  };
}

// "The 140 men", "the rebels": none of these is "it".
function areMany(speaker: Speaker, { text, lexicon: { words } }: Line): boolean {
  if (!isMention(speaker) || speaker.kind !== 'nominal' || speaker.type !== 'group') return false;
  const parts = slice(text, speaker).toLowerCase().split(/\s+/u);
  const end = parts.findIndex((part) => words.prepositions.has(part));
  const head = parts.at(end < 0 ? -1 : end - 1) ?? '';
  return words.plurals.has(head) || endsAsPlural(head);
}

// A name of which nothing is known may be one of a body.
const isUnknownName = (speaker: Speaker): boolean =>
  isMention(speaker) && speaker.kind === 'name' && speaker.type === 'other';

const isOf = (speaker: Speaker, gender: Gender, genderOf: GenderOf): boolean =>
  !isMention(speaker) || (genderOf(speaker) ?? gender) === gender;

// "Ann Lee, who met him, said she …": the subject of the line itself.
function inOwnLine(one: Told, voice: Voice, fits: Fitting, situation: Situation): Speaking | null {
  const { line, kind, content } = one;
  if (fits.kind === 'other') return bodyInLine(one, voice, fits, situation);
  const meant = subjectIn(line, voice.where.start, fits, situation);
  const [speaker] = meant?.speakers ?? [];
  const isInside = speaker !== undefined && content.some((piece) => overlaps(piece, speaker));
  // "Lind, he said, had died"
  const isInset = (content[content.length - 1]?.start ?? 0) > voice.where.start;
  if (isInside && (kind === 'direct' || isInset)) return null;
  return isInside && isMention(speaker) && speaker.kind === 'nominal'
    ? (spokeBefore(line, fits, situation) ?? meant)
    : meant;
}

// "…, said the head of the board, Ann Lee. The new mayor will wait, she said": who spoke in the line right before,
// rather than somebody who is only described in what she says.
function spokeBefore(line: Line, fits: Fitting, situation: Situation): Speaking | null {
  const before = situation.lines[(situation.placeOf.get(line) ?? 0) - 1];
  return before === undefined || before.block < line.block - 1 ? null : speakerIn(before, fits, situation);
}

// "The council said that it had announced …": who speaks around the pronoun. "The council will meet, it said" and "Lind
// said the council would meet, as it had announced": the subject of what was said, where nobody else stands before it.
function bodyInLine(one: Told, voice: Voice, fits: Fitting, situation: Situation): Speaking | null {
  const { list } = situation.mentions;
  const outer = one.parent === null ? null : aroundIn(one.parent, situation);
  if (outer?.speakers.some(fits.isMeant) === true) return outer;
  const [first] = (one.parent === null ? one : (situation.told[one.parent] as Told)).content;
  const isAfter = one.parent !== null || (first !== undefined && first.end <= voice.where.start);
  if (first === undefined || !isAfter || one.kind !== 'indirect') return null;
  const end = Math.min(first.end, voice.where.start);
  for (let i = firstFrom(list, first.start); i < list.length; i += 1) {
    const mention = list[i] as Mention;
    if (mention.end > end) return null;
    const isNone = mention.type === 'place' || mention.kind === 'adjectival';
    // "DORVIK (Tideline) - …"
    const isInBrackets = one.line.text.charAt(mention.end) === ')';
    if (isNone || isInBrackets || !canBeSubject(one.line, mention, firstFrom(one.line.tokens, mention.start))) continue;
    return fits.isMeant(mention) ? { speakers: [mention], anonymity: anonymityOf(mention) } : null;
  }
  return null;
}

// Who speaks in a statement around another; where its words for that come later, the mention that they are.
function aroundIn(number: number, { told, found, mentions }: Situation): Speaking | null {
  const known = found[number];
  if (known !== undefined) return known;
  const { line, source } = told[number] as Told;
  const voice = source === null ? undefined : readVoices(line, source, mentions)[0];
  if (voice === undefined || voice.mention === null || voice.isPronoun) return null;
  return { speakers: [voice.mention], anonymity: voice.anonymity };
}

// The last to speak in a line whom the pronoun fits, statements inside others left out. In a line that the same pronoun
// opens ("She spoke of a letter that quoted a clerk as saying …") only she counts.
function speakerIn(line: Line, fits: Fitting, { told, found, toldIn }: Situation): Speaking | null {
  const numbers = toldIn.get(line) ?? [];
  const isHers = fits.forms.has(at(line, 0));
  for (let i = numbers.length - 1; i >= 0; i -= 1) {
    const number = numbers[i] as number;
    const { parent, turn, source } = told[number] as Told;
    if (isHers && !fits.forms.has(at(line, source?.from ?? 0))) continue;
    const speaking = found[number];
    const [speaker] = speaking?.speakers ?? [];
    if (parent !== null || turn !== null || speaker === undefined) continue;
    if (fits.isMeant(speaker) || (fits.isPlural && speaking !== undefined && speaking.speakers.length > 1))
      return speaking as Speaking;
  }
  return null;
}

// The first mention of a line, outside quotations, that can be a subject and that the pronoun fits; null where the same
// pronoun stands before it.
function subjectIn(line: Line, until: number, fits: Fitting, { mentions: { list } }: Situation): Speaking | null {
  for (let i = firstFrom(list, line.start); i < list.length; i += 1) {
    const mention = list[i] as Mention;
    if (mention.end > until) break;
    const from = firstFrom(line.tokens, mention.start);
    if (
      mention.kind === 'adjectival' ||
      isQuoted(line, from) ||
      (fits.kind === 'person' && isThing(line, mention, from))
    )
      continue;
    if (!fits.isMeant(mention) || !canBeSubject(line, mention, from)) continue;
    return line.tokens.slice(0, from).some(({ lower }) => fits.forms.has(lower))
      ? null
      : { speakers: [mention], anonymity: anonymityOf(mention) };
  }
  return null;
}

// "The Heron was shut": no person has an article before a name.
const isThing = (line: Line, { kind }: Mention, from: number): boolean =>
  kind === 'name' && is(line, from - 1, 'definiteArticles');

// Neither an owner ("Lee’s boat") nor what a preposition brings ("with Lee"), but somebody who is spoken to.
function canBeSubject(line: Line, mention: Span, from: number): boolean {
  let to = from;
  while (to < line.tokens.length && contains(mention, line.tokens[to] as Span)) to += 1;
  return !isGenitiveMark(line, to) && (!is(line, from - 1, 'prepositions') || isSpokenTo(line, from));
}

// "The daily talked to a nurse. She said …": where no subject fits, she whom the newsroom asked speaks.
const isSpokenTo = (line: Line, from: number): boolean =>
  is(line, from - 1, 'receivers', 'absolutePrepositions') && line.lexicon.forms.has(at(line, from - 2));

// "The daily spoke with an engineer who had left and asks not to be named. According to him …": whoever was named
// before did not say it.
const bringsInSomebody = (line: Line): boolean =>
  line.tokens.some((_, i) => is(line, i, 'indefinites') && !isQuoted(line, i) && isSpokenTo(line, i));
