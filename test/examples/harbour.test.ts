import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isConsistent, periodOf } from '../../src/model/calendar.js';
import type { Edge } from '../../src/model/story.js';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { docOf, exampleStory, touches } from './exampleStory.js';
import { hasScorer, rowsBelowFloor } from './floors.js';
import { ROOT, readPages } from './readPages.js';
import type { TruthSpan } from './readTruth.js';

const resources = loadResources();
const { pages, dossier, story, truth, article, edgesBetween, claimsOn, comparing } = exampleStory('harbour', resources);
const unrelated = readPages(join(ROOT, 'examples/unrelated/in'));

describe('stories', () => {
  test('the ten reports are one story', () => {
    expect(dossier.stories.map((s) => s.articles.length)).toEqual([10]);
  });

  test('two unrelated stories stay two', () => {
    const both = buildDossier([...pages, ...unrelated], resources, {});
    const sizes = both.stories.map((s) => s.articles.length).sort((a, b) => b - a);
    expect(sizes).toEqual([10, 2]);
  });

  test('the order of the files does not matter', () => {
    // Not toBe(): the difference of two dossiers is nothing that anybody can read.
    expect(JSON.stringify(buildDossier([...pages].reverse(), resources, {})) === JSON.stringify(dossier)).toBe(true);
  });
});

describe('what broke on the way', () => {
  const planted = truth.damage.items.filter(({ changesMeaning }) => changesMeaning);
  const named = ({ doc, start, end }: TruthSpan) =>
    article(doc)?.damage.filter((d) => d.start < end && start < d.end && d.why !== '') ?? [];

  test('every distortion that changes the meaning is found and named, but for one verb', () => {
    const missing = planted.filter(({ span }) => named(span).length === 0).map(({ span }) => span.text);
    expect(missing).toEqual(['will stand up']);
  });

  test('in the translation each of them is said to change the meaning, with a reading', () => {
    const translated = planted.filter(({ span }) => span.doc === '04' && named(span).length > 0);
    expect(translated.length).toBeGreaterThan(9);
    for (const { span } of translated)
      expect(
        named(span).some((d) => d.changesMeaning && d.intended !== null),
        span.text,
      ).toBe(true);
  });
});

describe('how the texts came about', () => {
  test('the wire is the parent of the relay that credits it, and every parent is told with reasons', () => {
    for (const [from, to] of truth.stemma.parents) {
      const parents = edgesBetween(from, to).filter((edge) => edge.relation === 'parent');
      expect(
        parents.map((edge) => `${docOf(edge.from)} > ${docOf(edge.to)}`),
        `${from} > ${to}`,
      ).toEqual([`${from} > ${to}`]);
      expect(parents[0]?.why.length).toBeGreaterThan(0);
    }
  });

  test('no report is joined to one that was written independently of it', () => {
    const family = ({ from, to }: Edge): string => [docOf(from), docOf(to)].sort().join();
    const allowed = new Set(
      [...truth.stemma.sharedOrigin, ...truth.stemma.mayShare].map((pair) => [...pair].sort().join()),
    );
    expect(story.edges.map(family).filter((pair) => !allowed.has(pair))).toEqual([]);
  });

  test('the translated and the spun text are known as such, and no other', () => {
    for (const [doc, { kind, from }] of Object.entries(truth.stemma.transmission)) {
      const found = article(doc)?.transmission;
      if (kind === 'original') expect(['original', 'unknown'], doc).toContain(found?.kind);
      else expect({ kind: found?.kind, from: found?.from }, doc).toEqual({ kind, from });
    }
  });

  test('dates that a page bears are stated, the others inferred from weekdays and sister articles', () => {
    for (const [doc, value] of Object.entries(truth.stemma.published)) {
      const published = article(doc)?.published;
      const [told, found] = [periodOf(value), periodOf(published?.value ?? null)];
      if (told === null || found === null) throw new Error(`${doc} has no date`);
      expect(isConsistent(told, found), `${doc}: ${published?.value}`).toBe(true);
      if (truth.stemma.stated.includes(doc)) expect(published?.value.slice(0, 10), doc).toBe(value);
      expect(published?.basis, doc).toBe(truth.stemma.stated.includes(doc) ? 'stated' : 'inferred');
    }
  });
});

describe('what is corroborated', () => {
  test('four unnamed people, quoted by one outlet and relayed by another, are one origin', () => {
    const claims = claimsOn('K24');
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect(new Set(claim.origins).size, claim.text).toBe(1);
      expect(claim.status, claim.text).not.toBe('corroborated');
    }
  });

  test('one statement of a spokesman is one origin, in however many newspapers', () => {
    expect(claimsOn('K16').length).toBeGreaterThan(0);
    for (const claim of claimsOn('K16')) expect(new Set(claim.origins).size, claim.text).toBe(1);
  });

  test('copies of the wire do not corroborate the wire', () => {
    const ids = ['K08', 'K14', 'K17', 'K20', 'K31'];
    expect(ids.filter((id) => claimsOn(id).length === 0)).toEqual([]);
    for (const id of ids)
      for (const claim of claimsOn(id)) expect(claim.status, `${id}: ${claim.text}`).not.toBe('corroborated');
  });

  test('a meeting that two newsrooms report is corroborated', () => {
    expect(claimsOn('K01').map((claim) => claim.status)).toContain('corroborated');
  });
});

describe('what is not asserted', () => {
  const lines = [...story.claims, ...story.timeline, ...story.account].map((line) => line.text);

  test('a broken numeral', () => {
    const broken = article('04')
      ?.figures.filter((figure) => figure.damaged)
      .map((figure) => figure.value);
    expect(broken).toEqual([3000, 12_000, 40_000_000]);
    expect(lines.filter((line) => /3,000[^.]*\b(died|dead|killed)|12\. thousand|million\. euros/.test(line))).toEqual(
      [],
    );
    expect(lines.filter((line) => /^people (died|are dead)/.test(line))).toEqual([]);
  });

  test('a lost negation, swapped roles: no sentence of the account rests on them', () => {
    const misleading = truth.facts.notSupported
      .filter(({ id }) => ['NS01', 'NS02', 'NS03', 'NS04'].includes(id))
      .flatMap(({ near }) => near);
    const rests = story.account.filter(({ receipts }) =>
      receipts.every((receipt) => misleading.some((span) => touches(receipt, span))),
    );
    expect(rests.map((sentence) => sentence.text)).toEqual([]);
  });
});

describe('numbers side by side', () => {
  test('a march through the city and a crowd at one gate are no conflict', () => {
    const [crowd] = comparing(12_000, 8000);
    expect(crowd?.verdict).toBe('compatible');
    expect(crowd?.divergentEstimates).toBe(true);
    expect(crowd?.note).not.toBe('');
  });

  test('14 and 23 arrests on one day are a conflict, with a reason', () => {
    const [arrests] = comparing(14, 23);
    expect(arrests?.verdict).toBe('conflict');
    expect(arrests?.note).not.toBe('');
  });

  test('the corrected number of evacuated conflicts with the first one', () => {
    expect(comparing(3000, 2140).map((d) => d.verdict)).toEqual(['conflict']);
  });

  test('a fund that was raised is no conflict', () => {
    expect(comparing(40_000_000, 55_000_000).map(({ verdict }) => verdict)).toEqual(['compatible']);
  });
});

describe.skipIf(!hasScorer)('floors, by the scorer of the acceptance folder', () => {
  test('no row is below its floor', () => {
    expect(rowsBelowFloor('harbour', dossier)).toEqual([]);
  });
});
