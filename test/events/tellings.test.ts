import { describe, expect, test } from 'vitest';
import { annotateAlone, buildDossier, readPage } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();
const given = { date: '2026-05-12' };

/** "TYPE trigger", with what kind of telling it is, of each event. */
function check(text: string, ...expected: readonly string[]): void {
  const [article] = annotateAlone(readPage(pageOf(text, { given }), resources).value, resources, '').articles;
  const lines = article?.events.map(
    ({ type, trigger, telling }) => `${type} ${text.slice(trigger.start, trigger.end)}${telling ? `, ${telling}` : ''}`,
  );
  expect(lines).toEqual(expected);
}

describe('what speakers tell, where no type of the code book fits', () => {
  test('a fact that somebody answers for', () => {
    check('About 400 guests spent the evening in sheds, Mika Hallen said.', 'OTHER spent, fact');
    check('The pumps will be paid for in October, according to Mika Hallen.', 'OTHER paid, fact');
  });
  test('an opinion, or words that are quoted: that somebody spoke', () => {
    check('“A wall folds like a letter,” Mika Hallen said on Monday.', 'OTHER said, saying');
    check('The bridge was too old, according to Mika Hallen.', 'OTHER according, saying');
  });
  test('what did not happen is denied', () =>
    check('No shots were fired, Mika Hallen said.', 'REJECT shots', 'ASSAULT fired'));
  test('not what is told by a type, nor a thought, nor what unnamed voices think', () => {
    check('Police arrested two pilots, Mika Hallen said.', 'COERCE arrested');
    check('Mika Hallen hoped that the bridge was safe.');
    check('Two aides said that the bridge was safe.');
  });
});

describe('what is judged in quotation marks', () => {
  test('a thing said or offered is rejected', () => {
    check('Mika Hallen called the offer “a bag of nails”.', 'REJECT called');
    // What it is like, and no picture of it.
    check('Mika Hallen called the list “long”.', 'OTHER called, saying');
    check('Mika Hallen described the offer “in detail”.', 'OTHER described, saying');
    check('Mika Hallen called “a lie” a claim that he owned the port.', 'REJECT called');
  });
  test('praise is support, and who is called something is accused', () => {
    check('Mika Hallen called the offer “a fair one, at last”.', 'SUPPORT called');
    check('Mika Hallen called Petra Juvela “a captain without a boat”.', 'ACCUSE called');
    check('Mika Hallen called the operation “a beating with a permit”.', 'ACCUSE called');
    check('Mika Hallen called Petra Juvela “tired”.', 'OTHER called, saying');
  });
  test('the opposition accuses by whatever it paints', () => {
    check('The opposition leader, Mika Hallen, called the trip “a walk to the pawnshop”.', 'ACCUSE called');
    check('The opposition leader, Mika Hallen, called the trip “a success, for once”.', 'SUPPORT called');
    check('The harbour master, Mika Hallen, called the trip “a walk to the pawnshop”.', 'OTHER called, saying');
  });
});

test('a timeline ends with those who only spoke, on a day that is told', () => {
  const text =
    '“A wall folds like a letter,” Petra Juvela said on Monday. Police arrested Mika Hallen in Tarvo on Sunday. ' +
    '“A tide is no witness,” Petra Juvela said on Monday. “I painted it to be seen,” Mika Hallen told reporters.';
  const { stories } = buildDossier([pageOf(text, { given })], resources);
  expect(stories.flatMap(({ timeline }) => timeline.map((line) => line.text))).toEqual([
    'Police arrested Mika Hallen in Tarvo on Sunday.',
    '“A wall folds like a letter,” Petra Juvela said on Monday.',
    '“A tide is no witness,” Petra Juvela said on Monday.',
  ]);
});

test('a line says who spoke by more than a pronoun', () => {
  const text =
    'Petra Juvela stood at the gate of the mill in Tarvo on Monday. “A wall folds like a letter,” she said. ' +
    '“A tide is no witness,” Mika Hallen said on Monday.';
  const { stories } = buildDossier([pageOf(text, { given })], resources);
  const told = stories.flatMap(({ timeline }) => timeline.map((line) => line.text));
  expect(told).toContain('“A tide is no witness,” Mika Hallen said on Monday.');
  expect(told).not.toContain('“A wall folds like a letter,” she said.');
});
