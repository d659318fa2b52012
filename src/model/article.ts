import type { ArticleId } from './ids.js';
import type { PageSource, TranslationMark } from './page.js';
import { overlaps, type Span } from './span.js';

/** Whether the text says a thing, or we worked it out. */
export type Basis = 'stated' | 'inferred';

/** The block kinds of a body: everything but `title` and removed junk is read. */
export type BlockKind = 'title' | 'subtitle' | 'paragraph' | 'question' | 'answer' | 'junk';

/** What a block of junk is. */
export type JunkKind =
  | 'ad-marker'
  | 'copyright'
  | 'promo'
  | 'photo-credit'
  | 'photo-caption'
  | 'byline'
  | 'dateline'
  | 'app-advert'
  | 'agency-credit'
  | 'duplicate-title'
  | 'update-marker'
  | 'navigation'
  | 'other';

/** What is done with junk: dropped from the body, kept as evidence about the article, or read with a warning. */
export type JunkAction = 'remove' | 'keep-as-metadata' | 'flag';

/** A whole line or paragraph of the text. Blocks do not overlap and, with the white space between them, cover it. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly junk?: JunkKind;
  readonly action?: JunkAction;
  /** The name of the rule that decided, for junk. */
  readonly rule?: string;
}

/**
 * Takes a block; says whether it belongs to the clean body (subtitle, paragraph, turns, and junk that is only flagged).
 */
export function isBody(block: Block): boolean {
  return block.kind === 'junk' ? block.action === 'flag' : block.kind !== 'title';
}

/** Takes a block; says whether it is the title or belongs to the clean body. */
export const isTitleOrBody = (block: Block): boolean => block.kind === 'title' || isBody(block);

/** Takes a block; says whether it is a note in which the outlet corrects the text, which is no part of its body. */
export const isCorrection = ({ junk, rule }: Block): boolean => junk === 'update-marker' && rule === 'corrected-note';

/** A name that the article gives for itself, with where it says so. `confidence` is 0..1. */
export interface Outlet {
  readonly name: string;
  readonly basis: Basis;
  readonly receipts: readonly Span[];
  readonly confidence: number;
}

/** How fine a date is. */
export type DateGranularity = 'minute' | 'day' | 'week' | 'month' | 'year';

/** A date of the article itself: ISO 8601 value, how fine, whether stated, 0..1, and where. */
export interface ArticleDate {
  readonly value: string;
  readonly granularity: DateGranularity;
  readonly basis: Basis;
  readonly confidence: number;
  readonly receipts: readonly Span[];
  /** Sentences that say how an inferred date was found. */
  readonly why?: readonly string[];
}

/** A person who signed the article, without "By". */
export interface Author {
  readonly name: string;
  readonly basis: Basis;
  readonly receipts: readonly Span[];
}

/** Somebody the article credits: an agency, a photographer, a copyright owner, a contributor. */
export interface Credit {
  readonly kind: 'agency' | 'photo' | 'copyright' | 'contribution';
  readonly name: string;
  readonly receipts: readonly Span[];
}

/** How the text reached us. `from` is an ISO 639-1 code of the language translated from; `confidence` is 0..1. */
export interface Transmission {
  readonly kind: 'original' | 'machine-translated' | 'spun' | 'unknown';
  readonly from: string | null;
  readonly confidence: number;
  readonly receipts: readonly Span[];
  /** One sentence a reason. */
  readonly why?: readonly string[];
}

/**
 * How many hands a text went through, 0 (nobody translated or rewrote it) to 3: the fewer, the better its words stand
 * for others.
 */
export const TRANSMISSION_RANK: Readonly<Record<Transmission['kind'], number>> = {
  original: 0,
  unknown: 1,
  'machine-translated': 2,
  spun: 3,
};

/**
 * Takes how a text reached us; returns how much its words lost on the way, 0 (none) to 4: how many hands it went
 * through, and of texts that were translated or rewritten how plainly that shows.
 */
export const lossOf = ({ kind, confidence }: Transmission): number =>
  TRANSMISSION_RANK[kind] + (TRANSMISSION_RANK[kind] > TRANSMISSION_RANK.unknown ? confidence : 0);

/** Takes an article, with whatever is known beside it; says whether its text is known to be translated or rewritten. */
export const isRelayed = ({ article }: { readonly article: Partial<Pick<Article, 'transmission'>> }): boolean =>
  TRANSMISSION_RANK[article.transmission?.kind ?? 'unknown'] > TRANSMISSION_RANK.unknown;

/** Takes an article and a stretch of its text; says whether damage in it changes the meaning. */
export const isBrokenAt = ({ damage }: Pick<Article, 'damage'>, where: Span): boolean =>
  damage.some((one) => one.changesMeaning && overlaps(one, where));

/** What went wrong in transmission. */
export type DamageKind =
  | 'broken-numeral'
  | 'broken-quotes'
  | 'untranslated-remnant'
  | 'name-damage'
  | 'lost-negation'
  | 'role-inversion'
  | 'wrong-pronoun'
  | 'wrong-title'
  | 'wrong-word'
  | 'missing-words'
  | 'stale-tense'
  | 'mangled-date'
  | 'spinner-synonym'
  | 'altered-quote'
  | 'duplicate-word'
  | 'idiom'
  | 'artefact'
  | 'garble';

/**
 * A reading beside damaged words; the text itself is never edited. `intended` is null when no reading is safe;
 * `confidence` is 0..1 that the words are damaged in this way.
 */
export interface Damage extends Span {
  readonly kind: DamageKind;
  readonly intended: string | null;
  readonly changesMeaning: boolean;
  readonly confidence: number;
  /** One sentence that says what gives the damage away. */
  readonly why: string;
  /** Where another text of the story has the words whole, when that is what gives the damage away. */
  readonly witness?: Span & { readonly article: ArticleId };
}

/** A word around a story on its page, in lower case, with the ISO 639-1 codes of the languages that have it. */
export interface PageWord {
  readonly word: string;
  readonly languages: readonly string[];
}

/** One clean text with what is known of its making. Every span points into `text`. */
export interface Article {
  readonly id: ArticleId;
  readonly source: PageSource;
  /** For a text file the decoded file; for HTML the extracted text. Never edited. */
  readonly text: string;
  readonly title: Span | null;
  readonly byline: Span | null;
  readonly authors: readonly Author[];
  readonly outlet: Outlet | null;
  readonly published: ArticleDate | null;
  readonly updated: ArticleDate | null;
  readonly canonicalUrl: string | null;
  readonly section: string | null;
  readonly credits: readonly Credit[];
  /** ISO 639-1 code; `und` when it cannot be told. */
  readonly language: string;
  /** Words around the story on its page that another language left there; absent where there are none. */
  readonly pageWords?: readonly PageWord[];
  /** What its page says of a translation of the text, outside of it; absent where it says nothing. */
  readonly translationMarks?: readonly TranslationMark[];
  readonly transmission: Transmission;
  readonly blocks: readonly Block[];
  readonly damage: readonly Damage[];
}

/** Takes an article, with whatever is known beside it; says whether a program is known to have translated its text. */
export const isTranslated = ({ article }: { readonly article: Partial<Pick<Article, 'transmission'>> }): boolean =>
  article.transmission?.kind === 'machine-translated';
