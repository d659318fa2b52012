import type { ArticleId } from '../../model/ids.js';
import { receiptOf } from '../../model/receipt.js';
import type { CopyKind, CopyLink } from '../../model/story.js';
import { COPIED_WORDS, compareWording, kindOfCopy, mayBeTranslated, type Wording } from './classify.js';
import { type TracedArticle, type TracedSentence, type TracedText, tracedText } from './collection.js';
import { type Comparison, compareInTurn } from './compareArticles.js';
import type { SentencePair } from './compareSentences.js';
import { decidePassages, isFact, isQuote } from './decide.js';
import type { LineageLexicon } from './lexicon.js';
import { parallelRuns, placeOf, sentencesOf, type TextPair } from './parallelRuns.js';
import { chainPassages, type Passage, strengthOf } from './passages.js';
import { evidenceOf, reasonsOfWording } from './reasons.js';
import { repeatsInside } from './repeats.js';
import { scoreOfBits } from './scores.js';
import { explainStars } from './stars.js';

/**
 * Finds parallel passages between articles, and says of each what kind of parallel it is.
 *
 * Their sentences are compared (see compareArticles), chained into passages and told apart by their wording. After
 * seed, chain and extend of the PAN text-alignment task (Potthast et al. 2013; Sanchez-Perez et al. 2014).
 *
 * @param articles the articles with their readings, in canonical order
 * @returns links by article and position; empty when nothing is shared. `direction` is left `unknown` here: what is
 *   known of it belongs to whole texts (see traceEdges)
 */
export function traceCopies(articles: readonly TracedArticle[], lexicon: LineageLexicon): readonly CopyLink[] {
  return linkCopies(articles, compareInTurn(articles, lexicon), lexicon);
}

/**
 * Finds parallel passages between articles that were compared, and sentences that an article repeats.
 *
 * @param articles the articles, by what is known of them now
 * @param comparison what the sentences of the same articles share (see compareArticles)
 * @returns links like traceCopies
 */
export function linkCopies(
  articles: readonly TracedArticle[],
  comparison: Comparison,
  lexicon: LineageLexicon,
): readonly CopyLink[] {
  const links: CopyLink[] = [];
  for (const { text, pairs } of inTurn(articles, comparison.texts)) {
    for (const texts of pairs) links.push(...linkTexts(texts, lexicon));
    links.push(...repeatsInside(text));
  }
  return explainStars(links, comparison.stars, (number) => articles[number]?.article.id ?? '');
}

/**
 * Links what texts tell alike of which none had the other or one source with it: sentence by sentence, each pair as one
 * fact or one quotation, for two reports of one event tell it side by side without a passage in common. Only what is
 * nearly word for word is still a copy.
 *
 * @param articles the articles, by what is known of them now
 * @param comparison what the sentences of the same articles share, all of it kept
 * @param given which articles are strangers, by their ids in any order, and the lexicon
 * @returns the links between strangers
 */
export function linkStrangers(
  articles: readonly TracedArticle[],
  { texts }: Comparison,
  { areStrangers, lexicon }: { readonly areStrangers: Strangers; readonly lexicon: LineageLexicon },
): readonly CopyLink[] {
  const links: CopyLink[] = [];
  for (const { pairs } of inTurn(articles, texts)) {
    for (const texts of pairs) {
      if (areStrangers(texts.a.article.id, texts.b.article.id))
        links.push(...linkTexts(texts, lexicon, isCopiedAnyhow));
    }
  }
  return links;
}

// Each text with what it shares with those before it; one after the other, for a comparison may be made while it is
// read.
function* inTurn(
  articles: readonly TracedArticle[],
  texts: Comparison['texts'],
): Generator<{ readonly text: TracedText; readonly pairs: readonly ComparedPair[] }> {
  const before: TracedText[] = [];
  for (const { sentences, partners } of texts) {
    const text = tracedText(articles[before.length] as TracedArticle, sentences);
    yield { text, pairs: partners.map(({ other, pairs }) => ({ a: text, b: before[other] as TracedText, pairs })) };
    before.push(text);
  }
}

/** Two texts with what their sentences share. */
interface ComparedPair extends TextPair {
  readonly pairs: readonly SentencePair[];
}

/** Two sentences that give the same quotation, or tell the same fact in words of their own. */
interface SharedFact {
  readonly pair: SentencePair;
  readonly kind: 'same-fact' | 'same-quote';
}

/** Says of two articles that nothing makes one of them the other's source, or both copies of one. */
export type Strangers = (a: ArticleId, b: ArticleId) => boolean;

/** Says of what two texts share in one passage, by its wording, whether it is a copy. */
type IsCopy = (texts: TextPair, run: Passage, wording: Wording) => boolean;

// A passage that is no copy after all is told alike, sentence by sentence.
function linkTexts(texts: ComparedPair, lexicon: LineageLexicon, isCopy: IsCopy = () => true): readonly CopyLink[] {
  const passages = chainPassages(texts.pairs.filter((pair) => isSameRole(texts, pair)));
  const isOneVoice = ({ i, j }: SentencePair): boolean => {
    const voice = texts.a.voices[i] ?? null;
    return voice !== null && voice === texts.b.voices[j];
  };
  const sharings = decidePassages(passages, isOneVoice);
  const runs = passages
    .filter((_, n) => sharings[n] === 'copied')
    .flatMap((passage) => runsOfOneRole(texts, passage))
    .flatMap((passage) => parallelRuns(texts, passage));
  const measured = runs.map((run) => {
    const wording = wordingOf(texts, run, lexicon);
    return { run, wording, isCopied: isCopy(texts, run, wording) };
  });
  const copied = measured.filter(({ isCopied }) => isCopied);
  const loose = passages.flatMap((passage, n): readonly SharedFact[] => {
    const kind = sharings[n];
    if (kind !== 'same-fact' && kind !== 'same-quote') return [];
    return passage.filter((pair) => kind === 'same-quote' || isFact(pair)).map((pair) => ({ pair, kind }));
  });
  const told = measured.filter(({ isCopied }) => !isCopied).flatMap(({ run }) => toldAlike(run));
  const alike = [...told, ...loose];
  return [
    ...copied.map(({ run, wording }) => copyLink(texts, run, kindOfCopy(wording, mayBeTranslated(texts)), wording)),
    ...alike.map(({ pair, kind }) => copyLink(texts, [pair], kind, wordingOf(texts, [pair], lexicon))),
  ];
}

const wordingOf = ({ a, b }: TextPair, run: Passage, { stopWords }: LineageLexicon): Wording =>
  compareWording(sentencesOf(a, run, 'i'), sentencesOf(b, run, 'j'), stopWords);

// Whoever stands behind the two texts.
const isCopiedAnyhow: IsCopy = (texts, run, { wordDice }) =>
  wordDice >= COPIED_WORDS || run.some((pair) => isNotice(texts, pair));

/** From here on two sentences of a passage are alike by themselves, and not for their neighbours' sake. */
const ALIKE = 0.36;

const toldAlike = (run: Passage): readonly SharedFact[] =>
  run
    .filter((pair) => pair.dice >= ALIKE || isQuote(pair) || isFact(pair))
    .map((pair) => ({ pair, kind: isQuote(pair) ? 'same-quote' : 'same-fact' }));

// A notice is compared with notices only; a heading may sum up a sentence, but is no part of a passage of sentences.
function isSameRole({ a, b }: TextPair, { i, j, dice }: SentencePair): boolean {
  const [one, other] = [a.sentences[i] as TracedSentence, b.sentences[j] as TracedSentence];
  if (one.role === 'junk' && other.role === 'junk') return one.words.length >= SHORTEST_NOTICE;
  return one.role === other.role || (dice >= SAME_WORDING && one.role !== 'junk' && other.role !== 'junk');
}

/** Notices of fewer words are marks of a program, and say nothing. */
const SHORTEST_NOTICE = 5;
/** A heading this alike to a sentence is a copy of it. */
const SAME_WORDING = 0.6;

const isJunk = ({ a, b }: TextPair, { i, j }: SentencePair): boolean =>
  a.sentences[i]?.role === 'junk' || b.sentences[j]?.role === 'junk';

// Cuts a passage where notices begin or end: a story is no notice because one follows it.
function runsOfOneRole(texts: TextPair, passage: Passage): readonly Passage[] {
  const runs: SentencePair[][] = [];
  for (const pair of passage) {
    const last = runs[runs.length - 1];
    const before = last?.[0];
    const goesOn = before !== undefined && isNotice(texts, pair) === isNotice(texts, before);
    if (last !== undefined && goesOn) last.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

function isNotice(texts: TextPair, pair: SentencePair): boolean {
  return (
    isJunk(texts, pair) || texts.a.sentences[pair.i]?.isNotice === true || texts.b.sentences[pair.j]?.isNotice === true
  );
}

function copyLink(texts: TextPair, run: Passage, kind: CopyKind, wording: Wording): CopyLink {
  return orderedLink({
    a: receiptOf(texts.a.article, placeOf(texts.a, run, 'i')),
    b: receiptOf(texts.b.article, placeOf(texts.b, run, 'j')),
    kind,
    score: scoreOfBits(run.reduce((sum, pair) => sum + strengthOf(pair), 0)),
    boilerplate: run.some((pair) => isNotice(texts, pair)),
    direction: 'unknown',
    why: reasonsOfWording(wording, evidenceOf(run.reduce((sum, pair) => sum + pair.bits, 0))),
  });
}

function orderedLink(link: CopyLink): CopyLink {
  return link.a.article < link.b.article ? link : { ...link, a: link.b, b: link.a };
}
