import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { setOf } from '../text/word-lists.js';

/** The attributes of one element, names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader of markup is told, in the order of the page. Offsets count UTF-16 code units of the source. */
export interface MarkupEvents {
  /** An element begins; `isVoid` when it can hold nothing (`br`, `img`). */
  open(tag: string, attributes: Attributes, isVoid: boolean): void;
  /** The innermost open element ends. */
  close(tag: string): void;
  /** Text with entities decoded; `[start, end)` is where it stands in the source. */
  words(data: string, start: number, end: number): void;
}

const VOID = setOf(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const INLINE = setOf(
  `
    a abbr acronym b bdi bdo big cite code em font i ins kbd label mark q s samp small span strike strong sub sup time
    tt u var
  `,
);
const CLOSES_PARAGRAPH = setOf(
  `
    address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr
    main nav ol p pre section table ul
  `,
);
// Which open element a new one ends (HTML Standard, optional end tags); it is looked for only on top of the stack.
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...CLOSES_PARAGRAPH].map((tag) => [tag, setOf('p')] as const),
  ['li', setOf('li p')],
  ['dd', setOf('dd dt p')],
  ['dt', setOf('dd dt p')],
  ['tr', setOf('tr td th p')],
  ['td', setOf('td th p')],
  ['th', setOf('td th p')],
  ['tbody', setOf('thead tbody tr td th p')],
  ['option', setOf('option')],
  ['a', setOf('a')],
  ['body', setOf('head')],
]);
// An inline end tag is looked for this far up; crossed tags deeper than this are left alone, so no page costs more.
const MOST_CROSSED = 64;

/**
 * Reads HTML in one pass, without a tree and without recursion, and repairs its nesting on the way.
 *
 * Built on the tokenizer of htmlparser2 and not on its parser, because the parser keeps open elements in an array that
 * it shifts: a page nested 100,000 deep takes it nine seconds. Here every element is opened and closed once.
 *
 * @param source the page
 * @param events what to call; after the last event every opened element has been closed
 */
export function readMarkup(source: string, events: MarkupEvents): void {
  const reader = new MarkupReader(source, events);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(source);
  tokenizer.end();
}

// The stack of open elements, and the tag that is being read.
class MarkupReader implements TokenizerCallbacks {
  private readonly stack: string[] = [];
  private readonly openCounts = new Map<string, number>();
  private tag = '';
  private attributes: Record<string, string> = {};
  private name = '';
  private value = '';
  private textEnd = 0;

  constructor(
    private readonly source: string,
    private readonly events: MarkupEvents,
  ) {}

  ontext(start: number, end: number): void {
    this.events.words(this.source.slice(start, end), start, end);
    this.textEnd = end;
  }

  ontextentity(codepoint: number, end: number): void {
    // The tokenizer tells only the end of an entity; it begins at the last ampersand before.
    const start = Math.max(this.textEnd, this.source.lastIndexOf('&', end - 1));
    this.events.words(String.fromCodePoint(codepoint), start, end);
    this.textEnd = end;
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (!Object.hasOwn(this.attributes, this.name)) this.attributes[this.name] = this.value;
  }

  onopentagend(end: number): void {
    this.textEnd = end + 1;
    const ends = ENDS.get(this.tag);
    while (ends?.has(this.stack.at(-1) ?? '')) this.pop();
    const isVoid = VOID.has(this.tag);
    if (!isVoid) {
      this.stack.push(this.tag);
      this.openCounts.set(this.tag, (this.openCounts.get(this.tag) ?? 0) + 1);
    }
    this.events.open(this.tag, this.attributes, isVoid);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    // Inside drawings and formulas a slash does end an element; elsewhere HTML ignores it.
    if (this.isInForeignContext() && !VOID.has(this.tag)) this.pop();
  }

  onclosetag(start: number, end: number): void {
    this.textEnd = end + 1;
    const tag = this.source.slice(start, end).toLowerCase();
    if ((this.openCounts.get(tag) ?? 0) === 0 || (INLINE.has(tag) && !this.isWithinReach(tag))) return;
    while (this.stack.at(-1) !== tag) this.pop();
    this.pop();
  }

  isInForeignContext(): boolean {
    return (this.openCounts.get('svg') ?? 0) + (this.openCounts.get('math') ?? 0) > 0;
  }

  onend(): void {
    while (this.stack.length > 0) this.pop();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  // A stray </b> must not end the paragraph or the section that it stands in.
  private isWithinReach(tag: string): boolean {
    for (let i = this.stack.length - 1; i >= 0 && i >= this.stack.length - MOST_CROSSED; i -= 1) {
      const open = this.stack[i] as string;
      if (open === tag) return true;
      if (!INLINE.has(open)) return false;
    }
    return false;
  }

  private pop(): void {
    const tag = this.stack.pop() as string;
    this.openCounts.set(tag, (this.openCounts.get(tag) ?? 1) - 1);
    this.events.close(tag);
  }
}
