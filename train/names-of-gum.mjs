// Reads names out of the entities of GUM, which are whole noun phrases: the capitalised words around a head that is a
// proper noun, without article and office.
const TYPES = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'MISC',
  object: 'MISC',
  abstract: 'MISC',
  plant: 'MISC',
  animal: 'MISC',
  substance: 'MISC',
};
const LINKS = new Set(['of', 'for', 'and', 'the', '&', 'de', 'la', 'on', 'in', 'to']);

/**
 * @param row a document of GUM
 * @param lexicon the compiled lexicon of mentions, for offices
 * @returns {[number, number, string][]} names as spans of the document's text, with PER, ORG, LOC or MISC; none overlap
 */
export function namesOfGum(row, lexicon) {
  const found = [];
  const starts = new Map(row.tokens.map((token, i) => [token[0], i]));
  const ends = new Map(row.tokens.map((token, i) => [token[1], i]));
  for (const [start, end, type] of row.entities) {
    const [first, last] = [starts.get(start), ends.get(end)];
    if (first === undefined || last === undefined || !TYPES[type]) continue;
    const name = nameInside(row, first, last, lexicon);
    if (!name) continue;
    const span = [row.tokens[name[0]][0], row.tokens[name[1]][1]];
    found.push([...span, isPeople(row.text.slice(...span), lexicon) ? 'MISC' : TYPES[type]]);
  }
  // Outer names first; what lies inside one is part of it.
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.filter(
    ([start, end], i) => !found.slice(Math.max(0, i - 12), i).some((other) => other[0] < end && start < other[1]),
  );
}

function nameInside({ tokens, text }, first, last, lexicon) {
  const word = (i) => text.slice(tokens[i][0], tokens[i][1]);
  const capital = (i) => /^[\p{Lu}\p{N}]/u.test(word(i));
  const joins = (i) => word(i) === '-' || tokens[i][0] === tokens[i - 1]?.[1];
  let head = -1;
  for (let i = first; i <= last && head < 0; i += 1) if (tokens[i][4] < first || tokens[i][4] > last) head = i;
  if (head < 0 || tokens[head][2] !== 'PROPN' || !/\p{L}/u.test(word(head)) || !capital(head)) return null;
  let [from, to] = [head, head];
  while (
    from > first &&
    ((capital(from - 1) && tokens[from - 1][2] !== 'DET') || (word(from - 1) === '-' && joins(from)))
  )
    from -= 1;
  for (let next = to + 1; next <= last; next += 1) {
    if (capital(next) || (/^[-.'&]$/.test(word(next)) && joins(next))) to = next;
    else if (!LINKS.has(word(next))) break;
  }
  while (to > head && !/[\p{L}\p{N}.]$/u.test(word(to))) to -= 1;
  // What stands before the last office is the office's: "U.S. President", "Foreign Minister".
  for (let i = to - 1; i >= from; i -= 1) {
    if (!isOffice(word(i), lexicon)) continue;
    from = i + 1;
    break;
  }
  while (from <= to && (!capital(from) || isOffice(word(from), lexicon))) from += 1;
  return from <= to && tokens[from][2] !== 'DET' ? [from, to] : null;
}

const kindsOf = (word, lexicon) => lexicon.words.get(word.toLowerCase().replace('.', '')) ?? 0;
const isOffice = (word, lexicon) => (kindsOf(word, lexicon) & (512 | 1024)) !== 0;

/**
 * Says whether all proper nouns of a sentence are in a name; a sentence with names that were missed would teach
 * wrongly.
 *
 * @param row the document
 * @param sentence [start, end, first token, last token]
 * @param names what `namesOfGum` found
 */
export function isComplete(row, [, , first, last], names, lexicon) {
  return row.tokens.slice(first, last + 1).every(([start, end, upos]) => {
    const word = row.text.slice(start, end);
    if (upos !== 'PROPN' || !/^\p{Lu}/u.test(word) || (kindsOf(word, lexicon) & (512 | 1024 | 2048 | 262144)) !== 0)
      return true;
    return names.some((name) => name[0] < end && start < name[1]);
  });
}

const isPeople = (name, lexicon) =>
  (lexicon.phrases.get(name.toLowerCase()) ?? []).some(
    ({ lower, kinds }) => lower.length === 1 && (kinds & 2) !== 0 && (kinds & 1) === 0,
  );
