import {
  afterAdverbs,
  at,
  hasVerb,
  is,
  isGerund,
  isPredicate,
  isQuoted,
  isVerbish,
  type Line,
  quotationAt,
  type Range,
} from './line.js';
import { beginsPhrase } from './phrases.js';
import type { Report } from './report.js';
import { headIn } from './sources.js';
import { canSpeak } from './voices.js';

/**
 * Finds the content of one report.
 *
 * @param reports all reports of the line, in order
 * @param i the index of the report
 * @returns its stretches in order, none empty; none when nothing is reported
 */
export function contentsOf(line: Line, reports: readonly Report[], i: number): readonly Range[] {
  const report = reports[i] as Report;
  if (report.isHearsay) return [tidy(line, { from: report.joint, to: rightLimit(line, reports, i) })].filter(isFilled);
  const left = report.leftEnd === null ? null : { from: leftStart(line, reports, i), to: report.leftEnd };
  const right = report.rightStart === null ? null : { from: report.rightStart, to: rightLimit(line, reports, i) };
  return [left, right]
    .filter((range) => range !== null)
    .map((range) => tidy(line, range))
    .filter(isFilled);
}

const isFilled = ({ from, to }: Range): boolean => to > from;

// Content before a cue begins with the line, or after the last report that is not part of it.
function leftStart(line: Line, reports: readonly Report[], i: number): number {
  const { leftEnd, leftStart: own } = reports[i] as Report;
  if (own !== null) return own;
  const end = leftEnd as number;
  let from = 0;
  for (let k = 0; k < i; k += 1) {
    const before = reports[k] as Report;
    if (before.leftStart !== null) continue;
    const isOver = before.leftEnd !== null || (before.rightStart !== null && isQuoted(line, before.rightStart));
    if (isOver) from = Math.max(from, Math.min(end, Math.max(before.cue.to, before.source?.to ?? 0)));
  }
  while (from < end && (at(line, from) === ',' || (from > 0 && is(line, from, 'conjunctions')))) from += 1;
  return from;
}

// Content after a cue ends where a report beside it begins, where its own clause or quotation closes, or with the line.
function rightLimit(line: Line, reports: readonly Report[], i: number): number {
  const report = reports[i] as Report;
  const start = Math.max(report.rightStart ?? 0, report.cue.to);
  let end = Math.min(line.stop, report.rightEnd ?? line.stop);
  for (let k = i + 1; k < reports.length; k += 1) {
    const later = reports[k] as Report;
    if (later.joint >= start - 1 && (later.isSibling || (later.leftEnd !== null && later.leftStart === null)))
      end = Math.min(end, later.joint);
  }
  end = Math.min(end, quoteLimit(line, start));
  const isOpening = opensLine(line, report);
  for (let k = start + 1; k < end; k += 1) {
    if (isQuoted(line, k)) continue;
    if (report.isObject && (k > start + 1 ? endsObject(line, k) : isBareIt(line, start))) return k;
    if (at(line, k) !== ',') continue;
    if (report.isRelative && isPredicate(line, k + 1)) return k;
    if (report.isInset && is(line, k + 1, 'conjunctions') && isPredicate(line, afterAdverbs(line, k + 2))) return k;
    if (!report.isObject && isDeedOfSpeaker(line, start, k)) return k;
    if (isOpening && beginsPhrase(line, k + 1) && hasVerb(line, { from: k + 1, to: line.stop })) return k;
  }
  return end;
}

// "said that the quay was shut, | and ordered a search": a comma, and a verb of ordering, asking or promising, which a
// thing that the content tells of cannot do.
function isDeedOfSpeaker(line: Line, start: number, comma: number): boolean {
  if (!is(line, comma + 1, 'conjunctions')) return false;
  const form = line.lexicon.forms.get(at(line, afterAdverbs(line, comma + 2)));
  if (form?.past !== true || !(form.verb.class === 'act' || form.verb.frames.has('addressee'))) return false;
  const first = (test: (l: Line, i: number) => boolean): number =>
    line.tokens.findIndex((_, i) => i > start && i < comma && test(line, i));
  const auxiliary = first(isVerbish);
  const verb = auxiliary > 0 ? auxiliary : first(isPredicate);
  if (verb < 0) return false;
  const head = headIn(line, { from: start, to: verb });
  return !canSpeak(line, { from: head, to: head + 1 });
}

// Where a quotation that begins the content closes with a mark: what follows is told by the text again.
function quoteLimit(line: Line, start: number): number {
  const quotation = quotationAt(line, start);
  if (quotation === undefined || quotation === quotationAt(line, start - 1)) return line.tokens.length;
  let end = start;
  while (quotationAt(line, end) === quotation) end += 1;
  const isOver = at(line, end) === ',' || /[,.!?…]\s*$/u.test(line.text.slice(quotation.start, quotation.end));
  return isOver && !isQuoted(line, end) && !isQuoted(line, end + 1) ? end : line.tokens.length;
}

// "While Lind says it is safe, …": the report stands in the clause that opens the line.
const opensLine = (line: Line, { source }: Report): boolean =>
  source !== null && source.from > 0 && source.from <= 2 && is(line, source.from - 1, 'subordinators');

// "announced it | after the talks", "denied it | on Friday"
const isBareIt = (line: Line, i: number): boolean =>
  is(line, i, 'impersonals') && is(line, i + 1, 'prepositions', 'timeWords');

// An object ends where a clause, a dash or a circumstance of speaking ("in a statement") begins.
function endsObject(line: Line, i: number): boolean {
  if (at(line, i) === ',') return !is(line, i - 1, 'complementizers') && endsAtComma(line, i + 1);
  if (/^[—–―;]$/.test(at(line, i))) return true;
  if (is(line, i, 'conjunctions')) return isPredicate(line, i + 1);
  return is(line, i, 'mediumPrepositions') && is(line, i + 2, 'mediumNouns');
}

// A clause or participle tells more of the object, and is the text's own; ", including the bridge" names a part of it.
const endsAtComma = (line: Line, next: number): boolean =>
  is(line, next, 'subordinators', 'relatives') ||
  (is(line, next, 'conjunctions') && hasVerb(line, { from: next, to: line.stop })) ||
  (isGerund(line, next) && !is(line, next, 'inclusions'));

// Leaves out the marks that only hold a stretch together: commas and dashes at its ends.
function tidy(line: Line, range: Range): Range {
  let { from, to } = range;
  while (from < to && !isQuoted(line, from) && /^[,:;—–―-]$/.test(at(line, from))) from += 1;
  while (to > from && !isQuoted(line, to - 1) && /^[,:;—–―.-]$/.test(at(line, to - 1))) to -= 1;
  return { from, to };
}

/**
 * Takes a line and one content; returns it, or the contents of the statements that it is made of ("that A and that B").
 * It ends where "that" points back instead ("…, but that was wrong"), for this is told by the text.
 */
export function splitThats(line: Line, content: readonly Range[]): readonly (readonly Range[])[] {
  const [only] = content;
  if (only === undefined || content.length !== 1 || !is(line, only.from - 1, 'complementizers')) return [content];
  const parts: (readonly Range[])[] = [];
  let from = only.from;
  for (let i = only.from + 3; i + 3 < only.to; i += 1) {
    if (isQuoted(line, i) || !is(line, i + 1, 'complementizers') || !is(line, i, 'conjunctions')) continue;
    parts.push([tidy(line, { from, to: i })]);
    if (isPredicate(line, i + 2)) return parts;
    from = i + 2;
  }
  return [...parts, [tidy(line, { from, to: only.to })]];
}
