import type { Figure, Mention, Statement } from '../../model/annotation.js';
import type { Article } from '../../model/article.js';
import type { EntityId } from '../../model/ids.js';
import { type Receipt, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Entity } from '../../model/story.js';
import type { Reading, Sentence } from '../../text/reading.js';

/** What the account must know of an article. */
export interface AccountArticle {
  readonly article: Article;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
}

/** So many sentences back somebody may be named whom a pronoun means. */
const SENTENCES_BACK = 3;
/** A sentence opens with somebody who is named behind so many of its words at most. */
const WORDS_BEFORE = 4;

/**
 * Finds a speaker whom the sentence itself does not name, where there is no doubt who it is: the one who answers in an
 * interview, the source by name beside another part of the same words, or, for a pronoun, see personMeant.
 *
 * @param one the article
 * @param statement a statement in it
 * @param sentence the sentence that is told
 * @returns the speaker; null when in doubt
 */
export function sureSpeaker(one: AccountArticle, statement: Statement, sentence: Sentence): EntityId | null {
  const { speaker, coSpeakers, source } = statement;
  if (speaker === null || coSpeakers.length > 0) return null;
  if (source === null) return isAnswer(one.article, statement) ? speaker : null;
  const named = one.mentions.filter((m) => isNamedPerson(m) && overlaps(m, source));
  if (named.length > 0) return named.every((m) => m.entity === speaker) ? speaker : null;
  return personMeant(one, sentence, speaker);
}

/**
 * Finds whom the pronoun of a person means that opens a sentence: the person with whom the nearest sentence opens that
 * names any (the subject comes first, as in Grosz, Joshi and Weinstein 1995, "Centering"), when nobody else is named or
 * described from there on; of somebody who speaks it is enough that the first person named there is the speaker.
 *
 * @param one the article
 * @param sentence the sentence
 * @param speaker who speaks by this pronoun, as the article was read; null when it is the source of nothing
 * @returns the person; null when in doubt
 */
export function personMeant(one: AccountArticle, sentence: Sentence, speaker: EntityId | null): EntityId | null {
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - SENTENCES_BACK); i -= 1) {
    const before = one.reading.sentences[i] as Sentence;
    const first = one.mentions
      .filter((m) => isNamedPerson(m) && contains(before, m))
      .reduce<Mention | null>((found, m) => (found === null || m.start < found.start ? m : found), null);
    if (first === null) continue;
    if (speaker !== null) return first.entity === speaker ? speaker : null;
    const opens = before.tokens.filter(({ kind, end }) => kind === 'word' && end <= first.start).length <= WORDS_BEFORE;
    const stretch = { start: before.start, end: sentence.start };
    const isAlone = one.mentions.every(
      (m) => m.type !== 'person' || m.entity === first.entity || !contains(stretch, m),
    );
    return opens && isAlone ? first.entity : null;
  }
  return null;
}

/**
 * Finds the fullest name of a person in the articles that may be quoted.
 *
 * @param entity the person
 * @param articles the articles, the one that is told first
 * @returns where the name stands; null when nobody calls them by a name
 */
export function fullestName(entity: Entity | undefined, articles: readonly AccountArticle[]): Receipt | null {
  for (const { article, mentions } of articles) {
    const found = mentions.find(
      (m) => m.entity === entity?.id && m.kind === 'name' && nameAt(article, m) === entity?.name,
    );
    if (found !== undefined) return receiptOf(article, found);
  }
  return null;
}

const nameAt = ({ text }: Article, { start, end }: Span): string => text.slice(start, end);

function isAnswer({ blocks }: Article, { content: [first] }: Statement): boolean {
  return first !== undefined && blocks.some((b) => b.kind === 'answer' && contains(b, first));
}

const isNamedPerson = ({ kind, type, entity }: Mention): boolean =>
  type === 'person' && entity !== null && (kind === 'name' || kind === 'titled');
