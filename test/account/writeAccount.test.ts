import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT_WORDS, writeAccount } from '../../src/dossier/writeAccount.js';
import { type ArticleId, asId, type ClaimId, type OriginId, type TimelineEntryId } from '../../src/model/ids.js';
import type { Receipt } from '../../src/model/receipt.js';
import type { Claim, TimelineEntry } from '../../src/model/story.js';

/** A claim told by one sentence of an article of its own, or by the words that are given. */
function claim(
  text: string,
  known: { readonly status?: Claim['status']; readonly quote?: string; readonly at?: number } = {},
): Claim {
  return {
    id: asId<ClaimId>(text),
    text,
    status: known.status ?? 'single-source',
    origins: [asId<OriginId>('o1')],
    support: [receipt(known.quote ?? text, known.at ?? text)],
    against: [],
  };
}

const receipt = (quote: string, at: number | string): Receipt => ({
  article: asId<ArticleId>(typeof at === 'string' ? at : 'one'),
  start: typeof at === 'number' ? at : 0,
  end: (typeof at === 'number' ? at : 0) + quote.length,
  quote,
  prefix: '',
  suffix: '',
});

const event = (date: string | null, quote: string): TimelineEntry => ({
  id: asId<TimelineEntryId>(quote),
  date,
  granularity: 'day',
  type: 'OTHER',
  text: quote,
  actors: [],
  recipients: [],
  reports: [receipt(quote, quote)],
  basis: 'stated',
  why: '',
});

const told = (claims: readonly Claim[], timeline: readonly TimelineEntry[] = [], words?: number): readonly string[] =>
  writeAccount(claims, timeline, words).map(({ text }) => text);

describe('the account', () => {
  test('takes claims as long as the words last', () => {
    expect(told([claim('One two three.'), claim('Four five six seven.'), claim('Eight.')], [], 5)).toEqual([
      'One two three.',
      'Eight.',
    ]);
  });
  test('opens with what matters most and nobody disputes; then in order of time; what has no date comes last', () => {
    const [first, late, early, undated] = ['Six drowned.', 'A bridge fell.', 'Snow melted.', 'Nobody knows.'] as const;
    const timeline = [event('2021-03-03', first), event('2021-03-02', late), event('2021-03-01', early)];
    const dispute = claim('Deaths: “5”; “7”.', { status: 'disputed', quote: '5' });
    const claims = [dispute, claim(first), claim(undated), claim(late), claim(early)];
    expect(told(claims, [...timeline, event(null, undated)])).toEqual([first, early, late, dispute.text, undated]);
  });
  test('tells no words twice, neither of one place nor of two', () => {
    const words = 'The northern bridge collapsed under heavy snow.';
    expect(told([claim(words, { at: 0 }), claim('Heavy snow.', { at: 30 })])).toEqual([words]);
    expect(told([claim(words), claim('The northern bridge collapsed beneath heavy snow.')])).toEqual([words]);
  });
  test('tells a dispute by its sides, and no agreement of values beside the sentences that hold them', () => {
    const dispute = claim('Deaths: reports differ: “5” (A); “7” (B).', { status: 'disputed', quote: '5' });
    const agreement = claim('Deaths: reports agree: “5” (A); “five” (B).', { quote: 'five' });
    expect(told([dispute, agreement])).toEqual([dispute.text]);
    expect(writeAccount([dispute], []).map(({ disputed }) => disputed)).toEqual([true]);
  });
  test('takes what is worth most a word: a short claim of much the same importance before a long one', () => {
    const long = claim('The council of the northern port said after a long night of talks that it would wait.');
    const [opening, short] = [claim('It rained.'), claim('Seven people drowned.')];
    expect(told([opening, long, short], [], 19)).toEqual([opening.text, short.text]);
    expect(told([opening, long, short], [], 22)).toHaveLength(3);
  });
  test('tells a dispute about figures by its bare numbers', () => {
    const text = 'Deaths: reports differ: “5 people died in the night” (A); “7 people died” (B).';
    const brief = 'Deaths: reports differ: “5 people” (A); “7 people” (B).';
    expect(told([{ ...claim(text, { status: 'disputed', quote: '5 people' }), brief }])).toEqual([brief]);
  });
  test('is empty without claims, and when none fits', () => {
    expect(told([])).toEqual([]);
    expect(told([claim('One two three.')], [], 2)).toEqual([]);
  });
  test('never exceeds its words and has receipts for every sentence', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', ' '), minLength: 1, maxLength: 60 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 60 }), (texts, most) => {
        const account = writeAccount(
          texts.map((text) => claim(text)),
          [],
          most,
        );
        const length = account.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
        expect(length).toBeLessThanOrEqual(most);
        for (const { text, receipts } of account) expect(receipts[0].quote).toBe(text);
      }),
    );
    expect(ACCOUNT_WORDS).toBeGreaterThan(200);
  });
});
