import type { NonEmpty } from '../../model/receipt.js';
import type { Reason } from '../../model/story.js';
import type { Wording } from './classify.js';
import { percent, rounded } from './scores.js';

/** Takes the bits of evidence that two passages share; returns them as a reason. */
export function evidenceOf(bits: number): Reason {
  const whole = Math.round(bits);
  return {
    feature: 'evidence',
    value: whole,
    text: `The telling words they share would meet by chance once in 2^${whole} cases.`,
  };
}

/**
 * Takes how the words of two passages compare, and the evidence that they share; returns the reasons for their link.
 */
export function reasonsOfWording(wording: Wording, evidence: Reason): NonEmpty<Reason> {
  const { wordDice, longestRun, frame, swapShare } = wording;
  return [
    { feature: 'shared-words', value: rounded(wordDice), text: `${percent(wordDice)} of the words are the same.` },
    evidence,
    { feature: 'longest-run', value: longestRun, text: `${longestRun} words in a row are the same.` },
    {
      feature: 'frame',
      value: rounded(frame),
      text: `${percent(frame)} of the grammatical words stand in the same order.`,
    },
    {
      feature: 'swaps',
      value: rounded(swapShare),
      text: `Where they differ, ${percent(swapShare)} of the places have one or two words for one or two others.`,
    },
  ];
}
