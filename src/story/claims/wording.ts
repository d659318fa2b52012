import { lossOf, TRANSMISSION_RANK } from '../../model/article.js';
import { type Receipt, receiptOf } from '../../model/receipt.js';
import { overlaps, type Span } from '../../model/span.js';
import { barringDamage, readingsIn } from '../../text/damage-readings.js';
import { behindDateline } from '../../text/dateline.js';
import { longWords } from '../../text/opposite.js';
import { isWordOrNumber } from '../../text/tokens.js';
import { contentOf } from './sentenceContent.js';
import type { ClaimArticle, Witness } from './witness.js';

// A sentence of about this many characters carries one assertion and its speaker.
const IDEAL_LENGTH = 150;
/**
 * A subject and its verb take so many characters at least ("Nobody was detained."); what is shorter is an exclamation.
 */
const SHORTEST = 18;
/** A receipt points at a sentence; longer ones are no help to a reader. */
export const LONGEST_RECEIPT = 500;

/** Takes an article and a span; says whether its words may be asserted as they stand (see barringDamage). */
export const isAssertable = ({ article }: ClaimArticle, where: Span): boolean =>
  barringDamage(article, where).length === 0;

/**
 * Chooses the words that stand for a proposition: undamaged, from the cleanest text, neither cut short nor rambling.
 * When texts that are no copies of each other stand behind it, the words that assert least beyond what the others say.
 *
 * @param families sentences that assert the same; a family holds those that are copies of each other
 * @returns the best witness; null when every wording is damaged, a fragment, longer than a receipt may be, or mostly
 *   said by nobody else
 */
export function cleanestWording(families: readonly (readonly Witness[])[]): Witness | null {
  return cheapest(families, (witness) => isAssertable(witness.article, witness.sentence));
}

/**
 * Chooses the words that stand for a proposition all of whose wordings are damaged: those that can be told with
 * readings beside them (see readingsIn), in the order of cleanestWording.
 *
 * @param families see cleanestWording
 * @returns the best witness; null when no wording has such readings
 */
export function readableWording(families: readonly (readonly Witness[])[]): Witness | null {
  return cheapest(families, ({ article, sentence }) => readingsIn(article.article, sentence) !== null);
}

function cheapest(families: readonly (readonly Witness[])[], isSound: (witness: Witness) => boolean): Witness | null {
  const costs = families.flatMap((family) => {
    const others = families.filter((other) => other !== family).flat();
    return family
      .filter((witness) => isWhole(witness) && isSound(witness))
      .flatMap((witness) => {
        const alone = saidAlone(witness, others);
        if (alone > MOST_ALONE) return [];
        return [{ witness, cost: costOf(witness) + ALONE * alone + STRAY * readAlone(witness, family) }];
      });
  });
  const idOf = ({ article }: Witness): string => article.article.id;
  const [best] = costs.sort((a, b) => a.cost - b.cost || (idOf(a.witness) < idOf(b.witness) ? -1 : 1));
  return best?.witness ?? null;
}

/** Takes a witness; returns the receipt of its sentence, without a dateline. */
export const sentenceReceipt = ({ article: { article }, sentence }: Witness): Receipt =>
  receiptOf(article, behindDateline(sentence, article.blocks));

/** A sentence of which more than this is said by nobody else does not tell what others tell. */
const MOST_ALONE = 0.65;

/** What a sentence says alone counts so many times as much as a text that was translated. */
const ALONE = 4;

/** Words that no copy has count so many times as much as a text that was translated. */
const STRAY = 2;

// Of copies the one with the readings of most is the soundest (the majority of witnesses): the share of its words that
// fewer than half of the others have, 0..1; 0 when there are fewer than two others.
function readAlone(witness: Witness, family: readonly Witness[]): number {
  const others = family.filter((other) => other !== witness);
  const own = [...wordsOf(witness)];
  if (others.length < 2 || own.length === 0) return 0;
  const sets = others.map(wordsOf);
  return own.filter((word) => sets.filter((set) => set.has(word)).length < others.length / 2).length / own.length;
}

const wordsOf = ({ sentence }: Witness): ReadonlySet<string> => new Set(sentence.tokens.map(({ lower }) => lower));

// The share of the longer words of a sentence that the others lack, 0..1; 0 when there are no others.
function saidAlone({ sentence }: Witness, others: readonly Witness[]): number {
  const own = [...longWords(sentence)];
  if (others.length === 0 || own.length === 0) return 0;
  const said = new Set(others.flatMap((witness) => [...longWords(witness.sentence)]));
  return own.filter((word) => !said.has(word)).length / own.length;
}

const lengthOf = ({ sentence }: Witness): number => sentence.end - sentence.start;

// A whole sentence: long enough, short enough, begins like one and has its end.
function isWhole(witness: Witness): boolean {
  const { sentence } = witness;
  const length = lengthOf(witness);
  const first = sentence.tokens.find(isWordOrNumber);
  const text = witness.article.article.text.slice(sentence.start, sentence.end);
  return (
    length >= SHORTEST &&
    length <= LONGEST_RECEIPT &&
    /^[\p{Lu}\p{N}\p{Lo}]/u.test(first?.text ?? '') &&
    /[.!?…]\P{L}*$/u.test(text)
  );
}

/** What reached a text through others counts as much as a text that was translated. */
const RELAYED = TRANSMISSION_RANK['machine-translated'];

function costOf(witness: Witness): number {
  const { article, sentence } = witness;
  const slight = article.article.damage.filter((d) => overlaps(d, sentence)).length;
  const isRelayed = contentOf(article, sentence).statements.some(({ chain }) => chain.length > 1);
  return (
    lossOf(article.article.transmission) +
    slight +
    (isRelayed ? RELAYED : 0) +
    Math.abs(lengthOf(witness) - IDEAL_LENGTH) / IDEAL_LENGTH
  );
}
