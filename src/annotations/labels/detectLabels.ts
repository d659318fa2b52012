import type { Label, Mention, Stance, Statement } from '../../model/annotation.js';
import type { Block } from '../../model/article.js';
import type { MentionId } from '../../model/ids.js';
import { byPosition, contains, overlaps, type Span } from '../../model/span.js';
import { firstFrom, type Reading, type Sentence, tokensInside } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import type { LabelLexicon } from './lexicon.js';

/** What labels are read from. */
export interface LabelInput {
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement<MentionId>[];
  readonly lexicon: LabelLexicon;
}

type DraftLabel = Label<MentionId>;

/**
 * Finds the wordings that an article chooses for people, bodies and events: descriptions ("the embattled minister"),
 * offices before names, and predicates ("the vote was rigged"). Stance is of the wording alone, by its sharpest word; a
 * description without any listed word is no label. The voice is the speaker's inside a statement, else the outlet's.
 *
 * @param input see LabelInput
 * @returns labels in reading order, none inside another; empty when nothing is labelled
 */
export function detectLabels(input: LabelInput): readonly DraftLabel[] {
  const found = [
    ...describedMentions(input),
    ...officeLabels(input),
    ...loadedPhrases(input),
    ...predicateLabels(input),
  ];
  const read = found.filter((label) => !input.blocks.some((b) => b.action === 'remove' && overlaps(b, label)));
  return outermost(read.sort(byPosition)).map((label) => ({ ...label, voice: voiceOf(label, input.statements) }));
}

// "the authoritarian leader", "fraudulent elections": mentions that describe instead of naming.
function describedMentions({ mentions, reading, lexicon }: LabelInput): DraftLabel[] {
  return mentions
    .filter((m) => m.kind === 'nominal' && ['person', 'group', 'organisation', 'event'].includes(m.type))
    .flatMap((m) => {
      const stance = stanceOf(tokensInside(reading, m), lexicon);
      return stance === null ? [] : [labelOf(m, m, stance)];
    });
}

// "Belarusian President" before a name; the bare office is neutral unless a sharper word stands with it.
function officeLabels({ mentions, reading, lexicon }: LabelInput): DraftLabel[] {
  return mentions.flatMap((m) => {
    if (m.role === undefined || m.kind === 'nominal' || m.role.end > m.start) return [];
    const tokens = tokensInside(reading, m.role);
    const last = tokens[tokens.length - 1];
    return last && lexicon.heads.has(last.lower) ? [labelOf(m.role, m, stanceOf(tokens, lexicon) ?? 'neutral')] : [];
  });
}

const labelOf = ({ start, end }: Span, target: Mention, stance: Stance): DraftLabel => ({
  start,
  end,
  target: target.id,
  voice: null,
  stance,
});

const SHARPNESS: Readonly<Record<Stance, number>> = { neutral: 1, legitimising: 2, delegitimising: 3 };

// The sharpest listed word decides; null when none is listed.
function stanceOf(tokens: readonly Token[], lexicon: LabelLexicon): Stance | null {
  let sharpest: Stance | null = null;
  for (const { lower } of tokens) {
    const stance = lexicon.modifiers.get(lower) ?? lexicon.heads.get(lower);
    if (stance && (sharpest === null || SHARPNESS[stance] > SHARPNESS[sharpest])) sharpest = stance;
  }
  return sharpest;
}

// A loaded noun that no mention covers, tied to the name that owns it or that it describes: "Marek's regime",
// "the Marek regime", "a crackdown on the strikers".
function loadedPhrases({ reading, mentions, lexicon }: LabelInput): DraftLabel[] {
  return reading.sentences.flatMap((sentence) => {
    const own = mentionsIn(mentions, sentence);
    return sentence.tokens.flatMap((token, i) => {
      const stance = lexicon.heads.get(token.lower);
      if (!stance || stance === 'neutral' || own.some((m) => m.kind === 'nominal' && contains(m, token))) return [];
      const start = phraseStart(sentence.tokens, i, lexicon);
      const owner =
        own.find((m) => overlaps(m, { start, end: token.end })) ??
        ownerBefore(own, sentence.tokens, start) ??
        ownerAfter(own, token);
      return owner ? [labelOf({ start, end: token.end }, owner, stance)] : [];
    });
  });
}

const mentionsIn = (mentions: readonly Mention[], sentence: Sentence): readonly Mention[] =>
  mentions.slice(firstFrom(mentions, sentence.start), firstFrom(mentions, sentence.end));

// Walks left over listed modifiers, capitalised words and one determiner.
function phraseStart(tokens: readonly Token[], head: number, lexicon: LabelLexicon): number {
  let first = head;
  while (first > 0) {
    const before = tokens[first - 1] as Token;
    if (!lexicon.modifiers.has(before.lower) && !/^\p{Lu}\p{L}/u.test(before.text)) break;
    if (lexicon.determiners.has(before.lower)) break;
    first -= 1;
  }
  const determiner = tokens[first - 1];
  if (determiner && lexicon.determiners.has(determiner.lower)) first -= 1;
  return (tokens[first] as Token).start;
}

// "Marek’s | brutal crackdown": the name right before the phrase, with a possessive ending between.
function ownerBefore(own: readonly Mention[], tokens: readonly Token[], start: number): Mention | null {
  const ending = tokens.findLast((token) => token.end <= start);
  if (ending === undefined || !/^[’']s?$/iu.test(ending.text)) return null;
  return own.findLast((m) => m.end <= ending.start && ending.start - m.end <= 1) ?? null;
}

// "repression of | the strikers": what the noun is done to, at most three words on.
function ownerAfter(own: readonly Mention[], head: Token): Mention | null {
  return own.find((m) => m.start >= head.end && m.start - head.end <= 20 && m.kind !== 'pronoun') ?? null;
}

// "these elections are rigged", "consider the vote fraudulent": a listed predicate after a described or named subject.
function predicateLabels({ reading, mentions, lexicon }: LabelInput): DraftLabel[] {
  return reading.sentences.flatMap((sentence) => {
    const own = mentionsIn(mentions, sentence).filter((m) => m.kind !== 'pronoun' && m.kind !== 'adjectival');
    return sentence.tokens.flatMap((token) => {
      const stance = lexicon.predicates.get(token.lower);
      const subject = stance && own.findLast((m) => m.end <= token.start);
      if (!stance || !subject || !isPredicateOf(subject, token, sentence, lexicon)) return [];
      return [labelOf({ start: subject.start, end: token.end }, subject, stance)];
    });
  });
}

// Between subject and predicate stand a copula, "to be" and adverbs only.
function isPredicateOf(subject: Mention, predicate: Token, sentence: Sentence, lexicon: LabelLexicon): boolean {
  const between = sentence.tokens.filter((t) => t.start >= subject.end && t.end <= predicate.start);
  const next = sentence.tokens.find((t) => t.start >= predicate.end);
  const closes =
    next === undefined ||
    next.kind !== 'word' ||
    lexicon.copulas.has(next.lower) ||
    ['and', 'by', 'in', 'to'].includes(next.lower);
  return (
    closes &&
    between.length <= 4 &&
    between.every((t) => lexicon.copulas.has(t.lower) || t.lower === 'to' || t.lower.endsWith('ly'))
  );
}

// Of labels that overlap, the one that starts first and reaches furthest stays.
function outermost(labels: readonly DraftLabel[]): DraftLabel[] {
  const kept: DraftLabel[] = [];
  for (const label of labels) {
    const last = kept[kept.length - 1];
    if (last === undefined || !overlaps(last, label)) kept.push(label);
  }
  return kept;
}

function voiceOf(label: Span, statements: readonly Statement<MentionId>[]): DraftLabel['voice'] {
  const inside = statements.filter((s) => s.content.some((c) => contains(c, label)));
  const innermost = inside.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  return innermost === undefined ? 'outlet' : innermost.speaker;
}

const lengthOf = (s: Statement<MentionId>): number => s.content.reduce((sum, c) => sum + c.end - c.start, 0);
