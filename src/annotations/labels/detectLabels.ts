import type { Label, Mention, Statement } from '../../model/annotation.js';
import type { Article, Block } from '../../model/article.js';
import { asId, type MentionId } from '../../model/ids.js';
import { byPosition, contains, overlaps, type Span, slice } from '../../model/span.js';
import { clauseLabels } from './clauses.js';
import { descriptionLabels } from './descriptions.js';
import type { DraftLabel } from './draft.js';
import { identityLabels } from './identities.js';
import type { LabelLexicon } from './lexicon.js';
import { isPersonName } from './phrases.js';
import { headedMentions } from './targets.js';
import { type SentenceInput, viewSentence } from './view.js';
import { unnamedSources, voiceLabels } from './voices.js';
import { nounLabels } from './wordings.js';

/** What labels are read from. */
export interface LabelInput extends SentenceInput {
  readonly article: Pick<Article, 'id'>;
  /** The blocks of the reading. */
  readonly blocks: readonly Block[];
  readonly statements: readonly Statement<MentionId>[];
}

/** The labels of an article, and the mentions that had to be made for what nothing mentions. */
export interface DetectedLabels {
  readonly labels: readonly Label<MentionId>[];
  /** Of kind nominal; their ids go on after those given. */
  readonly mentions: readonly Mention[];
}

/**
 * Finds the wordings that an article chooses for people, bodies and events: descriptions ("the embattled minister"),
 * offices, and what is said of them in loaded words ("the vote was rigged", "clings to power"). Stance is of the
 * wording alone, by its sharpest word; a bare neutral noun ("the protesters") is no label. The voice is the speaker's
 * inside a statement, else the outlet's.
 *
 * @param input see LabelInput
 * @returns labels in reading order, none inside another, and new mentions; both empty when nothing is labelled
 */
export function detectLabels(input: LabelInput): DetectedLabels {
  const mentions = [...input.mentions].sort(byPosition);
  const ordered = { ...input, mentions };
  const headed = headedMentions(input.reading, mentions, input.lexicon);
  const unnamed = unnamedSources(input.statements);
  const drafts = input.reading.sentences.flatMap((one) => {
    if (!isRead(input.blocks[one.block])) return [];
    const sentence = viewSentence(ordered, one, input.blocks[one.block]?.kind === 'title');
    if (sentence.mentions.length === 0 && !one.tokens.some(({ lower }) => isTelling(lower, input.lexicon))) return [];
    return [
      ...clauseLabels(sentence, headed),
      ...nounLabels(sentence, headed),
      ...identityLabels(sentence),
      ...descriptionLabels(sentence),
      ...voiceLabels(sentence, unnamed),
    ];
  });
  const labels = outermost(drafts.sort(byPosition));
  const names = personNames(ordered);
  const denied = new Set(
    labels.flatMap(({ office, target }) => (office === 'denied' && target !== null ? (names.get(target) ?? []) : [])),
  );
  const made = mentionsFor(labels, input);
  const found = labels.flatMap((label) => {
    const { start, end } = label;
    const voice = voiceOf(label, input.statements);
    const target = label.target ?? made.get(label)?.id ?? (voice === 'outlet' ? null : voice);
    if (target === null) return [];
    // An outlet that gives somebody the plain title which its article says is disputed takes a side.
    const isGranted = label.office === 'bare' && label.isTitle && voice === 'outlet';
    const stance = isGranted && denied.has(names.get(target) ?? '') ? 'legitimising' : label.stance;
    return [{ start, end, target, voice, stance }];
  });
  return { labels: found, mentions: [...made.values()] };
}

// One nominal mention for each label of what nothing mentions.
function mentionsFor(
  labels: readonly DraftLabel[],
  { article, mentions }: LabelInput,
): ReadonlyMap<DraftLabel, Mention> {
  const made = new Map<DraftLabel, Mention>();
  for (const label of labels) {
    if (label.unmentioned === null) continue;
    const id = asId<MentionId>(`${article.id}#m${mentions.length + made.size + 1}`);
    made.set(label, { id, ...label.unmentioned, kind: 'nominal', type: 'other', entity: null });
  }
  return made;
}

// The last word of each person's name.
function personNames({ mentions, reading }: SentenceInput): ReadonlyMap<MentionId, string> {
  return new Map(
    mentions.filter(isPersonName).map((name) => [name.id, slice(reading.text, name).split(/\s+/u).pop() ?? '']),
  );
}

// A headline told twice is told in other words each time: both are the outlet's.
const isRead = (block: Block | undefined): boolean => block?.action !== 'remove' || block.junk === 'duplicate-title';

// A sentence without any of these words holds no label but what describes a mention.
const isTelling = (word: string, lexicon: LabelLexicon): boolean =>
  lexicon.modifiers.has(word) ||
  lexicon.heads.has(word) ||
  lexicon.qualities.has(word) ||
  lexicon.designs.has(word) ||
  lexicon.persons.has(word) ||
  lexicon.parts.has(word) ||
  lexicon.groups.has(word) ||
  lexicon.predicates.has(word) ||
  lexicon.clauses.has(word) ||
  lexicon.naming.has(word) ||
  lexicon.scareWords.has(word);

// Of labels that overlap, the one that starts first and reaches furthest stays.
function outermost(labels: readonly DraftLabel[]): DraftLabel[] {
  const kept: DraftLabel[] = [];
  for (const label of labels) {
    const last = kept[kept.length - 1];
    if (last === undefined || !overlaps(last, label)) kept.push(label);
  }
  return kept;
}

// In reported speech a title before a name is the reporter's; a description is taken as the speaker's.
function voiceOf(label: DraftLabel, statements: readonly Statement<MentionId>[]): Label<MentionId>['voice'] {
  if (label.speaker !== null) return label.speaker;
  const inside = statements.filter((s) => s.content.some((c) => contains(c, label)));
  const innermost = inside.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  if (innermost === undefined || (label.isTitle && innermost.kind !== 'direct')) return 'outlet';
  return innermost.speaker;
}

const lengthOf = (s: { readonly content: readonly Span[] }): number =>
  s.content.reduce((sum, c) => sum + c.end - c.start, 0);
