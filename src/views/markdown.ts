import type { Dossier } from '../model/dossier.js';
import type { Receipt, Receipts } from '../model/receipt.js';
import type { Story } from '../model/story.js';
import { FIRST_CLAIMS, FIRST_DISAGREEMENTS, outlineOf, type StoryOutline } from './outline.js';
import {
  COPY_WORDS,
  countOf,
  dateWords,
  EMPTY_REASONS,
  outletName,
  publishedWords,
  STATUS_SIGNS,
  shorten,
  transmissionWords,
  VERDICT_SIGNS,
} from './words.js';

/**
 * Renders a dossier as Markdown that can be pasted into a chat: numbered receipts, no HTML, no images. Text from
 * articles is escaped so that it cannot become links or markup.
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

/** Numbers receipts in the order of use; the same passage keeps its number. */
interface Notes {
  readonly cite: (receipts: readonly Receipt[]) => string;
  readonly list: () => string[];
}

function notesOf(outline: StoryOutline): Notes {
  const numbers = new Map<string, { number: number; receipt: Receipt }>();
  const cite = (receipts: readonly Receipt[]): string =>
    receipts
      .map((receipt) => {
        const key = `${receipt.article} ${receipt.start} ${receipt.end}`;
        const known = numbers.get(key) ?? { number: numbers.size + 1, receipt };
        numbers.set(key, known);
        return `[${known.number}]`;
      })
      .join('');
  const list = (): string[] =>
    [...numbers.values()].map(
      ({ number, receipt }) =>
        `${number}. ${plain(outletName(outline.article(receipt.article)))}, ${plain(receipt.article)} ${receipt.start}–${receipt.end}: “${plain(shorten(receipt.quote, 240))}”`,
    );
  return { cite, list };
}

function storyPart(dossier: Dossier, story: Story): string {
  const outline = outlineOf(dossier, story);
  const notes = notesOf(outline);
  const sections = [
    [`# ${plain(story.headline)}`, verdictLines(outline)],
    ['## What happened', accountLines(outline, notes)],
    ['## Where they disagree', disagreementLines(outline, notes)],
    ['## Claims', claimLines(outline, notes)],
    ['## Who copied whom', lineageLines(outline)],
    ['## Who says what', spokenLines(outline, notes)],
    ['## When', timelineLines(outline, notes)],
    ['## In whose words', framingLines(outline)],
    ['## What broke on the way', damageLines(outline, notes)],
    ['## Origins', originLines(outline)],
  ] as const;
  const body = sections.flatMap(([title, lines]) => [title, '', ...lines, '']);
  return [...body, '## Receipts', '', ...notes.list()].join('\n');
}

// Escapes what Markdown would read as markup; a line break inside a quotation becomes a space.
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function verdictLines(outline: StoryOutline): string[] {
  const unseen = outline.origins.filter((line) => !line.origin.seen);
  const seen = outline.origins.length - unseen.length;
  return [
    `**${countOf(seen, 'origin')} behind ${countOf(outline.articles.length, 'article')}.** ${countOf(outline.corroborated.length, 'claim')} corroborated, ${outline.disputed.length} disputed, ${outline.singleSource.length} from one origin; ${countOf(outline.damage.filter((d) => d.damage.changesMeaning).length, 'passage')} damaged in meaning.`,
    ...(unseen.length > 0
      ? ['', `Cited or implied, not in hand: ${unseen.map((line) => plain(line.origin.name)).join(', ')}.`]
      : []),
    '',
    ...outline.articles.map(
      (a) => `- ${plain(a.id)}: ${plain(outletName(a))}, ${publishedWords(a)}, ${transmissionWords(a)}`,
    ),
  ];
}

const orReason = (lines: string[], reason: string): string[] => (lines.length > 0 ? lines : [`*${reason}*`]);

const letters = (outline: StoryOutline, ids: Parameters<StoryOutline['letterOf']>[0][]): string =>
  `(${countOf(ids.length, 'origin')}: ${ids.map(outline.letterOf).join(' ')})`;

function accountLines(outline: StoryOutline, notes: Notes): string[] {
  const lines = outline.account.map(
    (s) =>
      `${plain(s.text)}${s.disputed ? ' **Disputed.**' : ''} ${letters(outline, [...s.origins])} ${notes.cite(s.receipts)}`,
  );
  return orReason(
    lines.flatMap((line, i) => (i > 0 ? ['', line] : [line])),
    EMPTY_REASONS.account,
  );
}

function disagreementLines(outline: StoryOutline, notes: Notes): string[] {
  const shown = outline.disagreements.slice(0, FIRST_DISAGREEMENTS);
  const lines = shown.map(
    (d) =>
      `- **${VERDICT_SIGNS[d.verdict]}** ${plain(d.topic)}: ${plain(d.note)}${d.afterRepair ? ` After repair: ${d.afterRepair}.` : ''} ${notes.cite(d.receipts)}`,
  );
  return orReason([...lines, ...moreLine(outline.disagreements.length - shown.length)], EMPTY_REASONS.disagreements);
}

function claimLines(outline: StoryOutline, notes: Notes): string[] {
  const shown = outline.story.claims.slice(0, FIRST_CLAIMS);
  const lines = shown.map(
    (c, i) =>
      `${i + 1}. ${STATUS_SIGNS[c.status]} ${letters(outline, [...c.origins])}: ${plain(c.text)} ${notes.cite(c.support)}`,
  );
  return orReason([...lines, ...moreLine(outline.story.claims.length - shown.length)], EMPTY_REASONS.claims);
}

const moreLine = (count: number): string[] =>
  count > 0 ? ['', `…and ${count} more in the JSON and HTML dossier.`] : [];

function lineageLines(outline: StoryOutline): string[] {
  const name = (id: Parameters<StoryOutline['article']>[0]): string =>
    `${plain(outletName(outline.article(id)))} (${plain(id)})`;
  const edges = outline.story.edges.map(
    (e) => `- ${name(e.from)} ${e.relation === 'parent' ? '→' : '=='} ${name(e.to)}: ${plain(e.why.join(' '))}`,
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
    copies === '' ? `*${EMPTY_REASONS.copies}*` : `Shared: ${copies}.`,
  ];
}

function spokenLines(outline: StoryOutline, notes: Notes): string[] {
  const shown = outline.spoken.slice(0, FIRST_CLAIMS);
  const lines = shown.flatMap(({ speaker, relation, renderings }) => [
    `- **${plain(speaker)}**${relation === 'once' ? '' : ` (${relation})`}`,
    ...renderings.map(({ statement, article, receipts }) => {
      const chain = [...statement.chain, outletName(article)].map(plain).join(' → ');
      return `  - “${plain(receipts.map((r) => r.quote).join(' … '))}” ${chain} ${notes.cite(receipts as Receipts)}`;
    }),
  ]);
  return orReason([...lines, ...moreLine(outline.spoken.length - shown.length)], EMPTY_REASONS.spoken);
}

function timelineLines(outline: StoryOutline, notes: Notes): string[] {
  const inOrder = [...outline.story.timeline].sort((a, b) =>
    (a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : 0,
  );
  return orReason(
    inOrder.map((e) => `- ${dateWords(e)} ${e.type}: ${plain(e.text)} ${notes.cite(e.reports)}`),
    EMPTY_REASONS.timeline,
  );
}

function framingLines(outline: StoryOutline): string[] {
  const lines = outline.story.framing.slice(0, 12).map(({ target, wordings }) => {
    const words = wordings.map(
      (w) =>
        `“${plain(w.words)}” ×${w.receipts.length}${w.voice === 'outlet' ? '' : ' (quoted)'}${w.stance === 'neutral' ? '' : `, ${w.stance}`}`,
    );
    return `- ${plain(outline.entity(target)?.name ?? target)}: ${words.join('; ')}`;
  });
  return orReason(lines, EMPTY_REASONS.framing);
}

function damageLines(outline: StoryOutline, notes: Notes): string[] {
  const lines = outline.damage.map(
    ({ damage, receipts }) =>
      `- “${plain(receipts[0].quote)}”: ${plain(damage.why)}${damage.intended ? ` Read: “${plain(damage.intended)}”.` : ''} ${notes.cite(receipts)}`,
  );
  return orReason(lines, EMPTY_REASONS.damage);
}

function originLines(outline: StoryOutline): string[] {
  const lines = outline.origins.map(
    ({ origin, letter, articles }) =>
      `- **${letter}** ${plain(origin.name)}${origin.seen ? '' : ' (not in hand)'} [${articles.map(plain).join(', ')}]: ${plain(origin.why.join(' '))}`,
  );
  return orReason(lines, EMPTY_REASONS.origins);
}
