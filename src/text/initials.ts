import { startsWithCapital } from './capitals.js';

/** Takes a name; returns its words with a capital, in order. */
export const namesIn = (name: string): readonly string[] => name.split(/\s+/u).filter(startsWithCapital);

/** Takes words; returns their first letters, joined. */
export const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

/**
 * Takes a name for short and the name of an outlet; says whether it is the outlet's: as it is written, its first
 * letters or its first words ("NPA", "Nord" of the Nord Press Agency).
 */
export const isShortFor = (short: string, outlet: string): boolean =>
  short.toLowerCase() === outlet.toLowerCase() ||
  initialsOf(namesIn(outlet)) === short ||
  outlet.startsWith(`${short} `);
