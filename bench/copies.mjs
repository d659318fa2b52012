// Articles of some 500 words for measuring how copies are found: invented words, as common and as rare as those of a
// language are (Zipf's law), in English function words. Three in ten are copies, each labelled with its source and with
// how it was made. Every article is made from its number alone, so that a stream of any length takes no memory.

import { randomFrom } from './generate.mjs';

/** How copies are made. */
export const KINDS = ['verbatim', 'cut', 'edited', 'translated', 'spun'];

/** This share of the articles are copies of earlier ones. */
const COPIES = 0.3;
const SENTENCES = 30;
/** Different words of each sort; those of low numbers are common. */
const SORTS = { word: 30_000, first: 400, last: 20_000, place: 6000 };
/** The weight of the most common words is spread over so many (Mandelbrot's constant). */
const FLATTENED = 50;

const SYLLABLES =
  'ba bel bor dak dem dor fal fen gar gil gor hem hul jar jov kal kem kir lan lev lor mal mer mik nar nev nor pal per pol rad rem rov sal sek sor tal tem tor val ven vik zan zel'.split(
    ' ',
  );
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

// Phrases of a sentence with `|` between them: w a common word, W a person, P a place, B a body, # a number, D a day.
const SHAPES = `
the w w | in P | was w | by B | on D | after a w w
W said | that the w w of P | would w the w | before D
B plans to w | # w w | and to w the w w | near P
at least # people were w | when a w w | was w | in P
residents of P | protested against the w w | on D | because the w had been w
two officials who did not want to be named | said that the w w | was w | with a w of # w
neither W nor B | would say | why the w w | was w | after the w
the w of the w | cost P # w | and the w w | has w the w
on D | B met W | in P | to w the w w | with a w w
according to W | the w w was w | for # days | while B was w a w
for the first time since the w | the w of P | has w more than # w | from the w w
it was not clear | if the w w | had been w by W | or by the w of B`
  .trim()
  .split('\n')
  .map((shape) => shape.split(' | ').map((phrase) => phrase.split(' ')));

// What else stands in the place of a function word when somebody else translates.
const REWORDED = new Map(
  Object.entries({
    the: ['this', 'that', 'a'],
    a: ['the', 'one', 'some'],
    in: ['at', 'inside'],
    on: ['this', 'last'],
    was: ['has been', 'got'],
    were: ['have been', 'got'],
    by: ['from', 'through'],
    of: ['from', 'in'],
    after: ['following', 'since'],
    said: ['stated', 'told us'],
    that: ['how', 'as'],
    would: ['will', 'is to'],
    had: ['has', 'having'],
    has: ['had', 'already'],
    and: ['also', 'as well as'],
    because: ['since', 'as'],
    with: ['along with', 'including'],
    near: ['close to', 'not far from'],
    for: ['during', 'over'],
    to: ['in order to', 'so as to'],
    before: ['by', 'until'],
    against: ['over', 'about'],
    when: ['as', 'after'],
    while: ['when', 'as'],
  }),
);

/**
 * Makes articles one after another.
 *
 * @param count how many
 * @param seed the same seed gives the same articles
 * @yields rows { id, title, text, date, source, kind }: the id of the text it was made from and one of KINDS, or nulls
 */
export function* labelledArticles(count, seed = 20260101) {
  for (let number = 0; number < count; number += 1) {
    const { source, kind } = roleOf(number, seed);
    const random = randomFrom(seed + 7919 * number + 1);
    const story = storyOf(source ?? number, seed);
    const written =
      kind === null ? story : { title: REWORD[kind](story.title, random), body: COPY[kind](story, random) };
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(number / 400))).toISOString().slice(0, 10);
    const title = sentenceOf(written.title).slice(0, -1);
    yield {
      id: idOf(number),
      title,
      text: `${title}\n\n${paragraphsOf(written.body)}\n`,
      date: day,
      source: source === null ? null : idOf(source),
      kind,
    };
  }
}

const idOf = (number) => `a${String(number).padStart(7, '0')}`;

// Copies are made of originals, from anywhere in the stream before them.
function roleOf(number, seed) {
  const random = randomFrom(seed ^ Math.imul(number + 1, 0x9e3779b1));
  if (number === 0 || random() >= COPIES) return { source: null, kind: null };
  const kind = KINDS[Math.floor(random() * KINDS.length)];
  const earlier = Math.floor(random() * number);
  return { source: roleOf(earlier, seed).source ?? earlier, kind };
}

function storyOf(number, seed) {
  const random = randomFrom(seed + 104729 * number);
  const several = (sort, count) => Array.from({ length: count }, () => spelled(sort, rankOf(sort, random)));
  const [firsts, lasts] = [several('first', 4), several('last', 4)];
  const topic = {
    words: Array.from({ length: 45 }, () => rankOf('word', random)),
    people: firsts.map((first, i) => `${capital(first)} ${capital(lasts[i])}`),
    places: several('place', 3).map(capital),
    bodies: Array.from({ length: 3 }, () => `the ${several('word', 2).join(' ')}`),
    numbers: Array.from({ length: 8 }, () => String(2 + Math.floor(random() ** 3 * 9000))),
  };
  const length = SENTENCES - 5 + Math.floor(random() * 11);
  const body = Array.from({ length }, () => fill(pick(SHAPES, random), topic, random));
  return { title: fill(SHAPES[0].slice(0, 4), topic, random), body };
}

// A sentence: phrases of tokens, each a text that stays, a function word or the rank of a common word.
function fill(shape, topic, random) {
  const slots = {
    w: () => ({ rank: random() < 0.6 ? pick(topic.words, random) : rankOf('word', random) }),
    W: () => ({ text: pick(topic.people, random) }),
    P: () => ({ text: pick(topic.places, random) }),
    B: () => ({ text: pick(topic.bodies, random) }),
    D: () => ({ text: pick(DAYS, random) }),
    '#': () => ({ text: pick(topic.numbers, random) }),
  };
  return shape.map((phrase) => phrase.map((token) => slots[token]?.() ?? { text: token, isFunction: true }));
}

const pick = (list, random) => list[Math.floor(random() * list.length)];

function rankOf(sort, random) {
  const all = SORTS[sort] + FLATTENED;
  return Math.min(SORTS[sort] - 1, Math.floor((FLATTENED + 1) * (all / (FLATTENED + 1)) ** random()) - FLATTENED - 1);
}

// Neighbours in rank do not look alike, and no two words are the same: 48,271 has no divisor in common with 44 ** 3.
function spelled(sort, rank) {
  const sorts = Object.keys(SORTS);
  const before = sorts.slice(0, sorts.indexOf(sort)).reduce((sum, earlier) => sum + SORTS[earlier], 0);
  let mixed = ((before + rank + 1) * 48_271) % SYLLABLES.length ** 3;
  const parts = [];
  for (let i = 0; i < 3; i += 1) {
    parts.push(SYLLABLES[mixed % SYLLABLES.length]);
    mixed = Math.floor(mixed / SYLLABLES.length);
  }
  return parts.join('');
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const known = new Map();
function wordOf(rank) {
  if (!known.has(rank)) known.set(rank, spelled('word', rank));
  return known.get(rank);
}

const sentenceOf = (phrases) =>
  `${capital(phrases.flatMap((phrase) => phrase.map(({ rank, text }) => text ?? wordOf(rank))).join(' '))}.`;

function paragraphsOf(sentences) {
  const written = sentences.map(sentenceOf);
  return Array.from({ length: Math.ceil(written.length / 3) }, (_, i) =>
    written.slice(3 * i, 3 * i + 3).join(' '),
  ).join('\n\n');
}

// Words of neighbouring ranks are synonyms of each other.
const swapped = (share) => (phrases, random) =>
  phrases.map((phrase) =>
    phrase.map((token) => (token.rank !== undefined && random() < share ? { rank: token.rank ^ 1 } : token)),
  );

const reworded = (share) => (phrases, random) =>
  phrases.map((phrase) =>
    phrase.flatMap((token) => {
      if (!token.isFunction || random() >= share) return [token];
      // One in four falls out.
      if (random() < 0.25) return [];
      return [{ ...token, text: pick(REWORDED.get(token.text) ?? [token.text], random) }];
    }),
  );

function moved(phrases, random) {
  if (random() >= 0.45) return phrases;
  const at = 1 + Math.floor(random() * (phrases.length - 1));
  return [phrases[at], ...phrases.slice(0, at), ...phrases.slice(at + 1)];
}

/** How the words of one sentence change in each kind of copy. */
const REWORD = {
  verbatim: (phrases) => phrases,
  cut: (phrases) => phrases,
  edited: (phrases, random) => (random() < 0.6 ? phrases : swapped(0.15)(reworded(0.15)(phrases, random), random)),
  translated: (phrases, random) => moved(swapped(0.3)(reworded(0.35)(phrases, random), random), random),
  spun: (phrases, random) => swapped(0.5)(phrases, random),
};

/** Which sentences a copy of each kind has. */
const COPY = {
  verbatim: ({ body }) => [...body, [[{ text: 'more follows' }]]],
  // Half of the text in three pieces, which stand in another order.
  cut: ({ body }, random) => {
    const size = Math.floor(body.length / 6);
    const starts = [0, 1, 2].map((third) => Math.floor((third * body.length) / 3 + (random() * body.length) / 6));
    const pieces = starts.map((start) => body.slice(start, start + size));
    return random() < 0.5 ? pieces.reverse().flat() : [pieces[1], pieces[0], pieces[2]].flat();
  },
  edited: ({ body }, random) => body.filter(() => random() > 0.1).map((phrases) => REWORD.edited(phrases, random)),
  translated: ({ body }, random) => body.map((phrases) => REWORD.translated(phrases, random)),
  spun: ({ body }, random) => body.filter(() => random() > 0.05).map((phrases) => REWORD.spun(phrases, random)),
};
