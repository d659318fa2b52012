import { afterAccording, readAccording } from './according.js';
import { followsQuote, readAnyVerb } from './afterQuote.js';
import { type Citation, readCitation, withCitations } from './citations.js';
import { readColon, readHeadline } from './colons.js';
import { contentsOf, splitThats } from './contents.js';
import { readVerbReport } from './frames.js';
import { withGapped } from './gapped.js';
import { readHeard, withHeard } from './hearings.js';
import { readSignature } from './labelled.js';
import type { CueClass } from './lexicon.js';
import { at, is, isQuoted, type Line, type Range } from './line.js';
import { readLightVerb, readNoun } from './nounReports.js';
import { readHearsay } from './passives.js';
import { isAside } from './phrases.js';
import { readQuotedAs } from './quotedAs.js';
import { behindHearerOf, type Report } from './report.js';
import { isCueAt } from './verbGroup.js';

/** One statement of a line, in token indices of the line. */
export interface Draft {
  readonly content: readonly Range[];
  readonly cue: Range | null;
  readonly source: Range | null;
  readonly addressee: Range | null;
  readonly medium: Range | null;
  readonly cited: Range | null;
  readonly class: CueClass;
  /** Sources of the reports that pass this one on, nearest first. */
  readonly relays: readonly Range[];
  /** The index, among the drafts of the line, of the draft whose content holds this one; null at the top. */
  readonly parent: number | null;
  readonly isGuess: boolean;
}

/** A draft with the number of its report. */
interface NumberedDraft extends Draft {
  readonly report: number;
}

/** Takes a line; returns its statements in reading order of their cues; none when nothing is reported. */
export function readLine(line: Line): readonly Draft[] {
  const reports = findReports(line);
  const contents = reports.map((_, i) => contentsOf(line, reports, i));
  const relayed = relaysOf(line, reports);
  const drafts: NumberedDraft[] = [];
  reports.forEach((report, i) => {
    if (relayed.has(i)) return;
    const later = [...relayed].filter(([, inner]) => inner === i).map(([outer]) => reports[outer]?.source);
    const relays = [report.relay, ...later];
    for (const content of splitThats(line, contents[i] ?? []))
      drafts.push({
        content,
        cue: report.cue,
        source: report.source,
        addressee: report.addressee,
        medium: report.medium,
        cited: report.cited,
        class: report.class,
        relays: relays.filter((r) => r !== null && r !== undefined),
        parent: null,
        isGuess: report.isGuess,
        report: i,
      });
  });
  const awaits = awaitsQuote(line);
  return withParents(drafts.filter(({ content }, i) => content.length > 0 || (awaits && i === drafts.length - 1)));
}

/** Takes a line; says whether it ends in a colon or in a cue with a comma, so that its content is in the next block. */
export function awaitsQuote(line: Line): boolean {
  const last = line.tokens.length - 1;
  return at(line, last) === ':' || (at(line, last) === ',' && !isQuoted(line, last) && isCueAt(line, last - 1));
}

function findReports(line: Line): readonly Report[] {
  const signature = readSignature(line);
  if (signature !== null) return [signature];
  const headline = isHeadline(line) ? readHeadline(line) : null;
  const reports: Report[] = headline === null ? [] : [headline];
  const citations: Citation[] = [];
  const start = headline?.rightStart ?? 0;
  for (let i = start; i < line.stop; i += 1) {
    if (isQuoted(line, i) || !(line.lexicon.cueWords.has(at(line, i)) || followsQuote(line, i))) continue;
    const citation = readCitation(line, i);
    if (citation !== null) {
      citations.push(citation);
      i = citation.cited.to - 1;
      continue;
    }
    const report =
      readAccording(line, i, reports) ??
      readQuotedAs(line, i, reports) ??
      readHeard(line, i, reports) ??
      readVerbReport(line, i, reports) ??
      readColon(line, i, reports) ??
      readNoun(line, i) ??
      readLightVerb(line, i, reports) ??
      readHearsay(line, i, reports) ??
      readAnyVerb(line, i);
    if (report === null) continue;
    reports.push(report);
    if (report.relay !== null) i = Math.max(i, report.cue.to - 1);
    // An inverted source or a source after "according to" holds no cue of its own.
    if (report.source !== null && report.source.from >= report.cue.to && !report.isHeard)
      i = Math.max(i, report.source.to - 1);
  }
  // Where somebody is named for it, "reportedly" is part of what is said.
  const told = reports.length > 1 ? reports.filter(({ cue }) => !is(line, cue.from, 'hearsayAdverbs')) : reports;
  return withCitations(line, withGapped(line, withHeard(line, told)), citations);
}

const isHeadline = (line: Line): boolean =>
  line.kind === 'title' ||
  line.kind === 'subtitle' ||
  (line.stop === line.tokens.length && line.kind === 'paragraph' && line.tokens.length < 30);

// Of two reports that both stand after one and the same content, the second passes the first on.
function relaysOf(line: Line, reports: readonly Report[]): ReadonlyMap<number, number> {
  const relayed = new Map<number, number>();
  reports.forEach((report, i) => {
    const inner = i - 1;
    const before = reports[inner];
    if (before === undefined || report.leftEnd === null || report.rightStart !== null) return;
    if (before.leftStart !== null || report.leftStart !== null) return;
    const between = behindHearerOf(before, { from: endOf(before), to: report.leftEnd });
    const isPassedOn = before.leftEnd !== null && before.rightStart === null && isAside(line, between);
    // "According to the owner, the quay is shut, | the agency reports."
    if (isPassedOn || opensAccording(line, before)) relayed.set(i, relayed.get(inner) ?? inner);
  });
  return relayed;
}

// A report inside the content of another belongs to it: thoughts and acts are then the other's to tell, and are left
// out.
function withParents(drafts: readonly NumberedDraft[]): readonly Draft[] {
  const holders = new Map(drafts.map((draft) => [draft, holderOf(drafts, draft)]));
  const kept = drafts.filter((draft) => draft.class === 'speech' || isToldBefore(draft, holders.get(draft) ?? null));
  return kept.map((draft) => {
    const holder = holders.get(draft) ?? null;
    const parent = holder === null ? -1 : kept.indexOf(holder);
    return { ...draft, parent: parent < 0 ? null : parent };
  });
}

// In no other, or an act told in a main clause before the words that give it ("Lind proposed a vote, her office said").
const isToldBefore = ({ class: kind, cue }: Draft, holder: Draft | null): boolean =>
  holder === null || (kind === 'act' && holder.cue !== null && cue !== null && holder.cue.from > cue.from);

function holderOf(drafts: readonly NumberedDraft[], inner: NumberedDraft): NumberedDraft | null {
  const { cue } = inner;
  if (cue === null) return null;
  let best: NumberedDraft | null = null;
  for (const outer of drafts) {
    if (outer.report === inner.report || !outer.content.some((range) => range.from <= cue.from && cue.to <= range.to))
      continue;
    if (best === null || lengthOf(outer) < lengthOf(best)) best = outer;
  }
  return best;
}

const lengthOf = ({ content }: Draft): number => content.reduce((sum, { from, to }) => sum + to - from, 0);

// The index behind the cue and the source of a report.
const endOf = ({ cue, source }: Report): number => Math.max(cue.to, source?.to ?? 0);

// The line opens with the report, and with "according to" or its like.
const opensAccording = (line: Line, { cue, rightStart }: Report): boolean =>
  cue.from === 0 && rightStart !== null && afterAccording(line, 0) !== null;
