import type { Entity } from '../../../../model/story.js';
import type { Token } from '../../../../text/tokens.js';
import { endsAsAdjective, endsAsGerund, endsAsParticiple, endsAsPast } from '../../../../text/word-endings.js';
import { CROWD, familyOf, keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { AGE, ownerOf } from '../measuring/ages.js';
import type { Measured } from '../measuring/measured.js';
import type { FigureGroup } from './figureSides.js';
import { topicExample } from './topicExample.js';

/**
 * Names what a group of figures measures, as a newsroom would: "people arrested", "length of the talks", "amount of the
 * loan". The words come from the family of words that most of the figures share.
 *
 * @param group figures of one measure
 * @param lexicon families of words and what they are called
 * @param entities the entities of the story, for the name of whose it is
 * @returns a short noun phrase in lower case, "number of" with the counted noun when no family is known; with words of
 *   a text behind a colon where the phrase does not tell of what ("length of time: “boil their water for 14 days”")
 */
export function topicOf({ members }: FigureGroup, lexicon: DisagreementLexicon, entities: readonly Entity[]): string {
  const topic = namedTopic(members, lexicon, entities);
  const example = topic.isBare ? topicExample(members, lexicon.clauses) : null;
  return example === null ? topic.name : `${topic.name}: ${example}`;
}

/** What a group of figures measures. A bare name says nothing of what it measures that of ("length of time"). */
interface Topic {
  readonly name: string;
  readonly isBare: boolean;
}

const named = (name: string): Topic => ({ name, isBare: false });
const bare = (name: string): Topic => ({ name, isBare: true });

function namedTopic(members: readonly Measured[], lexicon: DisagreementLexicon, entities: readonly Entity[]): Topic {
  if (members.every(({ core }) => core.has(AGE))) return named(ageTopic(members, entities));
  const family = commonFamily(members);
  const whose = lexicon.personal.has(family) ? personOf(members, entities) : null;
  const what = lexicon.measured.get(family);
  const measured = what !== undefined && whose !== null ? `${what} of ${whose}` : what;
  const has = (kind: Measured['kind']): boolean => members.some((m) => m.kind === kind);
  if (has('ordinal')) return named(printed(members[0] as Measured));
  if (has('duration')) return measured === undefined ? bare('length of time') : named(`length of ${measured}`);
  if (has('year')) return measured === undefined ? bare('the year') : named(`beginning of ${measured}`);
  const tally = lexicon.topics.get(family);
  if (has('share')) {
    const noun = nounOf(members, lexicon);
    return noun === 'share' ? bare('the share') : named(`share of ${noun}`);
  }
  const sum = sumOf(members, lexicon);
  if (has('percent')) return sum === undefined ? bare('percentage') : named(sum);
  if (has('scale')) return named(scaleOf(members, lexicon));
  if (has('money')) {
    if (measured !== undefined && lexicon.funds.has(family)) return named(`amount of ${measured}`);
    return sum === undefined ? bare('amount of money') : named(sum);
  }
  if (tally !== undefined) {
    // "Nine of them police" are not all who were injured.
    const arePart = family !== familyOf(CROWD) && members.every(({ figure }) => figure.scope === 'part');
    return named(withNation(arePart ? `some of the ${tally}` : tally, members, entities));
  }
  if (!has('people') && !has('count')) return named(printed(members[0] as Measured));
  const quantity = quantityOf(members, lexicon);
  if (quantity !== undefined) return quantity;
  const noun = nounOf(members, lexicon);
  return noun === NOBODY ? bare('the number') : named(`number of ${asPrinted(noun, members)}`);
}

// "Speed", where all units are of that; "weight of gold", where one of them says of what.
function quantityOf(members: readonly Measured[], lexicon: DisagreementLexicon): Topic | undefined {
  const units = members.flatMap(({ figure: { unit } }) => unit ?? []);
  const [quantity, ...others] = new Set(units.map((unit) => lexicon.quantities.get(unit)));
  if (quantity === undefined || others.length > 0) return undefined;
  const [what] = mostFrequent(members.flatMap((member) => amountOf(member, lexicon) ?? []));
  return what === undefined ? bare(quantity) : named(`${quantity} of ${what}`);
}

// "11 tonnes of gold", "40 litres of bottled water".
function amountOf({ sentence, figure }: Measured, lexicon: DisagreementLexicon): string | null {
  const [link, first, second] = sentence.tokens.filter(({ start }) => start >= figure.end);
  const isTelling = (token: Token | undefined): token is Token =>
    token !== undefined && keyOf(token.lower, lexicon) !== null;
  if (!lexicon.partitives.has(link?.lower ?? '') || !isTelling(first)) return null;
  return qualifies(first.lower) && isTelling(second) && !endsAsPast(second.lower)
    ? `${first.lower} ${second.lower}`
    : first.lower;
}

const qualifies = (word: string): boolean => endsAsParticiple(word) || endsAsGerund(word) || endsAsAdjective(word);

// "Age of Karel Bem", where all are his.
function ageTopic(members: readonly Measured[], entities: readonly Entity[]): string {
  const owners = new Set(members.map(ownerOf));
  const [owner] = owners;
  const name = owners.size === 1 ? entities.find(({ id }) => id === owner)?.name : undefined;
  return name === undefined ? 'age' : `age of ${name}`;
}

// "Deaths (Marenia)", where all are of one country.
function withNation(tally: string, members: readonly Measured[], entities: readonly Entity[]): string {
  const nations = new Set(members.map(({ nation }) => nation));
  const [nation] = nations;
  const name = nations.size === 1 ? entities.find(({ id }) => id === nation)?.name : undefined;
  return name === undefined ? tally : `${tally} (${name})`;
}

/** What stands for a noun where none is known. */
const NOBODY = 'them';

// The noun as most figures print it: "Romanians".
function asPrinted(noun: string, members: readonly Measured[]): string {
  const words = members.flatMap((member) => printed(member).split(' ').slice(1));
  const own = words.filter((word) => word.toLowerCase() === noun);
  return 2 * own.filter((word) => word !== noun).length > own.length
    ? (own.find((word) => word !== noun) ?? noun)
    : noun;
}

// The name of the scale ("a magnitude of"), as the first sentence that has one gives it.
function scaleOf(members: readonly Measured[], { scales }: DisagreementLexicon): string {
  const words = members.flatMap(({ article, sentence, figure }) =>
    article.article.text
      .slice(sentence.start, figure.start)
      .toLowerCase()
      .split(/\P{L}+/u),
  );
  return words.find((word) => scales.has(word)) ?? NOBODY;
}

// The one person whom most of the sentences with persons in them name.
function personOf(members: readonly Measured[], entities: readonly Entity[]): string | null {
  const naming = members.filter(({ persons }) => persons.size > 0);
  const persons = new Set(naming.flatMap((m) => [...m.persons]));
  const shared = [...persons].filter((id) => 2 * naming.filter((m) => m.persons.has(id)).length > naming.length);
  const [id] = shared;
  return shared.length === 1 ? (entities.find((entity) => entity.id === id)?.name ?? null) : null;
}

// What most of the sentences that say so call their sums ("debt"): by the nearest word before the sum, or one right
// behind it ("a 2 million euro contract", "2 million euros in damages").
function sumOf(members: readonly Measured[], { sums }: DisagreementLexicon): string | undefined {
  const names = members.flatMap(({ sentence: { tokens }, figure }) => {
    const before = tokens.filter(({ end }) => end <= figure.start).reverse();
    const behind = tokens.filter(({ start }) => start >= figure.end).slice(0, 2);
    return [...before, ...behind].map(({ lower }) => sums.get(lower)).find((name) => name !== undefined) ?? [];
  });
  return mostFrequent(names)[0];
}

const printed = ({ article, figure }: Measured): string =>
  article.article.text.slice(figure.start, figure.end).replace(/\s+/gu, ' ');

// The family that most figures have; the first of these on a tie; empty when none has one.
function commonFamily(members: readonly Measured[]): string {
  const [best] = mostFrequent(members.flatMap(({ core }) => [...core].flatMap((key) => familyOf(key) ?? [])));
  return best ?? '';
}

// Each once, the most frequent first, of equally frequent ones the one that stands first.
function mostFrequent(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

// The last telling word of what is counted, its head, best one that is printed in the figure itself.
function nounOf(members: readonly Measured[], lexicon: DisagreementLexicon): string {
  const nouns = members.flatMap((member) => {
    // What stands near a bare number may be anything.
    if (member.head === null && member.figure.unit === null) return [];
    const words = printed(member).toLowerCase();
    const telling = member.figure.counts.split(' ').filter((word) => keyOf(word, lexicon) !== null);
    return telling.slice(-1).map((word) => ({ word, isPrinted: words.includes(word) }));
  });
  const [best] = nouns.sort((a, b) => Number(b.isPrinted) - Number(a.isPrinted));
  // A unit ("crowns") says more than a word that only stands near.
  const unit = members.find(({ figure }) => figure.unit !== null)?.figure.unit ?? undefined;
  const word = best?.isPrinted === true ? best.word : (unit ?? best?.word);
  // "Four-page" is four pages.
  return word !== undefined && unit?.startsWith(word) === true ? unit : (word ?? NOBODY);
}
