import { expect, test } from 'vitest';
import type { EventMention } from '../../src/model/annotation.js';
import { receiptOf } from '../../src/model/receipt.js';
import { type Clause, clausesOf, numbersText, toldFromEvent } from '../../src/story/claims/sides.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { articlesOf, lexicon } from './fixtures.js';

/** Takes a sentence and the word that tells its event; returns the words of its clause, told from the event on. */
function told(text: string, trigger: string): string {
  const [read] = articlesOf([{ outlet: 'Ledger', text }]) as [ClaimArticle];
  const start = text.indexOf(trigger);
  const event = { type: 'COERCE', trigger: { start, end: start + trigger.length } } as EventMention;
  const article: ClaimArticle = { ...read, events: [event] };
  const receipts = [receiptOf(article.article, { start: 0, end: text.length })] as const;
  const [clause] = clausesOf(
    new Map([[article.article.id, article]]),
    { receipts, figures: [], verdict: 'same' },
    lexicon.clauses,
  ) as [Clause];
  return toldFromEvent(clause, 'COERCE', lexicon.clauses).words;
}

const LONG = 'Olga Brandt, who taught at the school for thirty years and now lives in a village by the lake';

test('a long sentence is told from the clause of its event on', () => {
  expect(told(`${LONG}, was in the room when the court sent the treasurer to prison.`, 'sent')).toBe(
    '… when the court sent the treasurer to prison',
  );
});
test('a short one is told whole', () => {
  expect(told('She was in the room when the court sent the treasurer to prison.', 'sent')).toBe(
    'She was in the room when the court sent the treasurer to prison',
  );
});
test('one that begins with its event is cut at its end', () => {
  const words = told(
    'The court sent the treasurer, who for years had kept the books of the port and of three of its largest and oldest firms, to prison.',
    'sent',
  );
  expect(words).toMatch(/^The court sent the treasurer, who .* …$/u);
});
test('a dateline is not told', () => {
  expect(told('LINDHAVEN, Marenia (Ledger) - The court sent the treasurer to prison.', 'sent')).toBe(
    'The court sent the treasurer to prison',
  );
});

/** Takes outlets with the numbers that they give, of which each is a value and a hedge; returns the text. */
function numbers(
  given: readonly (readonly [outlet: string, number: string, key: string])[],
  topic = 'size of the crowd',
): string | null {
  const articles = articlesOf(
    given.map(([outlet, number]) => ({ outlet, text: `They counted ${number} at the gate.` })),
  );
  const clauses = articles.flatMap((article, i) => {
    const [, number = '', key = ''] = given[i] ?? [];
    const receipts = [receiptOf(article.article, { start: 0, end: article.article.text.length })] as const;
    const [clause] = clausesOf(
      new Map([[article.article.id, article]]),
      { receipts, figures: [], verdict: 'same' },
      lexicon.clauses,
    ) as [Clause];
    return [{ ...clause, number, key }];
  });
  return numbersText(topic, null, clauses);
}

test('numbers that differ are told once each, however they are hedged, those of one outlet together', () => {
  expect(
    numbers([
      ['Ledger', 'about 4,500 people', '4500 about'],
      ['Courier', '4,500', '4500 exact'],
      ['Courier', '12,000', '12000 exact'],
      ['Courier', 'some 7,200', '7200 about'],
    ]),
  ).toBe('Size of the crowd: “about 4,500 people” (Ledger) or “12,000” or “some 7,200” (Courier).');
});
test('the words of a topic are told with the side that they are of, with or without its full stop', () => {
  const hours = [
    ['Ledger', '11.30 p.m.', '23:30'],
    ['Courier', 'ten past eleven', '11:10'],
  ] as const;
  expect(numbers(hours, 'hour: “the shed burned at 11.30 p.m”')).toBe(
    'Hour: “the shed burned at 11.30 p.m” (Ledger) or “ten past eleven” (Courier).',
  );
});
test('one number is none that differs', () => {
  expect(
    numbers([
      ['Ledger', 'about 900', '900 about'],
      ['Courier', '900', '900 exact'],
    ]),
  ).toBe(null);
});
