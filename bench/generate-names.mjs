// Names for measuring: people and organisations put together from syllables by a generator with a seed, each in several
// forms (romanisations, misspellings, other orders, initials, patronymics, legal forms). The generator knows which forms are
// of one thing and keeps its own tables of letters, so that the program is not measured by its own.
import { randomFrom } from './generate.mjs';

// Given names of one line are one name in Belarusian, Russian and Ukrainian; a patronymic is made of the second.
const MEN =
  'Аляксандр Александр Олександр|Андрэй Андрей Андрій|Віктар Виктор Віктор|Мікалай Николай Микола|Сяргей Сергей Сергій|Дзмітрый Дмитрий Дмитро|Павел Павел Павло|Юрый Юрий Юрій|Ігар Игорь Ігор|Міхаіл Михаил Михайло|Антон Антон Антон|Фёдар Фёдор Федір|Васіль Василий Василь|Яўген Евгений Євген|Кірыл Кирилл Кирило|Раман Роман Роман|Арцём Артём Артем|Леанід Леонид Леонід|Рыгор Григорий Григорій|Пётр Пётр Петро|Іван Иван Іван|Канстанцін Константин Костянтин|Барыс Борис Борис|Максім Максим Максим';
const WOMEN =
  'Вольга Ольга Ольга|Ганна Анна Ганна|Святлана Светлана Світлана|Наталля Наталья Наталія|Марыя Мария Марія|Ірына Ирина Ірина|Алена Елена Олена|Кацярына Екатерина Катерина|Людміла Людмила Людмила|Вера Вера Віра|Надзея Надежда Надія|Юлія Юлия Юлія|Дар’я Дарья Дарина|Любоў Любовь Любов|Галіна Галина Галина|Тамара Тамара Тамара';
const WESTERN =
  'Anna Karin Elena Sofia Clara Ingrid Lucía Hélène Marta Renée Jonas Tomás Peter Henrik Martin Björn François Emil Gustav Paul Oskar Simon Félix Hugo Ernst Albert Conrad Victor Leon Arthur';
const ARABIC =
  'Muhammad Mohamed Mohammed|Ahmad Ahmed|Khalid Khaled|Umar Omar|Hasan Hassan|Husayn Hussein Husain|Yusuf Youssef Yousef|Ibrahim Ebrahim|Salih Saleh|Tariq Tarek Tareq|Nasir Nasser Naser|Jamal Gamal Djamal|Rashid Rasheed Rachid|Sulayman Suleiman Soliman|Mahmud Mahmoud|Faysal Faisal Feisal';
const STEM_STARTS = 'б в г д ж з к л м н п р с т х ч ш бр вл гр др кр пл св ст тр'.split(' ');
const STEM_ENDS = 'б в г д ж з к л м н п р с т х ч ш рд лк нк рт ск мб нд рн'.split(' ');
const RUSSIAN_ENDINGS = 'ов:ова ев:ева ин:ина ский:ская енко:енко ук:ук ко:ко ович:ович ец:ец як:як'.split(' ');
const WESTERN_STARTS = 'B Br C D F G Gr H J K L M N P R S Sch St T V W Z'.split(' ');
const WESTERN_ENDS =
  'berg er mann sen ström quist et eau ard ini elli ano ez ero as is ell ton ham ley wood ford'.split(' ');
const SECTORS = 'Bank Trading Shipping Energy Insurance Logistics Media Foundation Institute Steel Foods Pharma'.split(
  ' ',
);
const FORMS = [
  ['Ltd', 'Limited', 'Ltd.'],
  ['GmbH', 'Gesellschaft mit beschränkter Haftung'],
  ['Inc', 'Incorporated', 'Inc.'],
  ['AG', 'Aktiengesellschaft'],
  ['LLC', 'L.L.C.', 'Limited Liability Company'],
];

// Letter by letter: a passport's, the scholars', a German, a French and a Polish spelling of Cyrillic.
const CYRILLIC = [...'абвгґдеёєжзиійїклмнопрстуўфхцчшщъыьэюя’'];
const tableOf = (latin) => new Map(latin.split(' ').map((letters, i) => [CYRILLIC[i], letters === '_' ? '' : letters]));
const ROMANISATIONS = [
  'a b v g g d e yo ie zh z i i y i k l m n o p r s t u u f kh ts ch sh shch _ y _ e yu ya _',
  'a b v g g d e ë je ž z i i j ji k l m n o p r s t u ŭ f ch c č š šč _ y _ è ju ja _',
  'a b w g g d e jo je sch s i i j ji k l m n o p r s t u u f ch z tsch sch schtsch _ y _ e ju ja _',
  'a b v g g d e io ie j z i i i i k l m n o p r s t ou ou f kh ts tch ch chtch _ y _ e iou ia _',
  'a b w g g d e jo je ż z i i j ji k l m n o p r s t u u f ch c cz sz szcz _ y _ e ju ja _',
].map(tableOf);
// Passports write Belarusian and Ukrainian sounds of their own.
const BELARUSIAN = new Map([...ROMANISATIONS[0], ['г', 'h'], ['е', 'ie'], ['ё', 'io'], ['ю', 'iu'], ['я', 'ia']]);
const UKRAINIAN = new Map([...ROMANISATIONS[0], ['г', 'h'], ['и', 'y'], ['є', 'ye']]);

const cap = (word) => word.slice(0, 1).toUpperCase() + word.slice(1);
const romanise = (words, table) =>
  words.replace(/[\p{Script=Cyrillic}’]+/gu, (word) => {
    const latin = [...word.toLowerCase()].map((letter) => table.get(letter) ?? letter).join('');
    return word === word.toLowerCase() ? latin : cap(latin);
  });
const lines = (text) => text.split('|').map((line) => line.split(' '));
const [MEN_NAMES, WOMEN_NAMES, ARABIC_NAMES] = [MEN, WOMEN, ARABIC].map(lines);

/**
 * Makes rows for `stemma names`.
 *
 * @param count how many rows
 * @param seed the same seed gives the same rows
 * @yields {{ id: string, name: string, schema: string, group: number }} rows of one group are names of one thing
 */
export function* makeNames(count, seed = 20260301) {
  const random = randomFrom(seed);
  const taken = new Set();
  for (let made = 0, group = 0; made < count; ) {
    const { base, schema, forms } = thingOf(random);
    if (taken.has(base)) continue;
    taken.add(base);
    for (const name of forms.slice(0, count - made)) {
      // Ids in no order, as in lists that grew together.
      yield { id: (Math.imul(made + 1, 0x9e3779b1) >>> 0).toString(36), name, schema, group };
      made += 1;
    }
    group += 1;
  }
}

function thingOf(random) {
  const kind = random();
  const make = kind < 0.45 ? easternPerson : kind < 0.72 ? westernPerson : kind < 0.82 ? arabicPerson : organisation;
  const { base, schema, variant } = make(random);
  const forms = new Set([variant()]);
  for (let more = Math.floor(7 * random() ** 1.5); more > 0; more -= 1) forms.add(variant());
  return { base, schema, forms: [...forms].map((form) => (random() < 0.08 ? misspelt(form, random) : form)) };
}

const pick = (list, random) => list[Math.floor(random() * list.length)];
// Some surnames are common and most are rare.
const pickSkewed = (list, random) => list[Math.floor(random() ** 1.6 * list.length)];

function easternPerson(random) {
  const isMan = random() < 0.6;
  const given = pick(isMan ? MEN_NAMES : WOMEN_NAMES, random);
  const father = pick(MEN_NAMES, random)[1];
  const middle = random() < 0.7 ? `${pickSkewed(STEM_STARTS, random)}${pick([...'аеиоуя'], random)}` : '';
  const stem = `${middle}${pickSkewed(STEM_STARTS, random)}${pick([...'аеиоуя'], random)}${pickSkewed(STEM_ENDS, random)}`;
  const [male, female] = pickSkewed(RUSSIAN_ENDINGS, random).split(':');
  const surname = cap(stem + (isMan ? male : female));
  const patronymic = patronymicOf(father, isMan);
  const variant = () => {
    const language = random() < 0.5 ? 1 : Math.floor(random() * 3);
    const table = [BELARUSIAN, pick(ROMANISATIONS, random), UKRAINIAN][language];
    const written = arrange({ given: given[language], second: language === 1 ? patronymic : '', surname }, random);
    return random() < 0.25 ? written : romanise(written, table);
  };
  return { base: `${given[1]} ${surname}`, schema: 'Person', variant };
}

function patronymicOf(father, isMan) {
  const soft = father.replace(/ий$/u, 'ь').replace(/[йь]$/u, '');
  return soft + (soft === father ? (isMan ? 'ович' : 'овна') : isMan ? 'евич' : 'евна');
}

function westernPerson(random) {
  const given = pick(WESTERN.split(' '), random);
  const second = pick(WESTERN.split(' '), random);
  const vowel = () => pick([...'aeiou'], random);
  const middle = random() < 0.6 ? `${vowel()}${pick('l m n r s t nd rt ss ll'.split(' '), random)}` : '';
  const surname = `${pickSkewed(WESTERN_STARTS, random)}${middle}${vowel()}${pick('l n r s t d k m'.split(' '), random)}${pickSkewed(WESTERN_ENDS, random)}`;
  const variant = () => {
    const written = arrange({ given, second, surname }, random);
    return random() < 0.3 ? written.normalize('NFD').replace(/\p{M}/gu, '') : written;
  };
  return { base: `${given} ${surname}`, schema: 'Person', variant };
}

function arabicPerson(random) {
  const [given, father] = [pick(ARABIC_NAMES, random), pick(ARABIC_NAMES, random)];
  const consonant = () => pick('b d f h j kh l m n q r s sh t w z'.split(' '), random);
  const root = `${consonant()}a${consonant()}${random() < 0.7 ? `${pick([...'aiu'], random)}${consonant()}` : ''}`;
  const family = cap(`${root}${pick('i awi ani ari uri'.split(' '), random)}`);
  const variant = () => {
    const article = pick(['al-', 'el-', 'Al '], random);
    const spelt = random() < 0.3 ? family.replace('q', 'k').replace('w', 'ou').replace(/i$/, 'y') : family;
    return `${pick(given, random)} ${pick(['bin', 'ibn', 'ben'], random)} ${pick(father, random)} ${article}${spelt}`;
  };
  return { base: `${given[0]} ${father[0]} ${family}`, schema: 'Person', variant };
}

function organisation(random) {
  const vowel = () => pick([...'aeiou'], random);
  const name = () =>
    `${pick(WESTERN_STARTS, random)}${vowel()}${pick('l n r s t d k v m x'.split(' '), random)}${vowel()}${pick('l n r s x vik dor mar tek nia'.split(' '), random)}`;
  const [first, second, sector] = [name(), random() < 0.5 ? name() : '', pick(SECTORS, random)];
  const legal = pick(FORMS, random);
  const variant = () => {
    const joined = second === '' ? first : `${first}${pick([' & ', ' and '], random)}${second}`;
    const written = `${joined} ${sector}${random() < 0.8 ? ` ${pick(legal, random)}` : ''}`;
    return random() < 0.15 ? written.toUpperCase() : written;
  };
  return { base: `${first} ${second} ${sector}`, schema: 'Company', variant };
}

// Given name, what stands between, surname: in order, turned round, in capitals, cut to initials, with a title.
function arrange({ given, second, surname }, random) {
  const way = random();
  if (way < 0.4) return `${given} ${surname}`;
  if (way < 0.52) return `${surname}, ${given}`;
  if (way < 0.62) return `${given} ${surname.toUpperCase()}`;
  if (way < 0.8) return second === '' ? `${given} ${surname}` : `${given} ${second} ${surname}`;
  if (way < 0.88) return second === '' ? `${given} ${surname}` : `${surname} ${given} ${second}`;
  if (way < 0.94) return `Dr. ${given} ${surname}`;
  return second === '' ? `${given.charAt(0)}. ${surname}` : `${given.charAt(0)}. ${second.charAt(0)}. ${surname}`;
}

// One letter lost, doubled, or changed places with the next, inside a word of five letters or more.
function misspelt(name, random) {
  const word = pick(
    name.split(/[^\p{L}]+/u).filter(({ length }) => length >= 5),
    random,
  );
  if (word === undefined) return name;
  const at = 1 + Math.floor(random() * (word.length - 3));
  const [a, b] = [word.charAt(at), word.charAt(at + 1)];
  const slip = pick([b, a + a + b, b + a], random);
  return name.replace(word, word.slice(0, at) + slip + word.slice(at + 2));
}
