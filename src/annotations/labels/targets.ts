import type { Mention } from '../../model/annotation.js';
import { contains, type Span } from '../../model/span.js';
import { type Reading, tokensInside } from '../../text/reading.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { LabelLexicon } from './lexicon.js';
import { isDefinite, isEnding, isPersonName, isPersonNoun, type NounPhrase } from './phrases.js';
import type { LabelSentence } from './view.js';

/** A mention together with the noun that says what it is, in lower case. */
export interface HeadedMention {
  readonly mention: Mention;
  readonly noun: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Takes the mentions of an article; returns those with a noun to look them up by: descriptions, events and bodies by
 * their own noun ("the election"), names by the noun of their office ("Port Minister Hallen").
 */
export function headedMentions(
  reading: Reading,
  mentions: readonly Mention[],
  lexicon: LabelLexicon,
): readonly HeadedMention[] {
  return mentions.flatMap((mention) => {
    const said = mention.role ?? (mention.kind === 'nominal' || mention.type !== 'person' ? mention : null);
    const tokens = said === null ? [] : tokensInside(reading, said);
    const noun = tokens[headIndex(tokens, lexicon)];
    return noun === undefined ? [] : [{ mention, noun: noun.lower, words: new Set(tokens.map((t) => t.lower)) }];
  });
}

// The last word before a preposition.
function headIndex(tokens: readonly Token[], { prepositions }: LabelLexicon): number {
  const stop = tokens.findIndex((t, i) => i > 0 && prepositions.has(t.lower));
  return (stop < 0 ? tokens.length : stop) - 1;
}

/**
 * Says whom or what a noun phrase labels: the name right behind it ("President Hallen"), the mention that it is, the
 * name it stands in apposition to, else a mention of the article with the same noun, else one of a noun that stands for
 * the same ("unrest" for "protests").
 *
 * @param sentence the sentence
 * @param phrase the phrase
 * @param headed what the article describes
 * @returns the mention; null when none fits
 */
export function targetOf(
  sentence: LabelSentence,
  phrase: NounPhrase,
  headed: readonly HeadedMention[],
): Mention | null {
  return (
    nameBehind(sentence, phrase) ??
    nameTold(sentence, phrase) ??
    enclosed(sentence, phrase) ??
    ownMention(sentence, phrase) ??
    apposed(sentence, phrase) ??
    predicated(sentence, phrase) ??
    sameNoun(sentence, phrase, headed) ??
    sameClass(sentence, phrase, headed) ??
    (namesOffice(sentence, phrase) ? null : owner(sentence, phrase))
  );
}

/** Takes a sentence and a phrase; returns the person's name that stands right behind its noun; null when none does. */
export function nameBehind({ tokens, mentions }: LabelSentence, { to }: NounPhrase): Mention | null {
  const next = tokens[to];
  if (next === undefined) return null;
  return mentions.find((m) => m.start === next.start && isPersonName(m)) ?? null;
}

/**
 * Takes a sentence and a phrase; returns the name that says who is meant, whatever noun the phrase has: "The
 * go-between, Ada Finn, left", "said that a welder, Ada Finn, had", "his cousin Ada Finn said"; a body's for a trade of
 * business ("from a dealer, Marno Yards of Ilva"). Null when none does, and where the phrase stands behind a
 * preposition with a noun that may be of something else ("in the harbour, Ada Finn, 41, said").
 */
export function nameTold(sentence: LabelSentence, phrase: NounPhrase): Mention | null {
  const { tokens, parts, mentions, lexicon } = sentence;
  const { from, head, to } = phrase;
  const isTrade = lexicon.trades.has((tokens[head] as Token).lower);
  const isOpen = !isTrade && parts[from - 1] === 'ADP' && !isPersonNoun(sentence, head);
  if (parts[head] !== 'NOUN' || isOpen) return null;
  const isOne = isDefinite(sentence, phrase);
  if (tokens[to]?.text !== ',') return isOne ? nameBehind(sentence, phrase) : null;
  if (!isOne && !lexicon.indefinite.has(tokens[from]?.lower ?? '')) return null;
  const isName = (m: Mention): boolean =>
    isPersonName(m) || (isTrade && m.kind === 'name' && m.type === 'organisation');
  const name = mentions.find((m) => m.start === tokens[to + 1]?.start && isName(m));
  const behind = name === undefined ? -1 : tokens.findIndex(({ start }) => start >= name.end);
  return name !== undefined && (/^[,.;]$/.test(tokens[behind]?.text ?? '') || parts[behind] === 'ADP') ? name : null;
}

function ownMention({ tokens, mentions, lexicon }: LabelSentence, { from, head }: NounPhrase): Mention | null {
  const noun = tokens[head] as Token;
  const holding = mentions.filter((m) => contains(m, noun) && m.kind !== 'adjectival' && m.kind !== 'metonym');
  const fitting = holding.filter((m) => {
    const inside = tokens.filter((t) => contains(m, t));
    return (
      inside[headIndex(inside, lexicon)] === noun || (m.start >= (tokens[from] as Token).start && m.end === noun.end)
    );
  });
  return fitting[0] ?? null;
}

/**
 * Takes a sentence and a phrase; returns the person whose name stands beside it behind a comma ("The embattled
 * minister, Viktor Hallen, …", "Viktor Hallen, once the strongman of the cabinet"), for a trade of business also the
 * body ("The builder, Grupo Marno, …"); null when none does.
 */
export function apposed(sentence: LabelSentence, { from, head, to }: NounPhrase): Mention | null {
  const { tokens, parts, mentions, lexicon } = sentence;
  const isTrade = lexicon.trades.has((tokens[head] as Token).lower);
  const names = mentions.filter((m) => isPersonName(m) || (isTrade && m.kind === 'name' && m.type === 'organisation'));
  const isQuoted = tokens[to + 1]?.kind === 'quote';
  const [comma, next] = [tokens[to], tokens[isQuoted ? to + 2 : to + 1]];
  // "The mediator, | Captain Lee": a name begins with the role before it; "asked his deputy, Captain Lee said" names
  // another.
  const isOne = lexicon.definite.has(tokens[from]?.lower ?? '');
  const begins = ({ start, role }: Mention): boolean => next?.start === start || (isOne && next?.start === role?.start);
  const after = comma?.text === ',' ? names.find(begins) : undefined;
  const before = parts[from - 1] === 'ADV' || parts[from - 1] === 'SCONJ' ? from - 2 : from - 1;
  const [commaBefore, previous] = [tokens[before], tokens[before - 1]];
  const preceding = commaBefore?.text === ',' && previous ? names.find((m) => m.end === previous.end) : undefined;
  return after ?? preceding ?? null;
}

// "Viktor Hallen, the embattled minister, left": a comma on both sides; "according to the minister, Viktor Hallen, …";
// "its chairwoman, Marta Juvela of the dockers' union".
function enclosed(sentence: LabelSentence, phrase: NounPhrase): Mention | null {
  const { tokens } = sentence;
  const isClosed =
    tokens[phrase.to]?.text === ',' && (tokens[phrase.from - 1]?.text === ',' || isDefinite(sentence, phrase));
  return isClosed && isPersonNoun(sentence, phrase.head) ? apposed(sentence, phrase) : null;
}

// "Hallen is | the rightful winner".
function predicated({ tokens, mentions, lexicon }: LabelSentence, { from }: NounPhrase): Mention | null {
  const [subject, verb] = [tokens[from - 2], tokens[from - 1]];
  if (subject === undefined || !lexicon.being.has(verb?.lower ?? '')) return null;
  return mentions.find((m) => m.end === subject.end && m.kind !== 'adjectival') ?? null;
}

const nearest = (found: readonly HeadedMention[], where: Span): Mention | null =>
  (found.findLast(({ mention }) => mention.start < where.start) ?? found[0])?.mention ?? null;

// Every other word of a description must be in the phrase too, or the other way round: the port minister is not the
// finance minister.
function sameNoun(sentence: LabelSentence, phrase: NounPhrase, all: readonly HeadedMention[]): Mention | null {
  const { tokens, lexicon } = sentence;
  const noun = tokens[phrase.head] as Token;
  const said = tokens.slice(phrase.modifiersFrom, phrase.head).filter((t) => !lexicon.modifiers.has(t.lower));
  const found = all.filter((one) => one.noun === noun.lower && said.every((t) => one.words.has(t.lower)));
  const isPerson = lexicon.offices.has(noun.lower);
  const distinct = new Set(found.map((one) => (one.mention.role ? 'named' : [...one.words].sort().join(' '))));
  if (isPerson && said.length === 0 && distinct.size > 1) return null;
  return nearest(found, noun);
}

// "the usurper" may stand for the president told before; "another dictator" is somebody else.
function sameClass(sentence: LabelSentence, phrase: NounPhrase, all: readonly HeadedMention[]): Mention | null {
  const { tokens, lexicon } = sentence;
  const noun = tokens[phrase.head] as Token;
  const others = lexicon.classes.get(noun.lower);
  if (others === undefined) return null;
  const first = (tokens[phrase.from] as Token).lower;
  const isDefinite = lexicon.determiners.has(first) && !lexicon.indefinite.has(first);
  const owners = namesOffice(sentence, phrase) ? ownerWords(sentence, phrase) : [];
  const found = all.filter(
    (one) =>
      others.has(one.noun) &&
      (isDefinite || owners.length > 0 || !lexicon.offices.has(one.noun)) &&
      owners.every((word) => one.words.has(word)),
  );
  return nearest(found, noun);
}

// Its noun is one for an office, whether or not it is a label.
const namesOffice = ({ tokens, lexicon }: LabelSentence, { head }: NounPhrase): boolean =>
  lexicon.offices.has((tokens[head] as Token).lower);

// "Marenia’s leader": the words of whose office it is; empty when nothing says whose.
function ownerWords({ tokens }: LabelSentence, { from, modifiersFrom }: NounPhrase): readonly string[] {
  return tokens.slice(from, modifiersFrom).flatMap((t) => (isCapitalised(t) ? t.lower : []));
}

// "Marek’s crackdown": the owner, where the article has no word for the thing itself.
function owner({ tokens, mentions }: LabelSentence, { from, modifiersFrom }: NounPhrase): Mention | null {
  const ending = tokens[modifiersFrom - 1] ?? tokens[from - 1];
  if (ending === undefined || !isEnding(ending)) return null;
  return mentions.findLast((m) => m.end <= ending.start && ending.start - m.end <= 1) ?? null;
}

/**
 * Takes a sentence and an index; returns the person or body that the verb there has as its subject: the nearest before
 * it; null when none is.
 */
export function subjectBefore({ tokens, mentions }: LabelSentence, verb: number): Mention | null {
  const start = (tokens[verb] as Token).start;
  const acting = mentions.filter(
    (m) => m.end <= start && ['person', 'organisation', 'group'].includes(m.type) && m.kind !== 'adjectival',
  );
  return acting[acting.length - 1] ?? null;
}
