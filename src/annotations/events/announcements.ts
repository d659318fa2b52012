import type { MentionId } from '../../model/ids.js';
import type { Token } from '../../text/tokens.js';
import type { EventSentence } from './clause.js';
import type { EventDraft, PlaceOf, VerbEvent } from './drafts.js';
import { datesOf } from './eventDates.js';
import { type Participants, participantsOf } from './participants.js';
import { clauseSpan } from './tellingSpan.js';

/**
 * Takes a sentence and its verbs that tell events; returns the announcements of what is planned: in "Hallen said on
 * Monday that it would release them" the announcement is an event of Monday. Empty when nothing is announced.
 */
export function announcements(line: EventSentence, verbs: readonly VerbEvent[], place: PlaceOf): readonly EventDraft[] {
  const found = new Map<number, EventDraft>();
  for (const { announcement, group, draft } of verbs) {
    if (announcement === null || found.has(announcement.at)) continue;
    const { type, at, speaker } = announcement;
    if (verbs.some((other) => other.group.head === at && other.draft.type === type)) continue;
    const where = place(at);
    const { from, to } = place(group.head).clause;
    const both = { from: Math.min(from, where.clause.from), to: Math.max(to, where.clause.to) };
    found.set(at, {
      type,
      trigger: line.tokens[at] as Token,
      clause: clauseSpan(line, at, both),
      modality: 'happened',
      participants: announcedBy(speaker, participantsOf(line, group, place(group.head).clause)),
      date: datesOf(line, where),
      isNarrated: false,
      // Where nothing is planned ("may stop deliveries"), what was said is all that is told.
      manner: draft.modality === 'hypothetical' ? {} : { isAnnouncement: true },
    });
  }
  return [...found.values()];
}

// Who says it makes it known, whoever will do it.
const announcedBy = (speaker: MentionId | null, told: Participants): Participants =>
  speaker === null ? told : { ...told, actors: [speaker], recipients: told.recipients.filter((id) => id !== speaker) };
