import type { Anonymity, Statement } from '../model/annotation.js';
import type { AnnotatedArticle } from '../model/dossier.js';
import type { ArticleId, EntityId, StatementId } from '../model/ids.js';
import { type NonEmpty, nonEmpty, type Receipt, type Receipts, receiptOf } from '../model/receipt.js';
import { type Span, slice } from '../model/span.js';
import type { Story, Utterance } from '../model/story.js';
import { startsWithCapital } from '../text/capitals.js';
import { groupBy } from '../text/group-by.js';
import type { ArticleNames } from './names.js';
import { isPlainSaying } from './words.js';

/** One place where a thing is said. */
export interface Rendering {
  readonly statement: Statement;
  readonly article: AnnotatedArticle;
  readonly receipts: Receipts;
  /** From the voice to the text in hand: "two people in the ministry", "Tideline News Agency", "The Ledger". */
  readonly chain: NonEmpty<string>;
}

/** One wording of a thing said, with every place where it stands word for word. */
export interface Wording {
  readonly quote: string;
  readonly renderings: NonEmpty<Rendering>;
  readonly receipts: Receipts;
  /** The chains by which it came; one that is the beginning of another is left out. */
  readonly chains: readonly NonEmpty<string>[];
}

/** What is said of the same thing, and is not the same. */
export interface Beside {
  readonly speaker: string;
  readonly quote: string;
  /** How the two differ, in a sentence. */
  readonly why: string;
  readonly receipts: Receipts;
}

/** One thing somebody said, with every wording of it. */
export interface SpokenLine {
  readonly relation: Exclude<Utterance['relation'], 'related-divergent'> | 'once';
  readonly speaker: string;
  readonly anonymity: Anonymity;
  readonly wordings: NonEmpty<Wording>;
  /** What must not be taken for it; each pair stands at the line of its first statement. */
  readonly beside: readonly Beside[];
}

/** What the lines are worked out from. */
export interface SpokenInput {
  readonly story: Story;
  readonly articles: readonly AnnotatedArticle[];
  readonly names: ArticleNames;
}

/** Takes a story; returns what is said in it: groups of statements in their order, then what only one text says. */
export function spokenLines(known: SpokenInput): readonly SpokenLine[] {
  const { story, articles } = known;
  const input: Input = { ...known, speakers: new Map(story.entities.map(({ id, name }) => [id, name])) };
  const all = new Map(articles.flatMap((article) => article.statements.flatMap((s) => saidIn(s, article))));
  const groups = story.utterances.flatMap(({ relation, statements }) =>
    relation === 'related-divergent' ? [] : [{ relation, ids: statements as readonly StatementId[] }],
  );
  const grouped = new Set(groups.flatMap((g) => g.ids));
  const alone = [...all.keys()]
    .filter((id) => !grouped.has(id))
    .map((id) => ({ relation: 'once' as const, ids: [id] }));
  const beside = besides(input, all);
  return [...groups, ...alone].flatMap(({ relation, ids }) => {
    const line = lineOf(
      input,
      relation,
      ids.flatMap((id) => all.get(id) ?? []),
    );
    return line === null ? [] : [{ ...line, beside: ids.flatMap((id) => beside.get(id) ?? []) }];
  });
}

const saidIn = (statement: Statement, article: AnnotatedArticle): (readonly [StatementId, Said])[] => {
  const receipts = nonEmpty(contentReceipts(statement, article));
  return receipts === null ? [] : [[statement.id, { statement, article, receipts }]];
};

// First statement of each pair that must not be merged -> what stands beside it.
function besides(input: Input, all: ReadonlyMap<StatementId, Said>): ReadonlyMap<StatementId, readonly Beside[]> {
  const found = new Map<StatementId, readonly Beside[]>();
  for (const { relation, statements, why } of input.story.utterances) {
    if (relation !== 'related-divergent') continue;
    const [first, ...others] = statements;
    const told = others.flatMap((id) => all.get(id) ?? []);
    const lines = told.map((said) => besideOf(input, said, why ?? 'They are alike, and not the same.'));
    found.set(first, [...(found.get(first) ?? []), ...lines]);
  }
  return found;
}

const besideOf = (input: Input, said: Said, why: string): Beside => ({
  speaker: speakerOf(input, [said]),
  quote: quoteOf(said),
  why,
  receipts: said.receipts,
});

// What is said in one word ("it") is shown with who says it and how.
function quoteOf({ statement: { source, cue }, article, receipts }: Said): string {
  const told = receipts.map(({ quote }) => quote).join(' … ');
  if (/\s/u.test(told) || source === null || cue === null) return told;
  const pieces = [source, cue, ...receipts];
  const [start, end] = [Math.min(...pieces.map((p) => p.start)), Math.max(...pieces.map((p) => p.end))];
  return article.text.slice(start, end);
}

interface Input extends SpokenInput {
  /** The names of the story's entities. */
  readonly speakers: ReadonlyMap<EntityId, string>;
}

type Said = Omit<Rendering, 'chain'>;

/** From the verb to what it introduces stand so many code units at most. */
const NEAR = 60;

// "denied that …", "thanked the pilots for …": reported words tell something else without their verb.
function contentReceipts({ kind, cue, content }: Statement, article: AnnotatedArticle): Receipt[] {
  const [first, ...others] = content.filter((piece) => piece.end > piece.start);
  if (first === undefined) return [];
  const isLed = kind !== 'direct' && cue !== null && isRightBehind(article.text, cue, first);
  const opened = isLed && !isPlainSaying(slice(article.text, cue)) ? { start: cue.start, end: first.end } : first;
  return [opened, ...others].map((piece) => receiptOf(article, piece));
}

function isRightBehind(text: string, cue: Span, { start }: Span): boolean {
  const isNear = start >= cue.end && start - cue.end <= NEAR;
  return isNear && !/[.!?\n]/u.test(text.slice(cue.end, start));
}

function lineOf(
  input: Input,
  relation: SpokenLine['relation'],
  said: readonly Said[],
): Omit<SpokenLine, 'beside'> | null {
  const speaker = speakerOf(input, said);
  const wordings = nonEmpty(wordingsOf(said.map((one) => ({ ...one, chain: chainOf(input, one, said) }))));
  return wordings === null ? null : { relation, speaker, anonymity: anonymityOf(said), wordings };
}

// How the voice of the line is named: by name where one text names it ("a spokesman" is Ann Lee elsewhere).
function anonymityOf(said: readonly Said[]): Anonymity {
  const voice = said.find(({ statement }) => statement.speaker !== null)?.statement.speaker;
  const own = said.filter(({ statement }) => voice === undefined || statement.speaker === voice);
  const kinds = own.map(({ statement }) => statement.anonymity);
  return (['named', 'anonymous'] as const).find((kind) => kinds.includes(kind)) ?? kinds[0] ?? 'unspecified';
}

// The entity's name where it is a name; a common noun ("sides") is better told in the words of the text ("both sides").
function speakerOf({ speakers }: Input, said: readonly Said[]): string {
  const known = said.map(({ statement }) => statement.speaker).find((id): id is EntityId => id !== null);
  const name = known === undefined ? undefined : speakers.get(known);
  const written = said.map(writtenSource).find((words) => words !== null);
  if (name === undefined) return written ?? 'nobody named';
  const isFuller = written?.toLowerCase().endsWith(name.toLowerCase()) === true;
  return startsWithCapital(name) || !isFuller ? name : (written ?? name);
}

const writtenSource = ({ statement: { source }, article }: Said): string | null =>
  source === null || source.end <= source.start ? null : article.text.slice(source.start, source.end);

function wordingsOf(renderings: readonly Rendering[]): Wording[] {
  return [...groupBy(renderings, quoteOf)].flatMap(([quote, list]) => {
    const same = nonEmpty(list);
    if (same === null) return [];
    const receipts = nonEmpty(same.flatMap((one) => one.receipts)) ?? same[0].receipts;
    return [{ quote, renderings: same, receipts, chains: longestOnly(same.map(({ chain }) => chain)) }];
  });
}

function longestOnly(chains: readonly NonEmpty<string>[]): NonEmpty<string>[] {
  const key = (chain: readonly string[]): string => `${chain.join('\n')}\n`;
  return chains.filter(
    (chain, i) => !chains.some((o, j) => j !== i && key(o).startsWith(key(chain)) && (key(o) !== key(chain) || j < i)),
  );
}

// The voice and who relayed it, as the first text to print it says; then the texts by which it came into this one.
function chainOf(input: Input, one: Said, said: readonly Said[]): NonEmpty<string> {
  const speaker = speakerOf(input, said);
  const path = pathTo(input.story, one, said);
  const first = path[0] ?? one;
  const outlets = path.map(({ article }) => input.names.label(article.id));
  const voices: readonly string[] =
    first.statement.chain.length > 1 ? first.statement.chain : [speakerOf(input, [first])];
  const own = first.article.outlet?.name ?? '';
  const isOwn = (name: string): boolean => own !== '' && own.toLowerCase().endsWith(name.toLowerCase());
  const before = voices.length > 1 && isOwn(voices[voices.length - 1] ?? '') ? voices.slice(0, -1) : voices;
  const [voice = speaker, ...relays] = before;
  return [overlaps(voice, speaker) ? speaker : voice, ...relays, ...outlets];
}

// "Juvela" and "Port Minister Viktor Hallen" are the speaker whom the head of the line names.
function overlaps(voice: string, speaker: string): boolean {
  const [a, b] = [voice.toLowerCase(), speaker.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

// The texts of the same saying that this one was made from, the first first.
function pathTo({ edges }: Story, one: Said, said: readonly Said[]): Said[] {
  const path = [one];
  const passed = new Set<ArticleId>([one.article.id]);
  for (;;) {
    const here = path[0]?.article.id;
    const parents = edges.filter((e) => e.relation === 'parent' && e.to === here && !passed.has(e.from));
    const next = said.find(({ article }) => parents.some((e) => e.from === article.id));
    if (next === undefined) return path;
    passed.add(next.article.id);
    path.unshift(next);
  }
}
