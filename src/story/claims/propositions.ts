import type { EventMention, Figure, Mention, Statement } from '../../model/annotation.js';
import { type Article, isBody } from '../../model/article.js';
import type { Receipt } from '../../model/receipt.js';
import { overlaps, type Span } from '../../model/span.js';
import type { CopyLink, Disagreement, Utterance } from '../../model/story.js';
import { oppositeSentences } from '../../text/opposite.js';
import type { Reading, Sentence } from '../../text/reading.js';
import { firstFrom } from '../../text/reading.js';
import { disjointSets } from '../../text/union-find.js';

/** What the claims stage must know of an article. */
export interface ClaimArticle {
  readonly article: Article;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly events: readonly EventMention[];
  readonly figures: readonly Figure[];
}

/** One sentence of the clean body of one article. */
export interface Witness {
  readonly article: ClaimArticle;
  readonly sentence: Sentence;
}

/** Sentences, of one or several articles, that assert the same. */
export type Proposition = readonly Witness[];

/** What joins sentences across articles. */
export interface Alignment {
  readonly copies: readonly CopyLink[];
  readonly utterances: readonly Utterance[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Joins the body sentences of a story into propositions: sentences that a copied passage, an utterance, or a fact told in
 * other words hold to be the same assertion. The surest joins come first, and a proposition takes one sentence of an article
 * unless the article itself copies it in two, so that likenesses do not add up to something that nobody says.
 *
 * @param articles the story's articles in canonical order
 * @param alignment links between their passages, statements and figures
 * @returns propositions in reading order of their first sentence; a sentence that nothing joins stands alone
 */
export function joinPropositions(articles: readonly ClaimArticle[], alignment: Alignment): readonly Proposition[] {
  const witnesses = articles.flatMap((article) =>
    article.reading.sentences.filter((s) => isRead(article.article, s)).map((sentence) => ({ article, sentence })),
  );
  const index = witnessIndex(witnesses);
  const sets = disjointSets(witnesses.length);
  const members = new Map(witnesses.map(({ article }, i) => [i, new Set<ClaimArticle>([article])]));
  for (const { a, b } of joinsOf(alignment, index, witnesses)) {
    const [one, other] = [members.get(sets.find(a)), members.get(sets.find(b))];
    if (one === undefined || other === undefined || [...other].some((article) => one.has(article))) continue;
    sets.union(a, b);
    members.set(sets.find(a), new Set([...one, ...other]));
  }
  return sets.sets().map((numbers) => numbers.map((n) => witnesses[n] as Witness));
}

/** Two sentences, by their numbers, that say the same. */
interface Join {
  readonly a: number;
  readonly b: number;
}

// Copied text first, most alike first; then one utterance; then quotations and facts by the strength of their links.
function joinsOf(alignment: Alignment, index: WitnessIndex, witnesses: readonly Witness[]): readonly Join[] {
  const content = alignment.copies.filter((link) => !link.boilerplate);
  const copied = content.filter(({ kind }) => kind !== 'same-fact' && kind !== 'same-quote');
  const said = alignment.utterances.filter(({ relation }) => relation !== 'related-divergent');
  const told = content
    .filter(({ kind, score }) => kind === 'same-quote' || (kind === 'same-fact' && score >= LEAST_FACT))
    .sort((x, y) => y.score - x.score);
  return [
    ...copied.flatMap((link) => oppositePairs(link, index)).sort((x, y) => y.likeness - x.likeness),
    ...said.flatMap((group) => utteranceJoins(group, index)),
    ...told.flatMap((link) => oppositePairs(link, index)).filter(({ a, b }) => assertAlike(witnesses[a], witnesses[b])),
  ];
}

/** A fact in other words joins sentences only from this score of its link on. */
const LEAST_FACT = 0.15;

// Sentences with the same names may tell different things of them: they assert alike when they count the same, tell an event
// of one type with a common party, or report the same speaker.
function assertAlike(one: Witness | undefined, other: Witness | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [contentOf(one), contentOf(other)];
  return (
    a.figures.some((f) => b.figures.some((g) => f.value !== null && f.value === g.value && f.unit === g.unit)) ||
    a.events.some((e) => b.events.some((f) => e.type === f.type && e.type !== 'OTHER' && shareParty(e, f))) ||
    a.statements.some((s) => s.speaker !== null && b.statements.some((t) => t.speaker === s.speaker))
  );
}

function contentOf({ article, sentence }: Witness) {
  return {
    figures: article.figures.filter((figure) => overlaps(figure, sentence)),
    events: article.events.filter((event) => overlaps(event.trigger, sentence)),
    statements: article.statements.filter(({ content }) => content.some((piece) => overlaps(piece, sentence))),
  };
}

const partiesOf = ({ actors, recipients }: EventMention): readonly string[] => [...actors, ...recipients];
const shareParty = (a: EventMention, b: EventMention): boolean => partiesOf(a).some((id) => partiesOf(b).includes(id));

const isRead = (article: Article, sentence: Sentence): boolean => {
  const block = article.blocks[sentence.block];
  return block !== undefined && isBody(block) && block.kind !== 'question' && block.kind !== 'subtitle';
};

interface WitnessIndex {
  /** The sentences of each article that are read, in order. */
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>;
  readonly numbers: ReadonlyMap<Sentence, number>;
  /** Statement id -> number of the sentence where its content begins. */
  readonly statements: ReadonlyMap<string, number>;
}

function witnessIndex(witnesses: readonly Witness[]): WitnessIndex {
  const sentences = new Map<string, Sentence[]>();
  for (const { article, sentence } of witnesses) {
    const known = sentences.get(article.article.id);
    if (known) known.push(sentence);
    else sentences.set(article.article.id, [sentence]);
  }
  const numbers = new Map(witnesses.map(({ sentence }, number) => [sentence, number]));
  const statements = new Map<string, number>();
  for (const article of new Set(witnesses.map((w) => w.article))) {
    const own = sentences.get(article.article.id) ?? [];
    for (const { id, content } of article.statements) {
      const number = content[0] && numbers.get(sentenceTouching(own, content[0]) as Sentence);
      if (number !== undefined) statements.set(id, number);
    }
  }
  return { sentences, numbers, statements };
}

// The first of the sentences that shares words with the span.
function sentenceTouching(sentences: readonly Sentence[], where: Span): Sentence | undefined {
  return sentences
    .slice(Math.max(0, firstFrom(sentences, where.start) - 1), firstFrom(sentences, where.end))
    .find((sentence) => overlaps(sentence, where));
}

function oppositePairs({ a, b }: CopyLink, { sentences, numbers }: WitnessIndex): (Join & { likeness: number })[] {
  const side = (passage: Receipt) => ({ sentences: sentences.get(passage.article) ?? [], passage });
  return oppositeSentences(side(a), side(b)).map((pair) => ({
    a: numbers.get(pair.a) as number,
    b: numbers.get(pair.b) as number,
    likeness: pair.likeness,
  }));
}

function utteranceJoins(group: Utterance, index: WitnessIndex): readonly Join[] {
  const [first, ...others] = group.statements.flatMap((id) => index.statements.get(id) ?? []);
  return first === undefined ? [] : others.map((b) => ({ a: first, b }));
}
