// Reads the stories of examples/ with the truths that their writers set down.
import fs from 'node:fs';
import path from 'node:path';
import { load } from './corpora.mjs';

const { diagnose, readPage } = await load('articles.js');
const { buildDossier, readArticle } = await load('pipeline.js');
const { joinStory, weighStory } = await load('stories.js');
const { loadResources } = await load('resources.js');

const EXAMPLES = new URL('../examples/', import.meta.url).pathname;

export const resources = loadResources();

/** The names of the stories that have such a layer of truth, sorted. */
export const storiesWith = (layer) =>
  fs
    .readdirSync(EXAMPLES)
    .filter((name) => fs.existsSync(path.join(EXAMPLES, name, 'truth', `${layer}.json`)))
    .sort();

/** One layer of the truth of a story. */
export const truthOf = (name, layer) =>
  JSON.parse(fs.readFileSync(path.join(EXAMPLES, name, 'truth', `${layer}.json`), 'utf8'));

/** The articles of a story as they are read and annotated, and what the program finds in it. */
export function readStory(name) {
  const { articles, stories } = buildDossier(pagesOf(name), resources);
  return { articles: articles.map((article) => ({ ...article, ...readArticle(article, resources) })), stories };
}

/** The articles of a story as they are read, before anything is found in them. */
export const readArticles = (name) => pagesOf(name).map((page) => readPage(page, resources).value);

/** A story before its timeline is told: its articles with their annotations, what joins them, where they differ. */
export function readUntold(name) {
  const members = pagesOf(name).map((page) => diagnose(readPage(page, resources).value, resources));
  const joined = joinStory(members, resources, { number: 1, isOnly: true });
  return { ...joined, ...weighStory(joined, resources) };
}

function pagesOf(name) {
  const folder = path.join(EXAMPLES, name, 'in');
  return fs
    .readdirSync(folder)
    .sort()
    .map((file) => ({
      id: path.parse(file).name,
      format: file.endsWith('.html') ? 'html' : 'text',
      content: fs.readFileSync(path.join(folder, file), 'utf8'),
      source: { file, url: null, sha256: '' },
      given: {},
    }));
}

/** A share of a whole in per cent, to one decimal. */
export const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
