import type { Mention } from '../../model/annotation.js';
import { type Article, isTitleOrBody } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { Reading, Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import type { StatementLexicon } from './lexicon.js';
import type { MentionIndex } from './sources.js';
import type { Unnamed } from './speaking.js';
import type { TellInput } from './tellArticle.js';

/** What an interview is read from. */
export interface InterviewInput extends TellInput {
  readonly article: Pick<Article, 'text' | 'blocks' | 'authors'>;
}

const INTERVIEWER = 'interviewer';

/** The two sides of an interview. */
export interface Interview {
  /** Who is asked; null when the article does not say. */
  readonly interviewee: Mention | null;
  /**
   * The only author when the article says that there is one; else the word that speaks of the interview or of the
   * interviewer, and the first words of the first question when none does.
   */
  readonly interviewer: Unnamed;
}

/**
 * Finds who talks to whom in an article with question and answer blocks: the interviewee is the person whom a question
 * addresses by name, else the last person named beside a word for an interview before the first turn, else the last one
 * named before it, in full rather than by one word.
 *
 * @returns the two sides; null when the article has no turns
 */
export function findInterview(input: InterviewInput, mentions: MentionIndex): Interview | null {
  const { article, reading, lexicon } = input;
  const first = article.blocks.findIndex(({ kind }) => kind === 'question' || kind === 'answer');
  if (first < 0) return null;
  const before = reading.sentences.filter((s) => s.block < first && isRead(input, s.block));
  const about = [...before].reverse().find((s) => s.tokens.some((t) => isAbout(t, lexicon)));
  const interviewee =
    addressed(input, mentions) ??
    (about && lastPerson(mentions, about, reading)) ??
    lastPerson(mentions, { start: 0, end: article.blocks[first]?.start ?? 0 }, reading);
  const asked = fullName(interviewee, mentions, reading);
  const author = authorOf(article);
  if (author !== null) return { interviewee: asked, interviewer: author };
  const word = about?.tokens.find((t) => isAbout(t, lexicon)) ?? firstToken(reading, first);
  return word === undefined
    ? null
    : { interviewee: asked, interviewer: { start: word.start, end: word.end, type: 'person', named: INTERVIEWER } };
}

// Who signs an interview has asked the questions.
function authorOf({ authors }: InterviewInput['article']): Unnamed | null {
  const [author] = authors;
  const where = author?.basis === 'stated' ? author.receipts[0] : undefined;
  return where === undefined || authors.length > 1 ? null : { ...where, type: 'person', kind: 'name' };
}

// "Mr Brant" by the name that the article gives in full.
function fullName(known: Mention | null, { list }: MentionIndex, { text }: Reading): Mention | null {
  if (known === null) return null;
  const last = (mention: Mention): string => /\S+$/u.exec(text.slice(mention.start, mention.end))?.[0] ?? '';
  const isFuller = (mention: Mention): boolean =>
    mention.type === 'person' && mention.kind === 'name' && isFull(mention, { text }) && last(mention) === last(known);
  return known.kind === 'titled' ? (list.find(isFuller) ?? known) : known;
}

const isRead = ({ article }: TellInput, block: number): boolean => {
  const found = article.blocks[block];
  return found !== undefined && isTitleOrBody(found);
};

const isAbout = (token: Token, { words }: StatementLexicon): boolean =>
  words.interviewWords.has(token.lower) || words.interviewers.has(token.lower);

const firstToken = (reading: Reading, block: number): Token | undefined =>
  reading.sentences.find((sentence: Sentence) => sentence.block >= block)?.tokens[0];

// "Mr Brant, are you angry?"
function addressed({ article, reading }: TellInput, { list }: MentionIndex): Mention | null {
  const persons = list.filter(({ type }) => type === 'person');
  for (const { block, tokens } of reading.sentences) {
    if (article.blocks[block]?.kind !== 'question') continue;
    // Before the name stands a title at most.
    const [first, second] = tokens;
    const found = persons.find(
      ({ start, end }) =>
        (start === first?.start || start === second?.start) && tokens.find((token) => token.start >= end)?.text === ',',
    );
    if (found !== undefined) return found;
  }
  return null;
}

function lastPerson({ list }: MentionIndex, where: Span, reading: Reading): Mention | null {
  const persons = list.filter((m) => m.type === 'person' && m.start >= where.start && m.end <= where.end);
  const named = persons.filter(({ kind }) => kind !== 'nominal');
  const full = named.filter((mention) => isFull(mention, reading));
  return full.at(-1) ?? named.at(-1) ?? persons.at(-1) ?? null;
}

const isFull = ({ start, end }: Span, { text }: Pick<Reading, 'text'>): boolean =>
  /\S\s+\S/u.test(text.slice(start, end));
