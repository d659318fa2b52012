import { describe, expect, test } from 'vitest';
import { findDisagreements } from '../../src/story/claims/disagreements.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import { articlesOf, lexicon, link, type Told } from './fixtures.js';

/** Texts, the first two linked as copies where said; expects "topic: what is reported / what denies it". */
function check(told: readonly Told[], expected: readonly string[], known: { readonly copies?: boolean } = {}): void {
  const articles = articlesOf(told);
  const [a, b] = articles;
  const copies = known.copies && a && b ? [link(a, b)] : [];
  const joined = joinPropositions(articles, { copies, utterances: [] });
  const found = findDisagreements({ articles, entities: [], joined, utterances: [], lexicon });
  const lines = found.map(({ topic, receipts, denying = [] }) => {
    const own = receipts.filter((receipt) => !denying.includes(receipt));
    const articlesIn = (list: readonly { readonly article: string }[]) => list.map((r) => r.article).join(' ');
    return `${topic}: ${articlesIn(own)} / ${articlesIn(denying)}`;
  });
  expect(lines).toEqual(expected);
}

const DENIED = 'A spokesman for the port denied that the board had sold the two cranes to a bank.';
const REPORTED = 'The board of the port secretly sold both cranes to a bank in May, two clerks said.';
const TOPIC = '“the board had sold the two cranes to a bank”: reported or denied';
const told = (outlet: string, text: string): Told => ({ outlet, text });

describe('a denial', () => {
  test('is set against what it denies', () => {
    check([told('A', REPORTED), told('B', DENIED)], [`${TOPIC}: a1 / a2`]);
  });
  test('goes on in the quotation after it', () => {
    const quoted: Told = {
      ...told('B', `${DENIED} “Nothing was sold,” he said.`),
      said: [['Nothing was sold', 'Novak']],
    };
    check([told('A', REPORTED), quoted], [`${TOPIC}: a1 / a2 a2`]);
  });
  test('is one with its copies', () => {
    check([told('A', DENIED), told('B', DENIED), told('C', REPORTED)], [`${TOPIC}: a3 / a1 a2`], { copies: true });
  });
  test.each([
    ['who denies it too', 'The board has not sold cranes to a bank, the port said.'],
    ['who disputes it', 'The mayor flatly disputed that the board sold cranes of the port to a bank.'],
    ['who calls it false', 'A note that the board had sold the cranes to a bank, the port found, is false.'],
    ['who tells of something else', 'The board of the bank sold shares of the port.'],
    ['who tells it of the same persons', 'A spokesman for the board of the port left for a bank.'],
  ])('%s says nothing against it', (_, text) => check([told('A', text), told('B', DENIED)], []));
  test('that a translation has made a lie is no report of it', () => {
    const lied = 'A spokesman for the port lied that the board had sold the two cranes to a bank.';
    check(
      [{ ...told('A', lied), damaged: 'lied', meant: 'denied' }, told('B', DENIED)],
      ['number of cranes: a1 a2 / '],
    );
    check([told('A', lied), told('B', DENIED)], [`${TOPIC}: a1 / a2`]);
  });
  test('may be a negation of all that another text affirms, whoever says so', () => {
    const crossed = told('A', 'The staff said that two guards had crossed the river at the mill.');
    const negated = (text: string): Told => told('B', `A miller heard that ${text}, and that it rained.`);
    const found = ['“no guard had crossed the river”: reported or denied: a1 / a2'];
    check([crossed, negated('no guard had crossed the river')], found);
    const planned = (words: string): Told =>
      told('A', `The staff said that two guards ${words} the river at the mill.`);
    check([planned('crossed'), negated('no guard had crossed the river')], found);
    check([planned('wanted to cross'), negated('no guard had crossed the river')], []);
    check([planned('will cross'), negated('no guard had crossed the river')], []);
    // Another thing, what may still be, and what another text negates too.
    check([crossed, negated('no guard had crossed the old river')], []);
    check([crossed, negated('no guard would cross the river')], []);
    check(
      [told('A', 'The staff said that guards never crossed the river.'), negated('no guard had crossed the river')],
      [],
    );
  });
  test('in two words is set against these side by side, and not against a noun', () => {
    const two = 'The envoy said that her guards had not fired.';
    check(
      [told('A', 'The guards fired five times, a nurse said.'), told('B', two)],
      ['“her guards had not fired”: reported or denied: a1 / a2'],
    );
    check([told('A', 'The guards were there when a baker fired.'), told('B', two)], []);
    check([told('A', 'The guards did not fire, a nurse said.'), told('B', two)], []);
    check(
      [told('A', 'An invitation to the dinner came late.'), told('B', 'The envoy was not invited to the dinner.')],
      [],
    );
  });
  test('of what the denier is said to have done is told by his name and most of the words, in any order', () => {
    const denied = told('B', '{Karel Novak} denied that he had rented a barge abroad.');
    const found = ['“he had rented a barge abroad”: reported or denied: a1 / a2'];
    check([told('A', 'The coal lay abroad in a hold, which {Karel Novak} rented in May.'), denied], found);
    check([told('A', 'The coal lay abroad in a hold, which {Emma Dahl} rented in May.'), denied], []);
    check([told('A', 'The coal of {Karel Novak} lay abroad in a hold.'), denied], []);
  });
  test('may be a report that is turned away', () => {
    const rejected = 'The port dismissed as idle talk a report that the board had sold the two cranes to a bank.';
    check([told('A', REPORTED), told('B', rejected)], [`${TOPIC}: a1 / a2`]);
    check([told('A', REPORTED), told('B', rejected.replace('dismissed', 'did not dismiss'))], []);
    check([told('A', REPORTED), told('B', rejected.replace('dismissed', 'repeated'))], []);
  });
  test('answers what somebody was quoted with', () => {
    const answer =
      '“Not one crane was sold,” {Dahl} said. He was responding to The Mail, which had quoted a clerk as saying that the board had secretly sold both cranes to a bank.';
    check(
      [told('A', REPORTED), told('B', answer)],
      ['“the board had secretly sold both cranes to a bank”: reported or denied: a1 / a2 a2'],
    );
  });
  test('of entry is none', () => {
    check([told('A', REPORTED), told('B', 'Clerks were denied a look at cranes that the board sold to a bank.')], []);
  });
});
