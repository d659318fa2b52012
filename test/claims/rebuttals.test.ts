import { describe, expect, test } from 'vitest';
import { findDisagreements } from '../../src/story/claims/disagreements.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import { articlesOf, lexicon, link, type Told } from './fixtures.js';

/** What a clerk tells, what follows it; expects the topics, and how many receipts deny each. */
function check(texts: readonly Told[], expected: readonly string[], copied = false): void {
  const articles = articlesOf(texts);
  const [a, b] = articles;
  const joined = joinPropositions(articles, { copies: copied && a && b ? [link(a, b)] : [], utterances: [] });
  const found = findDisagreements({ articles, entities: [], joined, utterances: [], lexicon });
  const lines = found.map(
    (d) => `${d.topic} ${d.receipts.length - (d.denying?.length ?? 0)}/${d.denying?.length ?? 0}`,
  );
  expect(lines).toEqual(expected);
}

const CLAIM = 'the dean had sold 12 paintings';
const TOPIC = `“${CLAIM}”: reported or denied`;
const told = (after: string, said: Told['said'] = []): Told => ({
  outlet: 'A',
  text: `A clerk told the Mail that ${CLAIM}. ${after}`,
  said: [[CLAIM, 'clerk', 'A clerk', 'told'], ...said],
});

describe('what is told', () => {
  test.each([
    ['called a tale', 'The chapter called that “a hymn without a tune”.'],
    ['called untrue', 'The chapter dismissed the account as a fabrication.'],
    ['denied', 'The chapter denies it.'],
    ['denied as a report', 'The chapter denied the report on Monday.'],
    ['denied with what points back', 'The chapter denied that any such paintings existed.'],
    ['not found', 'The inventory, which the Mail has seen, lists no such pictures.'],
    ['denied in words of its own', 'The chapter denied that a painting had left the house.'],
    ['denied in other words', 'The chapter denied on Monday that anything had left the house.'],
    ['its teller’s story dismissed', 'It rained. It is May. The chapter called the account of the clerk “a poem”.'],
    ['its claim rejected', 'The chapter rejected the accusation on Monday.'],
    ['rejected in a word', 'The chapter, which owns two houses, rejected this.'],
    ['brushed aside', 'The chapter has brushed aside this claim.'],
    ['answered', 'The chapter replied that it had sold “nothing but candles”.'],
  ])('and %s right after is a conflict', (_, after) => check([told(after)], [`${TOPIC} 1/1`]));
  test.each([
    ['called well', 'He called it “a good bargain”.'],
    ['followed by what a text names and then calls something', 'A note speaks of 7 frames and calls them “not found”.'],
    ['in doubt', 'The chapter called for calm.'],
    ['of another matter', 'It rained. The chapter denied that the organ was out of tune.'],
    ['followed by the denial of a report', 'The chapter denied a letter of the bishop that praised him.'],
    ['followed by a dismissal of another’s story', 'The chapter called the account of the cook “a poem”.'],
    ['followed by an answer to something else', 'The chapter replied that it was not open on Mondays.'],
    ['followed by the denial of another’s report', 'The chapter denied the report of the auditors.'],
    ['followed by a denial of its teller', 'He also denied that the house was shut.'],
    ['followed by what he himself rejects', 'He saw that as an order and he rejected it.'],
    ['followed by the rejection of a thing', 'The chapter rejected this offer.'],
    ['followed by the rejection of something else', 'The chapter rejected the offer.'],
    ['followed by the rejection of another’s claim', 'The chapter rejected the claim of the heirs.'],
    ['followed by a plea', 'The chapter denied any wrongdoing.'],
  ])('and %s is none', (_, after) => check([told(after)], []));
  test('and named with “such” behind what its teller goes on to tell', () => {
    const [first, order] = ['the hall was damp', 'a dean had ordered her to wait'];
    const text = `A clerk told the Mail that ${first}. She said that ${order}. The chapter denied any such order.`;
    check(
      [
        {
          outlet: 'A',
          text,
          said: [
            [first, 'clerk', 'A clerk', 'told'],
            [order, 'clerk', 'She', 'said'],
          ],
        },
      ],
      [`“${order}”: reported or denied 1/1`],
    );
  });
  test('and denied in one text is noted as of that text', () => {
    const articles = articlesOf([told('The chapter denies it.')]);
    const joined = joinPropositions(articles, { copies: [], utterances: [] });
    const [found] = findDisagreements({ articles, entities: [], joined, utterances: [], lexicon });
    expect(found?.note).toBe('A reports it and the denial of it.');
  });
  test('by the noun behind “such” is what names it', () => {
    const order = '“He called twice,” the clerk said. A cook said that the bishop had ordered the sale.';
    const said: Told['said'] = [['He called twice', 'clerk', 'the clerk', 'said']];
    const named = '“A cook said that the bishop had ordered the sale”: reported or denied 1/1';
    check([told(`${order} The clerk smiled. The chapter denied that there was any such order.`, said)], [named]);
  });
  test('by a noun that the denier has just denied himself is none of what was told before', () => {
    check([told('The dean denied the promise of a house. “I gave no such promise,” he said.')], []);
  });
  test('and refuted as a report is what the words behind tell of', () => {
    const text = `A clerk said that ${CLAIM}. “The walls are bare,” he said. The chapter refuted the report.`;
    const said: Told['said'] = [
      [CLAIM, 'clerk', 'A clerk', 'said'],
      ['The walls are bare', 'clerk', 'he', 'said'],
      ['the paintings hung in a bank', 'aide', 'An aide', 'said'],
    ];
    check([{ outlet: 'A', text: `${text} An aide said that the paintings hung in a bank.`, said }], [`${TOPIC} 1/1`]);
  });
  test('is denied with the quotation behind it', () => {
    const after = 'The chapter denied it. “Ask the nails,” {Roos} said.';
    check([told(after, [['Ask the nails', 'Roos', 'Roos', 'said']])], [`${TOPIC} 1/2`]);
  });
  test('is, of several things told, what is denied behind a colon', () => {
    const text = `A clerk said that ${CLAIM}. “The gate stood open,” he said. The chapter denied this:`;
    const said: Told['said'] = [
      [CLAIM, 'clerk', 'A clerk', 'said'],
      ['The gate stood open', 'clerk', 'he', 'said'],
    ];
    check([{ outlet: 'A', text: `${text} the dean had sold no paintings.`, said }], [`${TOPIC} 1/1`]);
  });
  test('may stand two sentences before', () => {
    check([told('He has it from a sexton. The chapter called the story “a hymn without a tune”.')], [`${TOPIC} 1/1`]);
  });
  test('is not denied by who told it', () => {
    const text = `{Dahl} said that ${CLAIM}. {Dahl} called that “a shame”.`;
    check([{ outlet: 'A', text, said: [[CLAIM, 'Dahl', 'Dahl', 'said']] }], []);
  });
  test('stands on its copies too', () => {
    const text = told('The chapter called that “a hymn without a tune”.');
    check([text, { ...text, outlet: 'B' }], [`${TOPIC} 2/2`], true);
  });
});

describe('what somebody tells', () => {
  const clerk = (claim: string, denial: string, source = 'her aide', speaker = 'aide'): Told => ({
    outlet: 'A',
    text: `A clerk said that ${claim}. “${denial},” said ${source}.`,
    said: [
      [claim.replace(/[[\]]/gu, ''), 'clerk', 'A clerk', 'said'],
      [denial, speaker, source, 'said'],
    ],
  });
  test.each([
    ['its verb', 'the dean had left the hall', 'The dean did not leave her chair'],
    ['its noun and verb', 'two gates had been locked', 'No gate was locked'],
    ['that it was', 'the dean had called the bishop', 'There was no call'],
    ['that anybody did it', 'the dean had sold 12 paintings', 'No one sold the house'],
    ['its day', 'trams could run again from [14 May]', 'No date has been set'],
  ])('and somebody else denies with %s is a conflict', (_, claim, denial) =>
    check([clerk(claim, denial)], [`“${claim.replace(/[[\]]/gu, '')}”: reported or denied 1/1`]),
  );
  test.each([
    ['of another deed', 'the dean had left the hall', 'The dean did not read the letter'],
    ['of nothing', 'the organ had helped the choir', 'That can’t help but move you'],
    ['of another noun', 'two gates had been locked', 'No window was locked'],
    ['of what will be', 'the dean had left the hall', 'The dean will not leave the house'],
    ['of a part', 'the paintings had burned', 'Not all paintings burned'],
    ['of a deed with another object', 'the dean took two steps', 'The dean did not take the money'],
    ['of a day, where none is to come', 'the dean fell ill on [14 May]', 'No date has been set'],
    ['where it was denied too', 'the dean had not left the hall', 'The dean did not leave her chair'],
  ])('is not denied by words %s', (_, claim, denial) => check([clerk(claim, denial)], []));
  test('is not denied by himself', () =>
    check([clerk('the dean had left the hall', 'The dean did not leave her chair', 'he', 'clerk')], []));
});

describe('what the text tells itself', () => {
  const text = '{Harbour Bank} has frozen the accounts of 12 firms. It rained. {Dahl} denied that ';
  const topic = '“Harbour Bank has frozen the accounts of 12 firms”: reported or denied';
  test('is denied where the denial names the doer and the deed', () =>
    check([{ outlet: 'A', text: `${text}{Harbour Bank} had frozen anything.` }], [`${topic} 1/1`]));
  test('is not denied by a word alone', () => check([{ outlet: 'A', text: `${text}the lake had frozen.` }], []));
});

test('a document is turned away by its name', () => {
  const text =
    'A list of the chapter names 12 buyers. The dean called the list “a poem”. The dean called the tower “a poem”.';
  check([{ outlet: 'A', text }], ['“A list of the chapter names 12 buyers”: reported or denied 1/1']);
});

describe('what is told in the sentence that turns it away', () => {
  const said: Told['said'] = [[CLAIM, 'clerk', 'a clerk', 'said']];
  test('behind the semicolon is not what was denied', () => {
    check([{ outlet: 'A', text: `The chapter denies it; ${CLAIM}, a clerk said.`, said }], []);
  });
  test('without a semicolon it is what the sentence says', () => {
    check([{ outlet: 'A', text: `The chapter denied it, though ${CLAIM}, a clerk said.`, said }], []);
  });
});

describe('what somebody is charged with', () => {
  const charge = '{Dahl} accused the dean of selling 12 paintings.';
  const topic = '“the dean of selling 12 paintings”: reported or denied';
  test('is told like what is said', () =>
    check([{ outlet: 'A', text: `${charge} The chapter denied it.` }], [`${topic} 1/1`]));
  test('is not denied by who made the charge', () => check([{ outlet: 'A', text: `${charge} {Dahl} denied it.` }], []));
});

describe('who only differs', () => {
  const texts = (differs: string, behind: string): readonly Told[] => [
    {
      outlet: 'A',
      text: `A clerk told the Mail that ${CLAIM}. “Lunch was late,” the cook said. ${differs} Its dean, {Roos}, said that ${behind}.`,
      said: [
        [CLAIM, 'clerk', 'A clerk', 'told'],
        ['Lunch was late', 'cook', 'the cook', 'said'],
        [behind, 'Roos', 'Its dean, Roos', 'said'],
      ],
    },
  ];
  const behind = 'all paintings hung in the hall';
  test.each(['The chapter contradicted him within an hour.', 'The chapter saw it differently.'])(
    'turns away what was told of the same: %s',
    (differs) => check(texts(differs, behind), [`${TOPIC} 1/2`]),
  );
  test.each([
    ['tells of something else', 'The chapter contradicted him within an hour.', 'the hall was shut'],
    ['turns away no words', 'The chapter contradicted the bishop.', behind],
    ['turns away a number', 'The chapter disputed this sum of his.', behind],
    ['is said of the place', 'The chapter sat differently.', behind],
  ])('and %s, does not', (_, differs, other) => check(texts(differs, other), []));
});

describe('what is denied before somebody else tells it', () => {
  const texts = (behind: string, speaker = 'Roos'): readonly Told[] => [
    {
      outlet: 'A',
      text: `{Dahl} denied that the guards had used long ropes. {${speaker}} said that ${behind}.`,
      said: [[behind, speaker, speaker, 'said']],
    },
  ];
  test('by a word for the thing behind “such”', () =>
    check(texts('two men were hurt by such ropes'), [`“two men were hurt by such ropes”: reported or denied 1/1`]));
  test('by most of the words', () =>
    check(texts('the guards used ropes'), [`“the guards used ropes”: reported or denied 1/1`]));
  test.each([
    ['another thing', 'the guards wore long coats', 'Roos'],
    ['the same by the denier', 'the guards used ropes', 'Dahl'],
    ['that it was not so', 'the guards never used long ropes', 'Roos'],
  ])('and not by %s', (_, behind, speaker) => check(texts(behind, speaker), []));
});

test('an irregular verb is the same in all its forms', () => {
  const charge = '{Dahl} accused the dean of beating two choirboys.';
  check(
    [{ outlet: 'A', text: `${charge} The chapter denied that anybody had been beaten.` }],
    ['“the dean of beating two choirboys”: reported or denied 1/1'],
  );
});
