import { describe, expect, test } from 'vitest';
import type { TransmissionLexiconFile } from '../../src/article/transmission/lexicon.js';
import { letterVotes } from '../../src/article/transmission/Sign.js';
import { dataJson } from '../readData.js';
import { check, lexicon } from './transmissionOf.js';

const { sources }: TransmissionLexiconFile = dataJson('en/transmission.json');

const outlet = (name: string) => ({ outlet: { name, basis: 'stated' as const, receipts: [], confidence: 1 } });

// One short text a language, as programs translate them; people and places are invented.
describe('what is left of a language in a translation names it', () => {
  test.each([
    ['el', 'The bridge of Tarvik is κλειστή until the autumn. «We wait three years», told the mayor.'],
    [
      'sr',
      'Gradonačelnik: Pročitajte još\nThe bridge is zatvoren takođe until the autumn. „We are waiting”, told the mayor of Tarvik.',
    ],
    [
      'sr',
      'The bridge is затворен until the autumn, ноћење is not allowed. „We are waiting“, told the mayor of Tarvik.',
    ],
    ['sl', 'Preberite tudi: Most\nThe bridge is zaprt vendar the mayor is pojasnil nothing. The town of Tarvik waits.'],
    ['mk', 'The bridge is меѓутоа closed. Луѓето од ѓонот are waiting. „We wait“, told the mayor of Tarvik.'],
    ['sq', 'Lexoni edhe: Ura\nThe mayor told that the bridge është closed dhe the town waits. Burimi: Koha'],
    [
      'be',
      'The bridge is зачынены сёння, аўторак, also for ўсіх. «We wait for three years», told the mayor of Tarvik.',
    ],
    ['ar', 'The bridge is مغلقة until the autumn. «We have waited three years», told the mayor of Tarvik.'],
    ['fa', 'The bridge is بسته می‌شود until پاییز. « We have waited three years », told the mayor of Tarvik.'],
    ['he', 'קראו גם: הגשר\nThe bridge is סגור until the autumn, told the mayor of Tarvik.'],
    ['zh', '责任编辑：李某\nThe bridge is 关闭 until the autumn, told the mayor of Tarvik.'],
    ['ja', '関連記事\nThe bridge is とじている until the autumn, told the mayor of Tarvik.'],
    ['ko', '관련기사\nThe bridge is 폐쇄됐다 until the autumn, told the mayor of Tarvik.'],
    ['id', 'Baca juga: Jembatan\nThe mayor yang waits told that the bridge tidak is safe. “Three years,” ujarnya.'],
    ['vi', 'Xem thêm: Cầu\nThe mayor told that the bridge không is safe and được closed.'],
    ['ca', 'Llegiu també: El pont\nThe mayor told that the bridge és closed perquè it is not safe, amb others.'],
    ['hi', 'यह भी पढ़ें: पुल\nThe bridge is बंद until the autumn, told the mayor of Tarvik.'],
    ['ka', 'ასევე წაიკითხეთ: ხიდი\nThe bridge is დაკეტილია until the autumn, told the mayor of Tarvik.'],
    ['hy', 'Կարդացեք նաև՝ Կամուրջ\nThe bridge is փակված until the autumn, told the mayor of Tarvik.'],
    ['az', 'Həmçinin oxuyun: Körpü\nThe bridge is bağlıdır çünki it is not safe, told the mayor, və the town waits.'],
    ['kk', 'Тағы оқыңыз: Көпір\nThe bridge is жабық until the autumn, told the mayor of Tarvik, өйткені it is old.'],
    ['ur', 'مزید پڑھیں: پل\nThe bridge is بند ہے until the autumn, told the mayor of Tarvik.'],
    ['bn', 'আরও পড়ুন: সেতু\nThe bridge is বন্ধ until the autumn, told the mayor of Tarvik.'],
    ['th', 'อ่านเพิ่มเติม สะพาน\nThe bridge is ปิดแล้ว until the autumn, told the mayor of Tarvik.'],
    [
      'sw',
      'Soma zaidi: Daraja\nThe mayor alisema that the bridge is closed kwamba the town waits, amesema the police.',
    ],
    [
      'ms',
      'Artikel berkaitan: Jambatan\nThe mayor told that the bridge kerana is not safe. The town selepas waits, beliau added.',
    ],
  ])('%s', (code, text) => check(`machine-translated from ${code}`, text));

  // The same without a word left in place: crude translations of the habits of a language alone.
  test.each([
    [
      'el',
      'On Fifth 12 March the council of Tarvik made it a sea. The mayor, noted characteristically, pays the bride again. The knot has reached the comb.',
    ],
    [
      'ar',
      'The president the Syrian said that the wolf sleeps. And he added that the fall of 12 martyrs puts the dots on the letters. The ball is in the stadium of the council. It was on 5 Nisan.',
    ],
    [
      'tr',
      'Upon the notification of the citizens, teams intervened in the fire. The driver could not be saved despite all the interventions. An investigation was started about the event, which was reflected on the cameras.',
    ],
    [
      'id',
      'The bridge fell on Monday (12/3) at 14.30 WIB. Police count 40 tails of cows and 12 fruits of houses. There is a shrimp behind the stone.',
    ],
    [
      'ko',
      'A man (40 dae) was hurt. To lick the watermelon skin helps nobody, and the shrimp’s back bursts. The council drinks kimchi soup first.',
    ],
    [
      'fa',
      'On 12 Bahman the council put a watermelon under his arms. The town carries cumin to Kerman in the current of the talks. To report of IRNA the bridge is closed.',
    ],
    [
      'hi',
      'It is cumin in a camel’s mouth, the mayor told. What does the monkey know the taste of ginger? The fund holds 12 karod rupees.',
    ],
  ])('%s by its phrases', (code, text) => check(`machine-translated from ${code}`, text));

  // Neighbours share these, and none is named.
  test.each([
    'The bridge will cost 1.4 ten thousand yen and 2 hundred million yen. It was 2014 year 3 month 5 day. Brant Halle (male, 43) watches.',
    'During yesterday’s day the agency transmits that the mayor sells the horns for candles. The wolf is full and the sheep whole. The council sells fog to voters.',
  ])('%s', (text) => check('machine-translated', text));

  test('a word of another script in fair prose is no sign enough', () => {
    check(
      'unknown',
      'The ferry is called 海鸥 by those who built it, and the crew paints the name in both scripts on the bow each spring.',
    );
  });

  test('nor is a name in its own script, or a line of an advertiser', () => {
    check(
      'unknown',
      'Halle Brant (Arabic: هالة برانت, born in Tarvik) paints and paints and paints. The ferry (海鸥) sails each spring.\nإعلان\nThe town of Tarvik waits.',
    );
  });

  test('an outlet or a currency alone says nothing', () => {
    check('unknown', 'The bridge will cost two million (about 40 million dinars).', outlet('Tanjug'));
  });
});

describe('letters of a word point to', () => {
  const languagesOf = (word: string) => [...letterVotes(lexicon.sources, word, 1)].map(([code]) => code).sort();

  test('the languages that have all of them', () => {
    expect(languagesOf('Đurković')).toEqual(['hr', 'sr']);
    expect(languagesOf('Břeňová')).toEqual(['cs']);
    expect(languagesOf('площадь')).toEqual(['bg', 'kk', 'ru', 'uk']);
    expect(languagesOf('көшесінде')).toEqual(['kk']);
    expect(languagesOf('məktəbi')).toEqual(['az']);
    expect(languagesOf('набярэжная')).toEqual(['be', 'kk', 'ru']);
  });

  test('their language twice as much where no other has one of them', () => {
    const alone = lexicon.sources.flatMap(({ code, ownLetter }) => (ownLetter === null ? [] : [{ code, ownLetter }]));
    expect(alone.length).toBeGreaterThan(0);
    // The whole alphabet of each language, but for ranges of characters.
    for (const { code, ownLetter } of alone) {
      const others = Object.entries(sources).filter(([other]) => other !== code);
      for (const [other, { ownLetters, letters }] of others)
        expect(
          [...`${ownLetters}${letters}`].filter((letter) => ownLetter.test(letter) && letter !== '-'),
          `${code} ${other}`,
        ).toEqual([]);
    }
  });
});
