import { capitalised } from '../../text/capitals.js';
import { diffWords } from '../../text/word-diff.js';
import type { Beside, SpokenLine, Wording } from '../spoken.js';
import { ANONYMITY_WORDS, countOf, EMPTY_REASONS, STATEMENT_WORDS } from '../words.js';
import { chainsMarkup } from './chain.js';
import { html, type Insert, type Markup } from './markup.js';
import { emptyMarkup, foldedLine, type PageContext, ranked } from './receipts.js';

/** How many utterances stand before "more", and how many of those that only one text has. */
const FIRST_SPOKEN = 15;
const FIRST_ONCE = 0;
/** How many speakers of passed-on words in one text stand before "more". */
const FIRST_PASSED_ON = 8;

const RELATION_WORDS: Readonly<Record<SpokenLine['relation'], string>> = {
  'same-utterance': 'said on one occasion',
  'same-statement': '',
  once: '',
};

/**
 * Takes the page's context; returns who said what: one block an utterance, its wordings and the chains they came by.
 */
export function spokenMarkup(context: PageContext): Markup {
  const { spoken } = context.outline;
  if (spoken.length === 0) return emptyMarkup(EMPTY_REASONS.spoken);
  const draw = (line: SpokenLine): Markup => saidMarkup(context, line);
  const wrap = (lines: Insert): Markup => html`<div>${lines}</div>`;
  const several = spoken.filter(isTold);
  const once = spoken.filter((line) => !isTold(line));
  const chained = once.filter(({ wordings }) => wordings[0].chains.some((chain) => chain.length > 2));
  const rest = once.filter((line) => !chained.includes(line));
  const block = (title: string, lines: readonly SpokenLine[], first: number): Markup | null =>
    lines.length === 0 ? null : html`<h3>${title}</h3>${ranked(bySpeaker(lines), first, draw, wrap)}`;
  const none = html`<p class="empty">Nothing is quoted by two texts.</p>`;
  return html`<p class="meta">${LEGEND}</p>
${several.length === 0 ? none : ranked(several, FIRST_SPOKEN, draw, wrap)}
${block('In one text, and passed on before it got there', chained, FIRST_PASSED_ON)}
${block('In one text only', rest, FIRST_ONCE)}`;
}

const LEGEND: Insert = [
  html`One block for each thing said. Words that differ from the first wording are <mark class="diff">marked</mark>. `,
  'The chain runs from the voice to the texts in hand; a dashed frame is a voice that is not named. ',
  'What stands beside it is of the same thing, and must not be taken for it. Open a wording for its receipts.',
];

// What several texts tell, or one text beside something of the same thing.
const isTold = ({ relation, beside }: SpokenLine): boolean => relation !== 'once' || beside.length > 0;

// What one speaker says in one text stands in one block.
function bySpeaker(lines: readonly SpokenLine[]): readonly SpokenLine[] {
  const blocks = new Map<string, SpokenLine>();
  for (const line of lines) {
    const key = `${line.speaker}\n${line.anonymity}\n${line.wordings[0].renderings[0].article.id}`;
    const known = blocks.get(key);
    blocks.set(key, known === undefined ? line : { ...known, wordings: [...known.wordings, ...line.wordings] });
  }
  return [...blocks.values()];
}

function saidMarkup(context: PageContext, line: SpokenLine): Markup {
  const { relation, speaker, anonymity, wordings, beside } = line;
  const texts = new Set(wordings.flatMap((w) => w.renderings.map((r) => r.article.id))).size;
  const spread = relation === 'once' ? '' : `in ${countOf(texts, 'text')}`;
  const how = [ANONYMITY_WORDS[anonymity], spread, RELATION_WORDS[relation]].filter((w) => w !== '');
  const head = html`<b>${capitalised(speaker)}</b> <span class="meta">${how.join(' · ')}</span>`;
  const said = wordings.map((wording) => wordingMarkup(context, line, wording));
  const others = beside.map((other) => besideMarkup(context, other));
  return html`<div class="said"><p class="speaker">${head}</p>${said}${others}</div>`;
}

function besideMarkup(context: PageContext, { speaker, quote, why, receipts }: Beside): Markup {
  const note = html`<span class="meta">${why}</span>`;
  const words = html`<span class="meta">beside it</span> ${capitalised(speaker)}: “${quote}” ${note}`;
  return foldedLine(context, { words, isBare: true }, [], receipts);
}

function wordingMarkup(context: PageContext, line: SpokenLine, wording: Wording): Markup {
  const { kind } = wording.renderings[0].statement;
  const [first] = line.wordings;
  const isOther = line.relation !== 'once' && wording !== first;
  const words = isOther ? differing(first.quote, wording.quote) : wording.quote;
  const how = html`<span class="meta">${STATEMENT_WORDS[kind]}</span>`;
  const shown = html`“${words}” ${how} ${chainsMarkup(wording.chains, line.anonymity)}`;
  return foldedLine(context, { words: shown, isBare: true }, [], wording.receipts);
}

function differing(first: string, other: string): Insert {
  return diffWords(first, other)[1].map((run) => {
    if (run.same) return run.text;
    const [, words = '', space = ''] = /^(.*?)(\s*)$/su.exec(run.text) ?? [];
    return html`<mark class="diff">${words}</mark>${space}`;
  });
}
