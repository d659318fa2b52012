import { expect, test } from 'vitest';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();

/** "TYPE trigger date basis" of each event, with "~" before a date that only bounds; one list an article. */
function eventsOf(...told: readonly (readonly [date: string, content: string])[]): readonly (readonly string[])[] {
  const pages = told.map(([date, content], i) => pageOf(content, { id: `page${i}`, given: { date } }));
  return buildDossier(pages, resources).articles.map(({ text, events }) =>
    events.map(({ type, trigger, date, dateBasis, isBounded }) => {
      const word = text.slice(trigger.start, trigger.end);
      return `${type} ${word} ${isBounded ? '~' : ''}${date} ${dateBasis}`;
    }),
  );
}

const DATED = 'Police arrested Viktor Hallen and Marta Juvela on Sunday at the northern gate of the yard in Tarvo.';
const UNDATED = 'Police have arrested Viktor Hallen and Marta Juvela at the northern gate of the yard in Tarvo.';

test('an event that its article does not date has the day that another report of it gives', () =>
  expect(eventsOf(['2026-05-12', DATED], ['2026-05-12', UNDATED]).flat().sort()).toEqual([
    'COERCE arrested 2026-05-10 inferred',
    'COERCE arrested 2026-05-10 inferred',
  ]));

test('a day that the article cannot have told yet is not its own', () =>
  expect(eventsOf(['2026-05-12', DATED], ['2026-05-08', UNDATED]).flat().sort()).toEqual([
    'COERCE arrested 2026-05-10 inferred',
    'COERCE arrested ~../2026-05-08 inferred',
  ]));
