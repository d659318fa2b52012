import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityType, Mention, MentionKind } from '../../src/model/annotation.js';
import { type ArticleId, asId, type MentionId } from '../../src/model/ids.js';
import { joinEntities } from '../../src/story/entities/joinEntities.js';
import type { MentionedArticle } from '../../src/story/entities/readForms.js';
import { lexicon } from './lexicon.js';

const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organisation',
  l: 'place',
  g: 'group',
  e: 'event',
  x: 'other',
};
const KINDS: Readonly<Record<string, MentionKind>> = {
  n: 'name',
  t: 'titled',
  m: 'metonym',
  a: 'adjectival',
  d: 'nominal',
  r: 'pronoun',
};

/**
 * Reads an article in the notation {pn:Marek Holub}: a mention with the letters of its type and kind; {pd2:he} refers
 * to the second mention; a role stands in angle brackets before its mention: <president>{pn:Marek Holub}.
 */
function read(id: string, marked: string): MentionedArticle {
  const mentions: Mention[] = [];
  let text = '';
  let role: { start: number; end: number } | undefined;
  for (const part of marked.split(/(\{[^}]*\}|<[^>]*>)/u)) {
    const start = text.length;
    const mark = /^\{(\w)(\w)(\d*):(.*)\}$/su.exec(part);
    text += mark ? mark[4] : part.replace(/^<|>$/gu, '');
    if (part.startsWith('<')) role = { start, end: text.length };
    if (!mark) continue;
    mentions.push({
      id: asId<MentionId>(`${id}#m${mentions.length + 1}`),
      start,
      end: text.length,
      type: TYPES[mark[1] ?? ''] ?? 'other',
      kind: KINDS[mark[2] ?? ''] ?? 'name',
      entity: null,
      ...(mark[3] ? { refersTo: asId<MentionId>(`${id}#m${mark[3]}`) } : {}),
      ...(role ? { role } : {}),
    });
    role = undefined;
  }
  return { article: { id: asId<ArticleId>(id), text }, mentions };
}

/** Takes marked articles; checks the entities, one a line: "name (type): words / words", mentions in reading order. */
function check(marked: readonly string[], expected: readonly string[]): void {
  checkArticles(
    marked.map((text, i) => read(`a${i}`, text)),
    expected,
  );
}

function checkArticles(articles: readonly MentionedArticle[], expected: readonly string[]): void {
  const { entities, entityOf } = joinEntities(articles, lexicon);
  const lines = entities.map(({ id, name, type }) => {
    const words = articles.flatMap(({ article, mentions }) =>
      mentions.filter((m) => entityOf.get(m.id) === id).map((m) => article.text.slice(m.start, m.end)),
    );
    return `${name} (${type}): ${words.join(' / ')}`;
  });
  expect(lines.sort()).toEqual([...expected].sort());
}

describe('persons', () => {
  test('a surname, a title and an initial go with the full name of the article', () => {
    check(
      ['{pn:Marek Holub} spoke. {pn:Holub} said … {pt:Mr. Holub} left. {pt:M. Holub} signed; {pr1:he} slept.'],
      ['Marek Holub (person): Marek Holub / Holub / Mr. Holub / M. Holub / he'],
    );
  });
  test('spellings of one name join across articles', () => {
    check(
      [
        '{pn:Sviatlana Chyzheuskaya} won. {pt:S. Chyzheuskaja} spoke.',
        '{pn:Svetlana Chizhevskaya} left.',
        '{pn:Chyžeŭskaja} stayed.',
      ],
      [
        'Sviatlana Chyzheuskaya (person): Sviatlana Chyzheuskaya / S. Chyzheuskaja / Svetlana Chizhevskaya / Chyžeŭskaja',
      ],
    );
  });
  test('a second surname goes with the name without it, unless two names go on from it', () => {
    check(
      ['{pn:Ana Duarte} spoke.', '{pn:Ana Duarte Rial} left. {pn:Duarte} slept.'],
      ['Ana Duarte Rial (person): Ana Duarte / Ana Duarte Rial / Duarte'],
    );
    check(
      ['{pn:Ana Duarte} spoke.', '{pn:Ana Duarte Rial} left.', '{pn:Ana Duarte Soler} stayed.'],
      [
        'Ana Duarte (person): Ana Duarte',
        'Ana Duarte Rial (person): Ana Duarte Rial',
        'Ana Duarte Soler (person): Ana Duarte Soler',
      ],
    );
  });
  test('an office or a place with a name is no part of it where the story has the name without them', () => {
    check(
      ['{pn:Coach Marek Holub} and {pn:Anna Moor of Syldavia} met.', '{pn:Marek Holub} met {pn:Anna Moor}.'],
      [
        'Marek Holub (person): Coach Marek Holub / Marek Holub',
        'Anna Moor (person): Anna Moor of Syldavia / Anna Moor',
      ],
    );
    check(['{pn:Anna of Syldavia} met.'], ['Anna of Syldavia (person): Anna of Syldavia']);
  });
  test('a Greek name joins across its spellings and with or without its s', () => {
    check(
      ['{pn:Ntinos Mparkas} met {pn:Anna Samba}. {pn:Samba} spoke.', '{pn:Dinos Barka} and {pn:Anna Sambas} left.'],
      [
        'Ntinos Mparkas (person): Ntinos Mparkas / Dinos Barka',
        'Anna Samba (person): Anna Samba / Samba / Anna Sambas',
      ],
    );
    check(
      ['{pn:Anna Economou} met {pn:Anna Kommas}.', '{pn:Anna Ekonomou} and {pn:Pavlos Komma} left.'],
      [
        'Anna Economou (person): Anna Economou / Anna Ekonomou',
        'Anna Kommas (person): Anna Kommas',
        'Pavlos Komma (person): Pavlos Komma',
      ],
    );
  });
  test('people with one surname stay apart by given name, initial, title and ending', () => {
    check(
      ['{pn:Marek Holub} and his brother {pn:Pavel Holub} met. {pt:P. Holub} spoke.', '{pt:Mrs Holub} wept.'],
      [
        'Marek Holub (person): Marek Holub',
        'Pavel Holub (person): Pavel Holub / P. Holub',
        'Holub (person): Mrs Holub',
      ],
    );
    check(
      ['{pn:Ihar Zimouski} met {pn:Alena Zimouskaya}. {pn:Zimouskaya} spoke. {pn:Zimouski} listened.'],
      ['Ihar Zimouski (person): Ihar Zimouski / Zimouski', 'Alena Zimouskaya (person): Alena Zimouskaya / Zimouskaya'],
    );
  });
  test('a bare surname is the one who was introduced first in the article', () => {
    check(
      ['{pn:Marek Holub} came with {pn:Anna Holub}. {pn:Holub} spoke.'],
      ['Marek Holub (person): Marek Holub / Holub', 'Anna Holub (person): Anna Holub'],
    );
  });
  test('one wrong guess of the type does not part a name', () => {
    check(
      ['{pn:Marek Holub} spoke. {pn:Holub} said. {ln:Holub} left. {pn:Holub} slept.'],
      ['Marek Holub (person): Marek Holub / Holub / Holub / Holub'],
    );
  });
  test('what a long name is says what its short form is', () => {
    check(
      ['{on:Norval News} and {on:Norval News} came. {pn:Norval} spoke.'],
      ['Norval News (organisation): Norval News / Norval News / Norval'],
    );
    check(
      ['{on:Norval Echo} and {on:Norval Echo} and {on:Norval Echo} came to {ln:Norval}.'],
      ['Norval Echo (organisation): Norval Echo / Norval Echo / Norval Echo', 'Norval (place): Norval'],
    );
  });
});

describe('names in a case of another language', () => {
  const wire = read('a', '{pn:Daniel Renvik} of {ln:Tarvik} spoke. {pn:Lena Brosk} wept.');
  const translated = (from: string, marked: string): MentionedArticle => {
    const { article, mentions } = read('b', marked);
    return {
      article: { ...article, transmission: { kind: 'machine-translated', from, confidence: 1, receipts: [] } },
      mentions,
    };
  };

  test('go with the plain names of the story', () =>
    checkArticles(
      [
        wire,
        translated('lt', '{pn:Danielis Renvikas} came to {ln:Tarvikas} with {pn:Lenos Brosk}. {pn:D. Renvikas} left.'),
      ],
      [
        'Daniel Renvik (person): Daniel Renvik / Danielis Renvikas / D. Renvikas',
        'Tarvik (place): Tarvik / Tarvikas',
        'Lena Brosk (person): Lena Brosk / Lenos Brosk',
      ],
    ));

  test('also where one word was taken for something else', () =>
    checkArticles(
      [wire, translated('lt', '{pn:Tarvikas} is quiet.')],
      ['Daniel Renvik (person): Daniel Renvik', 'Tarvik (place): Tarvik / Tarvikas', 'Lena Brosk (person): Lena Brosk'],
    ));

  test('and are named by other texts, where a translation runs a title and a name together', () =>
    checkArticles(
      [wire, translated('lt', 'The owner of {pn:Brosk Daniel Renvik} left.')],
      [
        'Daniel Renvik (person): Daniel Renvik / Brosk Daniel Renvik',
        'Tarvik (place): Tarvik',
        'Lena Brosk (person): Lena Brosk',
      ],
    ));

  test('but not with endings that its language does not have, nor where two names would do', () => {
    checkArticles(
      [wire, translated('es', '{ln:Tarvikas} is quiet.')],
      [
        'Daniel Renvik (person): Daniel Renvik',
        'Tarvik (place): Tarvik',
        'Tarvikas (place): Tarvikas',
        'Lena Brosk (person): Lena Brosk',
      ],
    );
    checkArticles(
      [read('a', '{ln:Sulm} and {ln:Sulma}'), translated('lt', '{ln:Sulmo} is quiet.')],
      ['Sulm (place): Sulm', 'Sulma (place): Sulma', 'Sulmo (place): Sulmo'],
    );
  });
});

describe('countries, capitals and governments', () => {
  test('a people belongs to its country; a capital that acts is the government, not the place', () => {
    check(
      [
        'In {ln:Latvia} the {la:Latvian} sea. {om:Riga} said no. {on:The Latvian government} agreed. They met in {ln:Riga}.',
        '{la:Latvians} and {ln:Riga}. {od:the Latvian authorities} denied it.',
      ],
      [
        'Latvia (place): Latvia / Latvian / Latvians',
        'Riga (place): Riga / Riga',
        'government of Latvia (organisation): Riga / The Latvian government / the Latvian authorities',
      ],
    );
  });
  test('a city is one under all its names', () => {
    check(
      ['{ln:Homel} and {ln:St. Petersburg}.', '{ln:Gomel}, {ln:Saint Petersburg}.'],
      ['Homel (place): Homel / Gomel', 'St. Petersburg (place): St. Petersburg / Saint Petersburg'],
    );
  });
});

describe('organisations', () => {
  test('articles, acronyms and short forms', () => {
    check(
      [
        '{on:the Northern Harbour Council} (NHC) met. {on:The Council} decided. {on:NHC} paid.',
        '{on:Northern Harbour Council} and {on:Southern Harbour Council}.',
      ],
      [
        'Northern Harbour Council (organisation): the Northern Harbour Council / The Council / NHC / Northern Harbour Council',
        'Southern Harbour Council (organisation): Southern Harbour Council',
      ],
    );
  });
  test('ministries of two countries stay apart', () => {
    check(
      ['{on:the Latvian Foreign Ministry} and {on:the Estonian Foreign Ministry}.'],
      [
        'Latvian Foreign Ministry (organisation): the Latvian Foreign Ministry',
        'Estonian Foreign Ministry (organisation): the Estonian Foreign Ministry',
      ],
    );
  });
});

describe('descriptions', () => {
  test('one head is one group, unless something narrows it otherwise', () => {
    check(
      [
        '{gd:the opposition} met. {gd:The Latvian opposition} spoke.',
        '{gd:the opposition} won; {gd:a man} and {gd:a man} saw it.',
      ],
      ['opposition (group): the opposition / The Latvian opposition / the opposition', 'man (group): a man / a man'],
    );
    check(
      ['{gd:The organisers} met.', '{gd:The organizers} met.'],
      ['organisers (group): The organisers / The organizers'],
    );
    check(
      ['{od:the official media} and {od:opposition media}.'],
      ['official media (organisation): the official media', 'opposition media (organisation): opposition media'],
    );
  });
  test('a body is one with an article and without', () => {
    check(
      ['{gd:police} came. {gd:the police} left.', '{gd:Police} came.'],
      ['police (group): police / the police / Police'],
    );
  });
  test('a capital that only opens sentences is none of the name', () => {
    const articles = [read('a', '{gd:Police} came. {gd:Police} left; {gd:police} will say why.')];
    expect(joinEntities(articles, lexicon).entities.map(({ name }) => name)).toEqual(['police']);
  });
  test.each([
    ['the leader of the opposition ', true],
    ['the lawyer of the league, ', true],
    ['head of the state ', true],
    ['the successor of ', false],
    ['the spokesman of President ', false],
  ])('a description that ends with a name, “%s…”, is of the one named: %s', (before, isNamed) => {
    const text = `${before}Jonas Tarn spoke.`;
    const end = text.indexOf(' spoke');
    const mention = (number: number, start: number, kind: MentionKind): Mention => ({
      id: asId<MentionId>(`a#m${number}`),
      start,
      end,
      type: 'person',
      kind,
      entity: null,
    });
    const mentions = [mention(1, 0, 'nominal'), mention(2, before.length, 'name')];
    const { entityOf } = joinEntities([{ article: { id: asId<ArticleId>('a'), text }, mentions }], lexicon);
    const [described, named] = mentions.map(({ id }) => entityOf.get(id));
    expect(described === named).toBe(isNamed);
  });
});

describe('entities', () => {
  test('ids are made of the name, once each, with the prefix of the story', () => {
    const articles = [
      read('a', '{pn:Žanna Łuk} and {pn:Marek Holub}; {ln:Holub} is a town, {xn:🙂} is not. {ln:Holub}'),
    ];
    const ids = joinEntities(articles, lexicon, 's1').entities.map(({ id }) => id);
    expect(ids).toEqual(['en-s1-zanna-luk', 'en-s1-marek-holub', 'en-s1-holub', 'en-s1-unnamed']);
  });
  test('roles are kept with receipts, those that conflict too', () => {
    const articles = [read('a', '<President>{pn: Marek Holub} and <the self-styled president>{pn: Marek Holub}')];
    const [entity] = joinEntities(articles, lexicon).entities;
    expect(entity?.roles.map(({ role, receipts }) => `${role}: ${receipts[0].quote}`)).toEqual([
      'President: President',
      'the self-styled president: the self-styled president',
    ]);
  });
  test('the order of the articles does not matter', () => {
    const articles = ['{pn:Ann Lee} of {ln:Oslo}', '{pn:Lee}, {on:Lee Ltd}', '{pn:A. Lee} in {la:Norwegian}'].map(
      (text, i) => read(`a${i}`, text),
    );
    const forward = joinEntities(articles, lexicon);
    const backward = joinEntities([...articles].reverse(), lexicon);
    expect(backward.entities).toEqual(forward.entities);
    expect([...backward.entityOf].sort()).toEqual([...forward.entityOf].sort());
  });
  test('any text is joined without a throw, and every mention but a lone pronoun has an entity', () => {
    const mention = fc.record({
      words: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        fc.constantFrom('the', 'a of', 'X.', '12'),
      ),
      type: fc.constantFrom(...Object.values(TYPES)),
      kind: fc.constantFrom(...Object.values(KINDS)),
    });
    fc.assert(
      fc.property(fc.array(mention, { maxLength: 12 }), (drafts) => {
        let text = '';
        const mentions = drafts.map(({ words, type, kind }, i): Mention => {
          const start = text.length;
          text += words;
          const where = { start, end: text.length };
          text += ' ';
          return { ...where, id: asId<MentionId>(`a#m${i}`), kind, type, entity: null };
        });
        const { entities, entityOf } = joinEntities(
          [{ article: { id: asId<ArticleId>('a'), text }, mentions }],
          lexicon,
        );
        const ids = new Set<string>(entities.map(({ id }) => id));
        expect(ids.size).toBe(entities.length);
        for (const one of mentions) {
          if (one.kind !== 'pronoun') expect(ids.has(entityOf.get(one.id) ?? '')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a name that a translation spells in its own way', () => {
  const translated = (id: string, marked: string): MentionedArticle => {
    const { article, mentions } = read(id, marked);
    const transmission = { kind: 'machine-translated' as const, from: 'fr', confidence: 1, receipts: [] };
    return { article: { ...article, transmission }, mentions };
  };
  test.each([
    ['{ln:Nordava} is cold.', '{pn:Nordavie} is cold.', 1],
    ['{pn:Marek Harrow} and {pn:Harrow} met.', '{on:Harrou} left.', 1],
    // The text has both, two names would do, and too little is alike.
    ['{ln:Nordava} is cold.', '{pn:Nordavie} met {ln:Nordava}.', 2],
    ['{ln:Nordava} met {on:Nordavia}.', '{pn:Nordavie} is cold.', 3],
    ['{ln:Nordava} is cold.', '{pn:Nordello} is cold.', 2],
  ])('%s %s', (one, other, count) => {
    expect(joinEntities([read('a', one), translated('b', other)], lexicon).entities.length).toBe(count);
  });
  test('two texts that are no translations spell two names', () => {
    const articles = [read('a', '{ln:Nordava} is cold.'), read('b', '{pn:Nordavie} is cold.')];
    expect(joinEntities(articles, lexicon).entities.length).toBe(2);
  });
});

describe('the words of a name in another order', () => {
  test.each([
    ['{on:Port Ansel University} is shut.', '{od:the university of Port Ansel} is shut.', 1],
    ['{on:Quay Guild} spoke.', '{xn:Guild of the Quays} spoke.', 1],
    ['{ln:Ilmo Valley} is dry.', '{ld:the Ilmo valley} is dry.', 1],
    ['{on:Port Ansel University} is shut.', '{ln:the university of Port Ansel} is shut.', 2],
    ['{en:Dorvik Meeting} began.', '{ed:the meeting of Dorvik} ended.', 2],
    ['{on:Northern Fund} spoke.', '{on:Northern Fund of Dorvik} spoke.', 2],
  ])('%s %s', (one, other, count) => {
    expect(joinEntities([read('a', one), read('b', other)], lexicon).entities.length).toBe(count);
  });
});

describe('an outlet that names itself', () => {
  const withOutlet = (id: string, marked: string, name: string): MentionedArticle => {
    const { article, mentions } = read(id, marked);
    return { article: { ...article, outlet: { name, basis: 'stated', receipts: [], confidence: 1 } }, mentions };
  };
  test.each([
    ['The Dorvik Register', '{on:The Register} counted 40.', 'So said {xn:The Dorvik Register}.', 1],
    ['Tideline News', '{pn:Tideline} saw it.', 'So said {on:Tideline News}.', 1],
    // A part of a person's name, and the short name in a text of another outlet.
    ['Lind News', '{pn:Lind} spoke, and {pn:Mara Lind} left.', 'So said {on:Lind News}.', 2],
    ['Quay Telescope', '{on:The Register} counted 40.', 'So said {on:The Dorvik Register}.', 2],
  ])('%s: %s %s', (outlet, own, other, count) => {
    const { entities } = joinEntities([withOutlet('a', own, outlet), read('b', other)], lexicon);
    expect(entities.length).toBe(count);
  });
});

describe('bodies', () => {
  test('a body goes with and without its country, in any order of words', () => {
    check(
      [
        '{ln:Marland} is quiet. {on:Marland’s Interior Ministry} spoke.',
        'The {on:Ministry of the Interior} left. The {on:Interior Ministry of Marland} stayed.',
      ],
      [
        'Marland (place): Marland',
        'Marland’s Interior Ministry (organisation): Marland’s Interior Ministry / Ministry of the Interior / Interior Ministry of Marland',
      ],
    );
  });
  test('two countries have two bodies of a kind, and one that names neither is neither', () => {
    check(
      [
        '{ln:Marland} met {ln:Sund}. {on:Interior Ministry of Marland} spoke.',
        '{on:Interior Ministry of Sund} left.',
        '{on:Ministry of the Interior} stayed.',
      ],
      [
        'Interior Ministry of Marland (organisation): Interior Ministry of Marland',
        'Interior Ministry of Sund (organisation): Interior Ministry of Sund',
        'Marland (place): Marland',
        'Ministry of the Interior (organisation): Ministry of the Interior',
        'Sund (place): Sund',
      ],
    );
  });
  test('the ministry is the one named last before it', () => {
    check(
      ['{on:Interior Ministry} spoke. The {od:ministry} left. {on:Finance Ministry} stayed.'],
      [
        'Finance Ministry (organisation): Finance Ministry',
        'Interior Ministry (organisation): Interior Ministry / ministry',
      ],
    );
    check(
      ['The {od:ministry} left. {on:Interior Ministry} spoke.'],
      ['Interior Ministry (organisation): Interior Ministry', 'ministry (organisation): ministry'],
    );
    check(
      ['{on:Court of Audit} spoke. A {od:regional court} sat. The {od:court} rose.'],
      [
        'Court of Audit (organisation): Court of Audit',
        'court (organisation): court',
        'regional court (organisation): regional court',
      ],
    );
  });
});
