import { describe, expect, test } from 'vitest';
import { wrongSenses } from '../../src/article/damage/senses.js';
import { readText } from '../../src/text/reading.js';
import { readDamageLexicon } from '../readDamageLexicon.js';

const lexicon = readDamageLexicon();
const rules = { abbreviations: new Set<string>(), titles: new Set<string>() };

/** "words > reading", one line a damage, of a text translated from a language. */
function sensesOf(text: string, from: string | null): readonly string[] {
  const blocks = [{ start: 0, end: text.length }];
  const found = wrongSenses(readText(text, blocks, rules).tokens, { blocks, from }, lexicon);
  return found.map((d) => `${text.slice(d.start, d.end)} > ${d.intended}`);
}

describe('words in a wrong sense', () => {
  test.each([
    // The topic of the text decides: both words of it may stand in another sentence.
    ['The airport is shut. Pilots lost nine thefts.', 'fr', ['thefts > flights']],
    ['The museum is shut. Guards saw nine thefts.', 'fr', []],
    ['The quake shook Sund. A magnitude of 5 had the strongest replica.', 'es', ['replica > aftershock']],
    // One word is no topic.
    ['The quake in the film shook a replica of Sund.', 'es', []],
    // Of other languages the word is meant.
    ['The airport is shut. Pilots lost nine thefts.', 'pl', []],
    ['The airport is shut. Pilots lost nine thefts.', null, []],
    // Words that are wrong in any text, and words of two; the determiner goes with them.
    ['Nobody saw the equipage.', 'fr', ['the equipage > the crew']],
    ['He found the acid stuff in Sund.', 'de', ['the acid stuff > the oxygen']],
    ['Orm saw two flight companions.', 'de', ['flight companions > flight attendants']],
    // A capital inside a sentence is that of a name.
    ['The airport thanks Captain Theft and the pilots.', 'fr', []],
    ['Equipages met the pilots at the airport.', 'fr', ['Equipages > crews']],
  ])('%s from %s', (text, from, expected) => expect(sensesOf(text, from)).toEqual(expected));
});
