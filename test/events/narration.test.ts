import { expect, test } from 'vitest';
import { withDay } from '../../src/annotations/events/narration.js';

const denial = { type: 'REJECT', date: null, modality: 'happened', isNarrated: true, manner: {} } as const;
const deed = { ...denial, type: 'ASSAULT' } as const;
const yesterday = { day: '2026-05-11', isSpoken: false };
const own = { published: '2026-05-12', isRelayed: false };

const dateOf = (...given: Parameters<typeof withDay>): string | undefined => withDay(...given).date?.value;

test('words behind a deed of yesterday are of yesterday or today, deeds of yesterday', () => {
  expect(dateOf(denial, yesterday, own)).toBe('2026-05-11/2026-05-12');
  expect(dateOf({ ...deed, type: 'OTHER', manner: { telling: 'saying' } }, yesterday, own)).toBe(
    '2026-05-11/2026-05-12',
  );
  expect(dateOf(deed, yesterday, own)).toBe('2026-05-11');
});

test('words behind words, behind a deed of long ago, and in a report that is passed on are of its day', () => {
  expect(dateOf(denial, { ...yesterday, isSpoken: true }, own)).toBe('2026-05-11');
  expect(dateOf(denial, { ...yesterday, day: '2026-05-09' }, own)).toBe('2026-05-09');
  expect(dateOf(denial, yesterday, { ...own, isRelayed: true })).toBe('2026-05-11');
  expect(dateOf(denial, yesterday, { ...own, published: null })).toBe('2026-05-11');
});
