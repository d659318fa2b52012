import { endsAsPlural } from '../../text/word-endings.js';
import { at, is, isName, isQuoted, isVerbish, type Line, type Range, someIn } from './line.js';

/**
 * Takes a line and the range of a subject; says whether it can be a speaker: a single small word must be a pronoun, a
 * plural or a word for one.
 */
export function canSpeak(line: Line, { from, to }: Range): boolean {
  // "may not let readers tell": what stands there is no phrase but the rest of a verb.
  if (is(line, from, 'negations') && isVerbish(line, from - 1)) return false;
  if (to - from > 1 || isName(line, from) || isQuoted(line, from) || line.tokens[from]?.kind !== 'word') return true;
  return (
    endsAsPlural(at(line, from)) ||
    is(line, from, 'personalPronouns', 'pronouns', 'heardPronouns', 'plurals', 'clauseWords') ||
    is(line, from, 'anonymous', 'roles', 'documents', 'groups', 'media')
  );
}

/** Takes a line and a range; says whether it is a name, a pronoun, or a phrase with a word for a speaker. */
export function isVoice(line: Line, { from, to }: Range): boolean {
  const isWordForVoice = (i: number): boolean =>
    isName(line, i) || is(line, i, 'roles', 'groups', 'documents', 'media', 'anonymous', 'heardPronouns');
  if (someIn({ from, to }, isWordForVoice)) return true;
  return to === from + 1 && is(line, from, 'personalPronouns') && !is(line, from, 'impersonals');
}
