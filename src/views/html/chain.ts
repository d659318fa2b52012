import type { Anonymity } from '../../model/annotation.js';
import { ANONYMITY_WORDS } from '../words.js';
import { html, type Insert, type Markup } from './markup.js';

/**
 * Draws a chain from a voice to the text in hand. Takes its names and how the voice is named; an unnamed voice has a
 * dashed frame and says so.
 */
export function chainMarkup(chain: readonly string[], anonymity: Anonymity): Markup {
  return html`${voiceMarkup(chain[0] ?? '', anonymity)}${linksMarkup(chain.slice(1))}`;
}

/**
 * Draws chains that begin with one voice: those that differ only in the text in hand become one, "voice → agency →
 * first text, second text". Where nobody stands between the voice, which the head of the line names, and the texts,
 * only these are drawn.
 */
export function chainsMarkup(chains: readonly (readonly string[])[], anonymity: Anonymity): Markup {
  const byWay = new Map<string, { way: readonly string[]; texts: string[] }>();
  for (const chain of chains) {
    const way = chain.slice(0, -1);
    const known = byWay.get(way.join('\n')) ?? { way, texts: [] };
    known.texts.push(chain[chain.length - 1] ?? '');
    byWay.set(way.join('\n'), known);
  }
  return html`${[...byWay.values()].map(({ way, texts }) => {
    const ends = texts.map((text) => html` <b class="text">${text}</b>`);
    if (way.length === 1) return html`<span class="chain"><span class="meta">in</span>${ends}</span>`;
    const [voice = '', ...relays] = way;
    const relayed = relays.map((name) => html`${ARROW}<b>${name}</b>`);
    return html`<span class="chain">${voiceMarkup(voice, anonymity)}${relayed}${ARROW}${ends}</span>`;
  })}`;
}

const ARROW = html`<i aria-hidden="true"> → </i><span class="vh"> by way of </span>`;

function voiceMarkup(name: string, anonymity: Anonymity): Markup {
  const unnamed = anonymity === 'anonymous' ? html` <small>${ANONYMITY_WORDS.anonymous}</small>` : null;
  return html`<b class="${anonymity === 'anonymous' ? 'voice unnamed' : 'voice'}">${name}${unnamed}</b>`;
}

const linksMarkup = (names: readonly string[]): Insert =>
  names.map((name, i) => html`${ARROW}<b${i === names.length - 1 ? html` class="text"` : null}>${name}</b>`);
