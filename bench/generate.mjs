// Articles for measuring: sentences put together from word lists by a generator with a seed, so that every run has the same
// ones. Some are copies of earlier ones, cut, reordered or reworded. They mean nothing and test nothing but speed.

const PLACES =
  'Lindhaven Dorvik Pajuris Marenia Tarvik Sund Aldermoor Brenholt Castrel Eskdal Fornvik Galdern Hollin Istrad Jorvin Kelmar Lowen Mirholt Norrask Ostrel';
const FIRST =
  'Anna Viktor Maria Pavel Elena Jonas Karin Tomas Irena Lars Nadia Peter Sofia Martin Olga Emil Vera Henrik Lidia Oskar';
const LAST =
  'Keller Hallen Juvela Brandt Moren Tamm Valk Lindqvist Orlov Sarv Petrenko Nowak Kask Berg Haas Rusu Dahl Moreau Ilves Zeman';
const BODIES =
  'the port authority|the city council|the dock workers’ union|the ministry of transport|the regional court|the coast guard|the fire service|the teachers’ association|the water board|the state bank|the election commission|the rail operator|the health inspectorate|the customs office|the opposition alliance';
const ROLES =
  'mayor minister spokesman director engineer judge captain inspector prosecutor surgeon professor farmer driver';
const NOUNS =
  'harbour ferry bridge school hospital railway dam reactor museum airport market factory pipeline stadium archive library tunnel lighthouse orchard quarry warehouse theatre courthouse reservoir vineyard greenhouse cathedral refinery shipyard depot contract budget vaccine turbine satellite algorithm licence pension tariff curriculum verdict petition survey telescope glacier forest herd harvest cable sensor antenna engine wheel roof wall gate corridor ballot tender audit invoice ledger manuscript violin statue bronze chapel monastery ridge valley estuary marsh reef meadow barley wheat cattle salmon herring timber granite copper nickel cement asphalt diesel hydrogen battery ticket passport visa ceasefire convoy patrol sniper drone radar trench barracks rocket shelter mortar';
const ADJECTIVES =
  'old new northern southern disputed damaged crowded empty historic temporary private public narrow frozen remote wooden costly outdated secret joint annual partial sudden steady fragile rural coastal dense rusty legal illegal foreign domestic experimental abandoned promising controversial voluntary mandatory portable bilingual seasonal underground contaminated';
const PAST =
  'closed opened inspected evacuated repaired sold searched rebuilt sealed flooded occupied surveyed cleared restored dismantled photographed auctioned insured measured painted guarded leased renamed funded audited copied translated shipped stored divided mapped tested praised criticised abandoned replaced blocked shelled captured seized';
const VERBS =
  'approve reject finance inspect widen shorten replace rebuild abolish defend postpone monitor subsidise examine privatise relocate insure digitise irrigate quarantine decorate reinforce photograph publish translate negotiate withdraw double halve';
const CAUSES =
  'storm strike fire flood shortage outage collapse leak dispute inquiry merger election drought blockade accident epidemic avalanche scandal lawsuit earthquake boycott mutiny';
const ADVERBS =
  'quietly openly reluctantly finally partly hastily unanimously briefly repeatedly gradually jointly formally';
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday';
const MONTHS = 'January February March April May June July August September October November December';
const list = (words) => words.split(words.includes('|') ? '|' : ' ');

/** Numbers from 0 to 1 from a seed (Mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// What one story is about: names, numbers and things that half of its words are taken from.
function topicOf(random) {
  const pick = (words) => words[Math.floor(random() * words.length)];
  const several = (words, count) => Array.from({ length: count }, () => pick(list(words)));
  return {
    random,
    pick,
    places: several(PLACES, 3),
    people: Array.from({ length: 4 }, () => `${pick(list(FIRST))} ${pick(list(LAST))}`),
    roles: several(ROLES, 4),
    bodies: several(BODIES, 3),
    nouns: several(NOUNS, 8),
    adjectives: several(ADJECTIVES, 5),
    past: several(PAST, 5),
    verbs: several(VERBS, 5),
    causes: several(CAUSES, 2),
    numbers: Array.from({ length: 6 }, () => 2 + Math.floor(random() ** 3 * 9000)),
  };
}

// Subjects, what they do, and what stands around it; each sentence puts some of them together.
function partsOf(topic) {
  const { pick, random } = topic;
  const one = (own, all) => (random() < 0.5 ? pick(own) : pick(list(all)));
  const noun = () => one(topic.nouns, NOUNS);
  const thing = () =>
    `${pick(['the', 'a', 'its', 'the'])} ${random() < 0.6 ? `${one(topic.adjectives, ADJECTIVES)} ` : ''}${noun()}`;
  const number = () => pick(topic.numbers);
  const person = () => pick(topic.people);
  const place = () => pick(topic.places);
  const past = () => one(topic.past, PAST);
  const verb = () => one(topic.verbs, VERBS);
  const body = () => pick(topic.bodies);
  const when = () =>
    pick([`on ${pick(list(DAYS))}`, `in ${pick(list(MONTHS))}`, `on ${1 + (number() % 28)} ${pick(list(MONTHS))}`, '']);
  const where = () => pick([`in ${place()}`, `near ${place()}`, `outside ${thing()}`, `behind ${thing()}`, '', '']);
  const cause = () => one(topic.causes, CAUSES);
  const adverb = () => (random() < 0.3 ? `${pick(list(ADVERBS))} ` : '');
  return {
    random,
    pick,
    noun,
    thing,
    number,
    person,
    place,
    past,
    verb,
    body,
    when,
    where,
    cause,
    adverb,
    role: () => pick(topic.roles),
  };
}

const SHAPES = [
  (p) =>
    `${p.thing()} ${p.where()} was ${p.adverb()}${p.past()} ${p.when()} after ${p.pick(['a', 'the', 'another'])} ${p.cause()}`,
  (p) =>
    `${p.role()} ${p.person()} ${p.pick(['said', 'stressed', 'added', 'explained'])} that ${p.thing()} would ${p.verb()} ${p.thing()} ${p.when()}`,
  (p) =>
    `${p.body()} plans to ${p.adverb()}${p.verb()} ${p.thing()} and ${p.verb()} ${p.number()} ${p.noun()}s ${p.where()}`,
  (p) => `at least ${p.number()} people were injured ${p.when()} when ${p.thing()} ${p.where()} was ${p.past()}`,
  (p) => `residents of ${p.place()} protested ${p.where()} ${p.when()} because ${p.thing()} had been ${p.past()}`,
  (p) =>
    `two officials who did not want to be named told reporters that ${p.thing()} ${p.where()} had been ${p.adverb()}${p.past()}`,
  (p) => `“${cap(p.thing())} will ${p.verb()} ${p.thing()} ${p.when()},” ${p.pick(['said', 'warned'])} ${p.person()}`,
  (p) => `neither ${p.person()} nor ${p.body()} would say why ${p.thing()} ${p.where()} was ${p.past()}`,
  (p) =>
    `the ${p.cause()} cost ${p.place()} ${p.number()} million crowns, and ${p.body()} ${p.adverb()}${p.past()} ${p.thing()}`,
  (p) =>
    `${p.when()} ${p.body()} met ${p.person()} ${p.where()} to ${p.verb()} ${p.thing()} with ${p.number()} ${p.noun()}s`,
];
const cap = (words) => words.charAt(0).toUpperCase() + words.slice(1);

function sentenceOf(topic) {
  const words = topic
    .pick(SHAPES)(partsOf(topic))
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim();
  return `${cap(words)}.`;
}

// A copy: some sentences fall out, two change places, some words are swapped.
const SWAPS = [
  ['closed', 'shut'],
  ['protested', 'demonstrated'],
  ['people', 'persons'],
  ['city', 'town'],
  ['began', 'started'],
  ['according to', 'as reported by'],
];
function copyOf(sentences, random) {
  const kept = sentences.filter(() => random() > 0.15);
  const at = Math.floor(random() * Math.max(1, kept.length - 1));
  const [one, other] = [kept[at], kept[at + 1]];
  if (one !== undefined && other !== undefined) [kept[at], kept[at + 1]] = [other, one];
  if (random() < 0.5) return kept;
  return kept.map((sentence) => SWAPS.reduce((text, [from, to]) => text.replace(from, to), sentence));
}

/**
 * Makes articles.
 *
 * @param count how many
 * @param sentences how many sentences each has, about
 * @param seed the same seed gives the same articles
 * @returns rows { id, title, text, date }; three in ten are copies of one of the hundred before them
 */
export function makeArticles(count, sentences = 14, seed = 20260101) {
  const random = randomFrom(seed);
  const made = [];
  for (let i = 0; i < count; i += 1) {
    const isCopy = made.length > 0 && random() < 0.3;
    const source = isCopy ? made[Math.max(0, made.length - 1 - Math.floor(random() * 100))] : null;
    const topic = source?.topic ?? topicOf(random);
    const written = source
      ? copyOf(source.written, random)
      : Array.from({ length: sentences - 4 + Math.floor(random() * 9) }, () => sentenceOf(topic));
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(i / 40))).toISOString().slice(0, 10);
    made.push({ topic, written, day });
  }
  return made.map(({ topic, written, day }, i) => {
    const title = `${cap(topic.adjectives[0])} ${topic.nouns[0]} in ${topic.places[0]}: ${topic.causes[0]} worries ${topic.bodies[0]}`;
    const paragraphs = Array.from({ length: Math.ceil(written.length / 3) }, (_, p) =>
      written.slice(3 * p, 3 * p + 3).join(' '),
    );
    return { id: `a${String(i).padStart(6, '0')}`, title, text: `${title}\n\n${paragraphs.join('\n\n')}\n`, date: day };
  });
}

/** Takes an article; returns a page of it with the furniture of a news site around it: some 46,000 code units. */
export function makePage({ title, text, date }, number = 0) {
  const random = randomFrom(number + 1);
  const links = (count) =>
    Array.from(
      { length: count },
      (_, i) =>
        `<li class="menu-item nav__item"><a href="/section/${i}/story-${Math.floor(random() * 1e6)}.html"><span>${cap(list(NOUNS)[Math.floor(random() * 30)])} news and pictures</span></a></li>`,
    ).join('');
  const cards = Array.from(
    { length: 40 },
    (_, i) =>
      `<div class="card card--teaser"><a href="/t/${i}"><img src="/img/${i}.jpg" alt=""><h3 class="card__title">${cap(list(CAUSES)[i % 15])} in ${list(PLACES)[i % 20]} keeps ${list(ROLES)[i % 10]} busy</h3></a><time datetime="${date}">${date}</time><p class="card__text">Read what happened and why it matters.</p></div>`,
  ).join('');
  const body = text
    .split('\n\n')
    .slice(1)
    .map((paragraph) => `<p class="text">${paragraph.trim().replaceAll('&', '&amp;')}</p>`)
    .join('<div class="ad-slot"><span>Advertisement</span></div>');
  const script = `<script>var config={${Array.from({ length: 300 }, (_, i) => `"k${i}":"${Math.floor(random() * 1e9)}"`).join(',')}};</script>`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Meridian</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Meridian"><meta property="article:published_time" content="${date}T08:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"${date}T08:00:00Z","publisher":{"@type":"Organization","name":"The Meridian"}}</script>${script.repeat(3)}</head>
<body><header class="site-header"><nav><ul>${links(80)}</ul></nav></header><main><article class="story"><h1>${title}</h1><p class="byline">By Anna Keller</p><time datetime="${date}">${date}</time>${body}</article>
<aside class="related">${cards}</aside></main><footer class="site-footer"><ul>${links(60)}</ul><p>© 2026 The Meridian. All rights reserved.</p></footer></body></html>`;
}
