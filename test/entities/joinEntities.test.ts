import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mention, MentionKind } from '../../src/model/annotation.js';
import { type ArticleId, asId, type MentionId } from '../../src/model/ids.js';
import { joinEntities } from '../../src/story/entities/joinEntities.js';
import { lexicon } from './lexicon.js';
import { check, KINDS, read, TYPES } from './markedArticles.js';

describe('persons', () => {
  test('a surname, a title and an initial go with the full name of the article', () => {
    check(
      ['{pn:Marek Holub} spoke. {pn:Holub} said … {pt:Mr. Holub} left. {pt:M. Holub} signed; {pd1:he} slept.'],
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
  test('what one text shows a name to be outweighs the guesses of others', () => {
    const guessed = '{pn:Ruvane} came. {pn:Ruvane} left. {pn:Ruvane} slept.';
    check(['{ln!:Ruvane} is far.', guessed], ['Ruvane (place): Ruvane / Ruvane / Ruvane / Ruvane']);
    check(
      ['{on:Embassy of Ruvane} is shut.', guessed],
      ['Embassy of Ruvane (organisation): Embassy of Ruvane', 'Ruvane (place): Ruvane / Ruvane / Ruvane'],
    );
    check(['{ln:Ruvane} is far.', guessed], ['Ruvane (person): Ruvane / Ruvane / Ruvane / Ruvane']);
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
  test('so does a people whose country only the story knows', () => {
    check(
      ['{ln:Marenia} voted; the {la:Marenian} vote was close.', '{la:Marenians} slept, and a {la:Sarenian} left.'],
      ['Marenia (place): Marenia / Marenian / Marenians', 'Sarenian (place): Sarenian'],
    );
  });
  test('a city is one under all its names', () => {
    check(
      ['{ln:Homel} and {ln:St. Petersburg}.', '{ln:Gomel}, {ln:Saint Petersburg}.'],
      ['Homel (place): Homel / Gomel', 'St. Petersburg (place): St. Petersburg / Saint Petersburg'],
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
          expect(ids.has(entityOf.get(one.id) ?? '')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
