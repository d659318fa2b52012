import { expect } from 'vitest';
import { detectTransmission } from '../../src/article/transmission/detectTransmission.js';
import { compileTransmissionLexicon } from '../../src/article/transmission/lexicon.js';
import type { Article, Block, Transmission } from '../../src/model/article.js';
import type { Following, SisterTranslation } from '../../src/model/following.js';
import { currencyWordsOf } from '../../src/text/currency-words.js';
import { readText } from '../../src/text/reading.js';
import { readDamageLexicon } from '../readDamageLexicon.js';
import { dataJson } from '../readData.js';

/** The lexicon of the data file. */
export const lexicon = compileTransmissionLexicon(dataJson('en/transmission.json'), {
  damage: readDamageLexicon(),
  currencies: currencyWordsOf(dataJson('en/figures.json')),
  outlets: dataJson('en/outlet-names.json'),
  newsrooms: dataJson('en/newsrooms.json'),
  translationese: dataJson('models/translationese.json'),
});
const rules = { abbreviations: new Set(['mr', 'ms']), titles: new Set(['mr', 'ms']) };

type Given = Partial<Pick<Article, 'outlet' | 'language' | 'canonicalUrl' | 'pageWords' | 'translationMarks'>> & {
  readonly following?: Following;
  readonly sister?: SisterTranslation;
  /** Names that texts beside it spell otherwise. */
  readonly respelt?: readonly string[];
  /** Words before pronouns of another gender than those of the text that it follows. */
  readonly pronouns?: readonly string[];
  /** Whether the last line is a notice of the newsroom. */
  readonly endsInNotice?: boolean;
};

/** Takes a text, a paragraph a line, and what is known of it; returns how it reached us. */
export function transmissionOf(
  text: string,
  { following, sister, respelt = [], pronouns = [], endsInNotice = false, ...given }: Given = {},
): Transmission {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match): Block => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isNotice = endsInNotice && end === text.length;
    return isNotice
      ? { start, end, kind: 'junk', junk: 'agency-credit', action: 'flag' }
      : { start, end, kind: 'paragraph' };
  });
  const placeOf = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length });
  const article = {
    text,
    blocks,
    language: 'en',
    outlet: null,
    byline: null,
    credits: [],
    source: { file: null, url: null, sha256: '' },
    canonicalUrl: null,
    ...given,
  };
  return detectTransmission({
    article,
    reading: readText(text, blocks, rules),
    following,
    sister,
    respelt: respelt.map(placeOf),
    pronouns: pronouns.map(placeOf),
    lexicon,
  });
}

/** Expects "kind" or "kind from language". */
export function check(expected: string, text: string, given: Given = {}): void {
  const { kind, from, why } = transmissionOf(text, given);
  expect(from === null ? kind : `${kind} from ${from}`, why?.join('\n')).toBe(expected);
}

/** Fair prose of an agency, long enough to be judged. */
export const WIRE =
  `The ferry company said on Monday that it would close its oldest route after the winter. The boats between Tarvik and the
islands carry about 300 passengers a day, far fewer than ten years ago, and the company has lost money on them since 2018.
Islanders met in the school hall at Sund on Sunday evening to protest. “Without the boat there is no doctor and no post,” said
Elin Brask, who runs the shop. The county offered two million kroner to keep the route open, but the company called the sum
too small. A decision is expected in March, when the county assembly meets again to talk about the roads and the harbours.`.replace(
    /\n/g,
    ' ',
  );
