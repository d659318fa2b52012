import { currencyWordsOf } from '../../text/currency-words.js';
import { pluralOf } from '../../text/plural.js';
import { tablesOf } from '../../text/word-lists.js';
import type { FigureLexicon } from './lexicon.js';
import type { FigureLexiconFile, ListedFigureWords } from './lexiconFile.js';

/**
 * Makes look-up tables of the data files.
 *
 * @param file the parsed `data/en/figures.json`
 * @param persons nouns for people in the singular, parted by blanks (`data/en/person-nouns.json`); may be left out
 * @returns the lexicon; throws nothing, for a missing list is a type error of the caller
 */
export function compileFigureLexicon(file: FigureLexiconFile, persons = { nouns: '' }): FigureLexicon {
  const known = new Set([...file.stops, ...file.notPeople, ...Object.keys(file.currencyWords)]);
  const nouns = persons.nouns
    .split(' ')
    .filter((noun) => noun !== '' && !known.has(noun) && !known.has(pluralOf(noun)));
  const people = new Set([...file.people, ...nouns, ...nouns.map(pluralOf)]);
  return {
    ...tablesOf<ListedFigureWords>(file),
    ...compileUnits(file),
    people,
    peopleEndings: file.peopleEndings,
    nationEndings: file.nationEndings,
    adverbEndings: file.adverbEndings,
    pluralEndings: file.pluralEndings,
    notPluralEndings: file.notPluralEndings,
    adjectiveEndings: file.adjectiveEndings,
    gerundEndings: file.gerundEndings,
    reaching: new Map(
      Object.entries(file.reaching).map(([link, verbs]) => [
        link,
        new Set(file.to.includes(link) ? [...verbs, ...file.changes] : verbs),
      ]),
    ),
    reachingAlone: new Set([...file.reachingAlone, ...file.numbering]),
  };
}

function compileUnits(file: FigureLexiconFile) {
  const codes = file.currencyCodes.map((code) => [code.toLowerCase(), code] as const);
  const currencyWords = currencyWordsOf(file);
  const durations = Object.entries(file.durations).map(
    ([word, [unit, times]]) => [word, { unit: String(unit), times: Number(times) }] as const,
  );
  return {
    currencyWords: new Map([...codes, ...Object.entries(currencyWords)]),
    codesLikeWords: new Set(file.codesLikeWords.map((code) => code.toLowerCase())),
    gluedCurrencies: new Set([
      ...file.gluedCurrencies,
      ...file.currencyCodes.filter((code) => !file.codesLikeWords.includes(code)),
    ]),
    durations: new Map(durations),
    measureUnits: new Set([
      ...durations.map(([, { unit }]) => unit),
      ...Object.values(file.measures),
      ...Object.values(file.currencySymbols),
      ...Object.values(currencyWords),
      ...file.currencyCodes,
      ...Object.values(file.scales),
    ]),
  };
}
