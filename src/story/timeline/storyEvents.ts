import type { Receipt } from '../../model/receipt.js';
import type { CopyLink } from '../../model/story.js';
import { joinReports, type ReportedEvent } from './joinReports.js';
import { type Opposites, oppositeSentences } from './oppositeSentences.js';
import { collectReports, type TimelineArticle } from './reports.js';

/** What the events of a story are read from. */
export interface StoryEventsInput {
  /** In any order. */
  readonly articles: readonly TimelineArticle[];
  readonly copies: readonly CopyLink[];
  /** Passages that other texts contradict in a way that damage explains; nothing that stands there is told. */
  readonly doubtful: readonly Receipt[];
}

/** The events of a story, each with its reports, and the sentences that stand opposite each other. */
export interface StoryEvents {
  readonly events: readonly ReportedEvent[];
  readonly opposites: readonly Opposites[];
}

/**
 * Takes the articles of a story with what joins their passages; returns its events in the order of their
 * first report, by the ids of the articles; none when nothing happens.
 */
export function storyEvents({ articles, copies, doubtful }: StoryEventsInput): StoryEvents {
  const ordered = [...articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const opposites = oppositeSentences(ordered, copies);
  return { events: joinReports(collectReports(ordered, doubtful), opposites), opposites };
}
