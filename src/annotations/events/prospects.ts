import type { EventType, Modality } from '../../model/annotation.js';
import { type EventSentence, isIn, isPart, isVerbOf } from './clause.js';
import type { NounEvent } from './nounEvents.js';
import type { EventWords } from './wordLists.js';

/** What is announced before it takes place; to announce an inquiry or a resignation is to begin it. */
const OCCASIONS: readonly EventType[] = ['CONSULT', 'PROTEST', 'MOBILIZE', 'OTHER'];

const LOOKING_FORWARD: readonly EventWords[] = ['convening', 'scheduled', 'planning', 'asking'];

/**
 * Says whether a noun names what the text only looks forward to: "announced a strike", "a rally was called", "preparing
 * for elections on Sunday", "ahead of the vote", "the planned march on Monday".
 *
 * @param line the sentence
 * @param noun an event that a noun names
 * @param modality what its verb says of it; `happened` where no verb holds it
 * @returns false for what takes place by being announced, and for what the text says more of than that it takes place
 */
export function isProspective(line: EventSentence, noun: NounEvent, modality: Modality): boolean {
  if (modality !== 'happened' || !OCCASIONS.includes(noun.type)) return false;
  for (let i = noun.from; i < noun.at; i += 1) if (isIn(line, i, 'prospective')) return true;
  if (noun.group !== null) return isVerbOf(line, noun.group.head, 'convening');
  const link = noun.from - 1;
  if (isIn(line, link, 'genitives') && isIn(line, link - 1, 'forwards')) return true;
  if (!isIn(line, link, 'goalLinks') || !isPart(line, link, 'ADP')) return false;
  return LOOKING_FORWARD.some((list) => isVerbOf(line, link - 1, list));
}
