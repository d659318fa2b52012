import type { Mention } from '../../../../model/annotation.js';
import { contains, overlaps } from '../../../../model/span.js';
import { clauseHolding } from '../../../../text/clauses.js';
import type { Token } from '../../../../text/tokens.js';
import { contentOf } from '../../sentenceContent.js';
import type { ClaimArticle } from '../../witness.js';
import { bodySentences, type Passage } from '../draft.js';
import { keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { firstNegation, isOpen } from '../wording/negations.js';
import type { ActForm } from './actWords.js';

/** That somebody did, or that somebody or something had done to it, an act of the lexicon, as one sentence tells it. */
export interface ActTelling {
  readonly passage: Passage & { readonly words: Token };
  readonly form: ActForm;
  /** The entity that it is told of; of a thing without a name the key of its noun. */
  readonly subject: string;
  /** The words for it. */
  readonly name: string;
  /**
   * Whether the words are for one in particular: a name, "the visit", "its visit". Of any ("any visit") and of none it
   * is told of all.
   */
  readonly reach: 'one' | 'all' | 'some';
  /** It is said that it was not so. */
  readonly isDenied: boolean;
}

/** The words that belong to a verb stand at most so many tokens behind it ("turned himself in"). */
const REACH = 6;
/** What denies a verb or leaves it open stands at most so many tokens before it. */
const NEAR = 5;
/** A noun phrase before a verb has so many tokens at most, and one behind it. */
const LONGEST_SUBJECT = 9;
const LONGEST_OBJECT = 5;

/**
 * Reads what an article tells of acts of the lexicon that have happened or have not. What is to come, asked or depends
 * on something is left out, and so is what is told of several people at once.
 *
 * @param article the article
 * @param lexicon the acts, negations
 * @returns the acts in order; empty when there is none whose subject is known
 */
export const actsIn = (article: ClaimArticle, lexicon: DisagreementLexicon): readonly ActTelling[] =>
  bodySentences(article).flatMap((sentence) =>
    sentence.tokens.flatMap((words, i) =>
      (lexicon.acts.forms.get(words.lower) ?? []).flatMap((form): readonly ActTelling[] => {
        const passage = { article, sentence, words };
        const line: Line = { passage, tokens: sentence.tokens, i, form, lexicon };
        const party = hasRest(line) && !isLeftOpen(line) && !isBefore(line) ? partyOf(line) : null;
        return party === null ? [] : [{ passage, form, ...party, isDenied: isDenied(line) }];
      }),
    ),
  );

interface Line {
  readonly passage: Passage & { readonly words: Token };
  readonly tokens: readonly Token[];
  /** The verb. */
  readonly i: number;
  readonly form: ActForm;
  readonly lexicon: DisagreementLexicon;
}

type Party = Pick<ActTelling, 'subject' | 'name' | 'reach'>;

/** A word so long stands for all that begin with it ("resign": resignation). */
const LONG = 5;

// The words of the form, in their order, before the next mark.
function hasRest({ tokens, i, form: { rest } }: Line): boolean {
  const behind = tokens.slice(i + 1, i + 1 + REACH);
  const mark = behind.findIndex(({ kind }) => kind === 'punctuation');
  const near = mark < 0 ? behind : behind.slice(0, mark);
  let at = 0;
  for (const word of rest) {
    const found = near.findIndex(
      ({ lower }, j) => j >= at && (lower === word || (word.length >= LONG && lower.startsWith(word))),
    );
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function isLeftOpen({ tokens, i, lexicon }: Line): boolean {
  const before = tokens.slice(Math.max(0, i - NEAR), i);
  const own = before.slice(before.findLastIndex(({ kind }) => kind === 'punctuation') + 1);
  return isOpen(tokens, lexicon) || own.some(({ lower }) => lexicon.acts.openings.has(lower));
}

// "The guild had postponed the march and went on": what went before, unless it is reported ("said that it had …").
function isBefore({ passage: { article, sentence, words }, tokens, i, lexicon }: Line): boolean {
  const near = tokens.slice(Math.max(0, i - NEAR), i);
  if (!near.some(({ lower }) => lexicon.earlier.has(lower))) return false;
  const { statements } = contentOf(article, sentence);
  const isReported = statements.some(
    ({ cue, content }) => cue !== null && content.some((span) => contains(span, words)),
  );
  return !isReported && !tokens.slice(0, i).some(({ lower }) => lexicon.denials.has(lower));
}

// "Has not resigned", "denied that he had resigned".
function isDenied({ passage: { sentence }, tokens, i, lexicon }: Line): boolean {
  const verb = tokens[i] as Token;
  const { start } = clauseHolding(sentence, verb, lexicon.clauses);
  const near = tokens.slice(Math.max(0, i - NEAR), i).filter((token) => token.start >= start);
  return firstNegation(near, lexicon) !== null || tokens.slice(0, i).some(({ lower }) => lexicon.denials.has(lower));
}

function partyOf(line: Line): Party | null {
  const { tokens, i, form, lexicon } = line;
  const { kinds, voice } = form;
  const from = subjectEnd(line);
  const isPassive = tokens.slice(from, i).some(({ lower }) => lexicon.passives.has(lower));
  if (voice === 'is') return isPassive ? partyBefore(line, from) : partyLabelled(line);
  if (voice === 'does') return !isPassive && (kinds.past || kinds.third || kinds.base) ? partyBefore(line, from) : null;
  if (isPassive) return kinds.participle ? partyBefore(line, from) : null;
  return kinds.past || kinds.third ? partyBehind(line) : null;
}

// The index behind the subject: auxiliaries and adverbs stand between it and the verb.
function subjectEnd(line: Line): number {
  const { tokens, i, lexicon } = line;
  let from = i;
  if (line.form.voice === 'is') while (lexicon.acts.articles.has(tokens[from - 1]?.lower ?? '')) from -= 1;
  while (from > 0 && isBetween(tokens[from - 1] as Token, lexicon)) from -= 1;
  return from;
}

// "The guild called the tapes a forgery".
function partyLabelled(line: Line): Party | null {
  const { tokens, i, lexicon } = line;
  if (!lexicon.acts.articles.has(tokens[i - 1]?.lower ?? '')) return null;
  const verb = tokens.slice(0, i).findLastIndex(({ lower }) => lexicon.labellings.has(lower));
  const phrase = tokens.slice(verb + 1, i - 1);
  return verb < 0 || phrase.length > LONGEST_OBJECT || phrase.some(isMark) ? null : partyIn(line, phrase);
}

const isBetween = ({ lower }: Token, { acts }: DisagreementLexicon): boolean => acts.between.has(lower);

const isMark = (token: Token | undefined): boolean => token?.kind === 'punctuation';

function partyBefore(line: Line, from: number): Party | null {
  const { tokens } = line;
  const speaker = speakerOf(line, from);
  if (speaker !== null) return speaker;
  // "Teil, the finance minister, was dismissed".
  const isAside = tokens[from - 1]?.text === ',';
  const named = mentionEndingAt(line, isAside ? from - 1 : from);
  if (isAside && named === null) {
    const opens = tokens.slice(0, from - 1).findLastIndex(({ text }) => text === ',');
    return opens > 0 && from - opens <= LONGEST_SUBJECT ? partyUpTo(line, opens) : null;
  }
  return partyUpTo(line, isAside ? from - 1 : from);
}

// "I have resigned," Teil said.
function speakerOf({ passage, tokens, form, lexicon }: Line, from: number): Party | null {
  const pronoun = tokens[from - 1];
  if (pronoun === undefined || form.set.of !== 'person' || !lexicon.clauses.own.has(pronoun.lower)) return null;
  const { statements } = contentOf(passage.article, passage.sentence);
  const own = statements.find(({ content }) => content.some((span) => contains(span, pronoun)));
  if (own === undefined || own.speaker === null || own.source === null) return null;
  const name = passage.article.article.text.slice(own.source.start, own.source.end);
  return { subject: own.speaker, name, reach: 'one' };
}

function partyUpTo(line: Line, to: number): Party | null {
  const { tokens, lexicon, passage } = line;
  const verb = passage.words;
  const { start } = clauseHolding(passage.sentence, tokens[to - 1] ?? verb, lexicon.clauses);
  const first = Math.max(
    tokens.findIndex((token) => token.start >= start),
    tokens.slice(0, to).findLastIndex(isMark) + 1,
    to - LONGEST_SUBJECT,
  );
  const own = tokens.slice(first, to);
  const opens = own.findIndex(({ lower }) => !lexicon.clauses.ties.has(lower) && !lexicon.clauses.openings.has(lower));
  if (opens < 0) return null;
  const phrase = own.slice(opens);
  const end = phrase.findIndex(({ lower }) => lexicon.acts.phraseEnds.has(lower));
  return partyIn(line, end < 0 ? phrase : phrase.slice(0, end));
}

function partyBehind(line: Line): Party | null {
  const { tokens, i, lexicon } = line;
  const behind = tokens.slice(i + 1, i + 1 + LONGEST_OBJECT + 2);
  const isRest = ({ lower }: Token): boolean => line.form.rest.includes(lower);
  const from = Math.max(
    0,
    behind.findIndex((token) => !isRest(token)),
  );
  const end = behind.findIndex(
    (token, j) => j >= from && (isMark(token) || isRest(token) || lexicon.acts.phraseEnds.has(token.lower)),
  );
  const phrase = behind.slice(from, end < 0 ? behind.length : end);
  return phrase.length > LONGEST_OBJECT ? null : partyIn(line, phrase);
}

// A noun phrase: who or what it names is at its end.
function partyIn(line: Line, phrase: readonly Token[]): Party | null {
  const head = phrase.at(-1);
  if (head === undefined || head.kind !== 'word') return null;
  const { passage, form, lexicon } = line;
  const { mentions } = contentOf(passage.article, passage.sentence);
  const mention = mentions.find((m) => m.end === head.end || (m.kind !== 'nominal' && contains(m, head)));
  const text = passage.article.article.text;
  if (form.set.of === 'person') {
    if (mention === undefined || mention.entity === null || mention.type !== 'person') return null;
    return { subject: mention.entity, name: text.slice(mention.start, mention.end), reach: 'one' };
  }
  if (mention?.type === 'person') return null;
  const name = text.slice((phrase[0] as Token).start, head.end);
  const key = keyOf(head.lower, lexicon);
  const isNamed = mention !== undefined && mention.entity !== null && mention.kind !== 'nominal';
  if (isNamed) return { subject: mention.entity, name, reach: 'one' };
  return key === null ? null : { subject: `noun ${key}`, name, reach: reachOf(phrase, lexicon) };
}

function reachOf([first, second]: readonly Token[], { pointers, acts, clauses }: DisagreementLexicon) {
  const word = first?.lower ?? '';
  if (acts.alls.has(word)) return 'all';
  const isOwned = second?.lower === clauses.genitive || /['’]s$/u.test(word);
  return pointers.has(word) || isOwned ? 'one' : 'some';
}

function mentionEndingAt({ passage, tokens }: Line, to: number): Mention | null {
  const last = tokens[to - 1];
  if (last === undefined) return null;
  const { mentions } = contentOf(passage.article, passage.sentence);
  return mentions.find((m) => m.kind !== 'nominal' && m.end === last.end && overlaps(m, last)) ?? null;
}
