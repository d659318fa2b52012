/** A piece of HTML that is safe to put into a page: everything in it that came from outside is escaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, markup is not, lists are joined. */
export type Insert = string | number | Markup | null | readonly Insert[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Takes any text; returns it escaped for element content and quoted attributes, control characters dropped. */
function escapeHtml(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** A template tag: what is inserted is escaped unless it is markup already. Returns markup. */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return { markup: strings.reduce((page, part, i) => page + render(inserts[i - 1] ?? null) + part) };
}

function render(insert: Insert): string {
  if (insert === null) return '';
  if (typeof insert === 'string') return escapeHtml(insert);
  if (typeof insert === 'number') return String(insert);
  if (isList(insert)) return insert.map(render).join('');
  return insert.markup;
}

const isList = (insert: Insert): insert is readonly Insert[] => Array.isArray(insert);
