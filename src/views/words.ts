import type { Anonymity, EventType, Stance, StatementKind } from '../model/annotation.js';
import type { AnnotatedArticle } from '../model/dossier.js';
import type { Claim, CopyLink, Disagreement } from '../model/story.js';
import { dateText } from './dates.js';
import { LANGUAGE_WORDS } from './languageWords.js';

/** Takes a number and a noun in the singular (and plural, when irregular); returns "1 origin", "3 origins". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * Takes words whose own marks matter; returns them between quotation marks, unless they begin with one of their own.
 */
export function verbatim(words: string): string {
  return /^["“„«»‘']/u.test(words) ? words : `“${words}”`;
}

/** Takes an article; returns its date in words with its basis, or "no date". */
export function publishedWords({ published }: Pick<AnnotatedArticle, 'published'>): string {
  if (published === null) return 'no date';
  return published.basis === 'stated' ? dateText(published.value) : `${dateText(published.value)} (inferred)`;
}

/** Takes an article; returns how its text came to us, in words. */
export function transmissionWords({ transmission: { kind, from } }: Pick<AnnotatedArticle, 'transmission'>): string {
  if (kind === 'machine-translated') {
    return from === null ? 'machine-translated' : `machine-translated from ${LANGUAGE_WORDS[from] ?? from}`;
  }
  if (kind === 'spun') return 'words swapped by a program';
  return kind === 'original' ? 'original wording' : 'not known if translated';
}

/** A sign and a word for each status: colour is never the only sign. */
export const STATUS_SIGNS: Readonly<Record<Claim['status'], string>> = {
  corroborated: '✓ corroborated',
  'single-source': '○ one origin',
  disputed: '≠ disputed',
};

/** Takes the name of an engine; returns the mark of a sentence that it put into other words. */
export const rewordedWords = (by: string): string => `✎ reworded by ${by}`;

/** A sign and a word for each verdict. */
export const VERDICT_SIGNS: Readonly<Record<Disagreement['verdict'], string>> = {
  conflict: '≠ conflict',
  damage: '⚠ broken on the way',
  compatible: '≈ both can stand',
  refinement: '→ one is more exact',
  same: '= agree',
};

/** What each kind of copy link means, in words. */
export const COPY_WORDS: Readonly<Record<CopyLink['kind'], string>> = {
  verbatim: 'word for word',
  'near-verbatim': 'nearly word for word',
  retranslation: 'reworded or translated',
  spun: 'words swapped by a program',
  'same-quote': 'the same quotation',
  'same-fact': 'the same fact in other words',
};

/** What each type of the event code book (PLOVER) means to a reader; nothing for events of no type. */
export const EVENT_WORDS: Readonly<Record<EventType, string>> = {
  AGREE: 'agreement',
  CONSULT: 'talks',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'withdrawal',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'refusal',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'attack',
  OTHER: '',
};

/** How a statement stands in the text. */
export const STATEMENT_WORDS: Readonly<Record<StatementKind, string>> = {
  direct: 'quoted',
  indirect: 'reported',
  mixed: 'partly quoted',
};

/** What is known of the speaker besides a name; nothing when the speaker is named. */
export const ANONYMITY_WORDS: Readonly<Record<Anonymity, string>> = {
  named: '',
  anonymous: 'unnamed',
  role: 'by office only',
  document: 'a written text',
  unspecified: 'nobody is named',
};

/** What a stance does, as the head of a column. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  delegitimising: '− casts doubt',
  neutral: 'neutral',
  legitimising: '+ lends standing',
};

/** Takes words and a length; returns them on one line, cut at a word with an ellipsis when longer. */
export function shorten(words: string, length: number): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(length / 2))).replace(/[\s,;:–-]+$/u, '')}…`;
}

/** The sentence that stands in the place of each empty section: it says why there is nothing. */
export const EMPTY_REASONS = {
  claims: 'No claim: no article holds a whole, undamaged sentence.',
  disagreements: 'No disagreement: no two articles give a value, a title or an outcome of the same measure.',
  numbers: 'No number can be compared: no two articles give a number of the same thing, place and time.',
  copies: 'No copied passage: no two articles share a run of words, a quotation or a set of names and numbers.',
  edges: 'No line of descent: nothing in these texts shows that one was made from another.',
  spoken: 'Nobody is quoted: no reporting verb, quotation mark or “according to” was found.',
  timeline: 'No dated event: no article tells an event of the code book.',
  framing: 'No label: no article describes an actor in words that carry a stance.',
  damage: 'No damage found.',
  account: 'No account: there is no claim to write it from.',
  origins: 'No origin: there is no article.',
} as const;

/** Takes a sentence of English; says whether its first word is a personal pronoun of the third person. */
export const opensWithPronoun = (sentence: string): boolean => /^(?:He|She|It|They)\b/.test(sentence);

/** Verbs by which words were only said, written or passed on; nothing is lost when they are left out. */
const PLAIN_SAYING =
  /^(?:(?:(?:also|had|has|have|later|then)\s+)*(?:add|inform|mention|note|report|said|say|state|told|tell|wr[io]te)(?:s|d|ed|ing|n)?|according to|[^\p{L}]*)$/iu;

/** Takes the words that introduce what somebody says; says whether they tell only that it was said. */
export const isPlainSaying = (cue: string): boolean => PLAIN_SAYING.test(cue);
