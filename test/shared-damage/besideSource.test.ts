import { describe, expect, test } from 'vitest';
import type { CopyLink } from '../../src/model/story.js';
import { findSharedDamage } from '../../src/story/damage/findSharedDamage.js';
import { articleOf, check, lexicon, linkOf } from './fixtures.js';

describe('a translation beside its source', () => {
  test.each([
    // Another number or day in the same words; the same amount in other units is none.
    [
      'Guards held 14 dockers on Tuesday night.',
      'Guards held 40 dockers on Tuesday night.',
      ['broken-numeral: 40 > 14'],
    ],
    ['Guards held 14 dockers and six boats.', 'Guards held 40 dockers and six boats.', ['broken-numeral: 40 > 14']],
    [
      'The fund opened on Tuesday in Dorvik.',
      'The fund opened on Thursday in Dorvik.',
      ['mangled-date: Thursday > Tuesday'],
    ],
    // None of its numbers is in the source: it has them from elsewhere.
    ['Guards held 14 dockers and 31 boats.', 'Guards held 40 dockers and some 30 boats.', []],
    ['It cost 1,500 million euros in all.', 'It cost 1 billion euros in all.', []],
    ['It opened on 9 Aug in Dorvik.', 'It opened on 9 August in Dorvik.', []],
  ])('another number or day: %s', (source, made, expected) => check(source, made, 'machine-translated', expected));

  test.each([
    [
      'The talks in Dorvik ended without a deal on Friday.',
      'The talks in Dorvik ended with a deal on Friday.',
      ['lost-negation: ended with a deal > ended without a deal'],
    ],
    // The phrase begins with a verb that is denied, or with a word that says something, and ends with the clause.
    [
      'Orm said the court had no doubt that the port was shut.',
      'Orm said the court has doubts that the port was shut.',
      ['lost-negation: has doubts > had no doubt'],
    ],
    [
      'The union called for a vote of no confidence in the port.',
      'The union called for a vote of confidence in the port.',
      ['lost-negation: of confidence > of no confidence'],
    ],
    // Programs lose negations, and seldom make one.
    ['It was hard to be alone.', 'It was hard not to be alone.', []],
    [
      'The talks ended without a deal, and Orm went home.',
      'The talks ended with a deal, and Orm went home.',
      ['lost-negation: The talks ended with a deal > The talks ended without a deal'],
    ],
    [
      'The mayor will not be sworn in before June.',
      'The mayor will be sworn in before June.',
      ['lost-negation: will be sworn > will not be sworn'],
    ],
    [
      'Judge Anna Sand opened an inquiry and did not rule out arrests.',
      'Judge Anna Sand opened an inquiry and ruled out arrests.',
      ['lost-negation: ruled out arrests > did not rule out arrests'],
    ],
    // Denied in other words: the sentences are worded otherwise.
    ['The mayors agreed to meet without delay in Dorvik.', 'The mayors agreed to meet immediately in Dorvik.', []],
    ['He was elected rather than a captain by them.', 'He was elected, not a captain, by them.', []],
    ['She asked whether or not the port was shut.', 'She asked whether the port was shut.', []],
  ])('negations: %s', (source, made, expected) => check(source, made, 'machine-translated', expected));

  test.each([
    ['“It was late,” she said at the gate.', '“It was late,” he said at the gate.', ['wrong-pronoun: he > she']],
    // In other words the pronoun is known by the verb of saying behind it, or by the word that it belongs to.
    [
      'It was late at the gate, she told reporters by the pier.',
      'It was late at the gate, he said to the press on the pier.',
      ['wrong-pronoun: he > she'],
    ],
    [
      'He turned down the offer, his spokesman Bo Orm said.',
      'He rejected the offer, according to her spokesman Bo Orm.',
      ['wrong-pronoun: her > his'],
    ],
    [
      'The firm denied it. Its director left the port.',
      'The firm denied it. Your director left the port.',
      ['wrong-pronoun: Your > Its'],
    ],
  ])('pronouns: %s', (source, made, expected) => check(source, made, 'machine-translated', expected));

  test.each([
    [
      "The teachers' union accused Sand of lying about it.",
      "Sand accused the teachers' union of lying about it.",
      ["role-inversion: Sand accused the teachers' union > The teachers union accused Sand"],
    ],
    [
      'Ms Sand accused the Harbour Office of lying about it.',
      'The Harbour Office accused Sand of lying about it.',
      ['role-inversion: The Harbour Office accused Sand > Ms Sand accused the Harbour Office'],
    ],
    // The same in the passive, and not the same.
    ['The Harbour Office was accused by Sand of lying.', 'Sand accused the Harbour Office of lying.', []],
    [
      'The mayor blamed the harbour pilots for it.',
      'The mayor was blamed by the harbour pilots for it.',
      ['role-inversion: The mayor was blamed by the harbour pilots > The mayor blamed the harbour pilots'],
    ],
    [
      'He accused the waterworks of hiding it.',
      'On Friday he was accused of hiding it by the water firm.',
      ['role-inversion: On Friday he was accused of hiding it by the water firm > He accused the waterworks'],
    ],
    [
      'The pilots were held by two divers in Dorvik.',
      'The pilots held two divers in Dorvik.',
      ['role-inversion: The pilots held two divers > The pilots were held by two divers'],
    ],
    // Its subject is that of the clause before.
    [
      'Ms Tann left, and accused Orm of hiding it.',
      'Ms Tann left, and was accused by Mr Orm of hiding it.',
      ['role-inversion: was accused by Mr Orm > accused Orm'],
    ],
    ['The pilot whom the mayor blamed left.', 'The pilot who was blamed by the mayor left.', []],
    ['The bridge closed on Friday.', 'The bridge was closed by Friday.', []],
  ])('who did what: %s', (source, made, expected) => check(source, made, 'machine-translated', expected));

  test.each([
    // A name that was translated; spellings and offices are none.
    [
      'Mayor Anna Sobek came to the port. Nobody else saw Sobek there.',
      'Mayor Anna Sable came to the port. Nobody else saw Sable there.',
      ['name-damage: Sable > Sobek', 'name-damage: Sable > Sobek'],
    ],
    ['Mr Alexey Orm left the port.', 'Mr Aleksei Orm left the port.', []],
    ['The Harbour Agency shut the port.', 'The Harbour Office shut the port.', []],
    [
      'Andrei Hallen left Lindhaven on Monday.',
      'Andrejus Hallenas left Lindhavenas on Monday.',
      ['name-damage: Andrejus Hallenas > Andrei Hallen', 'name-damage: Lindhavenas > Lindhaven'],
    ],
    // Diacritics and plurals are no foreign forms.
    ['Lukasz Wrona called the Port.', 'Łukasz Wrona called the Ports.', []],
    [
      'Deputy Minister of Ports Anna Sand came.',
      'Under Minister of Ports Anna Sand came.',
      ['wrong-title: Under Minister of Ports > Deputy Minister of Ports'],
    ],
  ])('names and titles: %s', (source, made, expected) => check(source, made, 'machine-translated', expected));

  test('shows where the source has the words', () => {
    const source = 'The talks in Dorvik ended without a deal on Friday.';
    const [from, to] = [
      articleOf('a', source, 'original'),
      articleOf('b', source.replace('out', ''), 'machine-translated'),
    ];
    const found = findSharedDamage({ articles: [from, to], copies: [linkOf(from, to, 'retranslation')], lexicon });
    const witness = found.get(to.article.id)?.[0]?.witness;
    expect(witness?.article).toBe(from.article.id);
    expect(source.slice(witness?.start, witness?.end)).toBe('ended without a deal');
  });

  test('is left alone when it is not known to be made from the other', () => {
    const articles = [
      articleOf('a', '“It was late,” she said at the gate.', 'original'),
      articleOf('b', '“It was late,” he said at the gate.', 'machine-translated'),
    ] as const;
    const link: CopyLink = { ...linkOf(articles[0], articles[1], 'retranslation'), direction: 'unknown' };
    expect(findSharedDamage({ articles, copies: [link], lexicon }).size).toBe(0);
  });
});

test.each([
  ['The talks in Dorvik concluded with a deal on Friday.', []],
  ['The talks in Dorvik ended with a deal on a Friday in May.', ['ended with a deal > ended without a deal']],
])('what was reworded from a translation has its errors where it kept the words: %s', (reworded, expected) => {
  const source = articleOf('a', 'The talks in Dorvik ended without a deal on Friday.', 'original');
  const translated = articleOf('b', 'The talks in Dorvik ended with a deal on Friday.', 'machine-translated');
  const spun = articleOf('c', reworded, 'spun');
  const copies = [linkOf(source, translated, 'retranslation'), linkOf(translated, spun, 'spun')];
  // Whatever the order of the articles.
  const damage = findSharedDamage({ articles: [spun, translated, source], copies, lexicon }).get(spun.article.id) ?? [];
  const lost = damage.filter(({ kind }) => kind === 'lost-negation');
  expect(lost.map((d) => `${reworded.slice(d.start, d.end)} > ${d.intended}`)).toEqual(expected);
});
