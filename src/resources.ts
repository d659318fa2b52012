import { readFileSync } from 'node:fs';
import { compileEventLexicon, type EventLexicon } from './annotations/events/lexicon.js';
import { compileFigureLexicon } from './annotations/figures/compileLexicon.js';
import type { FigureLexicon } from './annotations/figures/lexicon.js';
import type { FigureLexiconFile } from './annotations/figures/lexiconFile.js';
import { compileLabelLexicon, type LabelLexicon } from './annotations/labels/lexicon.js';
import { compileMentionLexicon, type MentionLexicon, sortsOf } from './annotations/mentions/lexicon.js';
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
import { compileActWords } from './story/claims/disagreements/acts/actWords.js';
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
import { currenciesNamed, currencyWordsOf } from './text/currency-words.js';
import { compilePersonGenders, withGivenNames } from './text/genders.js';
import { decodeLanguageModel, type LanguageModel } from './text/language-model.js';
import { compileSenseLexicon } from './text/mistaken-senses.js';
import type { OutletNamesFile } from './text/outlet-names.js';
import type { SequenceModel } from './text/perceptron.js';
import { decodeModel } from './text/perceptron-file.js';
import { remembered } from './text/remembered.js';
import { compileSentenceRules, type SentenceRules } from './text/sentences.js';
import { compileSpellings } from './text/spellings.js';
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
export function loadResources(folder: URL = DATA): Resources {
  const json = jsonReader(folder);
  const clauses = compileClauseWords(json('en/clauses.json'));
  const mentions = readMentionLexicon(json);
  const genders = compilePersonGenders(
    withGivenNames(json('names/genders.json'), json('names/given-name-genders.json')),
  );
  const statements = compileStatementLexicon(json('en/statements.json'), genders, sortsOf(mentions));
  const lineage = compileLineageLexicon(
    json('en/lineage.json'),
    json('names/transliteration.json'),
    json('en/outlet-names.json'),
  );
  const utterances = compileUtteranceLexicon(json('en/utterances.json'), lineage);
  const disagreements = readDisagreementLexicon(json, clauses);
  return {
    languages: new Set(['en']),
    languageModel: decodeLanguageModel(bytesOf('models/languages.bin', folder)),
    sentences: compileSentenceRules(json('en/sentences.json')),
    clauses,
    pages: compilePageModel(json('models/pages.json')),
    article: compileArticleLexicon(json('en/article.json'), {
      outlets: json('en/outlet-names.json'),
      nameWords: json('names/name-words.json'),
    }),
    ...readDamageLexicons(json, { clauses, genders, statements, lineage, passives: disagreements.passives }),
    mentions,
    models: {
      partOfSpeech: decodeModel(bytesOf('models/part-of-speech.bin', folder)),
      names: decodeModel(bytesOf('models/names.bin', folder)),
      sameFacts: json('models/same-facts.json'),
      timeline: json('models/timeline.json'),
    },
    statements,
    times: compileTimeLexicon(json('en/times.json'), clauses),
    figures: compileFigureLexicon(json('en/figures.json'), json('en/person-nouns.json')),
    events: compileEventLexicon(json('en/events.json')),
    labels: compileLabelLexicon(json('en/labels.json'), json('en/person-nouns.json'), json('en/tenures.json')),
    grouping: lineage,
    entities: readEntityLexicon(json),
    lineage,
    utterances,
    disagreements,
    relations: compileRelationLexicon(json('en/relations.json')),
    rewording: compileRewordingLexicon(json('en/rewording.json'), utterances),
  };
}

/**
 * Loads only what tells where sentences end, for a shell that reads texts without annotating them.
 *
 * @param folder see loadResources
 * @returns the rules
 * @throws Error when the file is missing or damaged
 */
export const loadSentenceRules = (folder: URL = DATA): SentenceRules =>
  compileSentenceRules(jsonReader(folder)('en/sentences.json'));

const DATA = new URL('../data/', import.meta.url);

/** Reads a data file by its path below the folder; what asks for it says what is in it. */
type ReadJson = <File>(path: string) => File;

const bytesOf = (path: string, folder: URL): Buffer => readFileSync(new URL(path, folder));

// Several lexicons are made of one file.
function jsonReader(folder: URL): ReadJson {
  const parsed = remembered((path: string): unknown => JSON.parse(bytesOf(path, folder).toString('utf8')));
  return <File>(path: string) => parsed(path) as File;
}

const readMentionLexicon = (json: ReadJson): MentionLexicon =>
  compileMentionLexicon({
    mentions: json('en/mentions.json'),
    countries: json('names/countries.json'),
    givenNames: json('names/given-names.json'),
    personNames: json('en/person-names.json'),
    personNouns: json('en/person-nouns.json'),
    thingNouns: json('en/thing-nouns.json'),
    placeNames: json('en/place-names.json'),
  });

const readEntityLexicon = (json: ReadJson): EntityLexicon =>
  compileEntityLexicon({
    transliteration: json('names/transliteration.json'),
    sounds: json('names/sounds.json'),
    givenNames: json('names/given-names.json'),
    nameWords: json('names/name-words.json'),
    countries: json('names/countries.json'),
    words: json('en/entities.json'),
    nameEndings: json('names/name-endings.json'),
    spellings: json('en/spellings.json'),
    outlets: json('en/outlet-names.json'),
    personNouns: json('en/person-nouns.json'),
  });

const readDisagreementLexicon = (json: ReadJson, clauses: ClauseWords): DisagreementLexicon =>
  compileDisagreementLexicon(json('en/disagreements.json'), {
    clauses,
    figures: json('en/figures.json'),
    tenures: json('en/tenures.json'),
    acts: compileActWords(json('en/acts.json'), json('en/events.json')),
  });

// What damage is known by, in a text alone and beside others.
function readDamageLexicons(
  json: ReadJson,
  {
    statements,
    lineage: { stopWords, synonyms },
    ...known
  }: Pick<Resources, 'clauses' | 'statements' | 'lineage'> & Pick<SharedDamageLexicon, 'genders' | 'passives'>,
): Pick<Resources, 'transmission' | 'damage' | 'sharedDamage'> {
  const file = json<DamageLexiconFile & SharedDamageLexiconFile>('en/damage.json');
  const figures = json<FigureLexiconFile>('en/figures.json');
  const senses = compileSenseLexicon(json('en/mistaken-senses.json'));
  const currencies = currencyWordsOf(figures);
  // Both are asked of the same texts.
  const finder = new WordFinder();
  const damage = compileDamageLexicon(file, { senses, qualifiers: figures.qualifiers }, finder);
  const transmission = {
    damage,
    currencies,
    outlets: json<OutletNamesFile>('en/outlet-names.json'),
    newsrooms: json<TransmissionWords['newsrooms']>('en/newsrooms.json'),
    translationese: json<TransmissionWords['translationese']>('models/translationese.json'),
  };
  return {
    transmission: compileTransmissionLexicon(json('en/transmission.json'), transmission, finder),
    damage,
    sharedDamage: compileSharedDamageLexicon(file, {
      ...known,
      senses,
      respell: compileSpellings(json('en/spellings.json')),
      ...wordsOfSaying(statements),
      timesOf: new Map(Object.entries(figures.magnitudes)),
      currencies: currenciesNamed({ ...currencies, ...figures.currencySymbols }),
      stopWords,
      synonyms,
    }),
  };
}
