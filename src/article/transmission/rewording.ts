import { NO_VOTES, type Sign, type TransmissionInput, votesFor } from './Sign.js';

const BITS = { rewording: 6, source: 8 } as const;

/**
 * Takes the input; returns two signs where the text follows another of its story from end to end with every sentence built
 * anew, as translating there and back leaves it, and either credits a source whose words reached another text of the story by
 * translation or shares with a translation what the text that it follows has not. A careful editor may build sentences anew
 * too, so that alone is none.
 */
export function rewordingSigns({ following }: TransmissionInput): readonly Sign[] {
  const [first] = following?.receipts ?? [];
  if (following === undefined || following.translated === null || first === undefined) return [];
  const { of, share, translated } = following;
  const where = { start: first.start, end: first.end };
  return [
    {
      feature: 'rewording',
      where,
      bits: BITS.rewording,
      votes: NO_VOTES,
      why: `${Math.round(100 * share)} % of it follows ${of} sentence by sentence, with each sentence built anew.`,
    },
    {
      feature: 'translated-source',
      where,
      bits: BITS.source,
      votes: translated.from === null ? NO_VOTES : votesFor([translated.from], BITS.source),
      why:
        translated.by === 'credit'
          ? `It credits ${translated.name}, whose words reached another text of the story by translation.`
          : `Many of its words that ${of} does not have stand in ${translated.name} too, which is a translation.`,
    },
  ];
}
