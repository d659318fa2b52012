import type { Mention } from '../../model/annotation.js';
import { slice } from '../../model/span.js';
import { countryOf, type EntityLexicon } from './entityLexicon.js';
import type { Form, Join, MentionedArticle } from './readForms.js';

/** The head of a phrase and what narrows it: "the Ruritanian president" has head president, country Ruritania. */
interface Phrase {
  readonly head: string;
  readonly country: string | null;
  readonly definite: boolean;
  readonly plural: boolean;
}

/**
 * Joins descriptions: an office of a country with the one person who is said to hold it in the story, and descriptions of
 * groups, bodies and events with one head ("the opposition", "the country's opposition") unless their countries differ.
 *
 * @param articles the articles, for the words of roles and the articles before descriptions
 * @param forms all forms of the story, in reading order
 * @returns joins by form index, each with its reason
 */
export function joinNominals(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  lexicon: EntityLexicon,
): readonly Join[] {
  const nominal = forms.filter((form) => form.lane === 'nominal');
  const phrases = new Map(nominal.map((form) => [form, phraseOf(form, articles, lexicon)]));
  const holders = officeHolders(articles, forms, lexicon);
  const joins: Join[] = [];
  const first = new Map<string, Form>();
  for (const form of nominal) {
    const phrase = phrases.get(form);
    if (phrase === undefined || phrase.head === '') continue;
    const holder = form.type === 'person' ? holders.get(officeKey(phrase)) : undefined;
    const key = groupKey(form, phrase, lexicon);
    const known = holder ?? (key === null ? undefined : first.get(key));
    if (key !== null && known === undefined) first.set(key, form);
    if (known === undefined || known === null) continue;
    joins.push({ a: known.index, b: form.index, why: sentenceOf(form, known, holder !== undefined) });
  }
  return joins;
}

function sentenceOf(form: Form, known: Form, office: boolean): string {
  if (office) return `“${form.words}” is the office of “${known.words}” in this story.`;
  return `“${form.words}” and “${known.words}” describe the same in this story.`;
}

const officeKey = ({ head, country }: Phrase): string => `${head} of ${country ?? ''}`;

// Which descriptions may be one: definite ones and bare plurals of groups, bodies and events.
function groupKey(form: Form, phrase: Phrase, lexicon: EntityLexicon): string | null {
  if (lexicon.vagueHeads.has(phrase.head)) return phrase.country === null ? null : `${form.type} ${officeKey(phrase)}`;
  if (form.type === 'person') return phrase.definite && phrase.country !== null ? `person ${officeKey(phrase)}` : null;
  return phrase.definite || phrase.plural ? `${form.type} ${phrase.head}` : null;
}

function phraseOf(form: Form, articles: readonly MentionedArticle[], lexicon: EntityLexicon): Phrase {
  const text = articles[form.article]?.article.text ?? '';
  return readPhrase(slice(text, form.mentions[0] as Mention), lexicon);
}

function readPhrase(words: string, lexicon: EntityLexicon): Phrase {
  const parts = words
    .slice(0, 300)
    .split(/[^\p{L}\p{N}.'’-]+/u)
    .filter((part) => part !== '');
  const lower = parts.map((part) => part.toLowerCase().replace(/[’']s?$/u, ''));
  const end = lower.findIndex((part, i) => i > 0 && lexicon.breaks.has(part));
  const chunk = lower.slice(0, end < 0 ? lower.length : end);
  const countries = parts.flatMap((part) => countryOf(part.replace(/[’']s?$/u, ''), lexicon) ?? []);
  const heads = chunk.filter((part) => countryOf(part, lexicon) === null && !lexicon.determiners.has(part));
  const head = heads.at(-1) ?? '';
  const office = head === 'minister' && heads.at(-2) === 'prime' ? 'prime minister' : head;
  return {
    head: lexicon.sameRole.get(office) ?? office,
    country: countries[0] ?? null,
    definite:
      !lexicon.indefinite.has(lower[0] ?? '') && (lexicon.determiners.has(lower[0] ?? '') || countries.length > 0),
    plural: head.endsWith('s') && !lexicon.indefinite.has(lower[0] ?? ''),
  };
}

// The one person of the story who is said to hold an office of a country; null when several are.
function officeHolders(articles: readonly MentionedArticle[], forms: readonly Form[], lexicon: EntityLexicon) {
  const holders = new Map<string, Form | null>();
  for (const form of forms) {
    if (form.lane !== 'person') continue;
    const text = articles[form.article]?.article.text ?? '';
    for (const { role } of form.mentions) {
      if (role === undefined) continue;
      const phrase = readPhrase(slice(text, role), lexicon);
      if (!lexicon.roles.has(phrase.head.split(' ').at(-1) ?? '') || phrase.country === null) continue;
      const known = holders.get(officeKey(phrase));
      const same = known === undefined || (known !== null && surname(known) === surname(form));
      holders.set(officeKey(phrase), same ? (known ?? form) : null);
    }
  }
  return holders;
}

const surname = (form: Form): string => form.read.parts.at(-1)?.latin ?? '';
