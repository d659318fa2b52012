import { type Span, slice } from '../../../../model/span.js';
import { groupBy } from '../../../../text/group-by.js';
import { quoted } from '../../../../text/quoting.js';
import type { Sentence } from '../../../../text/reading.js';
import { type ClaimArticle, isInRelayed } from '../../witness.js';
import { bodySentences, type Draft, nameOf, type Passage } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { type Clock, clocksIn, hourDraft } from './clocks.js';

/** Clocks in a sentence of more of them are a timetable. */
const MOST_CLOCKS = 2;

/**
 * Finds hours of one event that a record gives otherwise than the text right before it: "He found the box at 6:40 a.m.;
 * the police report says 8:15", "The bus came at 9.40 p.m. by his watch. The log has 9.15." The record gives the bare
 * hour and nothing else ("the report gives 8:15 as the hour of …" is of another event).
 *
 * @param articles the articles of the story
 * @param lexicon nouns for records, verbs by which they tell
 * @returns one draft a pair of hours, with receipts from all articles that give the first and all that give both; empty
 *   when no record gives another hour
 */
export function conflictingHours(articles: readonly ClaimArticle[], lexicon: DisagreementLexicon): readonly Draft[] {
  const pairs = articles.flatMap((article) => pairsIn(article, lexicon));
  const same = groupBy(pairs, ({ told, recorded }) => `${told.value} ${recorded.minutes}`);
  return [...same.values()].flatMap((own) => draftOf(own, articles, lexicon));
}

interface Pair {
  readonly article: ClaimArticle;
  readonly told: Clock & { readonly sentence: Sentence };
  readonly recorded: Clock & { readonly sentence: Sentence };
}

function pairsIn(article: ClaimArticle, lexicon: DisagreementLexicon): readonly Pair[] {
  const sentences = bodySentences(article);
  return sentences.flatMap((sentence, i): readonly Pair[] => {
    const clocks = clocksIn(article, sentence);
    const last = sentences[i - 1];
    const before =
      last?.block === sentence.block ? clocksIn(article, last).map((one) => ({ ...one, sentence: last })) : [];
    const recorded = clocks.at(-1);
    if (recorded === undefined || clocks.length > MOST_CLOCKS || before.length > MOST_CLOCKS) return [];
    const told = [...before, ...clocks.slice(0, -1).map((one) => ({ ...one, sentence }))].at(-1);
    if (told === undefined || told.value === null || told.minutes === recorded.minutes) return [];
    const from = told.sentence === sentence ? told.end : sentence.start;
    return isRecorded(article, { start: from, end: recorded.start }, { ...recorded, sentence }, lexicon)
      ? [{ article, told, recorded: { ...recorded, sentence } }]
      : [];
  });
}

// A record, its verb, the hour, and the end of the clause: "the report, which … has seen, says 8:15", "the log has it
// at 8:15"; of an instrument whatever it did at that hour.
function isRecorded(
  { article }: ClaimArticle,
  lead: Span,
  { end, sentence }: Pair['recorded'],
  lexicon: DisagreementLexicon,
): boolean {
  if (!/^(?:\s*[ap]\.?m\b\.?)?\s*(?:$|\p{P})/u.test(article.text.slice(end, sentence.end))) return false;
  const words = sentence.tokens.filter((token) => token.start >= lead.start && token.end <= lead.end);
  const names = (nouns: ReadonlySet<string>): boolean => words.some(({ lower }) => nouns.has(lower));
  const told = words.slice(0, words.findLastIndex(({ lower }) => !lexicon.hourLinks.has(lower)) + 1);
  const isGiven = lexicon.recordVerbs.has(told.at(-1)?.lower ?? '');
  const isRead = isGiven && (names(lexicon.documents) || names(lexicon.accounts) || names(lexicon.instruments));
  return isRead || (names(lexicon.instruments) && lexicon.hourPrepositions.has(words.at(-1)?.lower ?? ''));
}

function draftOf(
  pairs: readonly Pair[],
  articles: readonly ClaimArticle[],
  { clauses }: DisagreementLexicon,
): readonly Draft[] {
  // What somebody wrote is told rather than what a program made of it.
  const { article, told, recorded } = (pairs.find((pair) => !isInRelayed(pair)) ?? pairs[0]) as Pair;
  const isOwn = new Set(pairs.map((pair) => pair.article));
  const others = articles.filter((one) => !isOwn.has(one)).flatMap((one) => toldIn(one, told.value));
  const sides: readonly Passage[] = [
    ...pairs.map((pair) => ({ article: pair.article, sentence: pair.told.sentence, words: pair.told })),
    ...others,
    ...pairs.map((pair) => ({ article: pair.article, sentence: pair.recorded.sentence, words: pair.recorded })),
  ];
  const hours = `${quoted(slice(article.article.text, told))}, a record ${quoted(slice(article.article.text, recorded))}`;
  return hourDraft(
    { article, sentence: told.sentence, words: told },
    sides,
    `${nameOf(article)} gives ${hours}`,
    clauses,
  );
}

// The first sentence of an article that gives the hour.
function toldIn(article: ClaimArticle, value: string | null): readonly Passage[] {
  const given = bodySentences(article).flatMap((sentence) =>
    clocksIn(article, sentence).flatMap((words) => (words.value === value ? [{ article, sentence, words }] : [])),
  );
  return given.slice(0, 1);
}
