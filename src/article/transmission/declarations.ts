import { slice } from '../../model/span.js';
import { indexHolding } from '../../text/sentences.js';
import { NO_VOTES, type Sign, type TransmissionInput, votesFor } from './Sign.js';
import { NAMED_LANGUAGE } from './sourceLanguage.js';

/** Of 2,378 ordinary texts none says so of itself: the line alone is enough. */
const BITS = 14;
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
        feature: 'declared',
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

function languagesIn(line: string, { languageNames, language }: TransmissionInput['lexicon']): readonly string[] {
  return (line.match(/\p{Lu}\p{L}+/gu) ?? []).flatMap((word) => {
    const code = languageNames.get(word);
    return code === undefined || code === language ? [] : [code];
  });
}
