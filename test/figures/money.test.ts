import { describe, test } from 'vitest';
import { check } from './figureLines.js';

describe('whose money it is', () => {
  test.each([
    ['The fine was 500 Syrian pounds.', ['500 Syrian pounds | 500 SYP exact']],
    ['The pier cost 5 million Papua New Guinean kina.', ['5 million Papua New Guinean kina | 5000000 PGK exact']],
    [
      'She lost 2,000 Kenyan shillings and 300 Nepali rupees.',
      ['2,000 Kenyan shillings | 2000 KES exact', '300 Nepali rupees | 300 NPR exact'],
    ],
    [
      'He was paid 300 marks, not 300 German marks.',
      ['300 marks | 300 marks exact', '300 German marks | 300 DEM exact'],
    ],
    ['The ticket cost Rs. 600 or 9 quid.', ['Rs. 600 | 600 INR exact', '9 quid | 9 GBP exact']],
  ])('%s', check);
});

describe('codes of currencies', () => {
  test.each([
    ['He paid EUR 300.', ['EUR 300 | 300 EUR exact']],
    ['He paid TRY 300 for the boat and 20 usd for the oars.', ['TRY 300 | 300 TRY exact', '20 usd | 20 USD exact']],
    ['The mill cost RM50 million.', ['RM50 million | 50000000 MYR exact']],
    ['It borrowed EUR1.2bn, then Rs1,500.', ['EUR1.2bn | 1200000000 EUR exact', 'Rs1,500 | 1500 INR exact']],
    ['He drives an RS6 and an X5.', []],
    ['The bear weighs 635 kgs.', ['635 kgs | 635 kilograms exact']],
    ['The 50 all died of cold.', ['50 | 50 - exact']],
    ['Each night 20 try to cross the river.', ['20 | 20 - exact']],
    ['The banner read "FREE ALL 50 DOCKERS".', ['50 DOCKERS | 50 people exact']],
    ['The nurses unpacked 12 gel packs.', ['12 gel packs | 12 packs exact']],
  ])('%s', check);
});

describe('sums in short and in two parts', () => {
  test.each([
    ['The yard raised $5 M.', ['$5 M | 5000000 USD exact']],
    ['The yard was sold for 10 M euros.', ['10 M euros | 10000000 EUR exact']],
    ['The ticket cost thirteen dollars forty-five.', ['thirteen dollars forty-five | 13.45 USD exact']],
    [
      'He had ten pounds, twenty of which were lent, and two dollars twenty times.',
      [
        'ten pounds | 10 GBP exact',
        'twenty of which | 20 - exact',
        'two dollars | 2 USD exact',
        'twenty times | 20 times exact',
      ],
    ],
    ['She won a £20 M&S voucher.', ['£20 | 20 GBP exact']],
    ['Bread costs 10 zlotys and 20 groszy.', ['10 zlotys and 20 groszy | 10.2 PLN exact']],
    ['A stamp costs 99¢.', ['99¢ | 99 cents exact']],
  ])('%s', check);
});

describe('sums between two ends', () => {
  test.each([
    ['It costs between $2 and $3 million.', ['between $2 and $3 million | 2000000..3000000 USD exact']],
    ['It costs $2m-$3m.', ['$2m-$3m | 2000000..3000000 USD exact']],
    ['It costs €200–300 a week.', ['€200–300 | 200..300 EUR exact']],
    [
      'It costs between EUR 2 and EUR 3 billion.',
      ['between EUR 2 and EUR 3 billion | 2000000000..3000000000 EUR exact'],
    ],
    ['It costs 2-3m euros.', ['2-3m euros | 2000000..3000000 EUR exact']],
    ['It goes for $2 to €3.', ['$2 | 2 USD exact', '€3 | 3 EUR exact']],
    ['They won 2-3.', []],
  ])('%s', check);
});

describe('millions and metres', () => {
  test.each([
    ['Some 1.2m voters stayed away.', ['Some 1.2m voters | 1200000 people about']],
    ['The storm cut off 3m homes.', ['3m homes | 3000000 homes exact']],
    ['The port ships 5m tonnes of coal.', ['5m tonnes | 5000000 tonnes exact']],
    ['The wall is 5m high.', ['5m | 5 metres exact']],
    ["It was the 100m runners' day.", ['100m | 100 metres exact']],
    ['He lost a quarter of a million pounds.', ['a quarter of a million pounds | 250000 GBP exact']],
    ['It took three quarters of a century.', ['three quarters | 0.75 share exact']],
    ['They hold 2,000 and a half of them are ill.', ['2,000 | 2000 - exact', 'a half | 0.5 share exact']],
  ])('%s', check);
});

describe('units of one letter', () => {
  test.each([
    ['Add 200 g of sugar and 2 L of milk.', ['200 g | 200 grams exact', '2 L | 2 litres exact']],
    ['The 5G masts stand in 20 towns.', ['20 towns | 20 towns exact']],
    ['The 5 G masts are new.', []],
    ['It was -18 °C in the valley.', ['-18 °C | -18 degrees Celsius exact']],
    [
      'The lake was 12°C and the air 50 °F.',
      ['12°C | 12 degrees Celsius exact', '50 °F | 50 degrees Fahrenheit exact'],
    ],
  ])('%s', check);
});
