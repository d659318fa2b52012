import { describe, expect, test } from 'vitest';
import { loadResources } from '../../src/resources.js';
import { docOf, exampleStory, pairOf } from './exampleStory.js';
import { hasScorer, rowsBelowFloor } from './floors.js';

const { dossier, story, truth, article, edgesBetween, claimsOn } = exampleStory('spokesman', loadResources());

test('the five reports are one story', () => {
  expect(dossier.stories.map((s) => s.articles.length)).toEqual([5]);
});

describe('how the texts came about', () => {
  test('each relay was made from the report that it credits', () => {
    for (const [from, to] of truth.stemma.parents) {
      const parents = edgesBetween(from, to).filter(({ relation }) => relation === 'parent');
      expect(parents.map((edge) => `${docOf(edge.from)} > ${docOf(edge.to)}`)).toEqual([`${from} > ${to}`]);
    }
  });

  test('the two newsrooms are not joined: a spokesman’s sentence in both is no copy', () => {
    expect(edgesBetween('01', '02')).toEqual([]);
    expect(edgesBetween('01', '04')).toEqual([]);
  });

  test('nothing else is joined but the interview to the agency, whose background it prints', () => {
    const allowed = new Set(truth.stemma.mayShare.map(([a, b]) => pairOf(a, b)));
    const joined = story.edges.map(({ from, to }) => pairOf(docOf(from), docOf(to)));
    expect(joined.filter((pair) => !allowed.has(pair))).toEqual([]);
  });

  test('the agency’s relay is not joined to the newspaper, whose only common words are the announcement', () => {
    expect(edgesBetween('02', '03')).toEqual([]);
  });

  test('no text is taken for translated or spun', () => {
    for (const { id, transmission } of dossier.articles)
      expect(['original', 'unknown'], id).toContain(transmission.kind);
  });
});

describe('whose words they are', () => {
  test('one statement of a spokesman is one origin, in however many newspapers', () => {
    expect(claimsOn('K01').length).toBeGreaterThan(0);
    for (const claim of claimsOn('K01')) {
      expect(new Set(claim.origins).size, claim.text).toBe(1);
      expect(claim.status, claim.text).toBe('single-source');
    }
  });

  test('the announcement itself is an origin that is not in hand, with all who print it', () => {
    const announcements = story.origins.filter(({ seen, name }) => !seen && name.includes('Leon Hartig'));
    const printing = announcements.map(({ members }) => [...new Set(members.map((m) => docOf(m.article)))].sort());
    expect(printing).toEqual([['01', '02', '03', '04']]);
  });

  test('all renderings of it are one utterance', () => {
    const ids = new Map(dossier.articles.flatMap((a) => a.statements.map((s) => [s.id, docOf(a.id)] as const)));
    const groups = story.utterances.map(({ statements }) => statements.map((id) => ids.get(id) ?? '').sort());
    expect(groups).toContainEqual(['01', '02', '03', '04']);
  });

  test('an unnamed worker, quoted by one newspaper and relayed by another, is one origin', () => {
    expect(claimsOn('K07').length).toBeGreaterThan(0);
    for (const claim of claimsOn('K07')) expect(new Set(claim.origins).size, claim.text).toBe(1);
  });

  test('the agency’s background below an interview does not corroborate the agency', () => {
    expect(claimsOn('K10').length).toBeGreaterThan(0);
    for (const claim of claimsOn('K10')) expect(claim.status, claim.text).toBe('single-source');
  });

  test('what the guest says is her own: an origin apart from the agency', () => {
    const [claim] = claimsOn('K11');
    const [agency] = claimsOn('K03');
    expect(claim?.origins.length).toBe(1);
    expect(agency?.origins).not.toContain(claim?.origins[0]);
  });
});

describe('the interview', () => {
  test('its turns are told apart', () => {
    const turns = article('05')?.blocks.filter(({ kind }) => kind === 'question' || kind === 'answer');
    expect(turns?.slice(0, 6).map(({ kind }) => kind)).toEqual([
      'question',
      'answer',
      'question',
      'answer',
      'question',
      'answer',
    ]);
  });
});

describe.skipIf(!hasScorer)('floors, by the scorer of the acceptance folder', () => {
  test('no row is below its floor', () => {
    expect(rowsBelowFloor('spokesman', dossier)).toEqual([]);
  });
});
