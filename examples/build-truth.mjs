// Turns the truth of an example story, written as quotations, into spans.
//   node examples/build-truth.mjs [STORY]        (STORY is a folder of examples/; default: harbour)
// Reads STORY/in and STORY/truth.source, writes one file a layer into STORY/truth. The texts are the product's own article
// texts, taken from the built program (dist, or the folder that STEMMA_DIST names), so build it first.
// How a span is written:
//   "01:words"          the words, which stand once in article 01
//   "01:before [words] after"   the words between the brackets, where the whole stands once
//   "01:words#2"        the second place where they stand
//   "?01:words"         left out, with a line on standard error, when the product's text does not hold them
// Inside an item whose id names its article (Q01-02, F01-02) the article may be left out.
// A quotation that is missing or stands more than once ends the program with the whole list of such quotations.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const EXAMPLES = path.dirname(fileURLToPath(import.meta.url));
const DIST = path.resolve(process.env.STEMMA_DIST ?? path.join(EXAMPLES, '..', 'dist'));

const story = path.join(EXAMPLES, process.argv[2] ?? 'harbour');
const articles = await readArticles(path.join(story, 'in'));
const mistakes = [];
writeLayers();

function writeLayers() {
  const layers = {
    junk: junkLayer(source('junk')),
    damage: damageLayer(source('damage')),
    entities: entitiesLayer(source('entities')),
    reuse: reuseLayer(source('reuse')),
    quotes: quotesLayer(source('quotes')),
    figures: figuresLayer(source('figures')),
    timeline: timelineLayer(source('timeline')),
    framing: framingLayer(source('framing', { items: [] })),
    facts: factsLayer(source('facts')),
    stemma: source('stemma'),
  };
  checkReferences(layers);
  if (mistakes.length > 0) {
    for (const mistake of mistakes) console.error(mistake);
    console.error(`${mistakes.length} mistakes; nothing was written`);
    process.exit(1);
  }
  const docs = Object.fromEntries([...articles].map(([doc, { file, text, sha256 }]) => [doc, { file, utf16Length: text.length, sha256 }]));
  fs.mkdirSync(path.join(story, 'truth'), { recursive: true });
  for (const [layer, content] of Object.entries(layers)) {
    const head = { layer, version: 1, offsets: 'UTF-16 code units, end exclusive, article.text', docs };
    fs.writeFileSync(path.join(story, 'truth', `${layer}.json`), printLayer({ ...head, ...content }));
  }
}

// ---------- articles and spans

async function readArticles(folder) {
  const load = (module) => import(pathToFileURL(path.join(DIST, 'page', module)).href);
  const { extractPage } = await load('extractPage.js');
  const { compilePageModel } = await load('pageModel.js');
  const weights = new URL('../data/models/pages.json', import.meta.url);
  const model = compilePageModel(JSON.parse(fs.readFileSync(weights, 'utf8')));
  const read = (file) => {
    const bytes = fs.readFileSync(path.join(folder, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const format = file.endsWith('.html') ? 'html' : 'text';
    const content = bytes.toString('utf8').replace(/^\uFEFF/, '');
    const page = { id: path.parse(file).name, format, content, source: { file, url: null, sha256 }, given: {} };
    return [file.slice(0, 2), { file, sha256, text: extractPage(page, { model }).value.text }];
  };
  return new Map(fs.readdirSync(folder).sort().map(read));
}

// A layer that the story does not have is written without items.
function source(layer, otherwise) {
  const file = path.join(story, 'truth.source', `${layer}.json`);
  if (otherwise !== undefined && !fs.existsSync(file)) return otherwise;
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

// { doc, quote, before (characters of the quotation before the span), length, occurrence, optional }
function parseSpan(written, defaultDoc) {
  const [, mark, named, rest] = /^(\??)(?:(\d\d):)?([^]*)$/.exec(written);
  const [, quoted, occurrence] = /^([^]*?)(?:#(\d+))?$/.exec(rest);
  const bracketed = /^([^]*)\[([^\]]+)\]([^]*)$/.exec(quoted);
  const [before, words, after] = bracketed ? bracketed.slice(1) : ['', quoted, ''];
  const quote = before + words + after;
  const number = occurrence === undefined ? null : Number(occurrence);
  return { doc: named ?? defaultDoc, quote, before: before.length, length: words.length, occurrence: number, optional: mark === '?' };
}

function placesOf(text, quote) {
  const places = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function spanAt(doc, start, length) {
  return { doc, start, end: start + length, text: articles.get(doc).text.slice(start, start + length) };
}

// The span, or null for an optional one that is not there; a mistake is noted and gives null.
function span(written, defaultDoc) {
  const { doc, quote, before, length, occurrence, optional } = parseSpan(written, defaultDoc);
  const text = articles.get(doc)?.text;
  if (text === undefined) return mistake(`no article ${doc}: ${written}`);
  const places = placesOf(text, quote);
  if (places.length === 0 && optional) {
    console.error(`left out: ${written}`);
    return null;
  }
  if (places.length === 0) return mistake(`not in article ${doc}: ${written}`);
  if (occurrence === null && places.length > 1) return mistake(`${places.length} times in article ${doc}: ${written}`);
  const at = places[(occurrence ?? 1) - 1];
  return at === undefined ? mistake(`no such occurrence in article ${doc}: ${written}`) : spanAt(doc, at + before, length);
}

function mistake(message) {
  mistakes.push(message);
  return null;
}

function spans(list, doc) {
  return (list ?? []).map((written) => span(written, doc)).filter(Boolean);
}

function docsOf(list) {
  return [...new Set(list.map((s) => s.doc))].sort();
}

function docOfId(name) {
  return /^[A-Z](\d\d)-/.exec(name)?.[1];
}

// ---------- layers

function junkLayer({ titles, items, structure }) {
  const titleItems = titles.map((written) => [written.replace(/$/, '#1'), 'title', 'keep-as-metadata']);
  const numbered = [...titleItems, ...items].map(([written, kind, action], i) => ({ id: id('J', i), span: span(written), kind, action }));
  return {
    titles: titleItems.map(([written], i) => ({ id: id('TI', i), doc: written.slice(0, 2), title: span(written) })),
    items: inOrder(numbered.filter((item) => item.span)),
    structure: structure.map(([written, turn, speaker], i) => ({ id: id('S', i), span: span(written), turn, speaker })),
  };
}

function damageLayer({ items }) {
  return {
    items: items.map(([written, kind, intended, changesMeaning, confidence], i) => ({
      id: id('D', i),
      span: span(written),
      kind,
      intended,
      confidence,
      changesMeaning,
    })),
  };
}

function entitiesLayer({ items }) {
  const entities = items.map((item) => ({ ...item, mentions: mentionsOf(item) }));
  const all = entities.flatMap((e) => e.mentions.map((m) => ({ ...m, entity: e.id })));
  const holds = (outer, m) => outer.doc === m.doc && outer.start <= m.start && m.end <= outer.end && outer.end - outer.start > m.end - m.start;
  return {
    items: entities.map(({ id, type, canonical, accept = [], roles = [], mentions }) => ({
      id,
      type,
      canonical,
      surfaceForms: Object.fromEntries(
        [...new Set(mentions.map((m) => m.kind))].map((kind) => [kind, [...new Set(mentions.filter((m) => m.kind === kind).map((m) => m.text))]]),
      ),
      docs: docsOf(mentions),
      roles: roles.map(([written, role]) => ({ ...span(written), role })),
      acceptMergeWith: accept,
      mentions: mentions.map((m) => ({ ...m, nested: all.some((outer) => holds(outer, m)) })),
    })),
  };
}

// A form that names no article stands for all its places in all articles, as a word of its own.
function mentionsOf({ forms }) {
  const found = Object.entries(forms).flatMap(([kind, list]) =>
    list.flatMap((written) => (/^\??\d\d:/.test(written) ? spans([written]) : everywhere(written)).map((s) => ({ ...s, kind }))),
  );
  const longest = found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept = [];
  for (const m of longest) if (!kept.some((k) => k.doc === m.doc && m.start < k.end && k.start < m.end)) kept.push(m);
  return inOrder(kept);
}

function everywhere(written) {
  const { quote, before, length, optional } = parseSpan(written, undefined);
  const isLetter = (text, at) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  const found = [...articles].flatMap(([doc, { text }]) =>
    placesOf(text, quote)
      .filter((at) => !isLetter(text, at - 1) && !isLetter(text, at + quote.length))
      .map((at) => spanAt(doc, at + before, length)),
  );
  if (found.length === 0 && !optional) mistake(`in no article: ${written}`);
  return found;
}

// The lineage of a kind: a passage is verbatim when it is the same but for the shape of its quotation marks.
function reuseLayer({ passages, facts, hardNegatives, lineage, cannotConclude }) {
  const lineageTruth = source('stemma');
  const copied = passages.flatMap((passage) =>
    pairsWithin(spans(passage.spans)).map(([a, b]) => pairOf(a, b, copyKind(a, b, lineageTruth), passage)),
  );
  const told = facts.flatMap(([passage, kind, left, right]) =>
    spans(left).flatMap((a) => spans(right).map((b) => pairOf(...[a, b].sort(byPlace), kind, { id: passage }))),
  );
  return {
    pairs: [...copied, ...told].map((pair, i) => ({ id: id('R', i), ...pair })),
    hardNegatives: hardNegatives.map(([name, left, right, why]) => ({ id: name, ...measured(span(left), span(right)), why })),
    lineage: lineage.map(([name, claim, status]) => ({ id: name, claim, status })),
    cannotConclude: cannotConclude.map(([name, claim]) => ({ id: name, claim })),
  };
}

function pairsWithin(list) {
  return list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b].sort(byPlace)));
}

function plain(text) {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\.$/, '');
}

// A version in another language is a translation, and so are two translations beside each other; who copies a translation in its own
// language copies words.
function copyKind(a, b, { transmission, languages = {}, parents }) {
  const kinds = [a, b].map((s) => transmission[s.doc].kind);
  if (languages[a.doc] !== languages[b.doc]) return 'retranslation';
  const isOfCopy = ([source, copy]) => a.doc === source && b.doc === copy && kinds[1] !== 'machine-translated';
  if (kinds.includes('machine-translated') && !parents.some(isOfCopy)) return 'retranslation';
  if (kinds.includes('spun')) return 'spun';
  return plain(a.text) === plain(b.text) ? 'verbatim' : 'near-verbatim';
}

function pairOf(a, b, kind, passage) {
  return { ...measured(a, b), kind, passage: passage.id, ...(passage.junk ? { junk: true } : {}) };
}

// The two sides with the Dice coefficient of their word types, 0..1.
function measured(a, b) {
  if (!a || !b) return { a, b, tokenDice: 0 };
  const [left, right] = [a, b].map((s) => new Set(s.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const common = [...left].filter((word) => right.has(word)).length;
  return { a, b, tokenDice: Number(((2 * common) / (left.size + right.size)).toFixed(3)) };
}

function quotesLayer({ items, groups }) {
  return {
    items: items.map((item) => {
      const doc = docOfId(item.id);
      const one = (written) => (written === null ? null : span(written, doc));
      const { id: name, kind, content, cue, source: who, speaker, ...rest } = item;
      const defaults = { addressee: null, medium: null, chain: null, anonymity: 'named', time: null };
      return { id: name, doc, kind, content: spans(content, doc), cue: one(cue), source: one(who), speaker, ...defaults, ...rest };
    }),
    groups: groups.map(([name, relation, members, note]) => ({ id: name, relation, members, ...(note ? { note } : {}) })),
  };
}

function figuresLayer({ items, groups }) {
  return {
    items: items.map(([name, written, value, unit, counts, qualifier, rest = {}]) => {
      const doc = docOfId(name);
      const known = { place: null, time: null, attribution: null, ...rest };
      return { id: name, span: span(written, doc), value, unit, counts, qualifier, ...known, doc };
    }),
    groups: groups.map(({ figures = [], spans: list = [], ...group }) => ({
      ...group,
      variants: [...figures.map((figure) => ({ figure })), ...spans(list).map((s) => ({ span: s }))],
    })),
  };
}

function timelineLayer({ items }) {
  return {
    items: items.map(({ spans: list, timeExpr, targets = [], ...item }) => {
      const places = spans(list);
      return { ...item, targets, spans: places, timeExpr: spans(timeExpr), docs: docsOf(places) };
    }),
  };
}

function framingLayer({ items }) {
  const labels = items.map(([target, written, stance, voice]) => ({ target, span: span(written), stance, voice }));
  return { items: labels.map((label, i) => ({ id: id('L', i), ...label })) };
}

function factsLayer({ items, notSupported }) {
  return {
    items: items.map(([name, statement, status, independentOrigins, originsNote, list]) => {
      const places = spans(list);
      return { id: name, statement, status, independentOrigins, originsNote, spans: places, docs: docsOf(places) };
    }),
    notSupported: notSupported.map(([name, statement, why, near]) => ({ id: name, statement, why, near: spans(near) })),
  };
}

// ---------- order, checks, printing

function id(letters, index) {
  return `${letters}${String(index + 1).padStart(2, '0')}`;
}

function byPlace(a, b) {
  return a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : a.start - b.start;
}

function inOrder(list) {
  return [...list].sort((a, b) => byPlace(a.span ?? a, b.span ?? b));
}

// Every name that one layer uses of another must exist there.
function checkReferences(layers) {
  const entities = new Set(layers.entities.items.map((e) => e.id));
  const statements = new Set(layers.quotes.items.map((q) => q.id));
  const figures = new Set(layers.figures.items.map((f) => f.id));
  const named = [
    ...layers.quotes.items.flatMap((q) => [q.speaker, q.addressee, ...(q.acceptSpeaker ?? [])]),
    ...layers.timeline.items.flatMap((t) => [...t.actors, ...t.targets]),
    ...layers.framing.items.map((l) => l.target),
    ...layers.junk.structure.map((s) => s.speaker),
    ...layers.entities.items.flatMap((e) => e.acceptMergeWith),
  ];
  for (const entity of named) if (entity && !entities.has(entity)) mistake(`no entity ${entity}`);
  const members = [...layers.quotes.groups.flatMap((g) => g.members), ...layers.quotes.items.flatMap((q) => q.nestedIn ?? [])];
  for (const member of members) if (!statements.has(member)) mistake(`no statement ${member}`);
  const variants = layers.figures.groups.flatMap((g) => g.variants.flatMap((v) => v.figure ?? []));
  for (const figure of variants) if (!figures.has(figure)) mistake(`no figure ${figure}`);
}

// One line an item: short enough to read, stable enough to compare.
function printLayer(layer) {
  const lines = Object.entries(layer).map(([key, value]) => {
    if (!Array.isArray(value)) return ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    return ` ${JSON.stringify(key)}: [\n${value.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
