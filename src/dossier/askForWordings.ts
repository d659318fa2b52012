import { isRecord } from '../text/is-record.js';
import { parseJson } from '../text/parse-json.js';
import type { RewordingLexicon } from './rewordingLexicon.js';

/** One message to a chat engine. */
export interface ChatMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** A wording that an engine proposes for the sentence of that number (from 1). */
export interface Proposal {
  readonly number: number;
  readonly text: string;
}

/**
 * Writes what an engine is asked. The sentences stand between two fences, each on one line as a JSON string; a fence is
 * a line of equals signs longer than any run of them in the sentences (as the fences of CommonMark are), so no sentence
 * can end it. What keeps a sentence from acting as an instruction is not the fence but the check of every answer.
 *
 * @param sentences the sentences, in order
 * @param lexicon the language's words
 * @returns the messages, always the same for the same sentences
 */
export function askForWordings(sentences: readonly string[], lexicon: RewordingLexicon): readonly ChatMessage[] {
  const fence = '='.repeat(Math.max(SHORTEST_FENCE, longestRun(sentences) + 1));
  const lines = sentences.map((sentence, i) => `${i + 1}. ${JSON.stringify(sentence)}`);
  return [
    { role: 'system', content: lexicon.instruction },
    { role: 'user', content: [fence, ...lines, fence].join('\n') },
  ];
}

/** The line that fences the sentences in has so many signs, or more than any line of theirs. */
const SHORTEST_FENCE = 12;

const longestRun = (texts: readonly string[]): number =>
  texts.flatMap((text) => text.match(/=+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/**
 * Reads an engine's answer. Words around the JSON (a code fence, thoughts) are passed over, and so is any item that is
 * not a number of a sentence with a text; of two for one sentence the first counts.
 *
 * @param answer what the engine wrote, from anywhere, so nothing about it is trusted
 * @param sentences how many sentences it was given
 * @returns the proposals in the order of the sentences; null when the answer is not the JSON that was asked for
 */
export function readProposals(answer: string, sentences: number): readonly Proposal[] | null {
  const given = parseJson(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
  const items = isRecord(given) ? given.sentences : null;
  if (!Array.isArray(items)) return null;
  const texts = new Map<number, string>();
  for (const item of items as readonly unknown[]) {
    if (!isRecord(item) || typeof item.number !== 'number' || typeof item.text !== 'string') continue;
    if (!texts.has(item.number)) texts.set(item.number, item.text.trim());
  }
  return Array.from({ length: sentences }, (_, i) => i + 1).flatMap((number) => {
    const text = texts.get(number) ?? '';
    return text === '' ? [] : [{ number, text }];
  });
}
