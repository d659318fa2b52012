import { expect, test } from 'vitest';
import { annotateAlone, readPage } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();
const given = { date: '2026-05-12' };

/** The triggers of the refusals to answer that a text tells. */
function silences(text: string): readonly string[] {
  const [article] = annotateAlone(readPage(pageOf(text, { given }), resources).value, resources, '').articles;
  return (article?.events ?? [])
    .filter(({ telling, type }) => telling === 'silence' && type === 'REJECT')
    .map(({ trigger }) => text.slice(trigger.start, trigger.end));
}

test.each([
  ['Mika Hallen did not return calls.', 'return'],
  ['The ministry did not respond to a request for comment.', 'respond'],
  ['The company did not answer written questions.', 'answer'],
  ['The ministry left two letters unanswered.', 'left'],
  ['The mayor could not be reached for comment.', 'reached'],
  ['The mayor could not be reached by phone.', 'reached'],
  ['Belgrade could not be reached for comment.', 'reached'],
  ['A spokesman for the port declined to comment.', 'declined'],
  ['Mika Hallen refused to say who had paid.', 'refused'],
])('who gives no answer refuses one: %s', (text, trigger) => {
  expect(silences(text)).toEqual([trigger]);
});

test.each([
  'If the ministry does not answer by Friday, the port will close.',
  'The ministry will not answer.',
  'The ministry answered the questions.',
  'The bridge could not be reached by car.',
  'Belgrade could not be reached by road.',
  'Belgrade could not be reached on Sunday.',
  'Mika Hallen could not be reached by rescuers.',
  'Mika Hallen did not return the keys.',
  'It was not answered.',
])('nobody keeps silent: %s', (text) => {
  expect(silences(text)).toEqual([]);
});
