import { describe, expect, it } from 'vitest';
import { verifyDossier } from '../../src/dossier/verifyDossier.js';

const REPORT =
  'A tug pulled the ferry Marn off the bank on Tuesday, and the harbour board said that nobody had been hurt.';
const COPY = 'A tug drew the ferry Marn.';

// A dossier of two articles, the short one of which has a word that the long one has whole at `witness`.
function dossierWith(witness: object): unknown {
  return {
    format: 'stemma-dossier/1',
    articles: [
      { id: 'a1', text: REPORT },
      { id: 'a2', text: COPY, damage: [{ start: 6, end: 10, intended: 'pulled', witness }] },
    ],
    stories: [],
  };
}

describe('verifyDossier', () => {
  it('measures where another text has the words whole against that text', () => {
    const start = REPORT.indexOf('nobody');
    expect(verifyDossier(dossierWith({ article: 'a1', start, end: start + 6 }))).toEqual([]);
  });

  it('names a span that goes beyond its text', () => {
    const [lie, ...others] = verifyDossier(dossierWith({ article: 'a1', start: 0, end: REPORT.length + 1 }));
    expect(others).toEqual([]);
    expect(lie?.where).toBe('$.articles[1].damage[0].witness');
    expect(lie?.message).toContain(`the text of ${REPORT.length} units`);
  });

  it('names a span of an article that the dossier does not hold', () => {
    expect(verifyDossier(dossierWith({ article: 'a3', start: 0, end: 5 }))).toEqual([
      { where: '$.articles[1].damage[0].witness', message: 'There is no article a3.' },
    ]);
  });
});
