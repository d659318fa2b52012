import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { check, transmissionOf, WIRE } from './transmissionOf.js';

const outlet = (name: string) => ({ outlet: { name, basis: 'stated' as const, receipts: [], confidence: 1 } });

describe('spinning', () => {
  const SPUN = `Individuals collected at the gate on Sunday, and a spokesperson stated that 3 siblings had actually passed away. The
supervisor of the medical facility informed reporters that he had actually been implicated of carelessness. Cops rejected that
anybody had actually been whipped. The federal government is preparing to send out lorries throughout the night, and the mayor
has actually endured two ballots of no self-confidence. Protestors quit the street prior to the conference, in spite of the haze.`;

  test('many odd synonyms, some of them against usage', () => check('spun', SPUN.replace(/\n/g, ' ')));

  test('very many odd synonyms, none of them against usage', () => {
    const text = `In excess of 400 individuals walked over the nation on the side of the laborers, as indicated by the league. In the event
that the lender supplants them, the cops captured 12 demonstrators, and the littler vessels kept on functioning. As of late the
go-between consented to divulge the hazards of the residences. In light of the fact that the guideline is unlawful, the
physician utilizes it at the end of the day once more, notwithstanding the misfortunes of the youngsters and the ladies.`;
    check('spun', text.replace(/\n/g, ' '));
  });

  test('fair prose with one or two such words is not spun', () => {
    check(
      'unknown',
      `${WIRE} Individuals may write to the county. The conference was, in spite of the haze, well attended.`,
    );
  });

  test('a text that quotes a spun sentence is not spun', () => {
    check('unknown', `${WIRE} A web page wrote that the boat “has actually been quit”.`);
  });
});

describe('beside the text that it follows', () => {
  const receipts = [{ start: 0, end: 120 }];
  const swapped = { of: asId<ArticleId>('wire'), how: 'swapped', share: 0.9, receipts, translated: null } as const;
  const anew = { ...swapped, how: 'anew', translated: { name: 'wire', from: 'hu' } } as const;
  const unchanged = { ...swapped, how: 'unchanged' } as const;

  test('words swapped one by one are spinning', () => {
    const found = transmissionOf(WIRE, { following: swapped });
    expect(found).toMatchObject({ kind: 'spun', from: null, confidence: 0.95, receipts });
    expect(found.why?.[0]).toContain('90 % of it follows wire');
  });

  test('sentences built anew are a translation only of a text that has much residue too', () => {
    const untied = { ...swapped, how: 'anew', translated: null } as const;
    check('unknown', `${WIRE} An aerial company waits.`, { following: untied });
    check('machine-translated', `${WIRE} About 12.500 and 30.000 wait.`, { following: untied });
    check('unknown', `${WIRE} About 12.500 and 30.000 wait.`);
  });

  test('but not where the text reported itself', () =>
    check('original', `TARVIK, Norway, Jan 8 (Nordwire) - ${WIRE}`, { following: anew }));

  test('a translation beside it makes one only of a text that has residue too', () => {
    check('unknown', WIRE, { following: anew });
    const ended = 'The Tarviki lake office is silent.';
    check('unknown', `${WIRE} ${ended}`);
    check('machine-translated from hu', `${WIRE} ${ended}`, { following: anew });
  });

  test('three names that the texts beside it spell otherwise are residue, where its sentences were built anew', () => {
    const untied = { ...swapped, how: 'anew', translated: null } as const;
    check('machine-translated', WIRE, { following: untied, respelt: ['Tarvik', 'Sund', 'Brask'] });
    check('unknown', WIRE, { following: untied, respelt: ['Tarvik', 'Tarvik', 'Brask'] });
    check('unknown', WIRE, { respelt: ['Tarvik', 'Sund', 'Brask'] });
  });

  test('and so they are in a text that follows none, if there is other residue', () => {
    const foreign = `${WIRE} About 12.500 and 30.000 wait.`;
    check('machine-translated', foreign, { respelt: ['Tarvik', 'Sund', 'Brask'] });
    check('unknown', foreign, { respelt: ['Tarvik', 'Sund'] });
  });

  test('a pronoun of another gender is residue, where its sentences were built anew', () => {
    const untied = { ...swapped, how: 'anew', translated: null } as const;
    check('machine-translated', WIRE, { following: untied, pronouns: ['it'] });
    check('unknown', WIRE, { pronouns: ['it'] });
  });

  test('and must outweigh what somebody told the outlet itself', () => {
    const following = { ...swapped, how: 'anew', translated: null } as const;
    const told = `${WIRE} “We shall see,” the mayor told The Sound.`;
    check('original', told, { ...outlet('The Sound'), following });
    check('unknown', told, { ...outlet('The Sound'), following, pronouns: ['it'] });
    check('machine-translated', told, { ...outlet('The Sound'), following, pronouns: ['it', 'would', 'We'] });
    const foreign = `${told} About 12.500 and 30.000 wait.`;
    check('unknown', foreign, { ...outlet('The Sound'), following });
    check('machine-translated', foreign, { ...outlet('The Sound'), following, pronouns: ['it'] });
  });

  test('copied words are as their source was written, unless residue is left in them', () => {
    check('original', WIRE, { following: unchanged });
    check('unknown', `${WIRE} The fund holds 40 million. euros.`, { following: unchanged });
  });
});

describe('originals', () => {
  test('a dateline and an editor', () => {
    check(
      'original',
      `TARVIK, Norway, Jan 8 (Nordwire) - ${WIRE}\n(Reporting by Kari Lund in Tarvik; editing by Per Aas)`,
    );
  });
  test('somebody told the outlet itself', () => {
    check('original', `${WIRE} “We shall see,” the mayor told The Sound.`, outlet('The Sound'));
  });
  test('the outlet itself talked to somebody, or tried to', () => {
    check('original', `The Sound in conversation with Elin Brask.\n${WIRE}`, outlet('The Sound'));
    check('original', `${WIRE} The Sound could not reach the company for comment.`, outlet('The Sound'));
    check('original', `${WIRE} The company could not be reached for comment.`);
    check('unknown', `${WIRE} Nordwire asked the county for its reasons.`, outlet('The Sound'));
  });
  test('the outlet calls itself by its last word', () => {
    check('original', `${WIRE} “We shall see,” the mayor told the Gazette.`, outlet('The Tarvik Gazette'));
    check('original', `${WIRE} The Gazette could not speak to the company.`, outlet('The Tarvik Gazette'));
    check('unknown', `${WIRE} The mayor showed the gazette of the county to everybody.`, outlet('The Tarvik Gazette'));
    check('original', `${WIRE} Three reporters of this newspaper counted the boats.`);
  });
  test('a dateline may have the day before the month', () => {
    check('original', `TARVIK, 8 January (Nordwire) - ${WIRE}\n(Reporting by Kari Lund in Tarvik; editing by Per Aas)`);
    check('original', `TARVIK, Norway, 8 Jan. 2015 (Nordwire) - ${WIRE}`);
    check('unknown', `Eight of Tarvik (Nordwire) - ${WIRE}`);
  });
  test('the reporter says what he was told, or that nobody answered him', () => {
    check('original', `${WIRE} “We shall see,” the mayor told us.`);
    check('original', `${WIRE} The company did not answer our questions.`);
    check('original', `${WIRE} The company has not responded to any of our requests.`);
    check('unknown', `${WIRE} The mayor said that nobody “told us anything”.`);
    check('unknown', `${WIRE} “The company did not answer our questions,” the mayor said.`);
  });
  test('a desk signs for it', () => {
    check('original', `By our foreign staff\n${WIRE}`);
    check('original', `By a Staff Reporter in Tarvik\n${WIRE}`);
    check('unknown', `By the desk stood a boat.\n${WIRE}`);
  });
  test('nothing speaks for it', () => check('unknown', WIRE));
  test('too short to tell', () => check('unknown', 'TARVIK, Norway, Jan 8 (Nordwire) - The boat is gone.'));
  test('a dateline that a synonym program kept makes no original', () => {
    const some = `He was implicated of theft, and the mayor survived a vote of no self-confidence.`;
    check('unknown', `TARVIK, Norway, Jan 8 (Nordwire) - ${WIRE} ${some}`);
  });
  test('residue speaks against it', () => {
    const text = `TARVIK, Norway, Jan 8 (Nordwire) - ${WIRE} The fund holds 40 million. euros.`;
    expect(transmissionOf(text).kind).not.toBe('original');
  });
});

test('a language without a lexicon is unknown, and the reason says so', () => {
  const found = transmissionOf('Die Fähre fährt nicht mehr.', { language: 'de' });
  expect(found).toMatchObject({ kind: 'unknown', from: null, confidence: 0 });
  expect(found.why).toEqual(['Nothing is known here of how translations into de look.']);
});

test('an empty text is unknown', () => check('unknown', ''));

test('receipts lie inside any text, and confidence is 0..1', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'V. Hallen',
          'ąžuolas',
          '40 million. euros',
          '„',
          '“',
          'he said Novak',
          '\n',
          '.',
          'Reklama',
          'has actually been',
          '😀',
        ),
        { maxLength: 40 },
      ),
      (parts) => {
        const text = parts.join(' ');
        const { receipts, confidence } = transmissionOf(text);
        expect(receipts.every(({ start, end }) => 0 <= start && start < end && end <= text.length)).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      },
    ),
  );
});
