import { describe, expect, test } from 'vitest';
import { asId, type OriginId } from '../../src/model/ids.js';
import type { NonEmpty } from '../../src/model/receipt.js';
import { findDisagreements } from '../../src/story/claims/disagreements.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import { weighClaims } from '../../src/story/claims/weighClaims.js';
import { compileRelationLexicon } from '../../src/story/claims/weighing/relations.js';
import { dataJson } from '../readData.js';
import { articlesOf, lexicon } from './fixtures.js';

const relations = compileRelationLexicon(dataJson('en/relations.json'));

/** The claims of two texts of separate outlets that more than one stands behind. */
function corroborated(ledger: string, courier: string): readonly string[] {
  const articles = articlesOf([
    { outlet: 'Ledger', text: ledger },
    { outlet: 'Courier', text: courier },
  ]);
  const joined = joinPropositions(articles, { copies: [], utterances: [] });
  const claims = weighClaims({
    articles,
    joined,
    disagreements: findDisagreements({ articles, entities: [], joined, utterances: [], lexicon }),
    timeline: [],
    clauses: lexicon.clauses,
    negation: lexicon,
    relations,
    originsOf: (receipts) =>
      [...new Set(receipts.map((r) => asId<OriginId>(r.article)))] as unknown as NonEmpty<OriginId>,
  });
  return claims.filter(({ status }) => status === 'corroborated').map(({ text }) => text);
}

describe('a number that two origins give in sentences that tell different things else', () => {
  test.each([
    [
      'what drove people out and where they live',
      'The minister will pay for a new dyke at Sund, which broke in the storm and drove 14,000 people from their houses.',
      'Since the dyke broke, 14,000 people have slept in halls and tents.',
      [
        '14,000 people: reports agree: “broke in the storm and drove 14,000 people from their houses” (Ledger); “14,000 people have slept in halls and tents” (Courier).',
      ],
    ],
    [
      'with three digits, one word that is counted is enough',
      'The manifest lists 18,400 tonnes of barley.',
      'The ship left Sund on its way north with 18,400 tonnes of barley.',
      [
        '18,400 tonnes: reports agree: “The manifest lists 18,400 tonnes of barley” (Ledger); “The ship left Sund on its way north with 18,400 tonnes of barley” (Courier).',
      ],
    ],
    [
      'a small number',
      'Police arrested 17 dockers at the gate of the yard.',
      'All 17 dockers of the yard went home.',
      [],
    ],
    [
      'a round hundred',
      'About 500 people lit candles at the gate of the yard.',
      'At the gate of the yard 500 people threw stones.',
      [],
    ],
    [
      'nothing but the number and its unit',
      'The town will borrow 3,000 dollars for a bridge.',
      'A boat cost 3,000 dollars.',
      [],
    ],
    [
      'a number that nobody believes',
      'The storm drove 14,000 people from the houses behind the dyke.',
      'Nobody here believes that the storm drove 14,000 people from the houses.',
      [],
    ],
  ])('%s', (_, ledger, courier, expected) => {
    expect(corroborated(ledger, courier)).toEqual(expected);
  });
});
