import type { JunkAction, JunkKind } from '../model/article.js';
import { capitalised } from '../text/capitals.js';
import type { OutletNamesFile } from '../text/outlet-names.js';
import { PatternIndex } from '../text/PatternIndex.js';
import { WordFinder } from '../text/WordFinder.js';
import { type BylinePatterns, compileByline } from './bylinePatterns.js';

/** A rule that knows a line of junk by its wording, as it stands in the data file. */
interface LineRuleEntry {
  readonly rule: string;
  readonly junk: string;
  readonly action: string;
  /** A regular expression for the whole line; {name}, {outlet} and the other PLACEHOLDERS stand for their patterns. */
  readonly pattern: string;
  /** A second pattern that the line must hold somewhere. */
  readonly needs?: string;
  /** Capitals count; without it they do not. */
  readonly matchCase?: boolean;
  /** Only for lines of 200 units or less. */
  readonly short?: boolean;
  /** Only for the first and last lines of an article. */
  readonly where?: string;
  /** Only for lines that do not end in a full stop. */
  readonly noStop?: boolean;
}

/** The article lexicon as it stands in its data file. */
export interface ArticleLexiconFile {
  readonly agencies: readonly string[];
  readonly photoAgencies: readonly string[];
  readonly months: Readonly<Record<string, readonly string[]>>;
  /** Patterns of a day, of the words before it on a line of its own, and of the hour behind it. */
  readonly dates: string;
  readonly publishedWords: string;
  readonly clock: string;
  /** A pattern of the words that lead to other stories ("read also"). */
  readonly moreLabels: string;
  /** Networks and other ways to pass a story on, what asks to do it, and the words beside them in a row of buttons. */
  readonly networks: readonly string[];
  readonly sharing: readonly string[];
  readonly shareWords: readonly string[];
  readonly lineRules: readonly LineRuleEntry[];
  readonly owners: readonly string[];
  readonly selfNames: readonly { readonly junk: string; readonly confidence: number; readonly pattern: string }[];
  readonly notOwners: readonly string[];
  /** Phrases that end a notice of copyright behind its owner. */
  readonly reservations: readonly string[];
  readonly interviewHosts: readonly string[];
  readonly interviewStubs: readonly string[];
  readonly interviewWords: readonly string[];
  readonly turnLabels: { readonly question: readonly string[]; readonly answer: readonly string[] };
  readonly addressWords: readonly string[];
  readonly selfWords: readonly string[];
  readonly readerWords: readonly string[];
  /** Words that stand in the place of a person's name and name none. */
  readonly nobodies: readonly string[];
  /** Phrases before who signed ("written by"), words between two who did ("and"), and before where they are. */
  readonly bylineLeads: readonly string[];
  readonly bylineLinks: readonly string[];
  readonly bylinePrepositions: readonly string[];
  /** Words before the place that closes a caption. */
  readonly captionPrepositions: readonly string[];
  readonly captionPasts: readonly string[];
  readonly captionVerbs: readonly string[];
  readonly captionLead: readonly string[];
  readonly reportingWords: readonly string[];
}

/**
 * A rule that knows a line of junk by its wording. Groups named author, credit and photo of its pattern are facts it
 * states.
 */
export interface LineRule {
  readonly rule: string;
  readonly junk: JunkKind;
  readonly action: JunkAction;
  readonly needs: RegExp | null;
  readonly longest: number;
  readonly atEdge: boolean;
  readonly noStop: boolean;
  /** Whether its pattern has one of the groups of facts. */
  readonly statesFacts: boolean;
}

/** A wording of junk in which an outlet names itself; `confidence` is 0..1. */
export interface SelfName {
  readonly junk: JunkKind;
  readonly confidence: number;
}

/** What the article stage knows of the trade and of a language. */
export interface ArticleLexicon {
  /** Names of agencies that send texts, in lower case. */
  readonly agencies: ReadonlySet<string>;
  /** Names of agencies that send pictures only, in lower case. */
  readonly photoAgencies: ReadonlySet<string>;
  /** Month 1..12 by its names and abbreviations in lower case. */
  readonly months: ReadonlyMap<string, number>;
  readonly lineRules: readonly LineRule[];
  /** The expressions of the rules, under the same numbers. */
  readonly linePatterns: PatternIndex;
  /** Its only pattern matches an agency's name as written. */
  readonly agency: PatternIndex;
  readonly owners: PatternIndex;
  readonly selfNames: readonly SelfName[];
  /** The expressions of the self-names, under the same numbers. */
  readonly selfNamePatterns: PatternIndex;
  readonly notOwners: ReadonlySet<string>;
  /** Articles that names of outlets begin with, and words for the trade, which are no name by themselves. */
  readonly outletArticles: ReadonlySet<string>;
  readonly outletTrades: ReadonlySet<string>;
  /**
   * Forms of companies in law, of one word, without full stops: what may end an owner's name without belonging to it.
   */
  readonly legalForms: ReadonlySet<string>;
  /** Phrases of lower-case words. */
  readonly reservations: readonly (readonly string[])[];
  /** How an interview introduces itself and, in the group `outlet`, who held it. */
  readonly interviewHosts: PatternIndex;
  /** How it introduces itself in words that other texts have too. */
  readonly interviewStubs: PatternIndex;
  readonly interviewWords: readonly string[];
  readonly turnLabels: { readonly question: ReadonlySet<string>; readonly answer: ReadonlySet<string> };
  /** Words by which an interviewer addresses, and by which a guest speaks of himself. */
  readonly addressWords: ReadonlySet<string>;
  readonly selfWords: ReadonlySet<string>;
  /** Words by which an outlet speaks to its readers. */
  readonly readerWords: ReadonlySet<string>;
  /** Patterns of a byline: a word that names nobody, what leads to names, what parts two, and a place behind one. */
  readonly byline: BylinePatterns;
  /** Matches the place at the end of a caption ("in Lindhaven, Marenia."). */
  readonly captionPlace: RegExp;
  /** Auxiliaries that tell a report from a caption. */
  readonly captionPasts: ReadonlySet<string>;
  readonly captionVerbs: ReadonlySet<string>;
  readonly captionLead: ReadonlySet<string>;
  readonly reportingWords: ReadonlySet<string>;
}

const PARTICLES = 'van|von|de|der|den|di|da|del|la|le|al|bin|ibn|el|dos|du|ter|zu|af';
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]{0,30}\\.?";
const OUTLET_WORD = "(?:[\\p{L}\\p{M}\\p{N}&’'-]|\\.(?=[\\p{L}\\p{N}])){0,30}";
/** No rule knows a line of more units. */
export const LONGEST_LINE = 800;
const SHORT_LINE = 200;

/** What the article stage reads of other data files. */
export interface ArticleNameFiles {
  readonly outlets: OutletNamesFile;
  /** Forms of companies in law by their class, with blanks between, `_` for a blank or a full stop inside a form. */
  readonly nameWords: { readonly legalForms: Readonly<Record<string, string>> };
}

/** Takes the parsed data files; returns the lexicon. Its patterns are compiled when they are first needed. */
export function compileArticleLexicon(file: ArticleLexiconFile, names: ArticleNameFiles): ArticleLexicon {
  const expand = patternExpander(file);
  const finder = new WordFinder();
  const indexOf = (patterns: readonly { readonly source: string; readonly flags: string }[]): PatternIndex =>
    new PatternIndex(
      patterns.map(({ source, flags }) => ({ source: expand(source), flags })),
      finder,
    );
  const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));
  const months = Object.entries(file.months).flatMap(([number, names]) =>
    names.map((name) => [name, Number(number)] as const),
  );
  return {
    agencies: lower(file.agencies),
    photoAgencies: lower(file.photoAgencies),
    months: new Map(months),
    lineRules: file.lineRules.map((entry) => compileLineRule(entry, expand)),
    linePatterns: indexOf(file.lineRules.map((entry) => ({ source: entry.pattern, flags: flagsOf(entry) }))),
    agency: indexOf([{ source: '(?<![\\p{L}\\p{N}]){agency}(?![\\p{L}\\p{N}])', flags: 'u' }]),
    owners: indexOf(file.owners.map((source) => ({ source, flags: 'du' }))),
    selfNames: file.selfNames.map(({ junk, confidence }) => ({ junk: junk as JunkKind, confidence })),
    selfNamePatterns: indexOf(file.selfNames.map(({ pattern }) => ({ source: pattern, flags: 'du' }))),
    notOwners: lower(file.notOwners),
    outletArticles: lower(names.outlets.articles),
    outletTrades: lower(names.outlets.trades),
    legalForms: lower(Object.values(names.nameWords.legalForms).flatMap(shortForms)),
    reservations: file.reservations.map((phrase) => phrase.split(' ')),
    interviewHosts: indexOf(file.interviewHosts.map((source) => ({ source, flags: 'du' }))),
    interviewStubs: indexOf(file.interviewStubs.map((source) => ({ source, flags: 'iu' }))),
    interviewWords: file.interviewWords,
    turnLabels: { question: lower(file.turnLabels.question), answer: lower(file.turnLabels.answer) },
    addressWords: lower(file.addressWords),
    selfWords: lower(file.selfWords),
    readerWords: lower(file.readerWords),
    byline: compileByline(file, names.outlets.articles),
    captionPlace: captionPlaceOf(file.captionPrepositions),
    captionPasts: lower(file.captionPasts),
    captionVerbs: lower(file.captionVerbs),
    captionLead: lower(file.captionLead),
    reportingWords: lower(file.reportingWords),
  };
}

// Forms of one word, and those of single letters (“s_a”).
const shortForms = (forms: string): readonly string[] =>
  forms.split(' ').flatMap((form) => (/^(?:\p{L}+|(?:\p{L}_)+\p{L})$/u.test(form) ? [form.replaceAll('_', '')] : []));

function compileLineRule(entry: LineRuleEntry, expand: (pattern: string) => string): LineRule {
  return {
    rule: entry.rule,
    junk: entry.junk as JunkKind,
    action: entry.action as JunkAction,
    needs: entry.needs === undefined ? null : new RegExp(expand(entry.needs), flagsOf(entry)),
    longest: entry.short === true ? SHORT_LINE : LONGEST_LINE,
    atEdge: entry.where === 'edge',
    noStop: entry.noStop === true,
    statesFacts: /\(\?<(?:author|credit|photo)>/.test(entry.pattern),
  };
}

const flagsOf = (entry: LineRuleEntry): string => (entry.matchCase === true ? 'du' : 'diu');

const PLACEHOLDERS =
  /\{(agency|clock|date|Date|month|more|name|network|outlet|photoAgency|published|shareWord|sharing)\}/g;

/** Takes the parsed data file; returns what fills the placeholders of its patterns. */
export function patternExpander(file: ArticleLexiconFile): (pattern: string) => string {
  const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const anyOf = (words: readonly string[]): string =>
    `(?:${[...words]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map(literal)
      .join('|')})`;
  const wordOf = (words: readonly string[]): string => `(?<![\\p{L}\\p{N}])${anyOf(words)}(?![\\p{L}\\p{N}])`;
  const months = Object.values(file.months).flat();
  const capitals = months.map(capitalised);
  const month = `${anyOf(months)}(?!\\p{L})`;
  const parts: Readonly<Record<string, string>> = {
    agency: `${anyOf([...file.agencies, ...file.photoAgencies])}(?![\\p{L}\\p{N}])`,
    more: `(?:${file.moreLabels})`,
    photoAgency: `${anyOf(file.photoAgencies)}(?![\\p{L}\\p{N}])`,
    network: wordOf(file.networks),
    sharing: wordOf(file.sharing),
    shareWord: wordOf(file.shareWords),
    clock: file.clock,
    date: file.dates.replaceAll('{month}', month),
    // Where capitals count.
    Date: file.dates.replaceAll('{month}', `${anyOf([...months, ...capitals])}(?!\\p{L})`),
    month,
    published: file.publishedWords,
    name: `${NAME_WORD}(?:\\s(?:(?:${PARTICLES})\\s){0,2}${NAME_WORD}){1,3}`,
    outlet: `\\p{Lu}${OUTLET_WORD}(?:\\s(?:(?:of|the|and|de|&)\\s){0,2}[\\p{Lu}\\p{N}]${OUTLET_WORD}){0,4}`,
  };
  return (pattern) => pattern.replace(PLACEHOLDERS, (_, part: string) => parts[part] ?? '');
}

// The name of a place, that of its country, and perhaps when it was.
const captionPlaceOf = (prepositions: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${prepositions.join('|')})\\s[^,]{2,40},\\s\\p{Lu}[\\p{L} ]{2,25}(?:,\\s[^,]{3,25}){0,2}\\.$`, 'u');
