/** Texts that no newsroom wrote: what a crawl brings home. Each is `length` code units or a little less. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'one letter': again('a'),
  'capital letters': again('A'),
  'no spaces': again('abcdefghij'),
  'straight quotes': again('"'),
  'opening quotes': again('“'),
  'mixed quotes': again('“”"\'’‘'),
  brackets: again('('),
  'brackets of all kinds': again('()[]{}'),
  digits: again('1234567890'),
  'numbers in a row': again('12 345 '),
  'numbers with commas': again('1,234,'),
  percentages: again('5% '),
  money: again('$5 '),
  years: again('2020 '),
  dates: again('March 5, 2020 '),
  'lines without ends': again('Go on\n'),
  'single letters on lines': again('a\n\n'),
  stops: again('.'),
  'stops apart': again('. '),
  'stops before a word': (length) => `${'.'.repeat(length - 1)}a`,
  hyphens: again('a-'),
  dashes: again('—'),
  'names in a row': again('Anna Keller '),
  'capitalised words': again('Aa Bb Cc Dd '),
  'speech in speech': again('he said that she said that '),
  'unnamed voices': again('A source told reporters that an official said that officials said the ferry left. '),
  'many quotations': again('“It left,” said Anna Keller. '),
  initials: again('A. '),
  addresses: again('http://a.b/'),
  blanks: (length) => `${' '.repeat(length - 1)}x`,
  'joiners of no width': again('\u200d'),
  emoji: again('😀'),
  'marks on letters': again('a\u0301\u0302'),
  'half of a pair': again('\ud83d'),
  'another script': again('Паром ушёл. '),
  'right to left': again('غادرت العبارة. '),
  'no case and no spaces': again('渡船离开了。'),
  'zero bytes': again('\0'),
};

/** A paragraph with what every capability reads: names, offices, speech, figures, times and loaded words. */
const PARAGRAPH =
  `On Friday, 14 March 2025, Senator Elin Brask, 52, who leads the opposition’s “Open Harbour” party, told the
Tarvik Post that at least 40 to 45 of the 1,200 dockers, most of them members, had been detained by the regime’s police, according
to the union’s spokesman, Tom Aske; the embattled minister, Lars Quist (“a puppet”, she said), denied it: “No one was hit,” he
added, citing two officials, though $3.5 million, or 12 percent of the port’s budget, was spent on guards last year – not twice
as much as in 2023.`.replaceAll('\n', ' ');

/** The paragraph broken off behind each of its words and marks, a paragraph each. */
export const BROKEN_OFF: string = [...PARAGRAPH.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)]
  .map(({ index, 0: piece }) => PARAGRAPH.slice(0, index + piece.length))
  .join('\n\n');

/** Pages that no newsroom made. */
export const HOSTILE_PAGES: Readonly<Record<string, (length: number) => string>> = {
  'open divisions': (length) => `<body>${again('<div>')(length)}The ferry left.`,
  'nested divisions': (length) => {
    const depth = Math.floor(length / 11);
    return `<body>${'<div>'.repeat(depth)}The ferry left.${'</div>'.repeat(depth)}`;
  },
  'open paragraphs': (length) => `<body>${again('<p>The ferry left the harbour at noon. ')(length)}`,
  'open bold': (length) => `<body><p>${again('<b>')(length)}The ferry left.`,
  'ends only': (length) => `${again('</div>')(length)}<p>The ferry left.`,
  'one attribute': (length) => `<body><div class="${again('a ')(length)}"><p>The ferry left.</div>`,
  'many attributes': (length) => `<body><div ${again('a=b ')(length)}><p>The ferry left.</div>`,
  'open angles': again('<'),
  'open comments': again('<!--'),
  'breaks only': (length) => `<body><p>${again('a<br>')(length)}`,
  'nested lists': (length) => `<body>${again('<ul><li><a href=x>harbour</a>')(length)}`,
  'deep structured data': (length) =>
    `<script type="application/ld+json">${again('{"a":')(length)}</script><p>The ferry left.`,
  'endless script': (length) => `<script>${again('x')(length)}`,
  entities: (length) => `<body><p>${again('&amp;')(length)}`,
  'many titles': (length) => `<head>${again('<title>Ferry</title>')(length)}</head><p>The ferry left.`,
  'many dates': (length) => `<body>${again('<time datetime="2026-01-02">2 Jan</time>')(length)}<p>The ferry left.`,
};

function again(words: string): (length: number) => string {
  return (length) => words.repeat(Math.floor(length / words.length));
}
