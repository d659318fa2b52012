import type { EntityType } from '../../model/annotation.js';
import { pluralOf } from '../../text/plural.js';
import { phrasesOf, setOf, wordsOf } from '../../text/word-lists.js';

/** The lists of nouns in `data/en/mentions.json`: words parted by blanks. */
export interface NounLists {
  readonly weakHeads: string;
  readonly notThings: string;
  readonly people: string;
  readonly groups: string;
  readonly organisationNouns: string;
  /** Bodies of two words whose last is a person alone: "coast guard". */
  readonly compoundBodies: string;
  readonly eventNouns: string;
  readonly agreementNouns: string;
  readonly placeNominals: string;
  /** Places that the long list lacks, for their nouns mean something else in books. */
  readonly placeThings: string;
  readonly vehicleThings: string;
}

/** The parsed data file `data/en/person-nouns.json`: nouns for people in the singular, parted by blanks. */
export interface PersonNounsFile {
  readonly nouns: string;
}

/**
 * The parsed data file `data/en/thing-nouns.json`: nouns for places and documents in the singular, parted by blanks.
 */
export interface ThingNounsFile {
  readonly places: string;
  readonly documents: string;
}

/**
 * A noun that a description can be built on. A weak one describes only with an article, a possessor or a name. A rare
 * one comes from the long list of nouns for people, in which many are surnames or trade names too. A thing is a place
 * or a document, which only tells of the story where the text has introduced it.
 */
export interface NominalHead {
  readonly type: EntityType;
  readonly plural: boolean;
  readonly weak: boolean;
  readonly rare: boolean;
  readonly thing: boolean;
  /** The noun in the singular, or as it stands where the lists have no singular of it. */
  readonly noun: string;
}

/**
 * Makes a table of the nouns that descriptions are built on.
 *
 * @param raw the lists of nouns by type
 * @param persons nouns for people
 * @param things nouns for places and documents
 * @returns the heads by word in lower case, singular and plural, or by two words; the first list that has one decides
 */
export function compileNominals(
  raw: NounLists,
  persons: PersonNounsFile,
  things: ThingNounsFile,
): ReadonlyMap<string, NominalHead> {
  const heads = new Map<string, NominalHead>();
  const weakHeads = setOf(raw.weakHeads);
  const add = (word: string, head: Partial<NominalHead> & Pick<NominalHead, 'type' | 'plural'>, noun = word): void => {
    const weak = head.rare !== true && (weakHeads.has(word) || weakHeads.has(noun));
    if (!heads.has(word)) heads.set(word, { weak, rare: false, thing: false, noun, ...head });
  };
  const addPeople = (list: string, rare: boolean): void => {
    for (const word of wordsOf(list)) {
      add(word, { type: 'person', plural: false, rare });
      add(pluralOf(word), { type: 'group', plural: true, rare }, word);
    }
  };
  const addThings = (list: string, type: EntityType): void => {
    const others = setOf(raw.notThings);
    for (const word of wordsOf(list).filter((each) => !others.has(each))) {
      add(word, { type, plural: false, thing: true });
      add(pluralOf(word), { type, plural: true, thing: true }, word);
    }
  };
  for (const word of wordsOf(raw.groups)) add(word, { type: 'group', plural: true });
  addPeople(raw.people, false);
  for (const [list, type] of listsOf(raw))
    for (const word of wordsOf(list)) add(word, { type, plural: /[^s]s$/.test(word) });
  for (const phrase of phrasesOf(raw.compoundBodies)) add(phrase, { type: 'organisation', plural: false });
  addPeople(persons.nouns, true);
  addThings(raw.placeThings, 'place');
  addThings(raw.vehicleThings, 'other');
  addThings(things.places, 'place');
  addThings(things.documents, 'agreement');
  return heads;
}

const listsOf = (raw: NounLists): readonly (readonly [string, EntityType])[] => [
  [raw.organisationNouns, 'organisation'],
  [raw.eventNouns, 'event'],
  [raw.agreementNouns, 'agreement'],
  [raw.placeNominals, 'place'],
];
