import type { Disagreement } from '../../../../model/story.js';

const TOPICS = { happened: 'date', planned: 'planned day' } as const;

/** Takes whether something happened or is planned, and words that say so and when; returns the topic of its line. */
export const dayTopic = (kind: keyof typeof TOPICS, words: string): string => `${TOPICS[kind]}: ${words}`;

/** Takes a disagreement; says whether its sides differ in the day alone. */
export const isOfDays = ({ topic }: Disagreement): boolean =>
  Object.values(TOPICS).some((name) => topic.startsWith(`${name}: `));
