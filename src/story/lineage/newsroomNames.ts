import { capitalised, startsWithCapital } from '../../text/capitals.js';
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
  const all = phrase.trim().split(/\s+/u);
  const isIndefinite = lexicon.indefinites.has((all[0] ?? '').toLowerCase());
  const parts = withoutSmallEnds(isIndefinite ? all.slice(1) : all, lexicon);
  const head = headOf(parts, lexicon);
  const told = listedName(parts, lexicon) ?? nameBehindKind(head, lexicon) ?? soleName(head, lexicon);
  if (told !== null) return told;
  if (!head.some((part, i) => i > 0 && lexicon.newsroomWords.has(part))) return nameAlone(parts, explanation, lexicon);
  return isIndefinite ? null : nameBeforeKind(head, isStop(parts[0], lexicon) ? `${parts[0]} ` : '', lexicon);
}

// Without small words at both ends, unless one is part of a name ("The Weekly Pendulum"), and without kinds of newsrooms
// at the beginning, up to the one before the name ("agency Tideline", "sources of Tideline").
function withoutSmallEnds(words: readonly string[], lexicon: LineageLexicon): readonly string[] {
  const { stopWords, newsroomWords } = lexicon;
  const parts = /^\p{Ll}/u.test(words[1] ?? '') && isStop(words[0], lexicon) ? words.slice(1) : words;
  const isSmall = (part: string, i: number): boolean =>
    newsroomWords.has(part) ? !startsWithCapital(parts[i + 1] ?? '') : stopWords.has(part);
  const from = parts.findIndex((part, i) => i === parts.length - 1 || !isSmall(part, i));
  const to = parts.findLastIndex((part, i) => i <= from || !isStop(part, lexicon));
  return parts.slice(Math.max(0, from), to + 1);
}

// "state news firm Tass"
function listedName(parts: readonly string[], lexicon: LineageLexicon): NamedNewsroom | null {
  const [before = '', last = ''] = parts.slice(-2);
  const isListedName = /^\p{Ll}/u.test(before) && startsWithCapital(last) && isListed(last, lexicon);
  return parts.length > 2 && isListedName ? { name: last, isKindTold: true } : null;
}

// "news agency Tideline"
function nameBehindKind(head: readonly string[], lexicon: LineageLexicon): NamedNewsroom | null {
  const kind = head.findLastIndex((part, i) => lexicon.newsroomWords.has(part) && isNameBehind(head, i + 1, lexicon));
  if (kind < 0) return null;
  return { name: head.slice(kind + 1).join(' '), isKindTold: isOfNews(head.slice(0, kind + 1), lexicon) };
}

// "Radio Lorn", "Pendulum" where "a weekly magazine" explains it.
function nameAlone(parts: readonly string[], explanation: string, lexicon: LineageLexicon): NamedNewsroom | null {
  const name = parts.join(' ');
  if (parts.length === 1 && lexicon.newsroomWords.has(name.toLowerCase()) && !isListed(name, lexicon)) return null;
  const explained = headOf(explanation.trim().split(/\s+/u), lexicon);
  const isExplained = explanation !== '' && isKindAlone(explained, lexicon);
  return { name, isKindTold: isExplained || hasKindInName(headOf(parts, lexicon), lexicon) };
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
function soleName(head: readonly string[], lexicon: LineageLexicon): NamedNewsroom | null {
  const { newsroomWords, soleOwners, soleKinds, sharedWords, pressWords } = lexicon;
  const words = head.map((part) => part.toLowerCase());
  const owner = words.findLastIndex((word) => !newsroomWords.has(word));
  const kind = soleKinds.get(words.at(-1) ?? '');
  const isPress = !sharedWords.has(words.at(-1) ?? '') || words.slice(owner).some((word) => pressWords.has(word));
  const isOne = isPress && soleOwners.has(words[owner] ?? '') && (owner === 0 || words[owner] === head[owner]);
  if (kind === undefined || owner === head.length - 1 || !isOne) return null;
  return { name: capitalised([...head.slice(0, owner + 1), kind].join(' ')), isKindTold: true };
}

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
