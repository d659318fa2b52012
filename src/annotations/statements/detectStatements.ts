import type { Anonymity, Mention, Statement } from '../../model/annotation.js';
import type { Article } from '../../model/article.js';
import { asId, type MentionId, type StatementId } from '../../model/ids.js';
import { contains, type Span, slice } from '../../model/span.js';
import { getKnown } from '../../text/get-known.js';
import { inOneLine } from '../../text/one-line.js';
import { is, spanOf } from './line.js';
import { newsroomNames, newsroomTold } from './newsrooms.js';
import { findChains } from './relays.js';
import { headIn, indexMentions, type MentionIndex, readVoices, type Voice } from './sources.js';
import { findSpeakers } from './speakers.js';
import { isMention, type Speaker, type Speaking } from './speaking.js';
import { type TellInput, tellArticle } from './tellArticle.js';
import type { Told } from './told.js';
import { findInterview, type Interview } from './turns.js';

/** What statements are read from. */
export interface StatementInput extends TellInput {
  readonly article: Pick<Article, 'id' | 'text' | 'blocks' | 'outlet' | 'authors' | 'transmission'>;
  readonly mentions: readonly Mention[];
}

/** The statements of an article, and the mentions that had to be made for voices that nothing names. */
export interface DetectedStatements {
  readonly statements: readonly Statement<MentionId>[];
  /** Of kind nominal; their ids go on after those given. */
  readonly mentions: readonly Mention[];
  /** Mentions that were given, with what to call them: "his office" after its owner. */
  readonly renamed: ReadonlyMap<MentionId, Mention>;
}

/**
 * Finds reported speech: direct, mixed and indirect statements, thoughts and acts of speaking (thanking, accusing),
 * with cue, source, speaker, hearer and the relays that the text names. Quotations are paired first, then each sentence
 * is read by the frames of its reporting words (after Pouliquen et al. 2007, O'Keefe et al. 2012 and the guidelines of
 * PolNeAR, Newell et al. 2018). Linear in the length of the text.
 *
 * @returns the statements in the order in which they end, the inner before the outer, and new mentions; both empty when
 *   nobody is reported to say anything
 */
export function detectStatements(input: StatementInput): DetectedStatements {
  const index = indexMentions(input.mentions);
  const variant = input.lexicon.variants[input.article.transmission.kind];
  const article = tellArticle({ ...input, lexicon: variant ?? input.lexicon });
  const { told } = article;
  const interview = findInterview(input, index);
  const speaking = findSpeakers(article, index).map((found, i) => inTurn(input, told[i] as Told, found, interview));
  const hearers = told.map((one) => hearerOf(one, index));
  const cited = told.map(({ line, cited: who }) => (who === null ? null : (readVoices(line, who, index)[0] ?? null)));
  const newsrooms = newsroomNames(article.lines);
  const chains = findChains(input.article.text, told, { speaking, hearers, cited, newsrooms });
  const made = nameVoices(input, speaking);
  const madeIds = new Map(made.map((mention) => [keyOf(mention), mention.id]));
  const idOf = (speaker: Speaker): MentionId => (isMention(speaker) ? speaker.id : getKnown(madeIds, keyOf(speaker)));
  const order = readingOrder(told);
  const ids = new Map(order.map((number, i) => [number, asId<StatementId>(`${input.article.id}#s${i + 1}`)]));
  const statements = order.map((number): Statement<MentionId> => {
    const one = told[number] as Told;
    const { speakers, anonymity } = speaking[number] as Speaking;
    const [speaker = null, ...others] = speakers.map(idOf);
    const hearer = hearers[number] ?? null;
    return {
      id: getKnown(ids, number),
      kind: one.kind,
      content: one.content,
      cue: one.cue,
      source: sourceOf(told, number),
      speaker,
      coSpeakers: others,
      addressee: hearer?.id ?? null,
      anonymity: isAnonymous(one, cited[number] ?? null) ? 'anonymous' : anonymity,
      chain: chains[number] ?? [],
      medium: (one.medium && inOneLine(slice(input.article.text, one.medium))) ?? newsroomTold(one, hearer, newsrooms),
      time: null,
      nestedIn: one.parent === null ? null : (ids.get(one.parent) ?? null),
      confidence: confidenceOf(one),
    };
  });
  return { statements, mentions: made, renamed: renamedIn(speaking) };
}

function renamedIn(speaking: readonly Speaking[]): ReadonlyMap<MentionId, Mention> {
  const voices = speaking.flatMap(({ speakers }) => speakers).filter(isMention);
  return new Map(voices.filter(({ named }) => named !== undefined).map((mention) => [mention.id, mention]));
}

// Who rests on somebody unnamed ("citing two officials") gives no name; who only tells what somebody told them speaks
// for themselves.
const isAnonymous = ({ content }: Told, cited: Voice | null): boolean =>
  cited?.anonymity === 'anonymous' && !content.some((piece) => contains(piece, cited.where));

// The words that name the speaker, which for a quotation that stands alone are those of the statement before it.
function sourceOf(told: readonly Told[], number: number): Span | null {
  let one = told[number];
  while (one !== undefined && one.source === null && one.carries !== null) one = told[one.carries];
  return one === undefined || one.source === null ? null : spanOf(one.line, one.source);
}

// In the order in which they end: what is said inside another's words comes before these.
function readingOrder(told: readonly Told[]): readonly number[] {
  const numbers = told.map((_, i) => i).filter((i) => (told[i] as Told).content.length > 0);
  const startOf = (i: number): number => ((told[i] as Told).content[0] as Span).start;
  const endOf = (i: number): number => ((told[i] as Told).content.at(-1) as Span).end;
  return numbers.sort((a, b) => endOf(a) - endOf(b) || startOf(b) - startOf(a) || a - b);
}

// In an interview the interviewee answers and the interviewer asks, for the outlet when the outlet is known.
function inTurn({ article }: StatementInput, one: Told, found: Speaking, interview: Interview | null): Speaking {
  if (one.turn === null || interview === null) return inOwnText(article.outlet, one, found);
  const isNamed = article.outlet !== null || interview.interviewer.named === undefined;
  const asked: Anonymity = isNamed ? 'named' : 'role';
  if (one.turn === 'question') return { speakers: [interview.interviewer], anonymity: asked };
  return interview.interviewee === null ? found : { speakers: [interview.interviewee], anonymity: 'named' };
}

// "An earlier version of this article said": the outlet did, where it is known.
function inOwnText(outlet: StatementInput['article']['outlet'], { line, source }: Told, found: Speaking): Speaking {
  const where = source === null || outlet === null ? null : spanOf(line, source);
  if (source === null || outlet === null || where === null) return found;
  const of = headIn(line, source) + 1;
  const isOwn = is(line, of - 1, 'documents') && is(line, of, 'genitives') && is(line, of + 1, 'proximals');
  return isOwn ? { ...found, speakers: [{ ...where, type: 'organisation', named: outlet.name }] } : found;
}

function hearerOf(one: Told, mentions: MentionIndex): Mention | null {
  if (one.addressee === null) return null;
  return readVoices(one.line, one.addressee, mentions)[0]?.mention ?? null;
}

function confidenceOf({ kind, cue, class: report, isGuess, turn, parent }: Told): number {
  if (turn !== null) return 0.9;
  if (cue === null) return isGuess ? 0.4 : 0.6;
  const base = report === 'speech' ? (kind === 'indirect' ? 0.85 : 0.95) : 0.7;
  return isGuess ? 0.5 : parent === null ? base : base - 0.1;
}

// One nominal mention for each voice without one; voices with equal spans share it.
function nameVoices({ article, mentions }: StatementInput, speaking: readonly Speaking[]): readonly Mention[] {
  const made = new Map<string, Mention>();
  for (const speaker of speaking.flatMap(({ speakers }) => speakers)) {
    if (isMention(speaker) || made.has(keyOf(speaker))) continue;
    const id = asId<MentionId>(`${article.id}#m${mentions.length + made.size + 1}`);
    made.set(keyOf(speaker), { id, kind: 'nominal', ...speaker, entity: null });
  }
  return [...made.values()];
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;
