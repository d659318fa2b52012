import type { Dossier } from '../model/dossier.js';
import type { ArticleId, OriginId } from '../model/ids.js';
import type { AccountSentence, Story } from '../model/story.js';
import { capitalised } from '../text/capitals.js';
import { listOf } from '../text/list-of.js';
import { quoted } from '../text/quoting.js';
import { actsOfReporting, joinedActs, type SharedOriginal, sharedOriginals } from './actsOfReporting.js';
import { dateText, periodText } from './dates.js';
import { firstWords } from './first.js';
import { type Notes, notesOf, plain } from './markdownNotes.js';
import { isNamedFor } from './names.js';
import { FIRST_DISAGREEMENTS, outlineOf, type StoryOutline } from './outline.js';
import type { SpokenLine } from './spoken.js';
import { brokenWords, type ComparedRow } from './values.js';
import {
  COPY_WORDS,
  countOf,
  EMPTY_REASONS,
  EVENT_WORDS,
  publishedWords,
  rewordedWords,
  STANCE_WORDS,
  STATUS_SIGNS,
  shorten,
  transmissionWords,
  VERDICT_SIGNS,
} from './words.js';

/** How many other claims, utterances, events and damaged passages are told; the rest is counted. */
const MOST_CLAIMS = 15;
const MOST_SPOKEN = 8;
const MOST_EVENTS = 15;
const MOST_DAMAGE = 10;

/**
 * Renders a dossier as Markdown that can be pasted into a chat: the answers first, numbered receipts, no HTML, no
 * images. Text from articles is escaped so that it cannot become links or markup.
 *
 * @param dossier the dossier
 * @returns the document, ending in a newline
 */
export function renderMarkdown(dossier: Dossier): string {
  const parts = dossier.stories.map((story) => storyPart(dossier, story));
  const problems = dossier.problems.map((p) => `- ${p.article ? `${plain(p.article)}: ` : ''}${plain(p.message)}`);
  const tail = problems.length > 0 ? ['', '## Problems met on the way', '', ...problems] : [];
  return `${[...(parts.length > 0 ? parts : ['# No story']), ...tail].join('\n')}\n`;
}

function storyPart(dossier: Dossier, story: Story): string {
  const outline = outlineOf(dossier, story);
  const notes = notesOf(outline);
  const sections = [
    [`# ${plain(story.headline)}`, verdictLines(outline)],
    ['## Which number may I print?', numberLines(outline, notes)],
    ['## What happened', accountLines(outline, notes)],
    ['## Where they disagree', disagreementLines(outline, notes)],
    ['## Other claims', claimLines(outline, notes)],
    ['## Who copied whom', lineageLines(outline)],
    ['## Who says what', spokenPart(outline, notes)],
    ['## When', timelineLines(outline, notes)],
    ['## In whose words', framingLines(outline)],
    ['## What broke on the way', damageLines(outline, notes)],
    ['## Origins', originLines(outline)],
  ] as const;
  const body = sections.flatMap(([title, lines]) => [title, '', ...lines, '']);
  return [...body, '## Receipts', '', 'Text, characters from–to: words.', '', ...notes.list()].join('\n');
}

// What several origins draw on must stand beside their number.
function sharedLines(shared: readonly SharedOriginal[]): string[] {
  if (shared.length === 0) return [];
  const sentences = shared.slice(0, 3).map(({ line, users }) => {
    const who = listOf(users.map(({ letter }) => `**${letter}**`));
    return `${who} ${users.length === 2 ? 'both' : 'all'} draw on **${line.letter}**.`;
  });
  return ['', `Not separate everywhere: ${sentences.join(' ')} What they take from there counts once.`];
}

function verdictLines(outline: StoryOutline): string[] {
  const unseen = outline.origins.filter((line) => !line.isInHand);
  const seen = outline.origins.filter((line) => line.isInHand);
  const acts = actsOfReporting(outline);
  const broken = outline.damage.filter((d) => d.damage.changesMeaning).length;
  const { articles, story, corroborated, disputed, singleSource } = outline;
  const counts = [
    `**${countOf(acts.length, 'origin')} behind ${countOf(articles.length, 'article')}** (${periodText(story.period)}).`,
    `${countOf(corroborated.length, 'claim')} corroborated, ${disputed.length} disputed,`,
    `${singleSource.length} from one origin; ${countOf(broken, 'passage')} broken in meaning.`,
  ];
  return [
    counts.join(' '),
    '',
    ...seen.map(
      ({ letter, name, own, citing }) =>
        `- **${letter}** ${plain(name)}: ${own.map((id) => textFacts(outline, id, name)).join('; ')}${citedBy(outline, citing)}`,
    ),
    ...(unseen.length > 0
      ? [
          '',
          `Cited or implied, not in hand: ${unseen.map(({ letter, name }) => `**${letter}** ${plain(name)}`).join(', ')}.`,
        ]
      : []),
    ...joinedActs(acts).flatMap((line) => ['', line]),
    ...sharedLines(sharedOriginals(outline, acts)),
    '',
    `**Who had it first?** ${plain(firstWords(outline))}`,
  ];
}

// Texts of other origins that have passages from this one.
const citedBy = (outline: StoryOutline, ids: readonly ArticleId[]): string =>
  ids.length > 0 ? `; cited by ${ids.map((id) => plain(outline.names.label(id))).join(', ')}` : '';

// What gives the origin its name is not named again.
function textFacts(outline: StoryOutline, id: ArticleId, origin: string): string {
  const article = outline.article(id);
  const facts = `${publishedWords(article)}, ${transmissionWords(article)}`;
  const label = outline.names.label(id);
  return isNamedFor(label, origin) ? facts : `${plain(label)}, ${facts}`;
}

const orReason = (lines: string[], reason: string): string[] => (lines.length > 0 ? lines : [`*${reason}*`]);

const letters = (outline: StoryOutline, ids: readonly OriginId[]): string => ids.map(outline.letterOf).join(' ');

function valueWords(outline: StoryOutline, row: ComparedRow, length: number): string {
  return row.values
    .map((value) => {
      const firstTeller = value.articles.slice(0, 1).map(outline.names.label).join('');
      const who = value.origins.length > 0 ? letters(outline, value.origins) : firstTeller;
      const broken = brokenWords(value);
      const warning = broken === '' ? '' : ` ⚠ ${plain(broken)}`;
      return `${plain(quoted(shorten(value.words, length)))}${warning} (${plain(who)})`;
    })
    .join('; ');
}

function numberLines(outline: StoryOutline, notes: Notes): string[] {
  const rows = outline.rows.filter((row) => row.disagreement.figures.length > 0);
  const shown = rows.slice(0, FIRST_DISAGREEMENTS);
  const lines = shown.map((row) => {
    const why = row.reason === '' ? '' : ` ${plain(capitalised(outline.names.readable(row.reason)))}`;
    return `- **${row.adviceWords}**: ${plain(row.disagreement.topic)}: ${valueWords(outline, row, 60)}.${why} ${notes.cite(row.disagreement.receipts)}`;
  });
  return orReason([...lines, ...moreLine(rows.length - shown.length)], EMPTY_REASONS.numbers);
}

function textOf(outline: StoryOutline, text: string, receipts: StoryRow): string {
  const row = outline.rowOf(text, receipts);
  if (row === null || row.disagreement.figures.length === 0) return plain(outline.names.readable(text));
  return `${plain(capitalised(row.disagreement.topic))}: ${valueWords(outline, row, 70)}.`;
}

type StoryRow = Parameters<StoryOutline['rowOf']>[1];

function accountLines(outline: StoryOutline, notes: Notes): string[] {
  const lines = outline.account.map(
    (s) =>
      `${accountWords(outline, s)}${s.disputed ? ' **Disputed.**' : ''} (${letters(outline, s.origins)}) ${notes.cite(s.receipts)}`,
  );
  return orReason(
    lines.flatMap((line, i) => (i > 0 ? ['', line] : [line])),
    EMPTY_REASONS.account,
  );
}

// A reworded sentence is marked, and the sentence of the text stands with it.
function accountWords(outline: StoryOutline, { text, receipts, reworded }: AccountSentence): string {
  if (reworded === undefined) return textOf(outline, text, receipts);
  return `${plain(text)} *(${plain(rewordedWords(reworded.by))}; the text has “${plain(reworded.from)}”)*`;
}

// Numbers stand above; here is what is not about numbers.
function disagreementLines(outline: StoryOutline, notes: Notes): string[] {
  const rows = outline.rows.filter((row) => row.disagreement.figures.length === 0);
  if (rows.length === 0 && outline.rows.length > 0) return ['*Only on the numbers above.*'];
  const shown = rows.slice(0, FIRST_DISAGREEMENTS);
  const lines = shown.map((row) => {
    const { disagreement: d, reason } = row;
    const repaired = d.afterRepair ? ` Once repaired: ${VERDICT_SIGNS[d.afterRepair]}.` : '';
    const head = `- **${VERDICT_SIGNS[d.verdict]}** ${plain(shorten(d.topic, 80))}: ${valueWords(outline, row, 100)}.`;
    return `${head} ${plain(outline.names.readable(reason))}${repaired} ${notes.cite(d.receipts)}`;
  });
  return orReason([...lines, ...moreLine(rows.length - shown.length)], EMPTY_REASONS.disagreements);
}

// What the numbers and the account tell already is not told again.
function claimLines(outline: StoryOutline, notes: Notes): string[] {
  const told = new Set(outline.account.map(({ text }) => text));
  const claims = outline.story.claims.filter((c) => outline.rowOf(c.text, c.support) === null && !told.has(c.text));
  const shown = claims.slice(0, MOST_CLAIMS);
  const lines = shown.map(
    (c) =>
      `- ${STATUS_SIGNS[c.status]} (${letters(outline, c.origins)}): ${textOf(outline, c.text, c.support)} ${notes.cite(c.support)}`,
  );
  const none = outline.story.claims.length > 0 ? 'None but those above.' : EMPTY_REASONS.claims;
  return orReason([...lines, ...moreLine(claims.length - shown.length)], none);
}

const moreLine = (count: number): string[] =>
  count > 0 ? ['', `…and ${count} more in the JSON and HTML dossier.`] : [];

function lineageLines(outline: StoryOutline): string[] {
  const name = (id: Parameters<StoryOutline['article']>[0]): string => plain(outline.names.label(id));
  const edges = outline.story.edges.map(
    (e) =>
      `- ${name(e.from)} ${e.relation === 'parent' ? '→' : '=='} ${name(e.to)}: ${plain(outline.names.readable(e.why.join(' ')))}`,
  );
  const kinds = new Map<string, number>();
  for (const link of outline.story.copies) {
    const key = link.boilerplate ? 'boilerplate' : COPY_WORDS[link.kind];
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  const copies = [...kinds].map(([kind, n]) => `${countOf(n, 'passage')} ${kind}`).join(', ');
  return [
    ...orReason(edges, EMPTY_REASONS.edges),
    '',
    copies === '' ? `*${EMPTY_REASONS.copies}*` : `→ made from; == both from a text not in hand. Shared: ${copies}.`,
  ];
}

// What was passed on before it came into a text, and what several texts tell in several wordings; the rest is counted.
function spokenPart(outline: StoryOutline, notes: Notes): string[] {
  const rank = (line: SpokenLine): number => {
    const isRelayed = relaysOf(line) > 0;
    if (line.relation === 'once') return isRelayed ? 2 : line.beside.length > 0 ? 3 : 4;
    return isRelayed ? 0 : line.wordings.length > 1 ? 1 : 3;
  };
  const inOrder = [0, 1, 2, 3, 4].flatMap((place) => outline.spoken.filter((line) => rank(line) === place));
  const shown = inOrder.slice(0, MOST_SPOKEN);
  const lines = shown.flatMap(({ speaker, anonymity, wordings, beside }) => [
    `- **${plain(capitalised(speaker))}**${anonymity === 'anonymous' ? ' (unnamed)' : ''}`,
    ...wordings.map(
      ({ quote, chains, receipts }) =>
        `  - “${plain(shorten(quote, 160))}” → ${chains.map((chain) => chain.slice(1).map(plain).join(' → ')).join('; ')} ${notes.cite(receipts)}`,
    ),
    ...beside.map(
      (other) =>
        `  - Beside it, ${plain(other.speaker)}: “${plain(shorten(other.quote, 160))}” ${notes.cite(other.receipts)} ${plain(other.why)}`,
    ),
  ]);
  return orReason([...lines, ...moreLine(outline.spoken.length - shown.length)], EMPTY_REASONS.spoken);
}

const relaysOf = ({ wordings }: SpokenLine): number =>
  Math.max(0, wordings[0].renderings[0].statement.chain.length - 1);

function timelineLines(outline: StoryOutline, notes: Notes): string[] {
  const { timeline } = outline.story;
  const isOpen = (date: string | null): boolean => date === null || date.includes('..');
  const shown = timeline.filter((e) => !isOpen(e.date)).slice(0, MOST_EVENTS);
  const inOrder = [...shown].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const lines = inOrder.map((e) => {
    const type = EVENT_WORDS[e.type];
    return `- ${dateText(e.date)}${e.basis === 'inferred' ? ' (inferred)' : ''}${type === '' ? '' : `, ${type}`}: ${plain(e.text)} ${notes.cite(e.reports)}`;
  });
  const none = timeline.length === 0 ? EMPTY_REASONS.timeline : 'No report says when anything happened.';
  return [...orReason(lines, none), ...moreLine(timeline.length - shown.length)];
}

// Only actors that somebody calls by a word with a stance: neutral names compare nothing.
function framingLines(outline: StoryOutline): string[] {
  const telling = outline.story.framing.filter(({ wordings }) => wordings.some((w) => w.stance !== 'neutral'));
  const lines = telling.slice(0, 8).map(({ target, wordings }) => {
    const words = wordings.slice(0, 8).map((w) => {
      const texts = [...new Set(w.receipts.map((r) => plain(outline.names.label(r.article))))];
      const voice = w.voice === 'outlet' ? '' : ', quoted';
      return `“${plain(w.words)}” (${texts.join(', ')}${voice}${w.stance === 'neutral' ? '' : `, ${STANCE_WORDS[w.stance]}`})`;
    });
    return `- ${plain(outline.entity(target)?.name ?? target)}: ${words.join('; ')}`;
  });
  const none =
    outline.story.framing.length > 0 ? 'No actor is called by a word that carries a stance.' : EMPTY_REASONS.framing;
  return orReason(lines, none);
}

function damageLines(outline: StoryOutline, notes: Notes): string[] {
  const serious = outline.damage.filter(({ damage }) => damage.changesMeaning);
  const shown = serious.slice(0, MOST_DAMAGE);
  const lines = shown.map(({ article, damage, receipts }) => {
    const reading = damage.intended === null ? '' : ` → “${plain(shorten(damage.intended, 100))}”`;
    const head = `- ${plain(outline.names.label(article.id))}: “${plain(shorten(receipts[0].quote, 100))}”${reading}`;
    return `${head}: ${plain(shorten(damage.why, 140))} ${notes.cite(receipts)}`;
  });
  const none = outline.damage.length > 0 ? 'Nothing that changes the meaning.' : EMPTY_REASONS.damage;
  return orReason([...lines, ...moreLine(outline.damage.length - shown.length)], none);
}

// Why several texts count as one, where the lineage above does not say so already.
function originLines(outline: StoryOutline): string[] {
  const known = outline.story.edges.flatMap(({ why }) => why);
  const lines = outline.origins.flatMap(({ origin, letter, name, articles }) => {
    const reasons = origin.why.filter((reason) => !known.some((why) => reason.includes(why)));
    if (reasons.length === 0 || (origin.seen && articles.length === 1)) return [];
    const why = ` ${reasons.map((reason) => plain(capitalised(outline.names.readable(reason)))).join(' ')}`;
    return `- **${letter}** ${plain(name)}${origin.seen ? '' : ' (not in hand)'}.${why}`;
  });
  const none =
    outline.origins.length > 0 ? 'Each text is an origin of its own, or as told above.' : EMPTY_REASONS.origins;
  return orReason(lines, none);
}
