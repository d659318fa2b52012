import { startsWithCapital } from '../../text/capitals.js';
import type { LineageLexicon } from './lexicon.js';
import { outletKey } from './outletKey.js';

/** What words for a newsroom say. */
export interface NamedNewsroom {
  /** Its name, or what it is where a country has one of the kind ("State television"). */
  readonly name: string;
  /** Whether they say that it is a newsroom ("the agency …"). */
  readonly isKindTold: boolean;
}

/**
 * Reads the name of a newsroom out of the words for it.
 *
 * The kind stands before the name, behind whatever says whose or of what sort it is ("the Lorn agency LIA", "state news
 * agency Tideline", "the weekly magazine Pendulum"), or behind it ("the Tideline news agency", "Tideline sources"), or
 * is part of it ("The Weekly Pendulum", "Radio Lorn"), or explains it ("Pendulum, a weekly magazine"). Agencies,
 * stations, sites and papers of other things are none ("the space agency Cosma", "Harbour Protection Agency"), nor is
 * one of several ("another newspaper", "local television").
 *
 * @param words the words
 * @param lexicon newsrooms and words for them
 * @returns the name, of which it is not said whether it is a newsroom's where no kind is told; null where they name no
 *   newsroom
 */
export function readNewsroomName(words: string, lexicon: LineageLexicon): NamedNewsroom | null {
  const [phrase = '', explanation = ''] = words.replace(/["„“”«»]/gu, '').split(/,|\s\(/u);
  const parts = phrase.trim().split(/\s+/u);
  const isIndefinite = lexicon.indefinites.has((parts[0] ?? '').toLowerCase());
  if (isIndefinite || (/^\p{Ll}/u.test(parts[1] ?? '') && isStop(parts[0], lexicon))) parts.shift();
  while (parts.length > 1 && (lexicon.stopWords.has(parts[0] ?? '') || lexicon.newsroomWords.has(parts[0] ?? ''))) {
    // "agency Tideline", "sources of Tideline"
    if (startsWithCapital(parts[1] ?? '') && lexicon.newsroomWords.has(parts[0] ?? '')) break;
    parts.shift();
  }
  while (parts.length > 1 && isStop(parts.at(-1), lexicon)) parts.pop();
  const last = parts.at(-1) ?? '';
  // "state news firm Tass"
  if (parts.length > 2 && /^\p{Ll}/u.test(parts.at(-2) ?? '') && startsWithCapital(last) && isListed(last, lexicon))
    return { name: last, isKindTold: true };
  const head = headOf(parts, lexicon);
  const kind = head.findLastIndex((part, i) => lexicon.newsroomWords.has(part) && isNameBehind(head, i + 1, lexicon));
  if (kind >= 0)
    return { name: head.slice(kind + 1).join(' '), isKindTold: isOfNews(head.slice(0, kind + 1), lexicon) };
  const sole = soleName(head, lexicon);
  if (sole !== null) return { name: sole, isKindTold: true };
  if (head.some((part, i) => i > 0 && lexicon.newsroomWords.has(part)))
    return isIndefinite ? null : nameBeforeKind(head, isStop(parts[0], lexicon) ? `${parts[0]} ` : '', lexicon);
  const explained = headOf(explanation.trim().split(/\s+/u), lexicon);
  const isKindTold = hasKindInName(head, lexicon) || (explanation !== '' && isKindAlone(explained, lexicon));
  const isKindOnly = parts.length === 1 && lexicon.newsroomWords.has(last.toLowerCase());
  return isKindOnly && !isListed(last, lexicon) ? null : { name: parts.join(' '), isKindTold };
}

const isStop = (word: string | undefined, { stopWords }: LineageLexicon): boolean =>
  word !== undefined && stopWords.has(word.toLowerCase());

const isListed = (name: string, lexicon: LineageLexicon): boolean => lexicon.newsrooms.has(outletKey(name, lexicon));

const isNameBehind = (head: readonly string[], from: number, lexicon: LineageLexicon): boolean =>
  from < head.length && (startsWithCapital(head[from] ?? '') || isListed(head.slice(from).join(' '), lexicon));

// The words before what tells more of their noun.
function headOf(parts: readonly string[], lexicon: LineageLexicon): readonly string[] {
  const from = Math.max(
    0,
    parts.findIndex((part) => !isStop(part, lexicon)),
  );
  const to = parts.findIndex((part, i) => i > from && (lexicon.behindNouns.has(part) || lexicon.stopWords.has(part)));
  return parts.slice(from, to < 0 ? parts.length : to);
}

// "State television", "state TV", "Lorn’s public broadcaster": a country has one.
function soleName(head: readonly string[], lexicon: LineageLexicon): string | null {
  const { newsroomWords, soleOwners, soleKinds, sharedWords, pressWords } = lexicon;
  const words = head.map((part) => part.toLowerCase());
  const owner = words.findLastIndex((word) => !newsroomWords.has(word));
  const kind = soleKinds.get(words.at(-1) ?? '');
  const isPress = !sharedWords.has(words.at(-1) ?? '') || words.slice(owner).some((word) => pressWords.has(word));
  const isOne = isPress && soleOwners.has(words[owner] ?? '') && (owner === 0 || words[owner] === head[owner]);
  if (kind === undefined || owner === head.length - 1 || !isOne) return null;
  return withCapital([...head.slice(0, owner + 1), kind].join(' '));
}

const withCapital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

// "Tideline news agency", "Lorn sports daily"
function nameBeforeKind(head: readonly string[], article: string, lexicon: LineageLexicon): NamedNewsroom | null {
  const { newsroomWords, smallNewsrooms, sourceWords } = lexicon;
  const isPlain = (part: string): boolean => /^[\p{Ll}-]+$/u.test(part) && !smallNewsrooms.has(part);
  const kind = head.findIndex((part, i) => i > 0 && newsroomWords.has(part));
  const others = head.findIndex((part, i) => i > kind && !newsroomWords.has(part));
  const end = others < 0 ? head.length : others;
  const behind = head.findLastIndex((part, i) => i < kind && !isPlain(part)) + 1;
  const name = head.slice(0, behind).slice(head.findIndex((part) => !isPlain(part)));
  if (!isOfNews(head.slice(behind, end), lexicon) || !isProperName(name, lexicon)) return null;
  return { name: article + name.join(' '), isKindTold: !sourceWords.has(head[end - 1] ?? '') && others < 0 };
}

// "Two", "Local", "Crowley’s" and "Page’s Web" name nobody beside "site".
function isProperName(name: readonly string[], { ownershipWords, indefinites }: LineageLexicon): boolean {
  const isSort = (part: string): boolean =>
    ownershipWords.has(part.toLowerCase()) || indefinites.has(part.toLowerCase());
  const last = name.findLast((part) => !isSort(part));
  return last !== undefined && !/['’]s?$/u.test(last);
}

// "news agency" and "Lorn agency", but not "relief agency".
function isOfNews(kind: readonly string[], lexicon: LineageLexicon): boolean {
  const { sharedWords, sourceWords, newsroomWords, pressWords, ownershipWords } = lexicon;
  const word = kind.at(-1) ?? '';
  if (!sharedWords.has(word) && !sourceWords.has(word)) return true;
  const isOfPress = (part: string): boolean =>
    newsroomWords.has(part) || pressWords.has(part) || ownershipWords.has(part) || !/^\p{Ll}/u.test(part);
  return kind.every(isOfPress);
}

// "Radio Lorn", "Lorn News Agency" and "Lorn Press", but not "Harbour Protection Agency".
function hasKindInName(head: readonly string[], lexicon: LineageLexicon): boolean {
  const { newsroomWords, sharedWords, sourceWords, pressWords } = lexicon;
  if (head.length < 2 || !head.every((part) => !/^\p{Ll}/u.test(part))) return false;
  const words = head.map((part) => part.toLowerCase());
  const isKind = (word: string): boolean => newsroomWords.has(word) && !sourceWords.has(word);
  const [first = '', before = '', end = ''] = [words[0], words.at(-2), words.at(-1)];
  if (isKind(first) && !sharedWords.has(first)) return true;
  if (sharedWords.has(end)) return pressWords.has(before) || isKind(before);
  return isKind(end) || pressWords.has(end);
}

// "a weekly magazine", "the Lorn news agency", but neither "a lawyer outside the station" nor "a news conference".
const isKindAlone = (head: readonly string[], lexicon: LineageLexicon): boolean =>
  lexicon.newsroomWords.has((head.at(-1) ?? '').toLowerCase()) &&
  !lexicon.sourceWords.has((head.at(-1) ?? '').toLowerCase()) &&
  isOfNews(head, lexicon);
