import type { ExplainedPassage, ExplainedText, PairExplanation, Side } from '../model/explanation.js';
import type { ArticleId } from '../model/ids.js';
import type { Receipt } from '../model/receipt.js';
import { type Ink, inkOf } from './ink.js';
import { layPassages, wrapped } from './sideBySide.js';
import type { TerminalStyle } from './terminal.js';
import {
  COPY_WORDS,
  countOf,
  publishedWords,
  STATUS_SIGNS,
  shorten,
  transmissionWords,
  VERDICT_SIGNS,
} from './words.js';

/** Sentences that only one text has, shown of each. */
const MOST_SENTENCES = 12;
/** Claims and disagreements shown. */
const MOST_LINES = 12;

/**
 * Renders the argument about two texts for a terminal or a pipe: where each comes from, what joins them and why, the
 * passages side by side (one above the other in less than 100 columns) with the words that differ between asterisks,
 * what only one has, whose reporting stands behind them, and what does not follow.
 *
 * @param explanation the argument
 * @param style width and colour
 * @returns lines joined by newlines, with a newline at the end
 */
export function renderExplanation(explanation: PairExplanation, style: TerminalStyle): string {
  const page: Page = { explanation, ink: inkOf(style.colour), width: Math.max(40, Math.min(style.columns, 160)) };
  const sections = [
    headLines(page),
    relationLines(page),
    passageLines(page),
    ownLines(page, 'left'),
    ownLines(page, 'right'),
    originLines(page),
    claimLines(page),
    disagreementLines(page),
    section(page, 'What does not follow', explanation.limits),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

interface Page {
  readonly explanation: PairExplanation;
  readonly ink: Ink;
  readonly width: number;
}

function headLines({ explanation: { left, right, story }, ink, width }: Page): string[] {
  const lines = (side: string, text: ExplainedText): string[] => [
    ink.bold(shorten(`${side}  ${text.outlet?.name ?? 'outlet unknown'} · ${text.article}`, width)),
    ...[text.title === null ? 'no title' : `“${text.title}”`, ...madeLines(text)].flatMap((line) =>
      wrapped(line, width - 3).map((l) => `   ${l}`),
    ),
  ];
  const headline = story === null ? [] : [ink.soft(shorten(`Story: ${story.headline}`, width)), ''];
  return [...headline, ...lines('A', left), '', ...lines('B', right)];
}

function madeLines({ outlet, published, transmission, agencies, copied }: ExplainedText): string[] {
  const reasons = (why: readonly string[] | undefined): string =>
    why === undefined || why.length === 0 ? '' : ` ${why.join(' ')}`;
  return [
    ...(outlet?.basis === 'inferred' ? ['The outlet is inferred, not stated.'] : []),
    `Date: ${publishedWords({ published })}.${reasons(published?.why)}`,
    `How it was made: ${transmissionWords({ transmission })}.${reasons(transmission.why)}`,
    ...(agencies.length > 0 ? [`It credits ${agencies.join(', ')}.`] : []),
    `${percent(copied)} of its body stands copied in the other text.`,
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function section({ ink, width }: Page, title: string, lines: readonly string[], nothing?: string): string[] {
  if (lines.length === 0 && nothing === undefined) return [];
  const shown = lines.length > 0 ? lines : [`(${nothing})`];
  return [
    ink.bold(title),
    ...shown.flatMap((line) => wrapped(line, width - 4).map((part, i) => `  ${i === 0 ? '· ' : '  '}${part}`)),
  ];
}

function relationLines(page: Page): string[] {
  const { relation, left, right } = page.explanation;
  if (relation.kind === 'none')
    return section(page, relation.through.length > 0 ? 'A and B are kin' : 'Nothing joins A and B', relation.why);
  const sentence =
    relation.kind === 'sibling'
      ? 'A and B were both made from a third text'
      : `${relation.source === 'left' ? 'B was made from A' : 'A was made from B'}`;
  const names = `${shortName(left)}, ${shortName(right)}`;
  return section(page, `${sentence} (${percent(relation.score)}; ${names})`, relation.why);
}

const shortName = ({ outlet, article }: ExplainedText): string => outlet?.name ?? article;

const DIRECTION_WORDS: Readonly<Record<ExplainedPassage['direction'], string>> = {
  'left-from-right': 'A from B',
  'right-from-left': 'B from A',
  siblings: 'both from a third',
  unknown: 'direction unknown',
};

function passageLines(page: Page): string[] {
  const { passages } = page.explanation;
  const content = passages.filter((passage) => !passage.boilerplate);
  const boilerplate = passages.filter((passage) => passage.boilerplate);
  const title = `${countOf(content.length, 'passage')} side by side${content.length > 0 ? '; *words* that differ stand between asterisks' : ''}`;
  return [
    page.ink.bold(title),
    ...content.flatMap((passage, i) => passageBlock(page, passage, `${i + 1}`)),
    ...boilerplate.flatMap((passage) => passageBlock(page, passage, 'boilerplate')),
  ];
}

function passageBlock({ ink, width }: Page, passage: ExplainedPassage, number: string): string[] {
  const head = `${number}. ${COPY_WORDS[passage.kind]} · ${DIRECTION_WORDS[passage.direction]} · ${percent(passage.score)}`;
  return [
    '',
    ink.good(head),
    ...layPassages(passage.left.quote, passage.right.quote, { width, mark: ink.warn }).map((line) => `  ${line}`),
    ...passage.why.flatMap((reason) => wrapped(`why: ${reason.text}`, width - 2).map((line) => ink.soft(`  ${line}`))),
  ];
}

function ownLines(page: Page, side: Side): string[] {
  const receipts = page.explanation.only[side];
  const letter = side === 'left' ? 'A' : 'B';
  const quotes = receipts.slice(0, MOST_SENTENCES).map((receipt) => quoteOf(receipt));
  const rest = receipts.length > MOST_SENTENCES ? [`and ${receipts.length - MOST_SENTENCES} more`] : [];
  return section(page, `Only in ${letter} (${countOf(receipts.length, 'sentence')})`, [...quotes, ...rest], 'nothing');
}

const quoteOf = ({ quote }: Receipt): string => shorten(quote, 300);

const HOLDER: Readonly<Record<Side | 'both', string>> = { left: 'A', right: 'B', both: 'A and B' };

function originLines(page: Page): string[] {
  const lines = page.explanation.origins.map(({ name, seen, holds, why }) => {
    const reasons = holds === 'both' ? why.filter((sentence) => mentionsOnly(sentence, page.explanation)) : [];
    return [`${HOLDER[holds]}: ${name}${seen ? '' : ' (not in hand)'}.`, ...reasons].join(' ');
  });
  return section(page, 'Whose reporting it is', lines, 'no origin');
}

// An origin of many articles has a reason for each; here only those count that speak of these two, or of none by id.
function mentionsOnly(sentence: string, { left, right, relation }: PairExplanation): boolean {
  const through: readonly ArticleId[] = relation.kind === 'none' ? relation.through : [];
  const ids = [left.article, right.article, ...through];
  const named = /^(\S+) (?:was made from|and) (\S+?)(?:[:,]|\s)/.exec(sentence);
  if (named === null) return true;
  return ids.includes(named[1] as ArticleId) && ids.includes(named[2] as ArticleId);
}

function claimLines(page: Page): string[] {
  const { claims } = page.explanation;
  const lines = claims
    .slice(0, MOST_LINES)
    .map(
      ({ status, origins, text }) =>
        `${STATUS_SIGNS[status]}${origins.length > 1 ? ` (${countOf(origins.length, 'origin')})` : ''}: ${shorten(text, 240)}`,
    );
  const rest = claims.length > MOST_LINES ? [`and ${claims.length - MOST_LINES} more`] : [];
  return section(page, `What both tell (${countOf(claims.length, 'claim')})`, [...lines, ...rest], 'no claim');
}

function disagreementLines(page: Page): string[] {
  const lines = page.explanation.disagreements
    .slice(0, MOST_LINES)
    .map(
      ({ topic, verdict, note, left, right }) =>
        `${VERDICT_SIGNS[verdict]}: ${topic}: A “${left[0].quote}”, B “${right[0].quote}”. ${note}`,
    );
  return section(page, 'Where they differ', lines);
}
