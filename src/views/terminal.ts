import type { Dossier } from '../model/dossier.js';
import type { Story } from '../model/story.js';
import { outlineOf, type StoryOutline } from './outline.js';
import { countOf, outletName, publishedWords, STATUS_SIGNS, shorten, VERDICT_SIGNS } from './words.js';

/** How the terminal is written to: its width in columns, and whether it shows colours. */
export interface TerminalStyle {
  readonly columns: number;
  readonly colour: boolean;
}

/**
 * Renders a dossier as a summary for a terminal: origins bar, what is corroborated, what is disputed, what is broken, who
 * said what. Control characters of the articles are dropped, so that a text cannot write to the terminal.
 *
 * @param dossier the dossier
 * @param style width and colour
 * @returns lines joined by newlines, with a newline at the end
 */
export function renderTerminal(dossier: Dossier, style: TerminalStyle): string {
  const ink = inkOf(style.colour);
  const width = Math.max(40, Math.min(style.columns, 110));
  const stories = dossier.stories.map((story) => storyLines(outlineOf(dossier, story), ink, width).join('\n'));
  const problems = dossier.problems.map((p) =>
    ink.warn(clean(shorten(`! ${p.article ? `${p.article}: ` : ''}${p.message}`, width))),
  );
  return `${[...(stories.length > 0 ? stories : ['No story.']), ...problems].join('\n')}\n`;
}

interface Ink {
  readonly bold: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
}

function inkOf(colour: boolean): Ink {
  const code = (n: number) => (text: string) => (colour ? `\u001b[${n}m${text}\u001b[0m` : text);
  return { bold: code(1), soft: code(2), good: code(32), warn: code(33) };
}

const clean = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

function storyLines(outline: StoryOutline, ink: Ink, width: number): string[] {
  return [
    '',
    ink.bold(clean(shorten(outline.story.headline, width))),
    ink.soft(periodWords(outline.story)),
    '',
    ...originLines(outline, ink, width),
    ...section(
      ink,
      'Corroborated',
      claimLines(outline, 'corroborated', 5, width).map(ink.good),
      'nothing has two separate origins',
    ),
    ...section(ink, 'Disputed', disputeLines(outline, width).map(ink.warn), 'no values conflict'),
    ...section(
      ink,
      'Broken on the way',
      damageLines(outline, width).map(ink.warn),
      'no damage that changes the meaning',
    ),
    ...section(ink, 'Who said what', spokenLines(outline, width), 'nobody is quoted'),
  ];
}

const periodWords = ({ period, articles }: Story): string =>
  `${countOf(articles.length, 'article')}, ${period === null ? 'no date known' : [...new Set(period)].join(' to ')}`;

function section(ink: Ink, title: string, lines: readonly string[], nothing: string): string[] {
  return ['', ink.bold(title), ...(lines.length > 0 ? lines : [ink.soft(`  (${nothing})`)])];
}

// One block an origin, as wide as its share of articles; shaded when the original is not in hand.
function originLines(outline: StoryOutline, ink: Ink, width: number): string[] {
  const seen = outline.origins.filter((line) => line.origin.seen).length;
  const total = outline.origins.reduce((sum, line) => sum + Math.max(1, line.articles.length), 0);
  const room = Math.min(60, width - 4);
  const blocks = outline.origins.map((line) => {
    const length = Math.max(3, Math.round((room * Math.max(1, line.articles.length)) / Math.max(1, total)));
    return `[${line.letter}${(line.origin.seen ? '█' : '░').repeat(Math.max(1, length - 3))}]`;
  });
  const legend = outline.origins.map((line) => {
    const names = line.articles.map(
      (id) => `${outletName(outline.article(id))} ${publishedWords(outline.article(id))}`,
    );
    return clean(
      shorten(
        `  ${line.letter} ${line.origin.name}${line.origin.seen ? '' : ' (not in hand)'}: ${names.join('; ')}`,
        width,
      ),
    );
  });
  return [
    ink.bold(`${countOf(seen, 'origin')} behind ${countOf(outline.articles.length, 'article')}`),
    `  ${blocks.join('')}`,
    ...legend,
  ];
}

function claimLines(outline: StoryOutline, status: 'corroborated', most: number, width: number): string[] {
  return outline[status].slice(0, most).map((c) => {
    const tail = ` ${c.origins.map(outline.letterOf).join('')}`;
    return `  ${STATUS_SIGNS[status].charAt(0)} ${clean(shorten(c.text, width - 4 - tail.length))}${tail}`;
  });
}

function disputeLines(outline: StoryOutline, width: number): string[] {
  const open = outline.disagreements.filter(
    (d) => d.verdict === 'conflict' || d.verdict === 'damage' || d.divergentEstimates,
  );
  return open
    .slice(0, 5)
    .map((d) => `  ${VERDICT_SIGNS[d.verdict].charAt(0)} ${clean(shorten(`${d.topic}: ${d.note}`, width - 4))}`);
}

function damageLines(outline: StoryOutline, width: number): string[] {
  const serious = outline.damage.filter((line) => line.damage.changesMeaning);
  return serious.slice(0, 5).map(({ article, damage, receipts }) => {
    const reading = damage.intended === null ? '' : ` → “${damage.intended}”`;
    return `  ⚠ ${clean(shorten(`${outletName(article)}: “${receipts[0].quote}”${reading}`, width - 4))}`;
  });
}

function spokenLines(outline: StoryOutline, width: number): string[] {
  return outline.spoken.slice(0, 6).map(({ speaker, renderings }) => {
    const [first] = renderings;
    const words = first ? first.receipts[0].quote : '';
    const chain = first && first.statement.chain.length > 0 ? ` (${first.statement.chain.join(' → ')})` : '';
    const times = renderings.length > 1 ? ` ×${renderings.length}` : '';
    return `  ${clean(shorten(`${speaker}${chain}${times}: “${words}”`, width - 2))}`;
  });
}
