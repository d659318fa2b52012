import { periodOf } from '../../model/calendar.js';
import type { Token } from '../../text/tokens.js';
import type { EventSentence } from './clause.js';
import type { EventDraft } from './drafts.js';
import { dayOf } from './eventDates.js';
import type { EventLexicon } from './lexicon.js';

/** Between the word that opens a correction and its colon stand fewer words: a date and an hour. */
const LONGEST_LABEL = 12;

/**
 * Takes the words of a sentence; says whether it speaks of the text and not of what happened: a correction
 * ("Correction, 15 May: …") or what a former version had ("An earlier version of this article said that …").
 */
export function isEditorialNote(tokens: readonly Token[], { words }: Pick<EventLexicon, 'words'>): boolean {
  const opens = words.corrections.has(tokens[0]?.lower ?? '');
  const isLabel = opens && tokens.slice(1, LONGEST_LABEL).some(({ text }) => text === ':');
  const isFormer = (i: number): boolean => words.formerly.has(tokens[i]?.lower ?? '');
  return isLabel || tokens.some(({ lower }, i) => words.versions.has(lower) && isFormer(i - 1));
}

/**
 * Takes a sentence that is an editorial note; returns that the newsroom corrects its text, an event of type OTHER, of the
 * day in its label; what the note takes back is no event. None where no label says that it is a correction.
 */
export function correctionsOf({ sentence, tokens, times, lexicon }: EventSentence): readonly EventDraft[] {
  const [trigger] = tokens;
  const colon = tokens.slice(0, LONGEST_LABEL).find(({ text }) => text === ':');
  if (trigger === undefined || colon === undefined || !lexicon.words.corrections.has(trigger.lower)) return [];
  const time = times.find(({ end, value }) => end <= colon.start && periodOf(value) !== null);
  return [
    {
      type: 'OTHER',
      trigger,
      clause: { start: sentence.start, end: sentence.end },
      modality: 'happened',
      participants: { actors: [], recipients: [], place: null },
      date: time == null ? null : { value: dayOf(time.value as string), basis: time.basis },
      isNarrated: false,
      manner: {},
    },
  ];
}
