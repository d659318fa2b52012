import { type DetectedStatements, detectStatements } from '../../src/annotations/statements/detectStatements.js';
import { compileStatementLexicon } from '../../src/annotations/statements/lexicon.js';
import type { EntityType, Mention, MentionKind, Statement } from '../../src/model/annotation.js';
import type { Article, Block, Transmission } from '../../src/model/article.js';
import { type ArticleId, asId, type MentionId } from '../../src/model/ids.js';
import { type Span, slice } from '../../src/model/span.js';
import { compilePersonGenders } from '../../src/text/genders.js';
import { tagSentences } from '../../src/text/part-of-speech.js';
import { decodeModel } from '../../src/text/perceptron-file.js';
import { readText } from '../../src/text/reading.js';
import { dataBytes, dataJson } from '../readData.js';

export const lexicon = compileStatementLexicon(
  dataJson('en/statements.json'),
  compilePersonGenders(dataJson('names/genders.json')),
  new Map([['coast guard', 'organisation']]),
);
const tagger = decodeModel(dataBytes('models/part-of-speech.bin'));
export const rules = { abbreviations: new Set(['aug']), titles: new Set(['mr', 'ms', 'dr']) };

/** Who can be mentioned in the tests of statements; every place where one of these stands in a text is a mention. */
const CAST: readonly (readonly [words: string, type: EntityType, kind: MentionKind])[] = [
  ['Mara Lind', 'person', 'name'],
  ['Ms. Lind', 'person', 'titled'],
  ['Lind', 'person', 'name'],
  ['Joren Falk', 'person', 'name'],
  ['Falk', 'person', 'name'],
  ['Ilse Verrin', 'person', 'name'],
  ['Tideline', 'organisation', 'name'],
  ['The Meridian', 'organisation', 'name'],
  ['Harbour Union', 'organisation', 'name'],
  ['Ministry of Ports and Fisheries', 'organisation', 'name'],
  ['Dorvik', 'place', 'name'],
  ['Velmaria', 'place', 'name'],
  ['Velmarian', 'place', 'adjectival'],
  ['the mayor', 'person', 'nominal'],
  ['the ministry', 'organisation', 'nominal'],
  ['his office', 'organisation', 'nominal'],
  ['her office', 'organisation', 'nominal'],
  ['the opposition', 'group', 'nominal'],
  ['The union', 'organisation', 'nominal'],
];

/** Takes a text; gives the mentions of the cast in it, whole words, longer names first, none inside another. */
export function castIn(text: string): readonly Mention[] {
  const taken: Span[] = [];
  const found = CAST.flatMap(([words, type, kind]) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'gu'))].flatMap(({ index }) => {
      const where = { start: index, end: index + words.length };
      if (taken.some((other) => other.start < where.end && where.start < other.end)) return [];
      taken.push(where);
      return [{ ...where, type, kind, entity: null }];
    }),
  );
  return found
    .sort((a, b) => a.start - b.start)
    .map((mention, i) => ({ ...mention, id: asId<MentionId>(`a#m${i + 1}`) }));
}

/**
 * A paragraph a line; a line that begins with "Q: " or "A: " is a turn of an interview, one that begins with "# " the
 * title, one that begins with "Correction: " a note that corrects the text.
 */
export function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => {
    const kind = line.startsWith('Q: ') ? 'question' : line.startsWith('A: ') ? 'answer' : 'paragraph';
    const start = index + (kind === 'paragraph' ? 0 : 3);
    if (line.startsWith('# ')) return { start: index + 2, end: index + line.length, kind: 'title' };
    if (line.startsWith('Correction: '))
      return { start, end: index + line.length, kind: 'junk', junk: 'update-marker', rule: 'corrected-note' };
    return { start, end: index + line.length, kind };
  });
}

/** Takes a text as `blocksOf` reads it, and how it came about; gives what is found in it. */
export function statementsOf(
  text: string,
  mentions: readonly Mention[] = castIn(text),
  kind: Transmission['kind'] = 'unknown',
  outlet: Article['outlet'] = null,
): DetectedStatements {
  const blocks = blocksOf(text);
  const transmission: Transmission = { kind, from: null, confidence: 1, receipts: [] };
  const article = { id: asId<ArticleId>('a'), text, blocks, outlet, authors: [], transmission };
  const reading = readText(text, blocks, rules);
  return detectStatements({ article, reading, parts: tagSentences(tagger, reading.sentences), mentions, lexicon });
}

// The outer statement before what is said inside it: in the order in which the contents begin.
const asRead = (statements: readonly Statement<MentionId>[]): readonly Statement<MentionId>[] => {
  const startOf = ({ content }: Statement<MentionId>): number => content[0]?.start ?? 0;
  const endOf = ({ content }: Statement<MentionId>): number => content.at(-1)?.end ?? 0;
  return [...statements].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
};

const words = (text: string, where: Span | null): string => (where === null ? '-' : slice(text, where));

/** "kind | source | cue | content / content", one line a statement; "-" for what the text does not name. */
export function linesOf(text: string, transmission: Transmission['kind'] = 'unknown'): readonly string[] {
  return asRead(statementsOf(text, castIn(text), transmission).statements).map(({ kind, source, cue, content }) =>
    [kind, words(text, source), words(text, cue), content.map((piece) => slice(text, piece)).join(' / ')].join(' | '),
  );
}

/** "speaker + speaker, anonymity > relay > relay to hearer: first words", one line a statement. */
export function voicesOf(text: string): readonly string[] {
  const given = castIn(text);
  const { statements, mentions, renamed } = statementsOf(text, given);
  const byId = new Map([...given, ...renamed.values(), ...mentions].map((mention) => [mention.id, mention]));
  const name = (id: MentionId | null): string => {
    const mention = id === null ? undefined : byId.get(id);
    return mention === undefined ? 'nobody' : (mention.named ?? slice(text, mention));
  };
  return asRead(statements).map((one: Statement<MentionId>) => {
    const who = [one.speaker, ...one.coSpeakers].map(name).join(' + ');
    const relays = one.chain.slice(1).map((relay) => ` > ${relay}`);
    const hearer = one.addressee === null ? '' : ` to ${name(one.addressee)}`;
    const first = one.content.map((piece) => slice(text, piece)).join(' ');
    return `${who}, ${one.anonymity}${relays.join('')}${hearer}: ${first.split(' ').slice(0, 3).join(' ')}`;
  });
}
