import { twoDigits } from '../../model/calendar.js';
import { type Candidate, clockOf } from './candidate.js';
import { type Line, pieceAt } from './pieces.js';

/** Reads a clock time: "14:30", "2 p.m.", "9.30 am GMT", "noon", "midnight"; null when none begins at `i`. */
export function clockAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const word = lexicon.clockWords.get(pieceAt(line, i).lower);
  if (word !== undefined) return clockOf(i, i + 1, word);
  const time = hoursAt(line, i);
  if (time === null) return null;
  const half = lexicon.clockHalves.get(pieceAt(line, time.to).lower) ?? time.half;
  const isNamed = half !== undefined || lexicon.oclock.has(pieceAt(line, time.to).lower);
  if (!isNamed && !time.hasMinutes) return null;
  let to = time.to + (time.half === undefined && isNamed ? 1 : 0);
  if (lexicon.zones.has(pieceAt(line, to).lower)) to += 1;
  const hours = half === undefined ? time.hours : (time.hours % 12) + half;
  if (hours > 23 || (half !== undefined && time.hours > 12)) return null;
  return clockOf(i, to, `T${twoDigits(hours)}:${time.minutes}`);
}

interface Hours {
  readonly hours: number;
  readonly minutes: string;
  readonly hasMinutes: boolean;
  readonly half: number | undefined;
  readonly to: number;
}

// "14", "14:30", "14.30" (only before am or pm), "4pm".
function hoursAt(line: Line, i: number): Hours | null {
  const piece = pieceAt(line, i);
  const glued = /^(\d{1,2})([ap]m)$/.exec(piece.lower);
  if (glued !== null)
    return {
      hours: Number(glued[1]),
      minutes: '00',
      hasMinutes: false,
      half: line.lexicon.clockHalves.get(glued[2] as string),
      to: i + 1,
    };
  if (/^\d{1,2}$/.test(piece.text)) {
    const [colon, minutes] = [pieceAt(line, i + 1), pieceAt(line, i + 2)];
    const tight = colon.text === ':' && colon.start === piece.end && minutes.start === colon.end;
    if (tight && /^[0-5]\d$/.test(minutes.text) && Number(piece.text) < 24 && pieceAt(line, i + 3).text !== ':')
      return { hours: Number(piece.text), minutes: minutes.text, hasMinutes: true, half: undefined, to: i + 3 };
    return { hours: Number(piece.text), minutes: '00', hasMinutes: false, half: undefined, to: i + 1 };
  }
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(piece.text);
  if (dotted === null) return null;
  return { hours: Number(dotted[1]), minutes: dotted[2] as string, hasMinutes: false, half: undefined, to: i + 1 };
}
