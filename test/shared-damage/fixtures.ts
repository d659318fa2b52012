import { expect } from 'vitest';
import type { Transmission } from '../../src/model/article.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyLink } from '../../src/model/story.js';
import type { ComparedArticle } from '../../src/story/damage/ComparedArticle.js';
import { findSharedDamage } from '../../src/story/damage/findSharedDamage.js';
import { compileSharedDamageLexicon } from '../../src/story/damage/lexicon.js';
import { compileClauseWords } from '../../src/text/clauses.js';
import { currenciesNamed } from '../../src/text/currency-words.js';
import { compilePersonGenders } from '../../src/text/genders.js';
import { compileSenseLexicon } from '../../src/text/mistaken-senses.js';
import { readText } from '../../src/text/reading.js';
import { compileSpellings } from '../../src/text/spellings.js';
import { compileWordTable } from '../../src/text/word-table.js';
import { dataJson } from '../readData.js';

/** The shipped lists, with few verbs of saying and magnitudes. */
export const lexicon = compileSharedDamageLexicon(dataJson('en/damage.json'), {
  clauses: compileClauseWords(dataJson('en/clauses.json')),
  senses: compileSenseLexicon(dataJson('en/mistaken-senses.json')),
  genders: compilePersonGenders(dataJson('names/genders.json')),
  respell: compileSpellings(dataJson('en/spellings.json')),
  passives: new Set(['was', 'were', 'been', 'being', 'be', 'is', 'are']),
  sayingVerbs: new Set(['said', 'told', 'assured', 'spoke']),
  ascriptions: new Set(['according to']),
  timesOf: new Map(Object.entries({ thousand: 1e3, million: 1e6, billion: 1e9 })),
  currencies: currenciesNamed({
    korun: 'CZK',
    'czech crowns': 'CZK',
    crowns: 'crowns',
    krona: 'SEK',
    euros: 'EUR',
    $: 'USD',
  }),
  ...compileWordTable(dataJson('en/lineage.json')),
});
const rules = { abbreviations: new Set(['m']), titles: new Set(['mr', 'ms']) };

/** Takes a name, a text and how it reached us; gives an article of one paragraph. */
export function articleOf(name: string, text: string, kind: Transmission['kind']): ComparedArticle {
  const transmission: Transmission = { kind, from: null, confidence: 1, receipts: [] };
  const reading = readText(text, [{ start: 0, end: text.length }], rules);
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const article = { id: asId<ArticleId>(name), text, blocks, language: 'en', transmission, damage: [] };
  return { article, reading };
}

/** Takes two articles and the kind of the link; gives it between their whole texts, the second made from the first. */
export function linkOf(a: ComparedArticle, b: ComparedArticle, kind: CopyLink['kind']): CopyLink {
  const whole = ({ article }: ComparedArticle) => receiptOf(article, { start: 0, end: article.text.length });
  const why = [{ feature: 'words', value: 1, text: 'Most words are shared.' }] as const;
  return { a: whole(a), b: whole(b), kind, score: 1, boilerplate: false, direction: 'b-from-a', why };
}

/** Takes a source, a text made from it, and the damage of that: "kind: words > intended", one line each. */
export function check(
  source: string,
  made: string,
  kind: 'spun' | 'machine-translated',
  expected: readonly string[],
): void {
  const [from, to] = [articleOf('a', source, 'original'), articleOf('b', made, kind)];
  const copies = [linkOf(from, to, kind === 'spun' ? 'spun' : 'retranslation')];
  const found = findSharedDamage({ articles: [from, to], copies, lexicon });
  expect(found.has(from.article.id)).toBe(false);
  const damage = found.get(to.article.id) ?? [];
  expect(damage.map((d) => `${d.kind}: ${made.slice(d.start, d.end)} > ${d.intended}`)).toEqual(expected);
}

/** Takes a report and a translation that is no copy of it; gives the damage of that, one "words > intended" each. */
export function besideReport(report: string, made: string, from: string | null = null): readonly string[] {
  const one = articleOf('a', report, 'original');
  const { article, reading } = articleOf('b', made, 'machine-translated');
  const two = { reading, article: { ...article, transmission: { ...article.transmission, from } } };
  const found = findSharedDamage({ articles: [one, two], copies: [], lexicon }).get(article.id) ?? [];
  return found.map(({ start, end, intended }) => `${made.slice(start, end)} > ${intended}`);
}
