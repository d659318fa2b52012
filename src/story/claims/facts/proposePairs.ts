import type { CopyLink } from '../../../model/story.js';
import { groupBy, groupByEach } from '../../../text/group-by.js';
import { surpriseIn } from '../../../text/surprise.js';
import type { WordTable } from '../../../text/word-table.js';
import type { ClaimArticle, Witness } from '../witness.js';
import { entityKey, speakerKey, typeKey, valueKey, type Worth } from './evidence.js';
import { sentenceFamilies } from './sentenceFamilies.js';
import { type Telling, tellingOf } from './tellings.js';

/** Sentences that were copied from one, in the order of their articles. */
export type Family = readonly Telling[];

/** Two families that share a telling thing, with the sentences of different articles that are compared for them. */
export interface FamilyPair {
  readonly a: Family;
  readonly b: Family;
  readonly members: readonly (readonly [a: Telling, b: Telling])[];
}

/** What the sentences of a story tell. */
export interface ToldStory {
  readonly families: readonly Family[];
  readonly worth: Worth;
}

/** A word, name or number that more families have proposes none of them. */
const MOST_HOLDERS = 24;
/** Of the copies of one sentence so many are compared. */
const MOST_COPIES = 8;

/**
 * Reads what the sentences of a story tell: those of the titles and bodies of its articles.
 *
 * @param articles the articles, in canonical order
 * @param copied links of copied text between them
 * @param table the words of the language
 * @returns the sentences by families, in the order of their first ones, and what each thing is worth: the fewer
 *   families have it, the more
 */
export function readTold(articles: readonly ClaimArticle[], copied: readonly CopyLink[], table: WordTable): ToldStory {
  const tellings = articles.flatMap((article) => tellingsOf(article, table));
  const numbers = sentenceFamilies(
    tellings.map(({ witness }) => witness),
    copied,
  );
  const families = [...groupBy(tellings.keys(), (n) => numbers[n])].map(([, own]) =>
    own.map((n) => tellings[n] as Telling),
  );
  return { families, worth: worthIn(families) };
}

function tellingsOf(article: ClaimArticle, table: WordTable): readonly Telling[] {
  const kindOf = ({ sentence }: Witness): 'title' | 'body' | 'junk' => {
    const block = article.article.blocks[sentence.block];
    if (block?.kind === 'title') return 'title';
    return block === undefined || (block.kind === 'junk' && block.action !== 'flag') ? 'junk' : 'body';
  };
  const witnesses = article.reading.sentences.map((sentence): Witness => ({ article, sentence }));
  const body = witnesses.filter((witness) => kindOf(witness) === 'body');
  const last = Math.max(1, body.length - 1);
  return [
    ...witnesses
      .filter((witness) => kindOf(witness) === 'title')
      .map((witness) => tellingOf(witness, { place: 0, isTitle: true }, table)),
    ...body.map((witness, n) => tellingOf(witness, { place: n / last, isTitle: false }, table)),
  ];
}

// Words of the language are known by their surprise there, all else only by the story.
function worthIn(families: readonly Family[]): Worth {
  const counts = new Map<string, number>();
  const bits = new Map<string, number>();
  for (const family of families) {
    for (const key of new Set(family.flatMap(thingsOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { words, naming, names, numerals } of family)
      for (const terms of [words, naming, names, numerals]) for (const [key, own] of terms) bits.set(key, own);
  }
  const known = new Map<string, number>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const surprise = bits.get(key);
    const worth =
      surprise === undefined
        ? Math.log2((families.length + 1) / ((counts.get(key) ?? 0) + 0.5))
        : surpriseIn(counts.get(key) ?? 1, families.length, surprise);
    known.set(key, worth);
    return worth;
  };
}

const thingsOf = (telling: Telling): readonly string[] => [
  ...termsOf(telling),
  ...[...telling.values.keys()].map(valueKey),
  ...[...telling.named, ...telling.meant].map(entityKey),
  ...[...telling.speakers].map(speakerKey),
  ...telling.events.map(({ type }) => typeKey(type)),
];

const termsOf = ({ words, naming, names, numerals }: Telling): readonly string[] =>
  [words, naming, names, numerals].flatMap((terms) => [...terms.keys()]);

/**
 * Takes what a story tells; returns the pairs of its families that share a word, a name, a number, or somebody named or
 * meant, each once: titles with titles, sentences with sentences. What more than 24 families have proposes none of
 * them, and of the copies of one sentence 8 are compared.
 */
export function proposePairs({ families }: ToldStory): readonly FamilyPair[] {
  const holders = groupByEach(families.keys(), (n) => new Set((families[n] as Family).flatMap(proposersOf)));
  const seen = new Set<string>();
  const pairs: FamilyPair[] = [];
  for (const held of holders.values()) {
    if (held.length > MOST_HOLDERS) continue;
    held.forEach((first, n) => {
      for (const second of held.slice(n + 1)) {
        const key = `${first} ${second}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const pair = pairOf(families[first] as Family, families[second] as Family);
        if (pair.members.length > 0) pairs.push(pair);
      }
    });
  }
  return pairs;
}

const proposersOf = (telling: Telling): readonly string[] => [
  ...termsOf(telling),
  ...[...telling.named, ...telling.meant].map(entityKey),
];

function pairOf(a: Family, b: Family): FamilyPair {
  const members = a.slice(0, MOST_COPIES).flatMap((one) =>
    b
      .slice(0, MOST_COPIES)
      .filter((other) => one.witness.article !== other.witness.article && one.isTitle === other.isTitle)
      .map((other) => [one, other] as const),
  );
  return { a, b, members };
}
