import { plainWords } from '../text/plain-words.js';
import { endsAsPast } from '../text/word-endings.js';
import { type ArticleLexicon, type LineRule, LONGEST_LINE } from './lexicon.js';
import { endsSentence, type Line, type Verdict } from './lines.js';

// How many lines at either end of an article count as its edge: signatures, notices and credits stand there.
const FIRST_LINES = 6;
const LAST_LINES = 6;

/**
 * Finds out whether a line is junk, by its wording or by what the page's markup says of it. Whole lines only.
 *
 * @param line the line
 * @param count how many lines the article has
 * @param lexicon the wordings
 * @returns kind, action and rule; null when nothing speaks for junk
 */
export function findJunk(line: Line, count: number, lexicon: ArticleLexicon): Verdict | null {
  const rule = ruleFor(line, count, lexicon);
  if (rule !== null) return junk(rule.junk, rule.action, rule.rule);
  if (line.role === 'caption') return junk('photo-caption', 'keep-as-metadata', 'caption-element');
  if (line.role === 'navigation') return junk('navigation', 'remove', 'navigation-element');
  if (line.role === 'box') return junk('promo', 'remove', 'box-element');
  return line.role === 'byline' ? junk('byline', 'keep-as-metadata', 'byline-element') : null;
}

const junk = (kind: LineRule['junk'], action: LineRule['action'], rule: string): Verdict => ({
  kind: 'junk',
  junk: kind,
  action,
  rule,
});

// The first rule that knows the line.
function ruleFor(line: Line, count: number, { lineRules, linePatterns }: ArticleLexicon): LineRule | null {
  if (line.text.length > LONGEST_LINE) return null;
  for (const number of linePatterns.possibleIn(line.text)) {
    const rule = lineRules[number] as LineRule;
    if (!applies(rule, line, count) || rule.needs?.test(line.text) === false) continue;
    if (linePatterns.matches(number, line.text)) return rule;
  }
  return null;
}

function applies(rule: LineRule, { text, index }: Line, count: number): boolean {
  if (text.length > rule.longest) return false;
  if (rule.atEdge && index >= FIRST_LINES && index < count - LAST_LINES) return false;
  return !(rule.noStop && endsSentence(text) && !text.endsWith('!'));
}

// Two headlines that share this part of their words are one headline told twice; so are two that have as many words, of
// which this part stands at the same places, for a program that swaps words leaves the others where they are.
const SAME_TITLE = 0.7;
const SAME_PLACES = 0.5;
const FEWEST_PLACES = 6;
/** Takes a line, the title's line and the lexicon's say; says whether the line tells the title a second time. */
export function repeatsTitle(line: Line, title: Line): boolean {
  if (line.text.length > 2 * title.text.length) return false;
  if (/[.]["'”’»]?$/u.test(line.text) && !/[.]["'”’»]?$/u.test(title.text)) return false;
  if (shareOfWords(line.text, title.text) >= SAME_TITLE) return true;
  return line.role !== 'heading' && shareOfPlaces(line.text, title.text) >= SAME_PLACES;
}

// The part of the words that two texts have at the same places, 0..1; 0 when one has fewer words or both have few.
function shareOfPlaces(a: string, b: string): number {
  const [first, second] = [plainWords(a), plainWords(b)];
  if (first.length !== second.length || first.length < FEWEST_PLACES) return 0;
  return first.filter((word, i) => word === second[i]).length / first.length;
}

// Dice's coefficient over the sets of words, 0..1.
function shareOfWords(a: string, b: string): number {
  const [first, second] = [new Set(plainWords(a)), new Set(plainWords(b))];
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

// A caption is one sentence of this many units at most.
const LONGEST_CAPTION = 170;

/**
 * Says whether a paragraph may be the caption of a picture that was lost: one sentence in the present tense about what
 * can be seen, without quotation or report, between paragraphs.
 *
 * @param line the line
 * @param lexicon the verbs of captions and of reports
 */
export function mayBeCaption({ text }: Line, lexicon: ArticleLexicon): boolean {
  if (
    text.length > LONGEST_CAPTION ||
    !/^[^.!?]{20,}\.$/u.test(text.replace(/\b\p{Lu}\./gu, '')) ||
    /["“”„«»]/u.test(text)
  )
    return false;
  const words = plainWords(text);
  if (words.some((word) => lexicon.reportingWords.has(word))) return false;
  if (lexicon.captionLead.has(words[0] ?? '') && /^\p{Lu}\p{Ll}+[,:]/u.test(text)) return true;
  // A place, with or without a day, closes most captions; a past tense opens few.
  const closes = lexicon.captionPlace.test(text);
  const verb = words.slice(1, 8).find((word) => lexicon.captionVerbs.has(word));
  const isTold = (word: string): boolean => lexicon.captionPasts.has(word) || endsAsPast(word);
  return closes && verb !== undefined && !words.some(isTold);
}
