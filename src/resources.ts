import { readFileSync } from 'node:fs';
import { compileEventLexicon, type EventLexicon, type EventLexiconFile } from './annotations/events/lexicon.js';
import { compileFigureLexicon } from './annotations/figures/compileLexicon.js';
import type { FigureLexicon } from './annotations/figures/lexicon.js';
import type { FigureLexiconFile } from './annotations/figures/lexiconFile.js';
import { compileLabelLexicon, type LabelLexicon } from './annotations/labels/lexicon.js';
import {
  compileMentionLexicon,
  type MentionLexicon,
  type MentionLexiconFiles,
  sortsOf,
} from './annotations/mentions/lexicon.js';
import { compileStatementLexicon, type StatementLexicon, wordsOfSaying } from './annotations/statements/lexicon.js';
import { compileTimeLexicon, type TimeLexicon } from './annotations/times/lexicon.js';
import { compileDamageLexicon, type DamageLexicon } from './article/damage/lexicon.js';
import type { DamageLexiconFile } from './article/damage/lexiconFile.js';
import { type ArticleLexicon, compileArticleLexicon } from './article/lexicon.js';
import {
  compileTransmissionLexicon,
  type TransmissionLexicon,
  type TransmissionWords,
} from './article/transmission/lexicon.js';
import { compileRewordingLexicon, type RewordingLexicon } from './dossier/rewordingLexicon.js';
import { compilePageModel, type PageModel } from './page/pageModel.js';
import { type ActsFile, compileActWords } from './story/claims/disagreements/acts/actWords.js';
import { compileDisagreementLexicon, type DisagreementLexicon } from './story/claims/disagreements/lexicon.js';
import type { FactModel } from './story/claims/facts/factModel.js';
import { compileUtteranceLexicon, type UtteranceLexicon } from './story/claims/utterances/lexicon.js';
import { compileRelationLexicon, type RelationLexicon } from './story/claims/weighing/relations.js';
import {
  compileSharedDamageLexicon,
  type SharedDamageLexicon,
  type SharedDamageLexiconFile,
} from './story/damage/lexicon.js';
import { compileEntityLexicon, type EntityLexicon } from './story/entities/entityLexicon.js';
import type { GroupingLexicon } from './story/grouping/lexicon.js';
import { compileLineageLexicon, type LineageLexicon } from './story/lineage/lexicon.js';
import type { TimelineModel } from './story/timeline/timelineModel.js';
import { type ClauseWords, compileClauseWords } from './text/clauses.js';
import { type CurrencyWords, currenciesNamed, currencyWordsOf } from './text/currency-words.js';
import { compilePersonGenders, type GivenNamesFile, type PersonGendersFile, withGivenNames } from './text/genders.js';
import { decodeLanguageModel, type LanguageModel } from './text/language-model.js';
import { compileSenseLexicon } from './text/mistaken-senses.js';
import type { OutletNamesFile } from './text/outlet-names.js';
import type { SequenceModel } from './text/perceptron.js';
import { decodeModel } from './text/perceptron-file.js';
import type { SentenceRules } from './text/sentences.js';
import { compileSpellings, type SpellingsFile } from './text/spellings.js';
import type { TenuresFile } from './text/tenures.js';
import { WordFinder } from './text/WordFinder.js';

/** Everything the core knows of languages and names, compiled once: lexicons and models, as plain data. */
export interface Resources {
  /** ISO 639-1 codes of the languages whose texts get every annotation. */
  readonly languages: ReadonlySet<string>;
  /** Tells the language of an article. */
  readonly languageModel: LanguageModel;
  readonly sentences: SentenceRules;
  readonly clauses: ClauseWords;
  /** The block model that finds the main text of pages. */
  readonly pages: PageModel;
  readonly article: ArticleLexicon;
  readonly transmission: TransmissionLexicon;
  readonly damage: DamageLexicon;
  readonly sharedDamage: SharedDamageLexicon;
  readonly mentions: MentionLexicon;
  readonly models: {
    readonly partOfSpeech: SequenceModel;
    readonly names: SequenceModel;
    readonly sameFacts: FactModel;
    readonly timeline: TimelineModel;
  };
  readonly statements: StatementLexicon;
  readonly times: TimeLexicon;
  readonly figures: FigureLexicon;
  readonly events: EventLexicon;
  readonly labels: LabelLexicon;
  readonly grouping: GroupingLexicon;
  readonly entities: EntityLexicon;
  readonly lineage: LineageLexicon;
  readonly utterances: UtteranceLexicon;
  readonly disagreements: DisagreementLexicon;
  readonly relations: RelationLexicon;
  readonly rewording: RewordingLexicon;
}

/**
 * Loads all data files of the package and compiles them. Synchronous: a program does it once, before anything else.
 *
 * @param folder where `en/`, `names/` and `models/` are; the package's own `data/` when left out
 * @returns the resources
 * @throws Error when a file is missing or damaged, which is a broken installation
 */
export function loadResources(folder: URL = new URL('../data/', import.meta.url)): Resources {
  const json = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T;
  const countries = json<never>('names/countries.json');
  const givenNames = json<never>('names/given-names.json');
  const personNouns = json<never>('en/person-nouns.json');
  const transliteration = json<never>('names/transliteration.json');
  const givenNameGenders = json<GivenNamesFile>('names/given-name-genders.json');
  const genders = compilePersonGenders(withGivenNames(json<PersonGendersFile>('names/genders.json'), givenNameGenders));
  const outlets = json<OutletNamesFile>('en/outlet-names.json');
  const nameWords = json<never>('names/name-words.json');
  const clauses = compileClauseWords(json('en/clauses.json'));
  const lineage = compileLineageLexicon(json('en/lineage.json'), transliteration, outlets);
  const damageFile = json<DamageLexiconFile & SharedDamageLexiconFile>('en/damage.json');
  const senses = compileSenseLexicon(json('en/mistaken-senses.json'));
  const figures = json<FigureLexiconFile>('en/figures.json');
  const currencies = currencyWordsOf(figures);
  const tenures = json<TenuresFile>('en/tenures.json');
  const events = json<EventLexiconFile>('en/events.json');
  const acts = compileActWords(json<ActsFile>('en/acts.json'), events);
  const disagreements = compileDisagreementLexicon(json('en/disagreements.json'), { clauses, figures, tenures, acts });
  const spellings = json<SpellingsFile>('en/spellings.json');
  // Both are asked of the same texts.
  const finder = new WordFinder();
  const damage = compileDamageLexicon(damageFile, { senses, qualifiers: figures.qualifiers }, finder);
  const mentions = readMentionLexicon(json, { countries, givenNames, personNouns });
  const statements = compileStatementLexicon(json('en/statements.json'), genders, sortsOf(mentions));
  const utterances = compileUtteranceLexicon(json('en/utterances.json'), lineage);
  return {
    languages: new Set(['en']),
    languageModel: decodeLanguageModel(readFileSync(new URL('models/languages.bin', folder))),
    sentences: compileSentenceRules(json('en/sentences.json')),
    clauses,
    pages: compilePageModel(json('models/pages.json')),
    article: compileArticleLexicon(json('en/article.json'), { outlets, nameWords }),
    transmission: readTransmissionLexicon(json, { damage, currencies, outlets }, finder),
    damage,
    sharedDamage: compileSharedDamageLexicon(damageFile, {
      clauses,
      senses,
      genders,
      respell: compileSpellings(spellings),
      passives: disagreements.passives,
      ...wordsOfSaying(statements),
      ...wordsOfAmounts(figures, currencies),
      stopWords: lineage.stopWords,
      synonyms: lineage.synonyms,
    }),
    mentions,
    models: readModels(json, folder),
    statements,
    times: compileTimeLexicon(json('en/times.json'), clauses),
    figures: compileFigureLexicon(figures, personNouns),
    events: compileEventLexicon(events),
    labels: compileLabelLexicon(json('en/labels.json'), personNouns, tenures),
    grouping: lineage,
    entities: compileEntityLexicon({
      transliteration,
      sounds: json('names/sounds.json'),
      givenNames,
      nameWords,
      countries,
      words: json('en/entities.json'),
      nameEndings: json('names/name-endings.json'),
      spellings,
      outlets,
      personNouns,
    }),
    lineage,
    utterances,
    disagreements,
    relations: compileRelationLexicon(json('en/relations.json')),
    rewording: compileRewordingLexicon(json('en/rewording.json'), utterances),
  };
}

function readModels(json: <T>(file: string) => T, folder: URL): Resources['models'] {
  const sequenceModel = (file: string): SequenceModel => decodeModel(readFileSync(new URL(file, folder)));
  return {
    partOfSpeech: sequenceModel('models/part-of-speech.bin'),
    names: sequenceModel('models/names.bin'),
    sameFacts: json('models/same-facts.json'),
    timeline: json('models/timeline.json'),
  };
}

function readTransmissionLexicon(
  json: <T>(file: string) => T,
  known: Pick<TransmissionWords, 'damage' | 'currencies' | 'outlets'>,
  finder: WordFinder,
): TransmissionLexicon {
  const [newsrooms, translationese] = [json<never>('en/newsrooms.json'), json<never>('models/translationese.json')];
  return compileTransmissionLexicon(json('en/transmission.json'), { ...known, newsrooms, translationese }, finder);
}

function readMentionLexicon(
  json: <T>(file: string) => T,
  shared: Pick<MentionLexiconFiles, 'countries' | 'givenNames' | 'personNouns'>,
): MentionLexicon {
  return compileMentionLexicon({
    ...shared,
    mentions: json('en/mentions.json'),
    personNames: json('en/person-names.json'),
    thingNouns: json('en/thing-nouns.json'),
    placeNames: json('en/place-names.json'),
  });
}

/**
 * Loads only what tells where sentences end, for a shell that reads texts without annotating them.
 *
 * @param folder see loadResources
 * @returns the rules
 * @throws Error when the file is missing or damaged
 */
export function loadSentenceRules(folder: URL = new URL('../data/', import.meta.url)): SentenceRules {
  return compileSentenceRules(JSON.parse(readFileSync(new URL('en/sentences.json', folder), 'utf8')));
}

const wordsOfAmounts = (file: FigureLexiconFile, currencies: CurrencyWords) => ({
  timesOf: new Map(Object.entries(file.magnitudes)),
  currencies: currenciesNamed({ ...currencies, ...file.currencySymbols }),
});

function compileSentenceRules(file: {
  readonly titles: readonly string[];
  readonly abbreviations: readonly string[];
  readonly openers: readonly string[];
  readonly months: readonly string[];
}): SentenceRules {
  const abbreviations = new Set([...file.titles, ...file.abbreviations]);
  return {
    titles: new Set(file.titles),
    abbreviations,
    openers: new Set(file.openers),
    months: new Set(file.months),
  };
}
