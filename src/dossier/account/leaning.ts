import type { Statement } from '../../model/annotation.js';
import { overlaps, type Span } from '../../model/span.js';
import type { ClauseWords } from '../../text/clauses.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import { pairQuotes } from '../../text/quotes.js';
import type { Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import type { Token } from '../../text/tokens.js';
import { isFronted, isVerb } from './asideLine.js';
import type { AccountArticle } from './speakers.js';

/** A sentence of an article that is to be told. */
export interface SentenceToTell {
  readonly article: AccountArticle;
  readonly sentence: Sentence;
  /** What of the sentence is told: all, or all behind a dateline. */
  readonly where: Span;
  /** The parts of speech of the sentence's tokens. */
  readonly tags: readonly PartOfSpeech[];
}

/** A sentence as it is read for what it leans on. */
export interface Line extends SentenceToTell {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
}

const DASH = /^[-–—•]+$/u;

/**
 * Takes a sentence and the statements in it; returns it as it is read: without a dash that is left of a list or a
 * dateline.
 */
export function lineOf(told: SentenceToTell, statements: readonly Statement[]): Line {
  const skipped = told.sentence.tokens.findIndex((token) => token.start >= told.where.start && !DASH.test(token.text));
  const tokens = told.sentence.tokens.slice(skipped);
  return { ...told, text: told.article.article.text, tokens, tags: told.tags.slice(skipped), statements };
}

/** Takes a sentence; returns its tokens outside quotations. */
export function plainTokens({ text, tokens }: Line): readonly Token[] {
  const quotes = pairQuotes(text, tokens);
  return tokens.filter(({ start }) => !quotes.some((q) => q.opens <= start && start < q.closes));
}

/**
 * Says whether a sentence leans on another: outside quotations it speaks of “him” before it names anybody, of “us”, of
 * “these rules” or “them” where it has named none, or of “it” where it has named no other thing or that is its late
 * subject.
 *
 * @param line the sentence
 * @param words the language's words
 * @param gone the pronoun that gives way to a name, which is seen to elsewhere; null when none does
 * @returns true when it cannot be read alone
 */
export function leansOnAnother(line: Line, words: ClauseWords, gone: Token | null): boolean {
  const { persons, own } = words;
  const { tokens, article, where } = line;
  const quotes = pairQuotes(line.text, tokens);
  const isPlain = (token: Token): boolean => !quotes.some((q) => q.opens <= token.start && token.start < q.closes);
  if (tokens.some((token, i) => own.has(token.lower) && isPlain(token) && !isNoun(line, i))) return true;
  if (lacksNoun(line, words)) return true;
  if (tokens.some((token, i) => isPlain(token) && LEANINGS.some((leans) => leans(line, i, words)))) return true;
  const isOpen = (i: number): boolean => isUnexplained(line, i, isPlain) || isLateSubject(line, i);
  if (tokens.some((token, i) => words.things.has(token.lower) && isPlain(token) && isOpen(i))) return true;
  const him = tokens.find((token) => persons.has(token.lower) && isPlain(token));
  if (him === undefined || him === tokens[0] || him === gone) return false;
  return !article.mentions.some((m) => m.type === 'person' && m.start >= where.start && m.end <= him.start);
}

// What leans by one word outside quotations.
const LEANINGS: readonly ((line: Line, i: number, words: ClauseWords) => boolean)[] = [
  pointsBack,
  pointsAtNoun,
  isOfNobody,
  isCountedFrom,
  isRemainder,
  (line, i, words) => isObject(line, i, words) && isOnlyDoerBefore(line, i),
];

// "The US".
const isNoun = ({ tags }: Line, i: number): boolean => /^(NOUN|PROPN)$/.test(tags[i] ?? '');

// "All but three were released", "Two died", "The two will be flown home": of whom stands in another sentence.
function lacksNoun({ tokens, tags }: Line, words: ClauseWords): boolean {
  const isDefinite = words.definiteArticles.has(tokens[0]?.lower ?? '');
  const counts = tags[0] === 'NUM' || (tags[0] === 'DET' && (!isDefinite || (tags[1] === 'NUM' && isVerb(tags[2]))));
  const subject = tags.slice(0, Math.max(0, tags.findIndex(isVerb)));
  return counts && !subject.some((tag) => tag === 'NOUN' || tag === 'PROPN' || tag === 'SYM');
}

// "He called this gossip"; "those who left" and "those of the coast" say themselves whom they mean.
function pointsBack({ tokens, tags }: Line, i: number, words: ClauseWords): boolean {
  const { lower } = tokens[i] as Token;
  if (i === 0 || tags[i] !== 'PRON' || !words.demonstratives.has(lower) || words.ties.has(lower)) return false;
  const isExplained = tags[i + 1] === 'ADP' || words.relatives.has(tokens[i + 1]?.lower ?? '');
  return !(isExplained && words.antecedents.has(lower));
}

// "The envoy gave this information to the weekly", "Brink rejected the accusation" or "denied the report": what is
// pointed at, or was said, stands in another sentence, unless its noun is named before or explained behind it ("those
// drivers who", "the offer of a loan"). "This week" and "this newspaper" are those of the writer.
function pointsAtNoun(line: Line, i: number, words: ClauseWords): boolean {
  const { tokens, tags } = line;
  const { lower: pointer } = tokens[i] as Token;
  if (tags[i] !== 'DET' || words.ties.has(pointer)) return false;
  const at = tags.findIndex((tag, j) => j > i && !/^(ADJ|NUM|ADV)$/.test(tag));
  const noun = tokens[at]?.lower ?? '';
  const isDenied = words.reports.has(noun) && words.denials.has(tokens[i - 1]?.lower ?? '');
  const isSaid = words.definiteArticles.has(pointer) && (words.sayings.has(noun) || isDenied) && at === i + 1;
  if (!isSaid && !words.demonstratives.has(pointer)) return false;
  if (tags[at] !== 'NOUN' || words.periods.has(noun) || words.newsrooms.has(noun)) return false;
  if (words.relatives.has(tokens[at + 1]?.lower ?? '') || (isSaid && isExplained(line, at, words))) return false;
  return !tokens.slice(0, i).some(({ lower }) => stem(lower) === stem(noun) || (isSaid && hasRoot(lower, noun)));
}

// "The accusation that", "the offer of", "the claims made by", "the word “piracy”".
function isExplained({ tokens, tags }: Line, noun: number, words: ClauseWords): boolean {
  const behind = tokens[noun + 1];
  if (behind === undefined) return false;
  if (tags[noun + 1] === 'VERB') return tags.slice(0, noun).some(isVerb);
  const isOpen = words.complementizers.has(behind.lower) || behind.text === ':' || behind.kind === 'quote';
  return (
    isOpen || (/^(ADP|PART|NOUN|PROPN|SCONJ)$/.test(tags[noun + 1] ?? '') && !words.circumstances.has(behind.lower))
  );
}

/** A verb and the noun of what it says have so many letters in common ("accused", "accusation"). */
const ROOT = 5;
const hasRoot = (word: string, noun: string): boolean => word.length >= ROOT && word.startsWith(noun.slice(0, ROOT));

// "When they arrived they called for help", "The website says that it bought them", "“No,” said its owner": they, or
// what it is, who are named nowhere before. As an object, several are no one that is named alone.
function isOfNobody({ tokens, tags }: Line, i: number, { plural, objects, genitives }: ClauseWords): boolean {
  const { lower } = tokens[i] as Token;
  const isPlural = tags[i] === 'PRON' && plural.has(lower);
  // “In its letter the union said” names it behind.
  const isOwners = genitives.has(lower) && !isFronted(tags[0]);
  if (i === 0 || !(isPlural || isOwners)) return false;
  const before = tags.slice(0, i);
  const isObject = isPlural && objects.has(lower) && /^(VERB|ADP)$/.test(tags[i - 1] ?? '');
  return !before.some((tag) =>
    (isObject && !before.includes('CCONJ') ? /^(NOUN|NUM)$/ : /^(NOUN|PROPN|NUM)$/).test(tag),
  );
}

// "A day earlier there were 40", "Two weeks later he left": counted from what stands in another sentence.
function isCountedFrom({ tokens, tags }: Line, i: number, { offsets, periods, comparisons }: ClauseWords): boolean {
  const isOffset = offsets.has(tokens[i]?.lower ?? '') && periods.has(tokens[i - 1]?.lower ?? '');
  if (!isOffset || tags.slice(0, i).some(isVerb) || comparisons.has(tokens[i + 1]?.lower ?? '')) return false;
  return tags.slice(0, i).every((tag) => /^(DET|NUM|ADJ|ADV|NOUN|PUNCT)$/.test(tag));
}

// "The ministry says that none was used": of what stands in another sentence.
function isRemainder({ tokens, tags }: Line, i: number, { remainders, ties }: ClauseWords): boolean {
  return remainders.has(tokens[i]?.lower ?? '') && isVerb(tags[i + 1]) && ties.has(tokens[i - 1]?.lower ?? '');
}

/**
 * Takes a sentence, a token of it and the language's words; says whether it is an object for which somebody named
 * elsewhere may stand: “him”, or “her” where nothing is hers.
 */
export function isObject({ tokens, tags }: Line, i: number, { objects, possessives }: ClauseWords): boolean {
  const { lower } = tokens[i] as Token;
  const isHers = /^(NOUN|PROPN|ADJ|NUM|ADV|VERB)$/.test(tags[i + 1] ?? '');
  return objects.has(lower) || (possessives.has(lower) && !isHers && /^(VERB|ADP)$/.test(tags[i - 1] ?? ''));
}

/**
 * Takes a sentence and the index of a pronoun; says whether that is the object of the first verb: an object is not the
 * subject of its own verb (principle B of Chomsky 1981), so with no noun between the two it stands for something
 * outside of the sentence.
 */
export function isOnlyDoerBefore({ tags }: Line, pronoun: number): boolean {
  const before = tags.slice(0, pronoun);
  const verb = before.lastIndexOf('VERB');
  if (verb < 0 || before.slice(0, verb).includes('VERB')) return false;
  return !before.slice(verb).some((tag) => tag === 'NOUN' || tag === 'PROPN');
}

// "By five votes to two it refused": the subject of the sentence behind what is put in front, which mostly stands for
// what the sentence before was about. With “is” and the like it may stand for nothing ("in May it was cold").
function isLateSubject({ tags }: Line, pronoun: number): boolean {
  return pronoun > 0 && tags[pronoun + 1] === 'VERB' && isFronted(tags[0]) && !tags.slice(0, pronoun).some(isVerb);
}

// "The mayor said that she had never received it": an object that stands for a thing, where none but persons, or but
// the doer of the only verb, are named before it outside quotations.
function isUnexplained({ tokens, tags, article }: Line, pronoun: number, isPlain: (token: Token) => boolean): boolean {
  const isObject =
    /^(VERB|ADP)$/.test(tags[pronoun - 1] ?? '') && !/^(VERB|AUX|ADJ|PART)$/.test(tags[pronoun + 1] ?? '');
  if (!isObject) return false;
  const persons = article.mentions.filter(({ type }) => type === 'person');
  // A title before a name is that of the person.
  const isThing = (token: Token, i: number): boolean =>
    /^(NOUN|PROPN)$/.test(tags[i] ?? '') &&
    isPlain(token) &&
    !persons.some((m) => overlaps(m, token) || m.start === tokens[i + 1]?.start);
  const verb = tags.findIndex(isVerb);
  const between = tags.slice(verb, pronoun);
  // "Denied any part in it": the noun to which the pronoun belongs is no more what it means than the doer is.
  const owner = tags[pronoun - 1] === 'ADP' && tags[pronoun - 2] === 'NOUN' ? pronoun - 2 : null;
  const others = between.filter((_, i) => verb + i !== owner);
  const hasOneVerb = between.length > 0 && others.every((tag) => /^(VERB|AUX|ADV|PART|ADP|DET)$/.test(tag));
  return hasOneVerb || !tokens.slice(0, pronoun).some(isThing);
}
