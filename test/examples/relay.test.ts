import { describe, expect, test } from 'vitest';
import { isConsistent, periodOf } from '../../src/model/calendar.js';
import { loadResources } from '../../src/resources.js';
import { docOf, exampleStory, pairOf } from './exampleStory.js';
import { hasScorer, rowsBelowFloor } from './floors.js';

const resources = loadResources();
const { dossier, story, truth, article, edgesBetween, claimsOn } = exampleStory('relay', resources);
// What a desk has that found only the texts made from the Lithuanian one.
const orphans = exampleStory('relay', resources, ['01', '02']);

test('the six reports are one story', () => {
  expect(dossier.stories.map((s) => s.articles.length)).toEqual([6]);
});

describe('how the texts came about', () => {
  test('the relay was made from the translation that it cites, not from its sibling', () => {
    const [edge] = edgesBetween('03', '05');
    expect(edge && `${edge.relation}: ${docOf(edge.from)} > ${docOf(edge.to)}`).toBe('parent: 03 > 05');
    expect(edge?.why.join(' ')).toContain('Eastern Digest');
    expect(edgesBetween('04', '05').filter(({ relation }) => relation === 'parent')).toEqual([]);
  });

  test('no translation is the parent of the other', () => {
    expect(edgesBetween('03', '04').filter(({ relation }) => relation === 'parent')).toEqual([]);
  });

  test('both translations go back to the agency', () => {
    const parents = story.edges.filter(({ relation }) => relation === 'parent');
    const rootOf = (doc: string): string => {
      const up = parents.find(({ to }) => docOf(to) === doc);
      return up === undefined ? doc : rootOf(docOf(up.from));
    };
    expect(['03', '04', '05'].map(rootOf)).toEqual(['01', '01', '01']);
  });

  test('the Lithuanian text is the link between the agency and both translations', () => {
    const parents = story.edges.filter(({ relation }) => relation === 'parent');
    expect(parents.map(({ from, to }) => [docOf(from), docOf(to)])).toEqual(truth.stemma.parents);
    expect(edgesBetween('03', '04').map(({ relation, why }) => `${relation}: ${why[1]}`)).toEqual([
      'sibling: Both were made from 02-zibintas-7, which is in another language.',
    ]);
  });

  test('the sentences of a translation stand opposite those that they were made from', () => {
    const opposite = story.copies
      .filter(({ a, b }) => docOf(a.article) === '02' && docOf(b.article) === '04')
      .map(({ a, b, direction }) => `${a.quote.slice(0, 9)} ${direction} ${b.quote.slice(0, 9)}`);
    expect(opposite).toContain('Paskola b b-from-a The credi');
    expect(opposite).toContain('Devyni iš b-from-a Nine of t');
    expect(opposite).toContain('Sprendima b-from-a The decis');
  });

  test('no report is joined to the newspaper that was there itself', () => {
    const allowed = new Set(truth.stemma.mayShare.map(([a, b]) => pairOf(a, b)));
    const joined = story.edges.map(({ from, to }) => pairOf(docOf(from), docOf(to)));
    expect(joined.filter((pair) => !allowed.has(pair))).toEqual([]);
  });

  test('the translations are known as such, and no other text', () => {
    for (const [doc, { kind, from }] of Object.entries(truth.stemma.transmission)) {
      const found = article(doc)?.transmission;
      if (kind === 'machine-translated') expect({ kind: found?.kind, from: found?.from }, doc).toEqual({ kind, from });
      else expect(['original', 'unknown'], doc).toContain(found?.kind);
    }
  });

  test('the outlet is who printed the text, not the portal whose notice came with it', () => {
    expect(article('03')?.outlet).toMatchObject({ name: 'Eastern Digest', basis: 'inferred' });
  });

  test('dates are stated where the page bears one, else inferred', () => {
    for (const [doc, value] of Object.entries(truth.stemma.published)) {
      const published = article(doc)?.published;
      const [told, found] = [periodOf(value), periodOf(published?.value ?? null)];
      if (told === null || found === null) throw new Error(`${doc} has no date`);
      expect(isConsistent(told, found), `${doc}: ${published?.value}`).toBe(true);
      expect(published?.basis, doc).toBe(truth.stemma.stated.includes(doc) ? 'stated' : 'inferred');
    }
  });
});

describe('when the source is not in hand', () => {
  test('two translations of one text are siblings', () => {
    expect(orphans.edgesBetween('03', '04').map(({ relation }) => relation)).toEqual(['sibling']);
  });

  test('an original that is not in hand stands behind both', () => {
    const behind = orphans.story.origins.filter(
      ({ seen, members }) => !seen && ['03', '04'].every((doc) => members.some((m) => docOf(m.article) === doc)),
    );
    expect(behind.length).toBeGreaterThan(0);
  });

  test('they do not corroborate each other', () => {
    const ids = ['K04', 'K05', 'K06', 'K10'];
    expect(ids.filter((id) => orphans.claimsOn(id).length === 0)).toEqual([]);
    for (const id of ids)
      for (const claim of orphans.claimsOn(id)) expect(claim.status, `${id}: ${claim.text}`).not.toBe('corroborated');
  });
});

describe('what is corroborated', () => {
  test('a sentence of the agency, through whatever languages, is one origin', () => {
    for (const id of ['K05', 'K06', 'K07', 'K09', 'K10']) {
      expect(claimsOn(id).length, id).toBeGreaterThan(0);
      // A dispute has the newspaper's own count on its other side.
      for (const claim of claimsOn(id).filter(({ status }) => status !== 'disputed'))
        expect(new Set(claim.origins).size, `${id}: ${claim.text}`).toBe(1);
    }
  });

  test('the loan and its amount have two: the agency and the newspaper', () => {
    const claims = claimsOn('K02').filter(
      ({ text, support }) => text.includes('loan') && support.some((r) => docOf(r.article) === '06'),
    );
    expect(claims.map(({ status, origins }) => `${status} ${origins.length}`)).toContain('corroborated 2');
  });
});

describe('what is not asserted', () => {
  const lines = [...story.claims, ...story.timeline, ...story.account].map((line) => line.text);

  test('a broken numeral: 14 people did not leave their homes', () => {
    const broken = article('04')?.figures.filter(({ damaged }) => damaged);
    expect(broken?.map(({ value }) => value)).toEqual([14_000, 2500]);
    expect(lines.filter((line) => /\b14 had to leave|2\.5 thousand\./.test(line))).toEqual([]);
  });

  test('a lost negation: no sentence of the account says that a flood was ruled out', () => {
    expect(story.account.filter(({ text }) => /rejected the possibility/.test(text))).toEqual([]);
  });

  test('the saying is told in the words of the agency', () => {
    expect(lines.filter((line) => /billy goat/.test(line))).toEqual([]);
    expect(lines.some((line) => line.includes('the fox in charge of the henhouse'))).toBe(true);
  });
});

describe.skipIf(!hasScorer)('floors, by the scorer of the acceptance folder', () => {
  test('no row is below its floor', () => {
    expect(rowsBelowFloor('relay', dossier)).toEqual([]);
  });
});
