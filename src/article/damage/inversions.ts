import type { Damage } from '../../model/article.js';
import type { Sentence } from '../../text/reading.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { DamageLexicon } from './lexicon.js';

const CONFIDENCE = 0.6;
/** A pressing party is named in so many tokens at most. */
const LONGEST_NAME = 6;

/**
 * Finds "under pressure from A. Lund, the authorities fled to …": in languages that put the doer of a passive before it, a
 * translation program easily takes the one who was pressed for the one who pressed. A state body that leaves its country
 * under the pressure of one named person is the sign.
 *
 * @param sentence a sentence of a text that was translated by a program
 * @param lexicon phrases of pressure, state bodies and verbs of leaving
 * @returns the damage, without a reading; empty when the sentence is built otherwise
 */
export function invertedPressure({ tokens }: Sentence, lexicon: DamageLexicon): readonly Damage[] {
  const at = tokens.findIndex((_, i) => lexicon.pressure.some((phrase) => isAt(tokens, i, phrase)));
  if (at < 0) return [];
  const comma = tokens.findIndex((token, i) => i > at && token.text === ',');
  if (comma < 0 || comma - at > LONGEST_NAME + 3 || !isCapitalised(tokens[comma - 1] as Token)) return [];
  const body = tokens.findIndex((token, i) => i > comma && i <= comma + 3 && lexicon.stateBodies.has(token.lower));
  const verb = tokens[body + 1];
  const last = tokens[tokens.length - 1];
  if (body < 0 || verb === undefined || last === undefined || !lexicon.leavingVerbs.has(verb.lower)) return [];
  const [first, pressed] = [tokens[at] as Token, tokens[body] as Token];
  return [
    {
      start: first.start,
      end: last.text === '.' ? (tokens[tokens.length - 2] as Token).end : last.end,
      kind: 'role-inversion',
      intended: null,
      changesMeaning: true,
      confidence: CONFIDENCE,
      why: `“${pressed.text}” would rather press somebody to leave than leave under pressure: the roles may be swapped.`,
    },
  ];
}

const isAt = (tokens: readonly Token[], i: number, phrase: readonly string[]): boolean =>
  phrase.every((word, n) => tokens[i + n]?.lower === word);
