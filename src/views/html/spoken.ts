import { diffWords } from '../../text/word-diff.js';
import type { SpokenLine, Wording } from '../spoken.js';
import { ANONYMITY_WORDS, capitalised, EMPTY_REASONS, STATEMENT_WORDS } from '../words.js';
import { chainMarkup } from './chain.js';
import { html, type Insert, type Markup } from './markup.js';
import { emptyMarkup, type PageContext, ranked, receiptsMarkup } from './receipts.js';

/** How many utterances stand before "more", and how many of those that only one text has. */
const FIRST_SPOKEN = 15;
const FIRST_ONCE = 0;

const RELATION_WORDS: Readonly<Record<SpokenLine['relation'], string>> = {
  'same-utterance': 'said once, in several wordings',
  'same-statement': 'the same statement',
  'related-divergent': 'alike, but not the same: keep apart',
  once: 'in one text only',
};

/** Takes the page's context; returns who said what: one block an utterance, its wordings and the chains they came by. */
export function spokenMarkup(context: PageContext): Markup {
  const { spoken } = context.outline;
  if (spoken.length === 0) return emptyMarkup(EMPTY_REASONS.spoken);
  const draw = (line: SpokenLine): Markup => saidMarkup(context, line);
  const wrap = (lines: Insert): Markup => html`<div>${lines}</div>`;
  const several = spoken.filter(({ relation }) => relation !== 'once');
  const once = spoken.filter(({ relation }) => relation === 'once');
  const chained = once.filter(({ wordings }) => wordings[0].chains.some((chain) => chain.length > 2));
  const rest = once.filter((line) => !chained.includes(line));
  return html`<p class="meta">One block for each thing said. Words that differ from the first wording are <mark class="diff">marked</mark>. The chain runs from the voice to the text in hand.</p>
${several.length === 0 ? html`<p class="empty">Nothing is quoted by two texts.</p>` : ranked(several, FIRST_SPOKEN, draw, wrap)}
${chained.length === 0 ? null : html`<h3>In one text, and passed on before it got there</h3>${ranked(chained, FIRST_SPOKEN, draw, wrap)}`}
${rest.length === 0 ? null : html`<h3>In one text only</h3>${ranked(rest, FIRST_ONCE, draw, wrap)}`}`;
}

function saidMarkup(context: PageContext, line: SpokenLine): Markup {
  const { relation, speaker, anonymity, wordings } = line;
  const how = [ANONYMITY_WORDS[anonymity], relation === 'once' ? '' : RELATION_WORDS[relation]].filter((w) => w !== '');
  return html`<div class="said"><p class="speaker"><b>${capitalised(speaker)}</b> <span class="meta">${how.join(' · ')}</span></p>${wordings.map((w) => wordingMarkup(context, line, w))}</div>`;
}

function wordingMarkup(context: PageContext, line: SpokenLine, wording: Wording): Markup {
  const { kind } = wording.renderings[0].statement;
  const [first] = line.wordings;
  const words = wording === first ? wording.quote : differing(first.quote, wording.quote);
  return html`<div class="wording"><p>“${words}” <span class="meta">${STATEMENT_WORDS[kind]}</span></p>
${wording.chains.map((chain) => html`<p class="chain">${chainMarkup(chain, line.anonymity)}</p>`)}${receiptsMarkup(context, wording.receipts)}</div>`;
}

function differing(first: string, other: string): Insert {
  return diffWords(first, other)[1].map((run) => (run.same ? run.text : html`<mark class="diff">${run.text}</mark>`));
}
