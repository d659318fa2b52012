import { readdirSync, readFileSync } from 'node:fs';
import { eld } from 'eld/extrasmall';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLanguageModel, guessLanguage } from '../../src/text/language-model.js';

const root = new URL('../../', import.meta.url);
const bytes = readFileSync(new URL('data/models/languages.bin', root));
const model = decodeLanguageModel(bytes);

/** Both guesses as `language likeness sure`. */
function check(text: string): void {
  const guess = guessLanguage(text, model);
  const ours = guess === null ? '' : `${guess.language} ${guess.likeness.toFixed(9)} ${guess.isSure}`;
  const result = eld.detect(text);
  const likeness = result.getScores()[result.language];
  const theirs = result.language === '' ? '' : `${result.language} ${likeness?.toFixed(9)} ${result.isReliable()}`;
  expect(ours, text).toBe(theirs);
}

test.each([
  ['en', 'The ferry will not sail before the harbour has been cleared, the mayor said.'],
  ['de', 'Die Fähre fährt erst wieder, wenn der Hafen geräumt ist, sagte die Bürgermeisterin.'],
  ['fr', 'Le bac ne partira pas avant que le port soit dégagé, a déclaré la maire de la ville.'],
  ['lt', 'Keltas neišplauks, kol uostas nebus išvalytas, sakė miesto merė žurnalistams.'],
  ['pl', 'Prom nie wypłynie, dopóki port nie zostanie oczyszczony, powiedziała burmistrzyni.'],
  ['ru', 'Паром не выйдет, пока порт не будет расчищен, сказала мэр города журналистам.'],
  ['uk', 'Пором не вийде, доки порт не буде розчищено, сказала мерка міста журналістам.'],
  ['be', 'Паром не выйдзе, пакуль порт не будзе расчышчаны, сказала мэрка горада журналістам.'],
  ['el', 'Το πλοίο δεν θα αναχωρήσει πριν καθαριστεί το λιμάνι, είπε η δήμαρχος.'],
  ['ka', 'ბორანი არ გავა, სანამ ნავსადგური არ გაიწმინდება, თქვა მერმა.'],
])('%s', (language, text) => {
  expect(guessLanguage(text, model)).toMatchObject({ language, isSure: true });
  check(text);
});

describe('the guesses of the package that the table comes from', () => {
  const folders = ['examples/harbour/in', 'examples/unrelated/in'];
  const texts = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8')),
  );
  test('for stretches of articles', () => {
    for (const text of texts) for (let at = 0; at < text.length; at += 97) check(text.slice(at, at + 40 + (at % 700)));
  });
  test('for any letters at all', () => {
    // The alphabets of the two agree in all planes but the newest letters.
    const letter = fc.constantFrom(..." aeionrstlAÉßžñøłаоеитнсіўêώשלעربي的日本ハ한ก’'`-.,1😀\u0301");
    fc.assert(fc.property(fc.string({ unit: letter, maxLength: 500 }), check), { seed: 7, numRuns: 500 });
  });
});

test('nothing is guessed from nothing', () => {
  for (const text of ['', '   ', '12, 34', '😀']) expect(guessLanguage(text, model)).toBeNull();
});

test('a damaged file is refused', () => {
  expect(() => decodeLanguageModel(new Uint8Array(20))).toThrow('the mark is missing');
  expect(() => decodeLanguageModel(bytes.subarray(0, 5000))).toThrow(/cut short/);
});
