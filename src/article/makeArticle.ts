import { type Article, isBody } from '../model/article.js';
import { asId } from '../model/ids.js';
import type { MetadataCandidate, Page, PageExtract } from '../model/page.js';
import type { Result } from '../model/problem.js';
import { slice } from '../model/span.js';
import type { LanguageModel } from '../text/language-model.js';
import { datelineCredits } from './datelineCredits.js';
import { findDates } from './findDates.js';
import { findPublisher } from './findOutlet.js';
import { detectLanguage } from './language.js';
import { layBlocks, markMasthead } from './layBlocks.js';
import type { ArticleLexicon } from './lexicon.js';
import { findAuthors, findByline, findCredits } from './people.js';
import { statedFacts } from './statedFacts.js';

/**
 * Makes an article out of a page: blocks with what each is for, and everything it says of itself. Damage and
 * transmission are left for their own stages.
 *
 * @param page the page as it came in
 * @param extract what was taken out of it
 * @param lexicon the wordings of junk, credits and dates
 * @param languages what speaks for which language
 * @returns the article; a problem when nothing of it is left to read
 */
export function makeArticle(
  page: Page,
  extract: PageExtract,
  lexicon: ArticleLexicon,
  languages: LanguageModel,
): Result<Article> {
  const { text, candidates } = extract;
  const laid = layBlocks(page, extract, lexicon);
  const facts = statedFacts(laid.blocks, laid.lines, lexicon);
  const { outlet, owner } = findPublisher(page, candidates, laid, lexicon);
  const blocks = markMasthead(laid, outlet?.name ?? null);
  const body = blocks.filter(isBody).map((block) => slice(text, block));
  const value: Article = {
    id: asId(page.id),
    source: page.source,
    text,
    title: laid.title && { start: laid.title.start, end: laid.title.end },
    byline: findByline(laid.blocks),
    authors: findAuthors(text, facts, candidates, lexicon),
    outlet,
    ...findDates(page, candidates, { ...laid, text }, lexicon),
    canonicalUrl: best(candidates, 'canonical', ['link', 'og']),
    section: best(candidates, 'section', ['og', 'json-ld', 'meta']),
    credits: [...findCredits(facts, owner, lexicon), ...datelineCredits(text, blocks, outlet?.name ?? null, lexicon)],
    language: page.given.lang ?? detectLanguage(body.join('\n'), languages) ?? statedLanguage(candidates) ?? 'und',
    transmission: { kind: 'unknown', from: null, confidence: 0, receipts: [] },
    blocks,
    damage: [],
  };
  if (body.length > 0) return { value, problems: [] };
  const message = `${page.source.file ?? page.source.url ?? page.id} holds no text that can be read as an article.`;
  return { value, problems: [{ stage: 'article', code: 'no-body', article: value.id, message }] };
}

function best(
  candidates: readonly MetadataCandidate[],
  field: MetadataCandidate['field'],
  sources: readonly string[],
): string | null {
  const found = sources.map((source) => candidates.find((c) => c.field === field && c.source === source)).find(Boolean);
  return found?.value ?? null;
}

function statedLanguage(candidates: readonly MetadataCandidate[]): string | null {
  const code = best(candidates, 'language', ['html', 'json-ld', 'meta'])?.slice(0, 2).toLowerCase();
  return code !== undefined && /^[a-z]{2}$/.test(code) ? code : null;
}
