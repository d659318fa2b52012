import { type Span, slice } from '../../model/span.js';
import { groupBy } from '../../text/group-by.js';
import { countriesIn, countryOf, type EntityLexicon } from './entityLexicon.js';
import { joinEqual } from './joinNames.js';
import { LONGEST_NAME } from './longestName.js';
import type { Form, Join, MentionedArticle } from './readForms.js';

/** The head of a description and what narrows it: "the Ruritanian president" has head president, country Ruritania. */
export interface Phrase {
  readonly head: string;
  readonly country: string | null;
  /** Words before the head and after "of", but for countries and determiners, in order. */
  readonly narrowed: string;
  /** Whether it speaks of something known, or of all of a kind: a determiner, a country, a bare plural. */
  readonly definite: boolean;
}

/** A description with its phrase. */
interface Description {
  readonly form: Form;
  readonly phrase: Phrase;
}

/**
 * Joins descriptions of groups, bodies and events with one head and one narrowing ("the opposition", "the Ruritanian
 * opposition"), unless their countries differ. A description that nothing narrows goes with a narrowed one when the
 * story has only one of its head.
 *
 * @param articles the articles, for the words of descriptions and the articles before them
 * @param forms all forms of the story, in reading order
 * @returns joins by form index, each with its reason
 */
export function joinNominals(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  lexicon: EntityLexicon,
): readonly Join[] {
  const described = forms
    .filter((form) => form.lane === 'nominal')
    .map((form) => ({ form, phrase: phraseOf(form, articles, lexicon) }));
  return [...joinEqualWords(described), ...joinLikeHeads(described, lexicon)];
}

// The words of all mentions are the same but for the article: one definite mention makes the description definite.
function phraseOf(form: Form, articles: readonly MentionedArticle[], lexicon: EntityLexicon): Phrase {
  const phrases = form.mentions.slice(0, 20).map((mention) => {
    const phrase = readPhrase(wordsOf(articles, form, mention), lexicon);
    return mention.named === undefined ? phrase : { ...phrase, narrowed: mention.named };
  });
  return phrases.find((phrase) => phrase.definite) ?? (phrases[0] as Phrase);
}

function wordsOf(articles: readonly MentionedArticle[], form: Form, where: Span | undefined): string {
  const text = articles[form.article]?.article.text ?? '';
  return where === undefined ? '' : slice(text, where);
}

/** A description of so many words is not made twice by chance. */
const TELLING_WORDS = 4;

function joinEqualWords(described: readonly Description[]): readonly Join[] {
  const telling = described.filter(({ form }) => form.words.split(' ').length >= TELLING_WORDS);
  return joinEqual(telling.map(({ form }) => form));
}

function joinLikeHeads(described: readonly Description[], lexicon: EntityLexicon): Join[] {
  const recurring = described.filter((one) => canRecur(one, lexicon));
  const byHead = groupBy(recurring, ({ form, phrase }) => `${form.type} ${phrase.head}`);
  return [...byHead.values()].flatMap(joinOneHead);
}

// Which descriptions may be made again of the same thing. One person among many of a kind must have a country.
function canRecur({ form, phrase }: Description, lexicon: EntityLexicon): boolean {
  if (phrase.head === '' || !phrase.definite) return false;
  return form.type === 'person' || lexicon.vagueHeads.has(phrase.head) ? phrase.country !== null : true;
}

// Of one head, each narrowing and country is a group of its own; an open description goes with the only group it fits.
function joinOneHead(described: readonly Description[]): Join[] {
  const groups = new Map<string, Description>();
  for (const one of described) {
    const key = groupKey(one.phrase);
    if (!groups.has(key)) groups.set(key, one);
  }
  return described.flatMap((one) => {
    const own = groups.get(groupKey(one.phrase)) ?? one;
    const wider = own === one || isOpen(one.phrase) ? [...groups.values()].filter((other) => fits(one, other)) : [];
    const meant = wider.length === 1 && wider[0] !== undefined ? wider[0] : own;
    if (meant === one) return [];
    const why = `“${one.form.words}” and “${meant.form.words}” describe the same in this story.`;
    return [{ a: meant.form.index, b: one.form.index, why }];
  });
}

const groupKey = ({ country, narrowed }: Phrase): string => `${country ?? ''} ${narrowed}`;
const isOpen = ({ country, narrowed }: Phrase): boolean => country === null || narrowed === '';

function fits(open: Description, other: Description): boolean {
  const [a, b] = [open.phrase, other.phrase];
  if (groupKey(a) === groupKey(b)) return false;
  return (a.country === null || a.country === b.country) && (a.narrowed === '' || a.narrowed === b.narrowed);
}

/** Takes the words of a description; returns what it is of: head and narrowing are empty where it has no noun. */
export function readPhrase(words: string, lexicon: EntityLexicon): Phrase {
  const lower = words
    .slice(0, LONGEST_NAME)
    .split(/[^\p{L}\p{N}.’'-]+/u)
    .filter((part) => part !== '');
  const end = lower.findIndex((part, i) => i > 0 && lexicon.breaks.has(part.toLowerCase()));
  const chunk = contentWords(lower.slice(0, end < 0 ? lower.length : end), lexicon);
  const isOf = lexicon.genitives.has(lower[end]?.toLowerCase() ?? '');
  const after = isOf ? contentWords(lower.slice(end + 1), lexicon) : [];
  const head = chunk.at(-1) ?? '';
  const modifier = lexicon.roleModifiers.get(head);
  const isModified = modifier !== undefined && chunk.at(-2) === modifier;
  const [country = null] = countriesIn(words, lexicon);
  const first = lower[0]?.toLowerCase() ?? '';
  return {
    head: isModified ? `${modifier} ${head}` : (lexicon.sameRole.get(head) ?? head),
    country,
    narrowed: [...chunk.slice(0, isModified ? -2 : -1), ...after].join(' '),
    definite:
      !lexicon.indefinite.has(first) &&
      (lexicon.determiners.has(first) || country !== null || head.endsWith('s') || lexicon.bodies.has(head)),
  };
}

function contentWords(parts: readonly string[], lexicon: EntityLexicon): string[] {
  return parts
    .filter((part) => countryOf(part.replace(/[’']s?$/u, ''), lexicon) === null)
    .map((part) => lexicon.respell(part.toLowerCase()))
    .filter(
      (part) => !lexicon.determiners.has(part) && !(/[’']s$/.test(part) && lexicon.states.has(part.slice(0, -2))),
    );
}
