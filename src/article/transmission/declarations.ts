import type { TranslationMark } from '../../model/page.js';
import { slice } from '../../model/span.js';
import { indexHolding } from '../../text/sentences.js';
import { NO_VOTES, NOWHERE, type Sign, type TransmissionInput, votesFor } from './Sign.js';
import { NAMED_LANGUAGE } from './sourceLanguage.js';

/** The kind of sign of a text that says so itself. */
export const DECLARED = 'declared';

/** Of 2,378 ordinary texts none says so of itself: the line alone is enough. */
const BITS = 14;
/** What a page says of itself outweighs all that speaks for an own report: translations keep bylines and datelines. */
const PAGE_BITS = 40;
/** Lines of a newsroom are short … */
const LONGEST_LINE = 100;
/** … unless they are known as such: credits name sources too. */
const LONGEST_NOTICE = 300;

/**
 * Finds lines which say outright that a program translated the text ("This page has been translated from Danish by
 * machine"), and the language that they name.
 *
 * @param input see TransmissionInput
 * @returns the signs; empty when no line of its own says so: an article may write about machine translation. Linear
 */
export function declarationSigns({ article, lexicon }: TransmissionInput): readonly Sign[] {
  const { text, blocks } = article;
  return [...lexicon.declarations.placesIn(text).values()].flat().flatMap((place) => {
    const line = blocks[indexHolding(blocks, place)];
    if (line === undefined || line.kind === 'title') return [];
    if (line.end - line.start > (line.kind === 'junk' ? LONGEST_NOTICE : LONGEST_LINE)) return [];
    const languages = new Set(languagesIn(slice(text, line), lexicon));
    return [
      {
        feature: DECLARED,
        where: { start: line.start, end: line.end },
        bits: BITS,
        votes: languages.size === 1 ? votesFor([...languages], NAMED_LANGUAGE) : NO_VOTES,
        why: 'It says itself that a program translated it.',
      },
    ];
  });
}

/**
 * Finds short lines that name the language of what the text was made from ("Source: Ohlas (Czech)"). A word for it
 * before another capital is part of a name: "Czech News Agency" may write in English.
 *
 * @param input see TransmissionInput
 * @returns the signs, all of them worth no bits; empty when no line names one language. Linear
 */
export function sourceNoteSigns({ article, lexicon }: TransmissionInput): readonly Sign[] {
  return article.blocks.flatMap((block) => {
    if (block.kind === 'title' || block.end - block.start > LONGEST_LINE) return [];
    const line = slice(article.text, block);
    if (!lexicon.sourceNote.test(line)) return [];
    const languages = new Set(languagesIn(line.replace(/\p{Lu}\p{L}+(?=\s\p{Lu})/gu, ''), lexicon));
    if (languages.size !== 1) return [];
    const why = 'It names the language of its source.';
    return [
      {
        feature: 'source-note',
        where: { start: block.start, end: block.end },
        bits: 0,
        votes: votesFor([...languages], NAMED_LANGUAGE),
        why,
      },
    ];
  });
}

/**
 * Takes an article; returns the signs of what its page says of it outside of the text: enough by themselves where a
 * program is said to have translated it, else worth no bits; empty when the page says nothing.
 */
export const pageSigns = ({ article }: Pick<TransmissionInput, 'article'>): readonly Sign[] =>
  (article.translationMarks ?? []).map(({ says, from, byProgram }) => ({
    feature: byProgram ? DECLARED : 'source-note',
    where: NOWHERE,
    wording: says.toLowerCase(),
    bits: byProgram ? PAGE_BITS : 0,
    votes: from === null ? NO_VOTES : votesFor([from], NAMED_LANGUAGE),
    why: byProgram
      ? `Its page says that a program translated it (“${says}”).`
      : `Its page says that it was translated (“${says}”).`,
  }));

/**
 * Finds which lines around a story say that a program translated it: a pair of languages ("page translation xx-yy"), a
 * menu in which its own language is the automatic one, a notice. That the page can be read in another language by a
 * program says nothing of this one.
 *
 * @param lines the lines
 * @param lexicon the lexicon
 * @returns one mark a line that says so; empty when none does. Linear in the length of the lines
 */
export function marksAround(
  lines: readonly string[],
  lexicon: TransmissionInput['lexicon'],
): readonly TranslationMark[] {
  const mark = (says: string, from: string | null): TranslationMark => {
    return { says, from, into: lexicon.language, byProgram: true };
  };
  return lines.flatMap((says): readonly TranslationMark[] => {
    const { from: source, into } = lexicon.languagePair.exec(says)?.groups ?? {};
    if (source !== undefined && into === lexicon.language && lexicon.languageCodes.has(source))
      return [mark(says, source)];
    const named = [...new Set(languagesIn(says, lexicon))];
    const from = named.length === 1 ? (named[0] as string) : null;
    if (lexicon.automaticVersion.test(says)) return [mark(says, from)];
    if (lexicon.declarations.placesIn(says).size === 0 || !lexicon.pageStatement.test(says)) return [];
    const given = lexicon.fromLanguage.exec(says)?.groups?.name;
    const isFrom = from !== null && given !== undefined && lexicon.languageNames.get(given) === from;
    return isFrom || named.length === 0 ? [mark(says, from)] : [];
  });
}

function languagesIn(line: string, { languageNames, language }: TransmissionInput['lexicon']): readonly string[] {
  return (line.match(/\p{Lu}\p{L}+/gu) ?? []).flatMap((word) => {
    const code = languageNames.get(word);
    return code === undefined || code === language ? [] : [code];
  });
}
