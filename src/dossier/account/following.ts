import type { Statement } from '../../model/annotation.js';
import { type Receipts, receiptOf } from '../../model/receipt.js';
import { contains, overlaps } from '../../model/span.js';
import type { ClauseWords } from '../../text/clauses.js';
import { tagPartsOfSpeech } from '../../text/part-of-speech.js';
import type { Sentence } from '../../text/reading.js';
import { type Line, lineOf, plainTokens } from './leaning.js';
import { isOfItself } from './ofItself.js';
import type { AccountArticle } from './speakers.js';
import { hasVerb, isTornQuotation, wordings } from './tellSentence.js';
import { placeOf, type Sources, type ToldClaim } from './tellSupport.js';

/** A sentence that leans on the one before it, and may be told right behind that. */
export interface Following extends ToldClaim {
  /** The sentence before it in its article. */
  readonly behind: Sentence;
  /** Whether it leans on a person who is named there; else all of that sentence must be told. */
  readonly leansOnPerson: boolean;
}

/**
 * Tells a sentence that cannot be read alone for the place right behind the one before it, where what it leans on
 * stands: in GUM's news, lives, interviews, hearings and speeches (*dev*) 185 of 190 persons whom a pronoun near the
 * beginning means are in the sentence before it when that names any (anaphoric constraints on extracts, as in Durrett,
 * Berg-Kirkpatrick and Klein 2016, "Learning-based single-document summarization with compression and anaphoricity
 * constraints").
 *
 * @param support the receipts of a claim whose first one leans on another sentence
 * @param sources see Sources
 * @returns the telling; null when it speaks of “us”, begins or ends a quotation, has no verb, opens its article, or
 *   when no person is named in the sentence before whom its pronoun, or its speaker, may be
 */
export function tellFollowing([first, ...others]: Receipts, sources: Sources): Following | null {
  const place = placeOf(first, sources);
  if (place === null) return null;
  const { article, sentence } = place;
  const behind = article.reading.sentences[sentence.index - 1];
  if (behind === undefined || !isTold(article, behind)) return null;
  const told = { article, sentence, where: first, tags: tagPartsOfSpeech(sources.partOfSpeech, sentence.tokens) };
  const statements = article.statements.filter(({ content }) => content.some((piece) => overlaps(piece, first)));
  const line = lineOf(told, statements);
  const person = personLeanedOn(line, sources.clauses);
  if (!hasVerb(told) || isTornQuotation(line) || isOfOurs(line, sources.clauses) || isOfItself(line)) return null;
  if (!speaksBefore(line, behind) || (person && !namesPerson(article, behind))) return null;
  const { full, brief } = wordings(line, sources.clauses, null);
  const [whole, short] = [full, brief].map(({ text, where }) => ({
    text,
    receipts: [receiptOf(article.article, where), ...others] as const,
    name: null,
  }));
  return whole && short ? { full: whole, brief: short, behind, leansOnPerson: person } : null;
}

const isTold = ({ article }: AccountArticle, { block }: Sentence): boolean => {
  const own = article.blocks[block];
  return own?.kind === 'paragraph';
};

// Outside of quotations it speaks of “him” or “her” before it names any person.
function personLeanedOn(line: Line, { persons }: ClauseWords): boolean {
  const him = plainTokens(line).find(({ lower }) => persons.has(lower));
  if (him === undefined) return false;
  return !line.article.mentions.some((m) => m.type === 'person' && m.start >= line.where.start && m.end <= him.start);
}

const isOfOurs = (line: Line, { own }: ClauseWords): boolean => plainTokens(line).some(({ lower }) => own.has(lower));

const namesPerson = ({ mentions }: AccountArticle, sentence: Sentence): boolean =>
  mentions.some((m) => m.type === 'person' && (m.kind === 'name' || m.kind === 'titled') && contains(sentence, m));

// Whoever speaks and is not named in the sentence is named in the one before it, or speaks there.
function speaksBefore({ article, statements, sentence }: Line, behind: Sentence): boolean {
  const isKnown = ({ speaker, source }: Statement): boolean =>
    (source !== null &&
      contains(sentence, source) &&
      article.mentions.some((m) => m.entity !== null && overlaps(m, source))) ||
    article.mentions.some((m) => m.entity === speaker && speaker !== null && contains(behind, m)) ||
    article.statements.some(
      (other) =>
        other.speaker === speaker && speaker !== null && other.content.some((piece) => overlaps(piece, behind)),
    );
  return statements.every(isKnown);
}
