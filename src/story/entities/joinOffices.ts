import { slice } from '../../model/span.js';
import { groupBy } from '../../text/group-by.js';
import type { EntityLexicon } from './entityLexicon.js';
import { type Phrase, readPhrase } from './joinNominals.js';
import type { Form, Join, MentionedArticle } from './readForms.js';

/** Somebody whom an article introduces with an office, and where. */
interface Holder {
  readonly form: Form;
  readonly start: number;
  readonly office: Phrase;
}

/**
 * Joins "the minister" with the one person whom the article introduced as a minister before ("the transport minister,
 * Ada Finn"); a narrower description needs the same narrowing. Definite descriptions go back to what was introduced, as
 * Hawkins (Definiteness and Indefiniteness, 1978) describes.
 *
 * @param articles the articles, for the words of offices
 * @param forms all forms of the story
 * @param lexicon see EntityLexicon
 * @returns joins by form index, each with its reason; none where the article has two of the office, or an unnamed one
 */
export function joinOffices(
  articles: readonly MentionedArticle[],
  forms: readonly Form[],
  lexicon: EntityLexicon,
): readonly Join[] {
  const byArticle = groupBy(forms, ({ article }) => article);
  return [...byArticle].flatMap(([article, own]) => {
    const text = articles[article]?.article.text ?? '';
    const holders = own.filter(({ lane }) => lane === 'person').flatMap((form) => holdersIn(form, text, lexicon));
    const described = own.filter(({ lane, type }) => lane === 'nominal' && type === 'person');
    const phrases = described.map((form) => ({ form, phrase: phraseOf(form, text, lexicon) }));
    // "A minister said": there is another one.
    const unnamed = new Set(phrases.filter(({ phrase }) => phrase.isNew).map(({ phrase }) => phrase.head));
    return phrases
      .filter(({ phrase: { head } }) => head !== '' && !unnamed.has(head) && !lexicon.vagueHeads.has(head))
      .flatMap(({ form, phrase }) => officeJoin(form, phrase, holders));
  });
}

const holdersIn = (form: Form, text: string, lexicon: EntityLexicon): readonly Holder[] =>
  form.mentions.flatMap(({ role, start }) =>
    role === undefined ? [] : [{ form, start, office: readPhrase(slice(text, role), lexicon) }],
  );

/** A description with how its mentions begin: one with "the" and none with "his", or one with "a". */
interface Described extends Phrase {
  readonly isKnown: boolean;
  readonly isNew: boolean;
}

function phraseOf({ mentions }: Form, text: string, lexicon: EntityLexicon): Described {
  const words = mentions.map((mention) => slice(text, mention));
  const first = words.map((each) => each.split(/\s/u, 1)[0]?.toLowerCase() ?? '');
  return {
    ...readPhrase(words[0] ?? '', lexicon),
    isKnown: first.some((word) => lexicon.definite.has(word)) && first.every((word) => !isOwner(word, lexicon)),
    isNew: first.some((word) => lexicon.indefinite.has(word)),
  };
}

const isOwner = (word: string, { determiners, definite }: EntityLexicon): boolean =>
  determiners.has(word) && !definite.has(word);

function officeJoin(form: Form, phrase: Described, holders: readonly Holder[]): readonly Join[] {
  const meant = holders.filter(({ office }) => isSameOffice(phrase, office));
  const [first] = meant;
  if (!phrase.isKnown || first === undefined || first.start > (form.mentions.at(-1)?.start ?? 0)) return [];
  if (new Set(meant.map(surnameOf)).size > 1) return [];
  return [{ a: first.form.index, b: form.index, why: `The article calls “${first.form.words}” ${phrase.head}.` }];
}

const surnameOf = ({ form: { read, key } }: Holder): string => read.parts.at(-1)?.latin ?? key;

function isSameOffice(a: Phrase, office: Phrase): boolean {
  if (a.head !== office.head || (a.country !== null && a.country !== office.country)) return false;
  return a.narrowed.split(' ').every((word) => word === '' || office.narrowed.split(' ').includes(word));
}
