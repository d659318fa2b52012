import type { EntityType, Mention } from '../../model/annotation.js';
import { asId, type EntityId } from '../../model/ids.js';
import { nonEmpty, type Receipt, receiptOf } from '../../model/receipt.js';
import { slice } from '../../model/span.js';
import type { Entity } from '../../model/story.js';
import { plainLetters } from '../../text/marks.js';
import { intersects } from '../../text/sets.js';
import { toLatin } from '../../text/transliteration.js';
import type { EntityLexicon } from './entityLexicon.js';
import { type Form, formsAsWritten, type MentionedArticle, withoutDeterminers } from './readForms.js';

/** The forms of one entity, and why they are one. */
export interface FormGroup {
  readonly forms: readonly Form[];
  readonly why: readonly string[];
}

/** An entity is told with so many other spellings and reasons at most; its id holds so many letters of its name. */
const MOST_ALIASES = 24;
const MOST_REASONS = 12;
const LONGEST_SLUG = 48;

/**
 * Describes entities: name (the fullest form, of a person one that no translation or rewriting made, and of these the
 * most used), type by vote, aliases, roles with receipts, and an id made of the name.
 *
 * @param groups the groups in reading order of their first mention; the ids are numbered in this order where names
 *   agree
 * @param prefix put before every id, to keep the ids of several stories apart; may be empty
 * @returns one entity a group, in the same order; every id once
 */
export function describeEntities(
  groups: readonly FormGroup[],
  articles: readonly MentionedArticle[],
  lexicon: EntityLexicon,
  prefix: string,
): readonly Entity[] {
  const taken = new Set<string>();
  return groups.map(({ forms, why }) => {
    const wordings = countWordings(forms, articles, lexicon);
    const name = nameOf(soundForms(forms, articles), wordings, lexicon);
    return {
      id: freeId(`en-${prefix === '' ? '' : `${prefix}-`}${slugOf(name, lexicon)}`, taken),
      type: typeOf(plainForms(forms, articles)),
      name,
      aliases: [...wordings.keys()].filter((words) => words !== name).slice(0, MOST_ALIASES),
      roles: rolesOf(forms, articles),
      why: [...new Set(why)].slice(0, MOST_REASONS),
    };
  });
}

function freeId(wanted: string, taken: Set<string>): EntityId {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return asId<EntityId>(id);
}

function slugOf(name: string, lexicon: EntityLexicon): string {
  const latin = plainLetters(toLatin(name, lexicon.names.transliteration));
  const slug = latin
    .replace(/[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return slug.slice(0, LONGEST_SLUG).replace(/-+$/u, '') || 'unnamed';
}

// How often each wording is used, most used first, and of equals the first read.
function countWordings(
  forms: readonly Form[],
  articles: readonly MentionedArticle[],
  lexicon: EntityLexicon,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) {
    const text = articles[form.article]?.article.text ?? '';
    for (const mention of form.mentions) {
      const words = mention.named ?? withoutDeterminers(slice(text, mention), lexicon);
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** Takes a form; returns what an entity of it alone would be called, and its words. */
export function namesOfForm({ lane, key, words }: Form): readonly string[] {
  if (lane === 'country') return [key, words];
  return lane === 'government' ? [governmentOf(key), words] : [words];
}

const governmentOf = (country: string): string => `government of ${country}`;

/** A person's name in full has a given name and a family name. */
const FULL_NAME = 2;

// What a name is of is told by the texts that are no translations, where one has the name.
function plainForms(forms: readonly Form[], articles: readonly MentionedArticle[]): readonly Form[] {
  const plain = formsAsWritten(forms, articles);
  return plain.some(({ lane }) => lane !== 'nominal') ? plain : forms;
}

// A translation runs words together ("the owner of Brink Ada Moor"): of a person whom other texts name in full, their
// forms.
function soundForms(forms: readonly Form[], articles: readonly MentionedArticle[]): readonly Form[] {
  const sound = formsAsWritten(forms, articles);
  return sound.some((form) => form.lane === 'person' && fullness(form) >= FULL_NAME) ? sound : forms;
}

function nameOf(forms: readonly Form[], wordings: ReadonlyMap<string, number>, lexicon: EntityLexicon): string {
  const country = forms.find((form) => form.lane === 'country');
  if (country !== undefined) return country.key;
  const government = forms.find((form) => form.lane === 'government');
  if (government !== undefined) return governmentOf(government.key);
  const named = forms.filter((form) => form.lane !== 'nominal');
  const fullest = named.length > 0 ? withoutAdditions(named, lexicon) : forms;
  const most = Math.max(...fullest.map(fullness));
  const full = new Set(fullest.filter((form) => fullness(form) === most).map((form) => bareName(form, lexicon)));
  const name = [...wordings.keys()].find((words) => full.has(words)) ?? [...full][0] ?? '';
  return named.length > 0 ? name : inSentence(name, wordings);
}

// "Coach Marek Holub" and "Marek Holub of Syldavia" say more than the name: where the story has the name in full
// without them, that is it.
function withoutAdditions(named: readonly Form[], lexicon: EntityLexicon): readonly Form[] {
  const bare = named.filter((form) => !hasAddition(form, lexicon));
  return bare.some((form) => fullness(form) >= FULL_NAME) ? bare : named;
}

function hasAddition({ lane, words, read }: Form, { personNouns, genitives }: EntityLexicon): boolean {
  const parts = words.split(' ');
  const [first] = read.parts;
  const isOffice = personNouns.has(parts[0]?.toLowerCase() ?? '') && first?.given.length === 0;
  return lane === 'person' && parts.length > FULL_NAME && (isOffice || intersects(parts, genitives));
}

// What opens a sentence has a capital there only ("Police said").
function inSentence(name: string, wordings: ReadonlyMap<string, number>): string {
  const small = name.slice(0, 1).toLowerCase() + name.slice(1);
  return wordings.has(small) ? small : name;
}

// Full parts count; an initial or a title makes no name fuller than the same name without.
const fullness = ({ lane, read }: Form): number =>
  lane === 'nominal' ? 0 : read.parts.filter((part) => part.kind === 'name' || part.kind === 'generic').length;

const bareName = ({ lane, words, read }: Form, lexicon: EntityLexicon): string =>
  lane === 'person' && read.gender !== null ? withoutTitle(words, lexicon) : words;

function withoutTitle(words: string, { names }: EntityLexicon): string {
  const parts = words.split(' ');
  const from = parts.findIndex((part) => !names.titles.has(part.toLowerCase().replace(/\.$/u, '')));
  return from > 0 ? parts.slice(from).join(' ') : words;
}

function typeOf(forms: readonly Form[]): EntityType {
  const votes = new Map<EntityType, number>();
  for (const { type, lane, mentions } of forms) {
    votes.set(type, (votes.get(type) ?? 0) + mentions.length * (lane === 'nominal' ? 1 : 3));
  }
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}

function rolesOf(forms: readonly Form[], articles: readonly MentionedArticle[]): Entity['roles'] {
  const byRole = new Map<string, { readonly role: string; readonly receipts: Receipt[] }>();
  for (const form of forms) {
    const article = articles[form.article]?.article;
    for (const { role } of form.mentions) {
      if (role === undefined || article === undefined || role.end <= role.start) continue;
      const words = slice(article.text, role).replace(/\s+/gu, ' ').trim();
      const known = byRole.get(words.toLowerCase()) ?? { role: words, receipts: [] };
      known.receipts.push(receiptOf(article, role));
      byRole.set(words.toLowerCase(), known);
    }
  }
  return [...byRole.values()].flatMap(({ role, receipts }) => {
    const all = nonEmpty(receipts);
    return all === null ? [] : [{ role, receipts: all }];
  });
}

/** Takes mentions; returns the ids of those that stand for another mention, with the id of that one. */
export function referents(mentions: readonly Mention[]): ReadonlyMap<Mention['id'], Mention['id']> {
  return new Map(mentions.flatMap(({ id, refersTo }) => (refersTo === undefined ? [] : [[id, refersTo] as const])));
}
