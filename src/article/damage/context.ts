import type { Damage } from '../../model/article.js';
import type { Sentence } from '../../text/reading.js';
import { isNameWord, type Token } from '../../text/tokens.js';
import type { DamageLexicon } from './lexicon.js';

/** How many sentences back the speaker of "he added" is looked for. */
const SENTENCES_BACK = 5;

/**
 * Finds "he added" behind a quotation whose speaker is plainly no person: the last speaker before it is a council, a
 * ministry or a statement, and nobody is named in between. Languages without a neuter leave such pronouns behind.
 *
 * @param sentences the sentences of the body, in order
 * @param lexicon reporting verbs, collective speakers and words for persons
 * @returns the damage, in order; the reading has "it"
 */
export function wrongPronouns(sentences: readonly Sentence[], lexicon: DamageLexicon): readonly Damage[] {
  return sentences.flatMap((sentence, i) => {
    const at = pronounTail(sentence, lexicon);
    if (at < 0 || !speakerIsCollective(sentences, i, at, lexicon)) return [];
    const [pronoun, verb] = [sentence.tokens[at] as Token, sentence.tokens[at + 1] as Token];
    return [
      {
        start: pronoun.start,
        end: verb.end,
        kind: 'wrong-pronoun' as const,
        intended: `${lexicon.it} ${verb.text}`,
        changesMeaning: true,
        confidence: 0.7,
        why: `The last speaker before “${pronoun.text} ${verb.text}” is no person.`,
      },
    ];
  });
}

// The index of the pronoun in: …”, he added.
function pronounTail({ tokens }: Sentence, lexicon: DamageLexicon): number {
  const at = tokens.findIndex(
    (token, i) =>
      lexicon.pronouns.has(token.lower) &&
      lexicon.reportingVerbs.has(tokens[i + 1]?.lower ?? '') &&
      tokens[i - 1]?.kind === 'quote' &&
      /^[.”"]?$/.test(tokens[i + 2]?.text ?? ''),
  );
  return at;
}

function speakerIsCollective(sentences: readonly Sentence[], i: number, at: number, lexicon: DamageLexicon): boolean {
  if (namesPerson((sentences[i] as Sentence).tokens.slice(0, at), lexicon)) return false;
  for (let back = i - 1; back >= Math.max(0, i - SENTENCES_BACK); back -= 1) {
    const { tokens } = sentences[back] as Sentence;
    if (namesPerson(tokens, lexicon)) return false;
    const verb = tokens.findIndex((token) => lexicon.reportingVerbs.has(token.lower));
    const near = verb < 0 ? [] : tokens.slice(Math.max(0, verb - 3), verb + 5);
    if (near.some((token) => lexicon.collectiveSpeakers.has(token.lower))) return true;
  }
  return false;
}

// A word for a person, or two capitalised words in a row that are no collective ("Anna Novak").
function namesPerson(tokens: readonly Token[], lexicon: DamageLexicon): boolean {
  return tokens.some((token, i) => {
    if (lexicon.personWords.has(token.lower)) return true;
    const next = tokens[i + 1];
    if (i === 0 || !isNameWord(token) || !isNameWord(next)) return false;
    return ![token, next].some(({ lower }) => lexicon.collectiveSpeakers.has(lower));
  });
}

/**
 * Finds announcements that were left standing beside the report of what happened: "This will be their first meeting" in
 * a text that says elsewhere, of the same people, that they met.
 *
 * @param sentences the sentences of the body, in order
 * @param lexicon future verbs, past reports and nouns of events
 * @returns the damage, over subject and verb; the reading is in the past
 */
export function staleTenses(sentences: readonly Sentence[], lexicon: DamageLexicon): readonly Damage[] {
  const reports = sentences.filter((s) => s.tokens.some((token) => lexicon.pastReports.has(token.lower)));
  return sentences.flatMap((sentence) => {
    const [first, second, third] = sentence.tokens;
    if (!first || !second || !third || !lexicon.futureVerbs.has(second.lower) || third.lower !== lexicon.be) return [];
    const event = sentence.tokens.find((token) => lexicon.eventNouns.has(token.lower));
    const names = namesOf(sentence).filter((name) => name !== first.lower);
    const report = reports.find((r) => r !== sentence && sharesAll(names, namesOf(r)) && isOf(r, event, lexicon));
    if (event === undefined || names.length < 2 || report === undefined) return [];
    return [
      {
        start: first.start,
        end: third.end,
        kind: 'stale-tense' as const,
        intended: `${first.text} ${lexicon.was}`,
        changesMeaning: true,
        confidence: 0.75,
        why: `The ${event.text} is announced here, but the same text reports that it took place.`,
      },
    ];
  });
}

const namesOf = ({ tokens }: Sentence): readonly string[] =>
  tokens.filter((token) => /^\p{Lu}\p{Ll}{2,}/u.test(token.text)).map((token) => token.lower);

const sharesAll = (names: readonly string[], others: readonly string[]): boolean => {
  const shared = names.slice(0, 2).filter((name) => others.includes(name));
  return shared.length === Math.min(2, names.length) && names.length >= 2;
};

// "met" reports a meeting; any other past report must name the event itself.
function isOf(report: Sentence, event: Token | undefined, lexicon: DamageLexicon): boolean {
  if (event === undefined) return false;
  const verbs = lexicon.reportsOf.get(event.lower);
  return report.tokens.some((token) => token.lower === event.lower || verbs?.has(token.lower) === true);
}
