import type { Dossier } from '../model/dossier.js';
import { contains } from '../model/span.js';
import type { Claim } from '../model/story.js';
import { capitalised } from '../text/capitals.js';
import { actsOfReporting, joinedActs } from './actsOfReporting.js';
import { periodText } from './dates.js';
import { firstWords } from './first.js';
import { type Ink, inkOf } from './ink.js';
import { isNamedFor } from './names.js';
import { type OriginLine, outlineOf, type StoryOutline } from './outline.js';
import type { ComparedRow } from './values.js';
import { countOf, opensWithPronoun, publishedWords, rewordedWords, shorten } from './words.js';

/** How the terminal is written to: its width in columns, and whether it shows colours. */
export interface TerminalStyle {
  readonly columns: number;
  readonly colour: boolean;
}

/**
 * Renders a dossier as a summary for a terminal: origins bar, who had it first, which number may be printed, what is
 * corroborated, what is broken, who said what. Control characters of the articles are dropped, so that a text cannot
 * write to the terminal.
 *
 * @param dossier the dossier
 * @param style width and colour
 * @returns lines joined by newlines, with a newline at the end
 */
export function renderTerminal(dossier: Dossier, style: TerminalStyle): string {
  const ink = inkOf(style.colour);
  const width = Math.max(40, Math.min(style.columns, 120));
  const stories = dossier.stories.map((story) => storyLines(outlineOf(dossier, story), ink, width).join('\n'));
  const problems = dossier.problems.map((p) =>
    ink.warn(clean(shorten(`! ${p.article ? `${p.article}: ` : ''}${p.message}`, width))),
  );
  return `${[...(stories.length > 0 ? stories : ['No story.']), ...problems].join('\n')}\n`;
}

const clean = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

function storyLines(outline: StoryOutline, ink: Ink, width: number): string[] {
  const { story } = outline;
  return [
    '',
    ink.bold(clean(shorten(story.headline, width))),
    ink.soft(`${countOf(outline.articles.length, 'article')}, ${periodText(story.period)}`),
    ...rewordedLines(outline, width).map(ink.soft),
    ...section(ink, 'How many independent sources?', originLines(outline, ink, width), 'no article'),
    ...section(ink, 'Who had it first?', wrapped(firstWords(outline), width), 'no article'),
    ...section(ink, 'Which number may I print?', numberLines(outline, ink, width), 'no number is given by two texts'),
    ...section(ink, 'Corroborated', corroboratedLines(outline, ink, width), 'nothing has two separate origins'),
    ...section(
      ink,
      'Broken on the way',
      damageLines(outline, width).map(ink.warn),
      'no damage that changes the meaning',
    ),
    ...section(ink, 'Who said what', spokenLines(outline, width), 'nobody is quoted'),
  ];
}

// The account itself is in the files.
function rewordedLines({ account }: StoryOutline, width: number): string[] {
  const engines = account.flatMap(({ reworded }) => (reworded === undefined ? [] : [reworded.by]));
  const [by] = engines;
  return by === undefined
    ? []
    : wrapped(`${engines.length} of ${account.length} sentences of the account: ${rewordedWords(by)}`, width);
}

function section(ink: Ink, title: string, lines: readonly string[], nothing: string): string[] {
  return ['', ink.bold(title), ...(lines.length > 0 ? lines : [ink.soft(`  (${nothing})`)])];
}

// One block an origin in hand, as wide as its share of articles; what is not in hand is named below.
function originLines(outline: StoryOutline, ink: Ink, width: number): string[] {
  const seen = outline.origins.filter((line) => line.isInHand);
  const unseen = outline.origins.filter((line) => !line.isInHand);
  const total = seen.reduce((sum, line) => sum + Math.max(1, line.own.length), 0);
  const blocks = seen.map((line) => {
    const share = Math.round((Math.min(60, width - 4) * Math.max(1, line.own.length)) / Math.max(1, total));
    return `[${line.letter}${'█'.repeat(Math.max(1, share - 2 - line.letter.length))}]`;
  });
  const acts = actsOfReporting(outline);
  return [
    `  ${countOf(acts.length, 'origin')} behind ${countOf(outline.articles.length, 'article')}`,
    ...(blocks.join('').length <= width - 2 ? [`  ${blocks.join('')}`] : []),
    ...seen.flatMap((line) => originLegend(outline, line, width)),
    ...joinedActs(acts).flatMap((line) => wrapped(line, width)),
    ...(unseen.length === 0
      ? []
      : wrapped(`Not in hand: ${unseen.map((l) => `${l.letter} ${l.name}`).join(', ')}`, width).map(ink.soft)),
  ];
}

function originLegend(outline: StoryOutline, { letter, name, own, citing }: OriginLine, width: number): string[] {
  const texts = own.map((id) => {
    const label = outline.names.label(id);
    const day = publishedWords(outline.article(id));
    return isNamedFor(label, name) ? day : `${label} ${day}`;
  });
  const cited = citing.length > 0 ? `; cited by ${citing.map((id) => outline.names.label(id)).join(', ')}` : '';
  return wrapped(`${letter} ${name}: ${texts.join('; ')}${cited}`, width);
}

// Lines of whole words, the later ones indented; control characters are gone.
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = ' ';
  for (const word of clean(text).split(/\s+/u)) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${shorten(word, width - 6)}`;
  }
  return [...lines, line];
}

function numberLines(outline: StoryOutline, ink: Ink, width: number): string[] {
  const rows = outline.rows.filter((row) => row.disagreement.figures.length > 0);
  const order = ['print', 'stop', 'care', 'attribute'] as const;
  const inOrder = order.flatMap((advice) => rows.filter((row) => row.advice === advice).slice(0, 4));
  return inOrder.slice(0, 8).map((row) => {
    const line = clean(shorten(numberWords(outline, row), width - 2));
    return `  ${row.advice === 'print' ? ink.good(line) : row.advice === 'stop' ? ink.warn(line) : line}`;
  });
}

function numberWords(outline: StoryOutline, { adviceWords, disagreement, values }: ComparedRow): string {
  const told = values.map((v) => `${shorten(v.words, 40)} ${v.origins.map(outline.letterOf).join('')}`.trim());
  return `${adviceWords}: ${shorten(disagreement.topic, 40)}: ${told.join('; ')}`;
}

function corroboratedLines(outline: StoryOutline, ink: Ink, width: number): string[] {
  // Numbers have their own lines above.
  const claims = outline.corroborated.filter((c) => outline.rowOf(c.text, c.support) === null);
  const lines = claims.flatMap((c) => {
    const tail = ` ${c.origins.map(outline.letterOf).join('')}`;
    const told = toldAlone(outline, c);
    return told === null ? [] : [ink.good(`  ✓ ${clean(shorten(told, width - 4 - tail.length))}${tail}`)];
  });
  // Two claims of one sentence may be told in one line of the account.
  return [...new Set(lines)].slice(0, 5);
}

// As the account tells it out of the same sentence; a claim that the account leaves out is told in its own words. null
// when its subject is a pronoun: it leans on a sentence that does not stand here.
function toldAlone({ account }: StoryOutline, { text, support: [first] }: Claim): string | null {
  const line = account.find(
    ({ receipts: [own], disputed, reworded }) =>
      !disputed && reworded === undefined && own.article === first.article && contains(first, own),
  );
  const told = line?.text ?? text;
  return opensWithPronoun(told) ? null : told;
}

function damageLines(outline: StoryOutline, width: number): string[] {
  const serious = outline.damage.filter((line) => line.damage.changesMeaning);
  return serious.slice(0, 5).map(({ article, damage, receipts }) => {
    const half = Math.floor((width - 10) / 3);
    const reading = damage.intended === null ? '' : ` → “${shorten(damage.intended, half)}”`;
    const label = outline.names.label(article.id);
    return `  ⚠ ${clean(shorten(`${label}: “${shorten(receipts[0].quote, half)}”${reading}`, width - 4))}`;
  });
}

function spokenLines(outline: StoryOutline, width: number): string[] {
  return outline.spoken.slice(0, 6).map(({ speaker, wordings }) => {
    const [{ quote, renderings }] = wordings;
    const texts = wordings.reduce((sum, w) => sum + w.renderings.length, 0);
    const [, ...relays] = renderings[0].statement.chain;
    const via = relays.length > 0 ? ` → ${relays.join(' → ')}` : '';
    const times = texts > 1 ? ` (in ${texts} texts)` : '';
    return `  ${clean(shorten(`${capitalised(speaker)}${via}${times}: “${quote}”`, width - 2))}`;
  });
}
