// Who did what to whom: the unit sentences of PETRARCH (openeventdata/UniversalPetrarch, MIT) through the library.
//   node bench/petrarch.mjs FOLDER [--details 1]     FOLDER holds unittest.jsonl
// Its actors are codes; a name below stands for its code. Many sentences are made to break a coder, and some of their codes
// fit no reading, so that the parts are counted apart as well.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { load, option, pageOfRow, print } from './measure.mjs';

/**
 * The sentences are coded by WEIS (McClelland 1978), and a few newer ones by CAMEO. Roots of WEIS and the types of PLOVER
 * that mean the same; 02, a mere comment, has none, and codes of other lengths or roots only test the dictionary.
 */
const TYPES = {
  '01': ['CONCEDE', 'RETREAT'],
  '03': ['CONSULT'],
  '04': ['SUPPORT'],
  '05': ['AGREE'],
  '06': ['CONCEDE', 'SUPPORT'],
  '07': ['AID'],
  '08': ['AGREE'],
  '09': ['REQUEST'],
  10: ['REQUEST'],
  11: ['REJECT'],
  12: ['ACCUSE'],
  13: ['ACCUSE'],
  14: ['REJECT'],
  15: ['REQUEST'],
  16: ['THREATEN'],
  17: ['THREATEN'],
  18: ['PROTEST', 'MOBILIZE'],
  19: ['SANCTION', 'REJECT'],
  20: ['COERCE'],
  21: ['COERCE'],
  22: ['ASSAULT'],
};
/** Codes of CAMEO among them: an agreement, and fighting with artillery. */
const NEWER = { '030': ['AGREE'], 194: ['ASSAULT'] };
/** The first three letters of a code, and the names it stands for in the sentences. */
const NAMES = {
  AFG: ['Afghan'],
  ARN: ['Arnor'],
  AUS: ['Australia'],
  BRE: ['Bree', 'Romendacil'],
  CAF: ['Central African Republic'],
  CAL: ['Calenardhon'],
  DAG: ['Dagolath', 'Telemar'],
  DNK: ['Danish', 'Denmark', 'Zealand'],
  DOL: ['Dol Amroth', 'Dol_Amroth'],
  ELF: ['Caras Galadhon', 'Elrond', 'Galadriel'],
  ERI: ['Eriador'],
  ETH: ['Ethiopia'],
  FOR: ['Fornost'],
  FRA: ['France', 'French'],
  GON: ['Gondor', 'Minas Tirith', 'Anorien'],
  HOB: ['Bilbo', 'Frodo', 'Gollum', 'Smeagol', 'Slinker', 'Gamgee'],
  IGO: ['European Union', 'EU', 'AU', 'International Criminal'],
  ITH: ['Ithilen'],
  KOR: ['South Korea', 'Seoul'],
  KUW: ['Kuwait'],
  LBY: ['Libya'],
  MOR: ['Mordor', 'Cirith Ungol', 'Barad-Dur'],
  OSG: ['Osgiliath'],
  PAK: ['Pakistan'],
  PHL: ['Philippines'],
  PRK: ['North Korea', 'Pyongyang', 'Hermit Kingdom'],
  RHO: ['Zimbabwe'],
  ROH: ['Rohan'],
  RUS: ['Russia'],
  SHR: ['Michel Delving', 'Brandybuck', 'White Downs'],
  USA: ['United States', 'U.S.', 'Washington', 'White House'],
  ZBW: ['Zimbabwe'],
};

const { annotateAlone, readPage } = await load('pipeline.js');
const { loadResources } = await load('resources.js');

const resources = loadResources();
const typesOf = (code) => NEWER[code] ?? (code?.length === 3 ? TYPES[code.slice(0, 2)] : undefined);
const namesOf = (code) => NAMES[(code ?? '').slice(0, 3)] ?? null;

/** Takes a row; returns the codings that name both parties and have a type. */
const codingsOf = ({ events }) =>
  events.flatMap(({ sourcecode, targetcode, eventcode }) => {
    const [actor, recipient, types] = [namesOf(sourcecode), namesOf(targetcode), typesOf(eventcode)];
    return actor && recipient && types ? [{ actor, recipient, types }] : [];
  });

// "Bree Prime Minister Romendacil": PETRARCH codes the whole phrase, by the state that stands in it.
const phraseOf = (text, { start, end }) =>
  text.slice(0, start).match(/(?:(?<![\p{L}])(?!(?:and|or|with|to|by|from|between|in|that)\b)[\p{L}’'_]+ )*$/u)[0] +
  text.slice(start, end);

/** Takes a row; returns its events with the words that name their parties. */
function eventsOf({ id, text, date }) {
  const day = date?.length === 8 ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : undefined;
  const page = pageOfRow({ id, text, ...(day ? { date: day } : {}) });
  const [article] = annotateAlone(readPage(page, resources).value, resources, '').articles;
  const wordsOf = (entity) => article.mentions.filter((m) => m.entity === entity).map((m) => phraseOf(text, m));
  return article.events.map(({ type, actors, recipients }) => ({
    type,
    actors: actors.flatMap(wordsOf),
    recipients: recipients.flatMap(wordsOf),
  }));
}

const MUTUAL = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT']);
const isNamed = (names, words) => names.some((name) => words.some((word) => word.includes(name)));
// In what two do together ("A and B met", "A and B postponed their talks"), either may stand first.
const isPair = ({ actor, recipient }, { type, actors, recipients }) =>
  (isNamed(actor, actors) && isNamed(recipient, recipients)) ||
  ((MUTUAL.has(type) || recipients.length === 0) &&
    isNamed(actor, [...actors, ...recipients]) &&
    isNamed(recipient, [...actors, ...recipients]));

const counts = { codings: 0, told: 0, type: 0, actor: 0, recipient: 0, pair: 0, all: 0 };
for await (const line of createInterface({ input: createReadStream(join(process.argv[2] ?? '.', 'unittest.jsonl')) })) {
  const row = JSON.parse(line);
  const codings = codingsOf(row);
  const events = codings.length > 0 ? eventsOf(row) : [];
  for (const coding of codings) {
    const has = {
      codings: true,
      told: events.length > 0,
      type: events.some(({ type }) => coding.types.includes(type)),
      actor: events.some(({ actors }) => isNamed(coding.actor, actors)),
      recipient: events.some(({ recipients }) => isNamed(coding.recipient, recipients)),
      pair: events.some((event) => isPair(coding, event)),
      all: events.some((event) => coding.types.includes(event.type) && isPair(coding, event)),
    };
    for (const name of Object.keys(counts)) if (has[name]) counts[name] += 1;
    if (option('details', 0) && !has.all) console.log(has.pair ? 'type' : 'pair', row.id, row.text, coding, events);
  }
}
const share = (name) => `${((100 * counts[name]) / counts.codings).toFixed(1)} %`;
print('codings with two named parties', counts.codings);
print('sentences that tell an event', share('told'));
print('type right', share('type'));
print('actor right', share('actor'));
print('recipient right', share('recipient'));
print('actor and recipient of one event right', share('pair'));
print('actor, recipient and type right', share('all'));
