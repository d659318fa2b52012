import { describe, expect, test } from 'vitest';
import { annotateAlone, buildDossier, readPage } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();
const given = { date: '2026-05-12' };

/** "TYPE trigger date" of each event; the article is of Tuesday 12 May 2026. */
function check(text: string, ...expected: readonly string[]): void {
  const [article] = annotateAlone(readPage(pageOf(text, { given }), resources).value, resources, '').articles;
  const lines = article?.events
    .filter(({ telling }) => telling === undefined)
    .map(({ type, trigger, date }) => `${type} ${text.slice(trigger.start, trigger.end)} ${date}`);
  expect(lines).toEqual(expected);
}

describe('a quotation that denies is a denial of the day on which it was said', () => {
  test('that there is such a thing', () => {
    check('“No such order exists,” Mika Hallen said on Monday.', 'REJECT order 2026-05-11');
    check('“There was no second letter,” Mika Hallen said on Monday.', 'REJECT letter 2026-05-11');
  });
  test('that anybody did it', () => {
    check('“Not a single soldier has left the barracks,” Mika Hallen said on Monday.', 'REJECT soldier 2026-05-11');
    check('“Nobody is on strike,” Mika Hallen said on Monday.', 'REJECT Nobody 2026-05-11');
  });
  test('that who speaks, or his people, did it or will', () => {
    check('“I did not sell the boats,” Mika Hallen said on Monday.', 'REJECT sell 2026-05-11');
    check('“We haven’t painted a single boat,” Mika Hallen said on Monday.', 'REJECT painted 2026-05-11');
    check('“My dockers never slept there,” Mika Hallen said on Monday.', 'REJECT slept 2026-05-11');
    check('“I received no letter,” Mika Hallen said on Monday.', 'REJECT received 2026-05-11');
    check('“I have received no letter,” Mika Hallen said on Monday.', 'REJECT received 2026-05-11');
    check('“We will not leave,” Mika Hallen said on Monday.', 'REJECT leave 2026-05-11');
  });
  test('not that others did not, what is not done yet, or what was not done to who speaks', () => {
    check('“They did not paint the boats,” Mika Hallen said on Monday.');
    check('“We have not painted the boats yet,” Mika Hallen said on Monday.');
    check('“We were not invited,” Mika Hallen said on Monday.');
    check('“We did not have a day to lose,” Mika Hallen said on Monday.');
  });
  test('that what was told is true', () => {
    check('“It is a forgery,” Mika Hallen said on Monday.', 'REJECT forgery 2026-05-11');
    check('“These rumours are completely false,” Mika Hallen said on Monday.', 'REJECT false 2026-05-11');
    check('“The passport is a fake,” Mika Hallen said on Monday.');
  });
  test('that a thing was spoken of', () => {
    check('“The sale of the harbour was not discussed,” Mika Hallen said on Monday.', 'REJECT discussed 2026-05-11');
  });
  test('what people say of the world denies nothing, nor does an exclamation', () => {
    check('“Nobody likes bad news,” Mika Hallen said on Monday.');
    check('“Nobody is perfect,” Mika Hallen said on Monday.');
    check('“No doubt the boats were sold,” Mika Hallen said on Monday.');
    check('“No comment,” Mika Hallen said on Monday.');
  });
});

describe('so does a statement in the words of the report', () => {
  test('that there was such a thing, or that anybody did it', () => {
    check('Mika Hallen said on Monday that no letter had been sent.', 'REJECT letter 2026-05-11');
    check('Mika Hallen said on Monday that none of the boats was sold.', 'REJECT boats 2026-05-11');
    check('There would be no second vote, Mika Hallen said on Monday.', 'REJECT vote 2026-05-11');
    check('Mika Hallen said on Monday that nobody painted the boats.', 'REJECT nobody 2026-05-11');
  });
  test('that who speaks, or his people, did it or will', () => {
    check('Mika Hallen said on Monday that his dockers had not slept there.', 'REJECT slept 2026-05-11');
    check('Mika Hallen said on Monday that he owed nothing.', 'REJECT owed 2026-05-11');
    check('Mika Hallen said on Monday that he knew of no second letter.', 'REJECT knew 2026-05-11');
    check('Mika Hallen said on Monday that he would not sleep there.', 'REJECT sleep 2026-05-11');
  });
  test('that a thing was spoken of, or that something of a kind that the code book has was done', () => {
    const denied = 'REJECT discussed 2026-05-11';
    const talk = 'The sale of the harbour was not discussed, Mika Hallen said on Monday.';
    check(talk, 'CONSULT discussed null', denied);
    check('Mika Hallen said on Monday that the matter was not raised.', 'REJECT raised 2026-05-11');
    const fire = 'Mika Hallen said on Monday that the coast guard did not open fire.';
    check(fire, 'ASSAULT open null', 'REJECT open 2026-05-11');
  });
  test('not what has not been done so far', () => {
    check('Mika Hallen said on Monday that the captain has not been arrested.', 'COERCE arrested null');
    check('Nobody has been arrested so far, Mika Hallen said on Monday.', 'COERCE arrested null');
    check('“No passengers have been found,” Mika Hallen said on Monday.');
    check('“No price has been fixed,” Mika Hallen said on Monday.', 'REJECT price 2026-05-11');
  });
  test('not that others did not, that something is not so, or that he does not mean to', () => {
    check('Mika Hallen said on Monday that the dockers had not slept there.');
    check('Mika Hallen said on Monday that his boats had not been painted.');
    check('Mika Hallen said on Monday that he was not happy.');
    check('Mika Hallen said on Monday that he did not intend to sleep there.');
    check('Mika Hallen said on Monday that he had no doubt.');
  });
});

test('a denial and the quotation behind it make one line of the timeline', () => {
  const text = 'Mika Hallen denied on Monday that soldiers would leave Tarvo. “No such order exists,” he said.';
  const lines = buildDossier([pageOf(text, { given })], resources).stories.flatMap(({ timeline }) =>
    timeline.map(({ type, reports }) => `${type} ${reports.length}`),
  );
  expect(lines).toEqual(['REJECT 2']);
});
