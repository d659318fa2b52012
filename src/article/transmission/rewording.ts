import type { Following, TranslatedSource } from '../../model/following.js';
import type { Span } from '../../model/span.js';
import { NO_VOTES, type Sign, type TransmissionInput, votesFor } from './Sign.js';

const BITS = { rewording: 6, source: 8, sister: 8 } as const;

/**
 * Takes the input; returns two signs where the text follows another of its story from end to end with every sentence built
 * anew, as translating there and back leaves it, and either credits a source whose words reached another text of the story by
 * translation or shares with a translation what the text that it follows has not. A careful editor may build sentences anew
 * too, so that alone is none. Where the text that it follows is a translation itself there is one sign only: that text may
 * have been translated there and back from this one, unless this one shows residue too.
 */
export function rewordingSigns({ following }: TransmissionInput): readonly Sign[] {
  const [first] = following?.receipts ?? [];
  if (following === undefined || following.translated === null || first === undefined) return [];
  const { of, share, translated } = following;
  const where = { start: first.start, end: first.end };
  if (translated.by === 'sister') return [sisterSign(where, following, translated)];
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

function sisterSign(where: Span, { of, share }: Following, { from }: TranslatedSource): Sign {
  return {
    feature: 'sister',
    where,
    bits: BITS.sister,
    votes: from === null ? NO_VOTES : votesFor([from], BITS.sister),
    why: `${Math.round(100 * share)} % of it runs beside ${of}, which is a translation, with each sentence in other words.`,
  };
}
