import type { EntityType, Mention } from '../../model/annotation.js';
import { type Article, isRelayed } from '../../model/article.js';
import type { NonEmpty } from '../../model/receipt.js';
import { slice } from '../../model/span.js';
import { getKnown } from '../../text/get-known.js';
import { groupBy } from '../../text/group-by.js';
import { plainLetters } from '../../text/marks.js';
import { scriptOf } from '../../text/transliteration.js';
import { countryOf, countryOfCapital, type EntityLexicon } from './entityLexicon.js';
import { LONGEST_NAME } from './longestName.js';
import { type ReadName, readOrganisationName, readPersonName } from './readName.js';

/** An article with the mentions found in it. */
export interface MentionedArticle {
  readonly article: Pick<Article, 'id' | 'text'> & Partial<Pick<Article, 'transmission' | 'outlet'>>;
  readonly mentions: readonly Mention[];
}

/** How the forms of one lane are joined; forms of different lanes never are. */
export type Lane = 'person' | 'organisation' | 'place' | 'country' | 'government' | 'named' | 'nominal';

/** All mentions of one article that name a thing in the same words. */
export interface Form {
  /** Its number in reading order of the story. */
  readonly index: number;
  /** Number of the article. */
  readonly article: number;
  readonly lane: Lane;
  readonly type: EntityType;
  /** The words of its first mention, without an article or possessive before them. */
  readonly words: string;
  /** What equal forms of a lane have in common. */
  readonly key: string;
  readonly read: ReadName;
  readonly mentions: readonly Mention[];
}

/** A mention with the words it is read as. */
interface Reading {
  readonly article: number;
  readonly mention: Mention;
  readonly words: string;
  readonly lane: Lane;
  readonly key: string;
}

/**
 * Reads the mentions of a story as forms: equal words of one article are one form. What a form is (person,
 * organisation …) is decided by vote over the whole story, since one wrong guess in one sentence must not part it.
 *
 * @param articles the articles in canonical order
 * @returns the forms in reading order; mentions that refer to another one are left out
 */
export function readForms(articles: readonly MentionedArticle[], lexicon: EntityLexicon): readonly Form[] {
  const read = articles.flatMap(({ article, mentions }, number) =>
    mentions
      .filter(({ refersTo }) => refersTo === undefined)
      .map((mention) => readMention(article.text, mention, number, lexicon)),
  );
  const readings = withPeoples(read, lexicon);
  const types = voteTypes(readings, lexicon);
  const placed = readings.map((reading) =>
    isOpen(reading.lane) ? { ...reading, lane: laneOf(types.get(reading.key) ?? reading.mention.type) } : reading,
  );
  const groups = groupBy(placed, ({ article, lane, key }) => `${article} ${lane} ${key}`);
  return [...groups.values()].map((group, index) => formOf(group, index, types, lexicon));
}

/** Takes forms and the articles of the story; returns those of articles that are not known to be relayed. */
export const formsAsWritten = (forms: readonly Form[], articles: readonly MentionedArticle[]): readonly Form[] =>
  forms.filter(({ article }) => {
    const source = articles[article];
    return source === undefined || !isRelayed(source);
  });

// The words for a people belong to the country that the story names ("Marenian", "Marenia"), as those of listed
// countries do.
function withPeoples(readings: readonly Reading[], { peopleEnds }: EntityLexicon): readonly Reading[] {
  const places = readings.filter(({ lane, mention }) => lane === 'place' && mention.kind === 'name');
  const countryOfPeople = new Map(places.flatMap(({ key }) => peopleEnds.map((end) => [key + end, key] as const)));
  return readings.map((reading) => {
    const key = reading.mention.kind === 'adjectival' ? countryOfPeople.get(reading.key) : undefined;
    return key === undefined ? reading : { ...reading, lane: 'place', key };
  });
}

// Lanes that depend on what the thing is taken for.
const isOpen = (lane: Lane): boolean =>
  lane === 'person' || lane === 'organisation' || lane === 'place' || lane === 'named';

function laneOf(type: EntityType): Lane {
  return type === 'person' || type === 'organisation' || type === 'place' ? type : 'named';
}

function readMention(text: string, mention: Mention, article: number, lexicon: EntityLexicon): Reading {
  const words = mention.named ?? withoutDeterminers(slice(text, mention), lexicon);
  const { lane, key } = laneAndKey(words, mention, lexicon);
  return { article, mention, words, lane, key: key === '' ? words : key };
}

/**
 * Takes the words of a mention; returns them on one line, without articles and possessives before and 's after them.
 */
export function withoutDeterminers(words: string, { determiners }: Pick<EntityLexicon, 'determiners'>): string {
  const plain = words
    .slice(0, LONGEST_NAME)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[’']s?$/u, '');
  const parts = plain.split(' ');
  let from = 0;
  while (from < parts.length - 1 && determiners.has((parts[from] ?? '').toLowerCase())) from += 1;
  return parts.slice(from).join(' ');
}

function laneAndKey(words: string, { kind, type }: Mention, lexicon: EntityLexicon): { lane: Lane; key: string } {
  const country = countryOf(words, lexicon);
  const capital = countryOfCapital(words, lexicon);
  const governed = type === 'organisation' || type === 'group' ? governedCountry(words, lexicon) : null;
  if (governed !== null) return { lane: 'government', key: governed };
  if (kind === 'nominal') return { lane: 'nominal', key: words.toLowerCase() };
  if (kind === 'metonym' && (country ?? capital) !== null) return { lane: 'government', key: country ?? capital ?? '' };
  if (country !== null && type !== 'person' && type !== 'event') return { lane: 'country', key: country };
  const plain = plainKey(words);
  return { lane: laneOf(type), key: type === 'place' ? (lexicon.places.get(plain) ?? plain) : plain };
}

/** Takes words; returns them in lower case without marks on letters, one blank between them. */
export const plainKey = (words: string): string =>
  plainLetters(words.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

// "Ruritanian government", "government of Ruritania": all other words are a country or words for governing.
function governedCountry(words: string, lexicon: EntityLexicon): string | null {
  const isSmall = (word: string): boolean => lexicon.genitives.has(word) || lexicon.determiners.has(word);
  const parts = words
    .replace(/[’']s(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter((part) => part !== '' && !isSmall(part.toLowerCase()));
  const rest = parts.filter((part) => !lexicon.government.has(part.toLowerCase()));
  return rest.length < parts.length && rest.length > 0 ? countryOf(rest.join(' '), lexicon) : null;
}

// Each mention votes on what its words are; then each name of several words, as what most of its mentions are, on what
// it is shortened to (a body goes by the first word of its name, a person by the last) and on what a body is of. A town
// stays a town, however often its newspaper is named.
function voteTypes(readings: readonly Reading[], lexicon: EntityLexicon): ReadonlyMap<string, EntityType> {
  const open = readings.filter(({ lane }) => isOpen(lane));
  const votes = open.map(({ key, mention }) => ({ key, type: mention.type, isShown: mention.isShown === true }));
  const types = tally(votes);
  const short = open
    .flatMap(({ key }) => shortened(key, getKnown(types, key)))
    .filter(({ key }) => types.get(key) !== 'place');
  const seats = open.flatMap(({ key }) => (types.get(key) === 'organisation' ? seatOf(key, lexicon) : []));
  return tally([...votes, ...short, ...seats]);
}

interface Vote {
  readonly key: string;
  readonly type: EntityType;
  /** The text of the mention shows it. */
  readonly isShown: boolean;
}

function tally(votes: readonly Vote[]): ReadonlyMap<string, EntityType> {
  return new Map([...groupBy(votes, ({ key }) => key)].map(([key, own]) => [key, mostVotes(own)]));
}

function shortened(key: string, type: EntityType): readonly Vote[] {
  const words = key.split(' ');
  if (words.length < 2) return [];
  const short = type === 'organisation' ? words[0] : type === 'person' ? words.at(-1) : undefined;
  return short === undefined ? [] : [{ key: short, type, isShown: false }];
}

/** What a text shows counts as so many guesses. */
const SHOWN_WEIGHT = 5;

// "Embassy of Ruvania" shows a place.
function seatOf(key: string, { genitives }: EntityLexicon): readonly Vote[] {
  const words = key.split(' ');
  const seat = words.at(-1);
  return seat !== undefined && words.length > 2 && genitives.has(words.at(-2) ?? '')
    ? [{ key: seat, type: 'place', isShown: true }]
    : [];
}

// Who could not tell what a name is has half a vote.
function mostVotes(votes: readonly Vote[]): EntityType {
  const weightOf = ({ type, isShown }: Vote): number => (isShown ? SHOWN_WEIGHT : type === 'other' ? 0.5 : 1);
  const sum = (own: readonly Vote[]): number => own.reduce((all, vote) => all + weightOf(vote), 0);
  const byType = groupBy(votes, ({ type }) => type);
  let best: EntityType = 'other';
  let most = sum(byType.get(best) ?? []);
  for (const [type, own] of byType) {
    if (type === 'other' || sum(own) <= most) continue;
    [best, most] = [type, sum(own)];
  }
  return best;
}

function formOf(
  group: NonEmpty<Reading>,
  index: number,
  types: ReadonlyMap<string, EntityType>,
  lexicon: EntityLexicon,
): Form {
  const { article, lane, key, words, mention } = group[0];
  const form = { name: scriptOf(words) === 'none' ? key : words };
  const read = lane === 'person' ? readPersonName(form, lexicon.names) : readOrganisationName(form, lexicon.names);
  const fixed = lane === 'country' ? 'place' : lane === 'government' ? 'organisation' : null;
  const type = fixed ?? (lane === 'nominal' ? mention.type : (types.get(key) ?? mention.type));
  return { index, article, lane, type, words, key, read, mentions: group.map((reading) => reading.mention) };
}

/** Two forms that name one thing, with a sentence that says why. */
export interface Join {
  readonly a: number;
  readonly b: number;
  readonly why: string;
}
