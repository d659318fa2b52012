/**
 * stemma as a library: pages in, one dossier out. Everything exported here is promised; the rest of the package is not.
 *
 * @example
 * import { buildDossier, loadResources, renderMarkdown } from 'stemma';
 * const dossier = buildDossier(pages, loadResources());
 * console.log(renderMarkdown(dossier));
 */
export { verifyDossier } from './dossier/verifyDossier.js';
export type * from './model/annotation.js';
export type * from './model/article.js';
export type * from './model/dossier.js';
export type * from './model/ids.js';
export type * from './model/judgement.js';
export type * from './model/page.js';
export type * from './model/problem.js';
export type * from './model/receipt.js';
export type * from './model/span.js';
export type * from './model/story.js';
export { type BuildOptions, buildDossier } from './pipeline.js';
export { loadResources, type Resources } from './resources.js';
export type { Translator } from './story/lineage/crossTerms.js';
export { VERSION } from './version.js';
export { renderHtml } from './views/html/page.js';
export { renderMarkdown } from './views/markdown.js';
export { renderTerminal, type TerminalStyle } from './views/terminal.js';
