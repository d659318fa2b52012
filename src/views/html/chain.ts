import type { Anonymity } from '../../model/annotation.js';
import { ANONYMITY_WORDS } from '../words.js';
import { html, type Markup } from './markup.js';

/**
 * Draws a chain from a voice to the text in hand. Takes its names and how the voice is named; an unnamed voice has a
 * dashed frame and says so.
 */
export function chainMarkup(chain: readonly string[], anonymity: Anonymity): Markup {
  return html`${chain.map((name, i) =>
    i === 0
      ? html`<b class="${anonymity === 'named' ? 'voice' : 'voice unnamed'}">${name}${anonymity === 'anonymous' ? html` <small>${ANONYMITY_WORDS.anonymous}</small>` : null}</b>`
      : html`<i aria-hidden="true"> → </i><span class="vh"> via </span><b${i === chain.length - 1 ? html` class="text"` : null}>${name}</b>`,
  )}`;
}
