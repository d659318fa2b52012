import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyKind, CopyLink } from '../../src/model/story.js';
import { readStatements } from '../../src/story/claims/utterances/said.js';
import { groupUtterances } from '../../src/story/claims/utterances.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { article, lexicon } from './fixtures.js';

function copyOf(a: ClaimArticle, b: ClaimArticle, kind: CopyKind, score: number): CopyLink {
  const whole = ({ article: { id, text } }: ClaimArticle) =>
    receiptOf({ id, text }, { start: 0, end: text.length - 1 });
  const why = [{ feature: 'test', value: 1, text: 'given' }] as const;
  return { a: whole(a), b: whole(b), kind, score, boilerplate: false, direction: 'unknown', why };
}

/** Articles a, b, c … by their statements; `copied` says how b was made from a, and `score` how surely. */
function found(texts: readonly string[], copied?: CopyKind, score = 1): string {
  const articles = texts.map((text, i) => article(String.fromCharCode(97 + i), text));
  const [a, b] = articles;
  const copies = copied && a && b ? [copyOf(a, b, copied, score)] : [];
  return groupUtterances({ articles, said: readStatements(articles, lexicon), copies, lexicon })
    .map(({ relation, statements }) => `${relation}: ${statements.join(' ')}`)
    .join('; ');
}

const check = (texts: readonly string[], expected: string) => expect(found(texts)).toBe(expected);
const checkCopied = (kind: CopyKind, texts: readonly string[], expected: string) =>
  expect(found(texts, kind)).toBe(expected);

describe('what one speaker said once', () => {
  test('the same words in two articles are one utterance', () =>
    check(
      [
        'Brant “ Nobody told the harbour about the broken beacon',
        'Brant “ Nobody told the harbour about the broken beacon',
      ],
      'same-utterance: a1 b1',
    ));
  test('words that a translation changed are one utterance where the text was copied', () =>
    checkCopied(
      'retranslation',
      ['Brant “ No complaint ever crossed my desk', 'Brant “ No complaint has ever come over my table'],
      'same-utterance: a1 b1',
    ));
  test('a number is known by its value, also where a magnitude was broken off', () => {
    const whole = 'Guard : more than <2,500 = 2500> villagers blocked the road on Monday';
    const broken = 'Guard : on Monday the road was blocked by more than <2.5 thousand = 2500>. residents';
    checkCopied('retranslation', [whole, broken], 'same-statement: a1 b1');
  });
  test('few words that are all the same are one in sentences that tell one fact', () => {
    const told = ['Brant : she was told on <27 = 27> May', 'Brant : she was told only on <27 = 27> May'] as const;
    check(told, '');
    checkCopied('same-fact', told, 'same-statement: a1 b1');
    checkCopied('same-fact', [told[0], 'Brant : she was told on <28 = 28> May'], '');
    checkCopied('same-fact', [told[0], 'Lind : she was told on <27 = 27> May'], '');
  });
  test('a compound tells what its words tell apart', () =>
    check(['Lind : three days of mourning', 'Lind : a three-day mourning'], 'same-statement: a1 b1'));
  test('a number that a translation broke is still the one at its place; who edits a text means the other number', () => {
    const whole = 'Guard : more than <2,500 = 2500> villagers blocked the road on Monday';
    const other = 'Guard : on Monday the road was blocked by more than <9.5 thousand = 9500>. residents';
    checkCopied('retranslation', [whole, other], 'same-statement: a1 b1');
    checkCopied('near-verbatim', [whole, other], '');
  });
  test('a number alone is the statement of the same speaker that gives it, and not one with another number', () => {
    check(
      ['Guild : <212 = 212> of <340 = 340> pilots had joined the strike at dawn', 'Guild : <212 = 212> crews'],
      'same-statement: a1 b1',
    );
    check(['Guild : <212 = 212> of <340 = 340> pilots had joined the strike at dawn', 'Guild : <164 = 164> crews'], '');
    check(['Guild : <212 = 212> of <340 = 340> pilots had joined the strike at dawn', 'Board : <212 = 212> crews'], '');
  });
  test('two cuts of one quotation are one utterance, however much else the longer one says', () =>
    check(
      [
        `Quint “ I have driven trams for thirty years, my father drove them, and nobody in this town ever asked us, but a council that sells its own depot has lost its way
         Quint “ Ask the drivers`,
        'Quint ~ the sale showed that “a council that sells its own depot has lost its way”',
      ],
      'same-utterance: a1 b1',
    ));
  test('not where one of them denies it, or counts otherwise', () => {
    const longer = 'Quint “ I was there, and you can believe me, for I have seen it myself: we';
    check(
      [
        `${longer} paid the contractors of the northern depot`,
        'Quint “ We never paid the contractors of the northern depot, and I told everyone else',
      ],
      '',
    );
    check(
      [
        `${longer} will close 14 depots in the valley on Monday`,
        'Quint ~ they “will close 19 depots in the valley on Monday”',
      ],
      '',
    );
  });
  test('a quotation and an indirect report of its words are one utterance', () =>
    check(
      [
        'Brant “ The council will rebuild the northern pier before winter',
        'Brant : the council would rebuild the northern pier before winter',
      ],
      'same-utterance: a1 b1',
    ));
  test('two indirect reports say the same, and no more is known', () =>
    check(
      [
        'Brant : the council would rebuild the northern pier before winter',
        'Brant : the northern pier would be rebuilt by the council before winter',
      ],
      'same-statement: a1 b1',
    ));
  test('a summary inside the article says the same as the quotation', () =>
    check(
      [
        `Quint : all teachers would be paid for the days of the strike
         Quint “ It matters to say this clearly: all teachers will be paid for every one of the days of the strike`,
      ],
      'same-statement: a1 a2',
    ));
  test('words swapped by a program stay one utterance where the text was copied', () =>
    checkCopied(
      'spun',
      [
        'Orre “ We will stop the trams until the brakes are safe',
        'Orre “ We will halt the trams up until the brakes are secure',
      ],
      'same-utterance: a1 b1',
    ));
  test('the only words of a speaker in a copied sentence are one, however they were worded', () =>
    checkCopied(
      'spun',
      ['Orre : calls for an early vote were a waste of paper', 'Orre : demands of a premature ballot squandered paper'],
      'same-statement: a1 b1',
    ));
});

describe('what must not be merged', () => {
  test('different speakers with the same words', () =>
    check(
      [
        'Brant “ The northern pier must be rebuilt before winter',
        'Quint “ The northern pier must be rebuilt before winter',
      ],
      '',
    ));
  test('speakers that are not known, without copied text', () =>
    check(['? “ The northern pier must be rebuilt', '? “ The northern pier must be rebuilt'], ''));
  test('a statement and its contrary', () =>
    check(
      [
        'Brant : the council would rebuild the northern pier before winter',
        'Brant : the council would not rebuild the northern pier before winter',
      ],
      '',
    ));
  test('the same sentence with another figure', () =>
    check(
      [
        'Brant : the rebuilding of the northern pier would cost 14 million crowns',
        'Brant : the rebuilding of the northern pier would cost 19 million crowns',
      ],
      '',
    ));
  test('a raised offer is another offer, also beside the first number, and whoever is named for it', () => {
    const [first, raised] = [
      'Port : <3 = 3> percent over two years',
      'Brant : <5 = 5> percent over two years, up from <3 = 3> percent',
    ];
    expect(found([first, raised], 'retranslation', 0.4)).toBe('');
    expect(found([first, raised], 'near-verbatim')).toBe('');
  });
  test('two demands of one speaker', () =>
    check(
      [
        'Quint : the mayor should stop paying the contractors',
        'Quint : the mayor should resign and leave the city hall',
      ],
      '',
    ));
  test('a statement and the one around it', () =>
    check(
      [
        `Courier : Brant had promised to rebuild the northern pier before winter
         > Courier : to rebuild the northern pier before winter`,
      ],
      '',
    ));
  test('an accusation and its denial that stand close together', () =>
    checkCopied(
      'retranslation',
      [
        `Orre : the ministry ignored warnings about the brakes
         Quint : the accusation`,
        `Quint : accusations that the ministry had ignored warnings about the brakes`,
      ],
      'same-statement: a2 b1',
    ));
});

describe('names that were lost on the way', () => {
  test('copied words of somebody else are still one statement', () =>
    checkCopied(
      'retranslation',
      ['Orre : the brakes of 31 trams had failed in March', 'Transport : the brakes of 31 trams had failed in March'],
      'same-statement: a1 b1',
    ));
  test('words that a program swapped, of somebody whose name it broke, are known by their place', () =>
    checkCopied(
      'spun',
      [
        `Orre “ We are not the fire brigade of the town hall
         Orre : her members would replace nobody`,
        `Leader “ We are no blaze unit of the municipal building
         Leader : her individuals would supplant no one`,
      ],
      'same-utterance: a1 b1; same-statement: a2 b2',
    ));
  test('not where the two may be reports of one event in the same order', () =>
    expect(
      found(
        [
          'Orre : the ministers would meet at the lake to discuss trade',
          'Quint : her car has reached the hotel at the lake',
        ],
        'retranslation',
        0.6,
      ),
    ).toBe(''));
  test('copied words of nobody', () =>
    checkCopied(
      'verbatim',
      ['? “ The brakes of 31 trams had failed in March', '? “ The brakes of 31 trams had failed in March'],
      'same-utterance: a1 b1',
    ));
  test('a “not” lost in copying leaves one statement', () =>
    checkCopied(
      'retranslation',
      [
        'Sides : the talks at the Customs House lasted four hours and ended without an agreement',
        'Sides : the talks in the Customs House lasted four hours and ended with an agreement',
      ],
      'same-statement: a1 b1',
    ));
  test('names in the content meet as entities', () =>
    check(
      ['Brant “ {Ilva Tolven} has lost the trust of the council', 'Brant “ {Ilva Tolven} lost the council’s trust'],
      'same-utterance: a1 b1',
    ));
});

describe('hearsay', () => {
  const said = 'the minister had drafted a decree that would close the northern pier in June';
  test('what an outlet reports of somebody unnamed is what others give as the words of that outlet', () => {
    check([`*Official : ${said}`, `Paper-a : ${said}`], 'same-statement: a1 b1');
    check([`*Official : ${said}`, `Paper-c : ${said}`], '');
    check([`Brant : ${said}`, `Paper-a : ${said}`], '');
  });
  test('two unnamed voices say the same, whether or not they are one', () =>
    check(
      [`*Official : ${said}`, `*Insider “ The minister has drafted a decree to close the northern pier in June`],
      'same-statement: a1 b1',
    ));
});

describe('laws', () => {
  const lines = [
    'Brant “ Nobody told the harbour about the broken beacon',
    'Brant : nobody had told the harbour about a broken beacon',
    'Brant : the harbour had been told about the broken beacon',
    'Quint “ Nobody told the harbour about the broken beacon',
    'Quint : 61 schools would close in the valley on Monday',
    'Quint : 58 schools would close in the valley on Monday',
    '? “ Nobody told the harbour about the broken beacon',
  ];
  test('a statement is in one group at most', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(lines, { minLength: 1 }), { minLength: 1, maxLength: 4 }), (texts) => {
        const articles = texts.map((text, i) => article(String.fromCharCode(97 + i), text.join('\n')));
        const groups = groupUtterances({ articles, said: readStatements(articles, lexicon), copies: [], lexicon });
        const members = groups.flatMap(({ statements }) => statements);
        expect(new Set(members).size).toBe(members.length);
      }),
    );
  });
  test('nothing said, nothing found', () => {
    expect(groupUtterances({ articles: [], said: [], copies: [], lexicon })).toEqual([]);
  });
});
