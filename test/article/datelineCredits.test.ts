import { expect, test } from 'vitest';
import type { Story } from '../../src/model/story.js';
import { buildDossier, readPage } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { outlineOf } from '../../src/views/outline.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();

/** The names that an article which begins so credits, each with its kind. */
function creditsOf(dateline: string, foot = '(c) The Lund Post 2015.'): readonly string[] {
  const text = `The Lund Post\n\nFerries collide at Tarvik\n\n${dateline}Two ferries collided off Tarvik on Friday.\n\n${foot}`;
  const { credits } = readPage(pageOf(text, {}), resources).value.article;
  return credits.map(({ kind, name }) => `${kind} ${name}`);
}

test.each([
  ['LONDON (Reuters) - ', ['agency Reuters', 'copyright The Lund Post']],
  ['TARVIK, 11 September (NPK) - ', ['agency NPK', 'copyright The Lund Post']],
  ['TARVIK, 11 September (Nordwire) - ', ['agency Nordwire', 'copyright The Lund Post']],
  ['TARVIK (Norway) - ', ['copyright The Lund Post']],
  ['TARVIK, 11 September (Reporter Ada Lind) - ', ['copyright The Lund Post']],
  ['TARVIK, 11 September (Lund Post) - ', ['copyright The Lund Post']],
  ['The harbour (Tarvik) was closed. ', ['copyright The Lund Post']],
])('%s', (dateline, expected) => expect([...creditsOf(dateline)].sort()).toEqual(expected));

test.each([
  ['(c) The Lund Post 2019. With material from NPK.', ['contribution NPK']],
  ['© The Lund Post. Source: Nordwire', ['contribution Nordwire']],
  ['(c) The Lund Post 2012. Additional material: Reuters.', ['agency Reuters']],
  ['Copyright The Lund Post 2019. Includes material from Kestrel Newswire.', ['contribution Kestrel Newswire']],
  ['© The Lund Post. No copying without the consent of the Post.', []],
  ['© The Lund Post | Contact | With us', []],
])('behind the owner of a copyright: %s', (foot, credited) =>
  expect([...creditsOf('', foot)].sort()).toEqual([...credited, 'copyright The Lund Post'].sort()),
);

test('its own name in a dateline credits nobody', () =>
  expect(creditsOf('TARVIK, 11 September (LPA) - ', '(c) Lund Press Agency 2015.')).toEqual([
    'copyright Lund Press Agency',
  ]));

test('what two papers share that one of them has from an agency is the agency’s', () => {
  const body = [
    'Two ferries collided off Tarvik on Friday morning and nine people were hurt, the coast guard said in a statement.',
    'The captain of the larger ship told investigators that fog had hidden the lights of the harbour from him.',
    'The harbour was closed for three hours, and some four hundred passengers waited in the hall of the old market.',
  ];
  const paper = (name: string, dateline: string, own: string) =>
    `${name}\n11 September 2015\n\nFerries collide at Tarvik\n\n${dateline}${body.join('\n\n')}\n\n${own}\n\n(c) ${name} 2015.`;
  const pages = [
    paper('The Lund Post', 'TARVIK, 11 September (NPK) - ', 'In Lund nobody noticed it, for the radio was silent.'),
    paper('The Sund Herald', '', 'A reader from Sund wrote to us that the bell had rung until ten in the evening.'),
  ].map((text, i) => pageOf(text, { id: `p${i}` }));
  const dossier = buildDossier(pages, resources);
  const [story] = dossier.stories as [Story];
  const names = story.origins.map(({ name }) => name);
  expect(names).toContain('NPK');
  expect(names.filter((name) => name.startsWith('unseen original'))).toEqual([]);
  // The paper that prints it is listed with it.
  const agency = outlineOf(dossier, story).origins.find(({ name }) => name === 'NPK');
  expect(agency).toMatchObject({ isInHand: true, own: ['p0'] });
});
