import { at, is, isAdverb, isName, type Line, type Range, someIn } from './line.js';
import { phraseAfter } from './phraseAfter.js';
import { afterPhrase } from './phrases.js';
import type { Report } from './report.js';
import { headIn, withholdsName } from './sources.js';

/** Whom somebody who reports names as their own source, and the index where the words for it begin. */
export interface Citation {
  readonly from: number;
  readonly cited: Range;
}

/**
 * Reads "citing two officials", "with reference to people near the talks": whom the report beside it rests on.
 *
 * @returns the citation; null when no such words stand there, when what they bring can be no voice ("citing the
 *   storm"), or when its words follow ("quoting the mayor as saying")
 */
export function readCitation(line: Line, i: number): Citation | null {
  const { citing, referring } = line.lexicon.citations;
  const cites = afterPhrase(line, i, citing);
  const from = cites ?? afterPhrase(line, i, referring);
  // "was citing two officials", "apparently referring to the mayor": told of somebody, and no link to the report beside
  // it.
  if (from === null || is(line, i - 1, 'auxiliaries') || isAdverb(line, i - 1)) return null;
  const cited = phraseAfter(line, from);
  if (cited === null || is(line, cited.to, 'asWords')) return null;
  const head = headIn(line, cited);
  const isPerson = someIn(cited, (k) => is(line, k, 'personRelatives') || withholdsName(line, k));
  // "citing the release of prisoners": no document, though the word is one.
  const isDocument = is(line, head, 'documents') && !is(line, head + 1, 'genitives');
  const isSome =
    is(line, cited.from, 'determiners') && !is(line, cited.from, 'definites', 'possessives', 'indefinites');
  const isGroup = isSome && is(line, head, 'groups');
  const isVoice = isPerson || isDocument || isGroup || is(line, head, 'anonymous', 'roles', 'finders');
  // "said Lind, referring to Falk", "referring to the inquiry": what is only referred to is what the words are about.
  const isNamedVoice = cites !== null && (isName(line, head) || is(line, head, 'groups', 'media', 'exhibits'));
  return isVoice || isNamedVoice ? { from: i, cited } : null;
}

/**
 * Gives each citation to the report that it belongs to: the last one before it that stands in no other, else the next
 * one.
 *
 * @param reports its reports, in order
 * @param citations its citations, in order
 * @returns the reports; a citation ends the content and the source that it stands in
 */
export function withCitations(
  line: Line,
  reports: readonly Report[],
  citations: readonly Citation[],
): readonly Report[] {
  return citations.reduce<readonly Report[]>((list, citation) => {
    const owner = ownerOf(list, citation);
    return list.map((report) => ({
      ...endedBefore(line, report, citation.from),
      cited: report === owner ? citation.cited : report.cited,
    }));
  }, reports);
}

function ownerOf(reports: readonly Report[], { from }: Citation): Report | undefined {
  const isSpeech = ({ class: kind }: Report): boolean => kind === 'speech';
  const before = reports.filter((report) => isSpeech(report) && report.cue.from < from);
  return before.findLast(({ isSibling }) => isSibling) ?? before[0] ?? reports.find(isSpeech);
}

function endedBefore(line: Line, report: Report, end: number): Report {
  const { source, rightStart, rightEnd } = report;
  const holds = source !== null && source.from < end && end < source.to;
  return {
    ...report,
    // "The ministry, | citing two officials, said …"
    source: holds ? { from: source.from, to: at(line, end - 1) === ',' ? end - 1 : end } : source,
    rightEnd: rightStart !== null && rightStart < end ? Math.min(end, rightEnd ?? end) : rightEnd,
  };
}
