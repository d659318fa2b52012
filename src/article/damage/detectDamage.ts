import { type Article, type Damage, isTitleOrBody } from '../../model/article.js';
import { byPosition, contains, overlaps } from '../../model/span.js';
import { type Reading, type Sentence, tokensInside } from '../../text/reading.js';
import { staleTenses, wrongPronouns } from './context.js';
import { foreignNumbers } from './foreignNumbers.js';
import type { DamageLexicon } from './lexicon.js';
import { brokenNumerals } from './numerals.js';
import { calquedPhrases, literalIdioms, lostNegations, mistranslations } from './phrases.js';
import { walkQuotes } from './quotes.js';
import { wrongSenses } from './senses.js';
import { spinnerSynonyms } from './spinning.js';
import { cutThousands, spacedThousands } from './thousands.js';
import { doubledWords, editorialRemarks, leftBraces, untranslatedWords } from './words.js';

/** What damage is looked for in: the article as far as it is known, and its reading. */
export interface DamageInput {
  readonly article: Pick<Article, 'text' | 'blocks' | 'language' | 'transmission'>;
  readonly reading: Reading;
  readonly lexicon: DamageLexicon;
}

/**
 * Finds words that were damaged in transmission (by translation software, by synonym programs, by cutting and pasting)
 * and gives each the reading that was probably meant, beside the text. The text itself is never edited.
 *
 * Only the title and the clean body are read. Linear in the length of the text.
 *
 * @param input see DamageInput
 * @returns the damage in reading order; two kinds may lie over each other, two of one kind do not
 */
export function detectDamage(input: DamageInput): readonly Damage[] {
  const { article, reading, lexicon } = input;
  const { text } = article;
  const blocks = article.blocks.filter(isTitleOrBody);
  const sentences = reading.sentences.filter((sentence) => isRead(article, sentence));
  const isTranslated = article.transmission.kind === 'machine-translated';
  const walks = blocks.map((block) => walkQuotes(text, tokensInside(reading, block), lexicon, isTranslated));
  const quoted = walks.flatMap((walk) => walk.quoted);
  const isSpun = article.transmission.kind === 'spun';
  const damage = [
    ...sentences.flatMap((sentence) => sentenceDamage(text, sentence, { lexicon, isTranslated })),
    ...walks.flatMap((walk) => walk.damage),
    ...wrongPronouns(sentences, lexicon),
    ...staleTenses(sentences, lexicon),
    ...editorialRemarks(text, blocks, lexicon),
    ...(isSpun ? leftBraces(text, blocks) : []),
    ...lostNegations(text, blocks, lexicon),
    ...literalIdioms(text, blocks, lexicon),
    ...(isTranslated ? mistranslations(text, { blocks, from: article.transmission.from }, lexicon) : []),
    ...(isTranslated ? wrongSenses(reading.tokens, { blocks, from: article.transmission.from }, lexicon) : []),
    ...(isTranslated ? foreignNumbers(text, blocks, lexicon) : []),
    ...(isTranslated ? cutThousands(text, blocks, lexicon) : []),
    ...(isTranslated ? spacedThousands(text, blocks, lexicon) : []),
    ...spinnerSynonyms(text, { blocks, tokens: reading.tokens, quoted, isSpun }, lexicon),
  ];
  const calques = isTranslated ? calquedPhrases(text, { blocks, from: article.transmission.from }, lexicon) : [];
  return withoutNested(withoutRepeats([...damage, ...calques.filter((one) => !damage.some((d) => overlaps(d, one)))]));
}

const isRead = (article: DamageInput['article'], sentence: Sentence): boolean => {
  const block = article.blocks[sentence.block];
  return block !== undefined && isTitleOrBody(block);
};

const sentenceDamage = (
  text: string,
  sentence: Sentence,
  how: { readonly lexicon: DamageLexicon; readonly isTranslated: boolean },
): readonly Damage[] => [
  ...brokenNumerals(text, sentence, how.lexicon),
  ...doubledWords(sentence, how.lexicon),
  ...untranslatedWords(text, sentence, how),
];

// Of two of one kind that overlap the more certain stays, on a tie the first.
function withoutRepeats(damage: readonly Damage[]): readonly Damage[] {
  const lastOfKind = new Map<string, Damage>();
  const dropped = new Set<Damage>();
  const sorted = [...damage].sort(byPosition);
  for (const one of sorted) {
    const before = lastOfKind.get(one.kind);
    const clash = before !== undefined && overlaps(one, before);
    if (clash) dropped.add(one.confidence > before.confidence ? before : one);
    if (!clash || one.confidence > before.confidence) lastOfKind.set(one.kind, one);
  }
  return sorted.filter((one) => !dropped.has(one));
}

// What lists of words find is one damage where one stands inside another, and a word said twice belongs to it too.
const LISTED: readonly Damage['kind'][] = ['idiom', 'wrong-word', 'wrong-title', 'garble'];

function withoutNested(damage: readonly Damage[]): readonly Damage[] {
  const dropped = new Set<Damage>();
  let widest: Damage | undefined;
  for (const one of [...damage].sort(byPosition)) {
    const isInside = widest !== undefined && contains(widest, one);
    if (isInside && (one.kind === 'duplicate-word' || LISTED.includes(one.kind))) dropped.add(one);
    else if (LISTED.includes(one.kind) && (widest === undefined || one.end > widest.end)) widest = one;
  }
  return damage.filter((one) => !dropped.has(one));
}
