import { describe, expect, test } from 'vitest';
import type { AccountArticle } from '../../src/dossier/account/speakers.js';
import { tellClaim } from '../../src/dossier/account/tellClaim.js';
import type { Sources } from '../../src/dossier/account/tellSupport.js';
import type { Statement } from '../../src/model/annotation.js';
import { type Receipt, receiptOf } from '../../src/model/receipt.js';
import type { Told } from '../claims/fixtures.js';
import { claimOf, sentenceReceipt, sourcesOf } from './fixtures.js';

/** How the sentence that begins with the words is told, with what is known of the statements of the article. */
function told(text: string, words: string, known: Partial<Told> & { readonly statement?: Partial<Statement> } = {}) {
  const { statement, ...rest } = known;
  const sources = sourcesOf([{ outlet: 'Ledger', text, ...rest }]);
  const [one] = sources.articles as [AccountArticle];
  const statements = one.statements.map((s) => ({ ...s, ...statement }));
  const all: Sources = { ...sources, articles: [{ ...one, statements }] };
  return tellClaim(claimOf([sentenceReceipt(one, words)]), all);
}

const NAMED = '{Ada Brink} runs the mill of Oster. ';
const PAIR = '{Ada Brink} met {Jan Moor} at the mill. ';

describe('a sentence that opens with a pronoun', () => {
  test.each([
    [`${NAMED}She will sell the mill.`, 'She', '[Ada Brink] will sell the mill.'],
    [`${NAMED}It is old. Her workers will strike on Monday.`, 'Her', '[Ada Brink’s] workers will strike on Monday.'],
  ])('is told with the name in its place: %s', (text, words, expected) => {
    const telling = told(text, words);
    expect(telling?.full.text).toBe(expected);
    expect(telling?.full.name?.quote).toBe('Ada Brink');
  });
  test.each([
    ['where two are named', `${PAIR}She will sell it to a farmer.`, 'She'],
    ['where nobody is named nearby', `${NAMED}${'It is old. '.repeat(4)}She will sell it to a farmer.`, 'She'],
    [
      'where the sentence before opens with others',
      'Farmers from the hills of Oster called {Ada Brink}. She left.',
      'She',
    ],
    ['where it speaks of “us”', `${NAMED}She told us that the mill was sold.`, 'She'],
    ['where it is of the other gender', '{Anton Moor} knew nothing. Her report allowed 260 guests.', 'Her'],
    ['where it stands for things', `${NAMED}It will be sold to a farmer.`, 'It'],
    ['where “this” is all there is', `${NAMED}This was the third strike in a year.`, 'This'],
  ])('is left out %s', (_, text, words) => {
    expect(told(text, words)).toBeNull();
  });
  test('is told by the speaker, who is named first in the sentence before', () => {
    const text = `${PAIR}She said that the mill was sold.`;
    const at = text.replace(/[{}]/gu, '').indexOf('She');
    const source = { start: at, end: at + 3 };
    const said = [['the mill was sold', 'Ada Brink']] as const;
    expect(told(text, 'She', { said, statement: { source } })?.full.text).toBe(
      '[Ada Brink] said that the mill was sold.',
    );
    const other = [['the mill was sold', 'Jan Moor']] as const;
    expect(told(text, 'She', { said: other, statement: { source } })).toBeNull();
  });
});

describe('a sentence in which a pronoun says who said it', () => {
  const text = `${NAMED}The mill will be sold, she said in Oster.`;
  test('is told with the name in its place', () => {
    const said = [['The mill will be sold', 'Ada Brink', 'she', 'said']] as const;
    expect(told(text, 'The mill', { said })?.full.text).toBe('The mill will be sold, [Ada Brink] said in Oster.');
    expect(told(text, 'The mill', { said })?.full.name?.quote).toBe('Ada Brink');
  });
  test('is left out where it is not sure who that is', () => {
    const said = [['The mill will be sold', 'Jan Moor', 'she', 'said']] as const;
    expect(told(text, 'The mill', { said })).toBeNull();
  });
});

describe('somebody’s own words', () => {
  const words = 'We will strike until the mill is safe.';
  const quoted = (text: string, source: string | null, speaker = 'Ada Brink') => {
    const plain = text.replace(/[{}]/gu, '');
    const at = source === null ? 0 : plain.indexOf(source);
    const span = source === null ? null : { start: at, end: at + source.length };
    return told(text, '“We', { said: [[words, speaker]], statement: { kind: 'direct', source: span } });
  };
  test('are told with the speaker in front, who is named beside another part of them', () => {
    const telling = quoted(`“We are tired,” {Ada Brink} said. “${words}”`, 'Ada Brink');
    expect(telling?.full.text).toBe('“We are tired,” Ada Brink said.');
    const text = `{Ada Brink} spoke to the workers at the gate. “${words}”`;
    expect(quoted(text, 'Ada Brink')?.full.text).toBe(`Ada Brink: “${words}”`);
  });
  test('are told so where they open the sentence and a pronoun says whose they are', () => {
    const text = `${NAMED}“${words}” she told the farmers who had come to the gate of the mill on Monday.`;
    expect(quoted(text, 'she')?.full.text).toBe(`Ada Brink: “${words}”`);
  });
  test('are told as they stand where they open the sentence and it describes the speaker', () => {
    const text = `“${words}” a miller told the farmers who had come to the gate of the mill on Monday morning.`;
    expect(quoted(`${NAMED}${text}`, 'a miller', 'miller')?.full.text).toBe(text);
  });
  test('are told as they stand where they are most of a sentence that describes the speaker', () => {
    const text = `“${words}” a miller said.`;
    expect(quoted(`${NAMED}${text}`, 'a miller', 'miller')?.full.text).toBe(text);
  });
  test('are left out where nobody says whose they are', () => {
    expect(quoted(`{Ada Brink} came. “${words}”`, null)).toBeNull();
  });
});

describe('a sentence', () => {
  test.each([
    ['begins behind a word that ties it to the one before', 'But the mill was sold.', 'The mill was sold.'],
    ['or behind a word with a comma', 'And, it seems, the mill was sold.', 'It seems, the mill was sold.'],
    ['or behind a dash', '— The mill was sold.', 'The mill was sold.'],
    ['or behind a phrase', 'In addition, the mill was sold.', 'The mill was sold.'],
  ])('%s', (_, text, expected) => {
    expect(told(`${NAMED}${text}`, text.slice(0, 6))?.full.text).toBe(expected);
  });
  test.each([
    ['has no verb', 'Ninety workers at the gate of the mill.'],
    ['has a participle only', 'Ninety workers standing at the gate of the mill.'],
    ['names somebody as the object of “it”', 'It names her deputy, {Ada Brink}, acting director of the mill.'],
    ['has none before a semicolon', 'Ninety workers at the gate of the mill; some sang.'],
    ['holds one mark of a quotation', 'The mill was sold, the owner said: “We are glad.'],
    ['does not say of what it counts', 'All but three were sold on Monday.'],
    ['says of none what it was', 'The owner of the mill said that none was used.'],
    ['speaks of “this”', 'The owner of the mill called this a joke.'],
    ['speaks of “us”', 'The owner told us that the mill was sold.'],
    ['speaks of “him” before it names anybody', 'The workers told the owner that the mill was his.'],
    ['speaks of “it” and has named only the doer', 'The weekly has read it.'],
    ['speaks of “it” as its subject behind what is put in front', 'By five votes to two it bought a boat.'],
    ['denies what was said elsewhere', 'The owner of the mill rejected the accusation on Monday.'],
    ['speaks of “them” and has named only the doer', 'Police arrested nine of them.'],
    ['speaks of “them” and has named only a mill', 'Brinkmill says that it bought them from a farmer.'],
    ['tells whose something is that is named nowhere', 'They sold it, said its owner on Monday.'],
    ['counts days from what stands elsewhere', 'Two days earlier there were 61 workers at the mill.'],
    ['denies a report that stands elsewhere', 'The owner of the mill denied the report on Monday.'],
    ['speaks of a part of “it”', 'Marenia denied any part in it.'],
  ])('that %s is left out', (_, text) => {
    expect(told(text, text.slice(0, 6))).toBeNull();
  });
  test.each([
    'The miller, who owns two nets, has hung them on a fence.',
    'Rescuers left the coal mine on Monday.',
    'The owner of the mill said that none of the boats was used.',
    'In its letter of Monday the union asked for boats.',
    'The mill was sold two days earlier than planned.',
    'The owner denied the report that the mill was sold.',
    'The mill and the part in it were sold.',
    'The owner rejected the accusation that the mill was unsafe.',
    'The miller accused the owner, who rejected the accusation.',
    'The farmers turned down the offer of a loan.',
    'The owner disliked the word “mill”.',
    'In the hills of the north it was cold for weeks.',
    'The United States sold the mill, and the US bought a boat.',
  ])('that leans on no other is told: %s', (text) => {
    expect(told(text, text.slice(0, 6))?.full.text).toBe(text);
  });
  test('whose subject is named behind whose it is, is told from the name on', () => {
    const text = 'Its new owner, {Ada Brink}, said on Monday that the mill would stay open.';
    const telling = told(`The mill is old. ${text}`, 'Its');
    expect(telling?.full.text).toBe('Ada Brink said on Monday that the mill would stay open.');
    expect(telling?.full.receipts[0].quote).toMatch(/^Ada Brink, said/u);
  });
  test('that speaks once more of whoever was meant is left out', () => {
    const text = 'Her lawyer, {Jan Moor}, said that he had asked the court to free her.';
    expect(told(`The miller is in prison. ${text}`, 'Her')).toBeNull();
  });
  test('whose only verb is one of saying, taken for a noun, is told', () => {
    const words = '90 workers at the gates';
    const text = `Brink, a miller, outspeaks of ${words}.`;
    expect(told(text, 'Brink', { said: [[words, 'Brink', 'Brink, a miller', 'outspeaks of']] })?.full.text).toBe(text);
  });
  test('that has named only a person when it speaks of “it” is left out', () => {
    expect(told('{Ada Brink} said that she had never received it.', 'Ada')).toBeNull();
    expect(told('Mayor {Ada Brink} said that she had never received it.', 'Mayor')).toBeNull();
    expect(told('{Ada Brink} thanked her.', 'Ada')).toBeNull();
    expect(told('{Ada Brink} thanked her workers.', 'Ada')).not.toBeNull();
  });
  test.each([
    ['The mill was old when Brink sold it.'],
    ['{Ada Brink} said that it was late.'],
    ['The owner made it clear that the mill would stay open.'],
  ])('that needs no other to say what “it” is, is told: %s', (text) => {
    expect(told(text, text.replace('{', '').slice(0, 6))?.full.text).toBe(text.replace(/[{}]/gu, ''));
  });
  test('that says whom it means by “those” is told', () => {
    const text = 'The owner of the mill thanked those who had stayed.';
    expect(told(text, 'The owner')?.full.text).toBe(text);
  });
  test('is told in brief without its asides, and its receipt ends where it does', () => {
    const telling = told('The mill was sold to a farmer on Monday, after the workers had left.', 'The mill');
    expect(telling?.brief.text).toBe('The mill was sold to a farmer on Monday.');
    expect(telling?.brief.receipts[0].quote).toBe('The mill was sold to a farmer on Monday');
    expect(telling?.full.text).toMatch(/after the workers had left\.$/u);
  });
});

describe('other claims', () => {
  const sources = sourcesOf([{ outlet: 'Ledger', text: 'Nine mills closed. Some 9 mills closed.' }]);
  const [one] = sources.articles as [AccountArticle];
  const receipts = [sentenceReceipt(one, 'Nine'), sentenceReceipt(one, 'Some')];
  test('a dispute is told by its sides, in brief', () => {
    const dispute = claimOf(receipts, {
      text: 'Mills: “nine mills closed”; “12”.',
      brief: 'Mills: “9”; “12”.',
      status: 'disputed',
    });
    expect(tellClaim(dispute, sources)).toEqual({
      full: { text: 'Mills: “9”; “12”.', receipts, name: null },
      brief: { text: 'Mills: “9”; “12”.', receipts, name: null },
    });
  });
  test('a dispute is told by who denies, in whose words stand both sides', () => {
    const denial = 'The owner denied a report by The Mail that the mill will be sold.';
    const papers = sourcesOf([
      { outlet: 'Mail', text: 'The mill will be sold.' },
      { outlet: 'Ledger', text: denial, said: [['the mill will be sold', 'owner', 'The owner', 'denied']] },
    ]);
    const [mail, ledger] = papers.articles as [AccountArticle, AccountArticle];
    const [says, denies] = [sentenceReceipt(mail, 'The mill'), sentenceReceipt(ledger, 'The owner')];
    const text =
      'Sale: reports differ: “The mill will be sold” (Mail); “The owner denied a report by The Mail” (Ledger).';
    const dispute = { ...claimOf([says], { text, status: 'disputed' }), against: [denies] };
    const line = { text: denial, receipts: [denies, says], name: null };
    expect(tellClaim(dispute, papers)).toEqual({ full: line, brief: line });
    expect(tellClaim({ ...dispute, text: 'Sale: reports differ.' }, papers)?.full.text).toBe('Sale: reports differ.');
  });
  describe('words at odds', () => {
    const ledger = 'A clerk said that the box had been open, though nobody asked. The mayor called this gossip.';
    const papers = sourcesOf([
      { outlet: 'Ledger', text: ledger },
      { outlet: 'Mail', text: 'It rained. The guards of the box said that it had been shut. They had seen it.' },
    ]);
    const [first, second] = papers.articles as [AccountArticle, AccountArticle];
    const says = sentenceReceipt(first, 'A clerk');
    const text = `Box: reported or denied: reports differ: “${'it had been open '.repeat(9)}”.`;
    const disputeOf = (against: Receipt) => ({ ...claimOf([says], { text, status: 'disputed' }), against: [against] });
    test('are told by the sentences of both sides, each with its receipt', () => {
      const shut = sentenceReceipt(second, 'The guards');
      const line = tellClaim(disputeOf(shut), papers)?.brief;
      expect(line?.text).toBe(
        'A clerk said that the box had been open, though nobody asked; the guards of the box said that it had been shut.',
      );
      expect(line?.receipts).toEqual([says, shut]);
    });
    test('so they are where the second leans on the first, which stands right before it', () => {
      const told = tellClaim(disputeOf(sentenceReceipt(first, 'The mayor')), papers)?.brief.text;
      expect(told).toBe('A clerk said that the box had been open, though nobody asked; the mayor called this gossip.');
    });
    test('are told side by side where one side cannot be read there', () => {
      expect(tellClaim(disputeOf(sentenceReceipt(second, 'They')), papers)?.brief.text).toBe(text);
    });
  });
  test('a dispute is told by who corrects, in whose sentence stand both values', () => {
    const text = 'Police arrested 32 millers, not 23 as they had said.';
    const sources = sourcesOf([
      { outlet: 'Ledger', text: 'Police arrested 23 millers.' },
      { outlet: 'Courier', text },
    ]);
    const [ledger, courier] = sources.articles as [AccountArticle, AccountArticle];
    const right = receiptOf(courier.article, { start: 0, end: 26 });
    const wrong = receiptOf(courier.article, { start: 28, end: text.length });
    const claim = claimOf([sentenceReceipt(ledger, 'Police'), wrong, right], { text: 'Arrests', status: 'disputed' });
    const telling = tellClaim({ ...claim, against: [right] }, sources);
    expect(telling?.brief.text).toBe(text);
  });
  test('an agreement of values is told by the sentences that hold them', () => {
    expect(tellClaim(claimOf(receipts, { text: 'Mills: reports agree: “nine”; “9”.' }), sources)).toBeNull();
  });
  test('of an article that may not be quoted nothing is told', () => {
    expect(tellClaim(claimOf(receipts), { ...sources, articles: [] })).toBeNull();
  });
});

describe('what a newsroom tells of itself', () => {
  const telling = (text: string, said: Told['said'] = []) => {
    const sources = sourcesOf([{ outlet: 'The Oster Ledger', text: `It is raining. ${text}`, said }]);
    const [one] = sources.articles as [AccountArticle];
    const mentions = one.mentions.map((mention) => ({ ...mention, type: 'organisation' as const }));
    const words = text.replace(/[{}]/gu, '');
    return tellClaim(claimOf([sentenceReceipt(one, words)]), { ...sources, articles: [{ ...one, mentions }] });
  };
  test.each(['The {Ledger} could not verify the report.', '{Oster Ledger} has corrected its earlier story.'])(
    'is left out: %s',
    (text) => {
      expect(telling(text)).toBeNull();
    },
  );
  test.each(['The {Ledger} counted 300 farmers.', '{Oster Mills} could not verify the report.'])(
    'is told where it tells a number or is of somebody else: %s',
    (text) => {
      expect(telling(text)?.full.text).toBe(text.replace(/[{}]/gu, ''));
    },
  );
  test('is told where it holds what somebody says', () => {
    const text = 'The {Ledger} has learned that the mill was sold.';
    expect(telling(text, [['the mill was sold', 'Ledger', 'Ledger', 'learned']])).not.toBeNull();
  });
});

describe('what a program worded', () => {
  const PROGRAM = 'A large ceasefire stopped the mill of Oster on Sunday.';
  const tellingBeside = (own: string, known: Partial<Told> = {}) => {
    const sources = sourcesOf([
      { outlet: 'Courier', text: PROGRAM, kind: 'machine-translated' },
      { outlet: 'Ledger', text: own, ...known },
    ]);
    const [first, second] = sources.articles as [AccountArticle, AccountArticle];
    return tellClaim(claimOf([sentenceReceipt(first, 'A large'), sentenceReceipt(second, own.slice(0, 5))]), sources);
  };
  test('is told in the words of somebody who tells the same, with both receipts', () => {
    const own = 'A power cut left the mill of Oster without light on Sunday.';
    const telling = tellingBeside(own);
    expect(telling?.full.text).toBe(own);
    expect(telling?.full.receipts).toHaveLength(2);
  });
  test('is told in no fewer of the words that both have', () => {
    const own = 'A power cut darkened the town, which stopped the mill of Oster on Sunday, a clerk said.';
    expect(tellingBeside(own)?.brief.text).toContain('stopped the mill of Oster');
  });
  test.each([
    ['by a program too', 'A power cut left the mill of Oster dark.', { kind: 'spun' }],
    ['leaning on another sentence', 'They left the mill of Oster dark.', {}],
    ['in words of which it has none', 'Lamps went out at noon.', {}],
  ] as const)('is told as it is where the other is worded %s', (_, own, known) => {
    expect(tellingBeside(own, known)?.full.text).toBe(PROGRAM);
  });
  test('is told as it is where it is somebody’s own words and the other is not', () => {
    const program = 'Jan Moor said: “A large ceasefire stopped the mill of Oster.”';
    const own = 'A power cut left the mill of Oster dark.';
    const said = [['A large ceasefire', 'Jan Moor']] as const;
    const sources = sourcesOf([
      { outlet: 'Courier', text: program, kind: 'machine-translated', said },
      { outlet: 'Ledger', text: own },
    ]);
    const [first, second] = sources.articles as [AccountArticle, AccountArticle];
    const claim = claimOf([sentenceReceipt(first, 'Jan'), sentenceReceipt(second, own)]);
    expect(tellClaim(claim, sources)?.full.text).toBe(program);
  });
});

test('who dismisses a person denies nothing that is told of that person', () => {
  const sources = sourcesOf([
    { outlet: 'Ledger', text: 'Ada Brink resigned on Monday.' },
    {
      outlet: 'Courier',
      text: 'The council dismissed {Ada Brink} on Sunday.',
      said: [['Ada Brink on Sunday', 'council', 'The council', 'dismissed']],
    },
  ]);
  const [first, second] = sources.articles as [AccountArticle, AccountArticle];
  const text = `Ada Brink: resigned or was dismissed: ${'“resigned”; '.repeat(9)}.`;
  const claim = claimOf([sentenceReceipt(first, 'Ada')], { text, status: 'disputed' });
  const telling = tellClaim({ ...claim, against: [sentenceReceipt(second, 'The')] }, sources);
  expect(telling?.brief.text).toBe('Ada Brink resigned on Monday; the council dismissed Ada Brink on Sunday.');
});
