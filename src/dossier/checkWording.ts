import type { PartOfSpeech } from '../text/part-of-speech.js';
import type { RewordingLexicon } from './rewordingLexicon.js';
import { type ReadWording, type Unit, type UnitKind, unitsOf } from './wordingUnits.js';

/** Why a wording is refused: what it adds, leaves out or moves, or that it is no single plain sentence. */
export type WordingFault =
  | { readonly change: 'added' | 'lost' | 'moved'; readonly kind: UnitKind }
  | { readonly change: 'form' };

/** A sentence of a dossier spans so many code units at most: a longer proposal need not be read. */
export const LONGEST_SENTENCE = 500;

/**
 * Says whether a proposed wording of a sentence says what the sentence says: the same numbers, dates, names, negations,
 * quotations and words in the same order. Only appositions may be missing ("Rook, the mayor of Orsey, said"): taking
 * other words away turns sentences round ("the deputy who replaced Rook resigned"). A copy editor's changes pass, a
 * writer's do not: sentence compression by deletion (Knight and Marcu 2002, "Summarization beyond sentence extraction")
 * with all other risks left out.
 *
 * @param proposed the proposed wording
 * @param told the sentence as a text has it
 * @param lexicon the language's words
 * @returns null when it may stand; else the first fault
 */
export function checkWording(proposed: ReadWording, told: ReadWording, lexicon: RewordingLexicon): WordingFault | null {
  if (!isPlainSentence(proposed, told)) return { change: 'form' };
  const [ours, theirs] = [unitsOf(told, lexicon), unitsOf(proposed, lexicon)];
  const asides = appositionsOf(told, ours);
  let at = 0;
  for (let i = 0; i < ours.length; i += 1) {
    const end = asides.get(i);
    if (end !== undefined && !agrees(ours.slice(i, end), theirs.slice(at))) {
      i = end - 1;
    } else if (ours[i]?.key === theirs[at]?.key) at += 1;
    else return faultBetween(ours, theirs, at, ours[i] as Unit);
  }
  return at === theirs.length ? null : { change: 'added', kind: (theirs[at] as Unit).kind };
}

// No line breaks, no characters that control a reader's screen or the direction of writing, no more sentences than
// there were.
function isPlainSentence({ text, sentences }: ReadWording, told: ReadWording): boolean {
  return (
    text.length <= LONGEST_SENTENCE &&
    !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(text) &&
    sentences <= told.sentences
  );
}

const agrees = (part: readonly Unit[], whole: readonly Unit[]): boolean =>
  part.every(({ key }, i) => key === whole[i]?.key);

// What is said of the first place where the two part.
function faultBetween(ours: readonly Unit[], theirs: readonly Unit[], at: number, unit: Unit): WordingFault {
  const known = new Set(ours.map(({ key }) => key));
  const added = theirs.slice(at).find(({ key }) => !known.has(key));
  if (added !== undefined) return { change: 'added', kind: added.kind };
  const isKept = theirs.some(({ key }) => key === unit.key);
  return { change: isKept ? 'moved' : 'lost', kind: unit.kind };
}

const OPENS_APPOSITION: ReadonlySet<PartOfSpeech | undefined> = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM']);
const CLOSES: Readonly<Record<string, string>> = { ',': ',', '(': ')', '–': '–', '—': '—' };

// From the first unit of each apposition to one past its last: what stands between two marks, begins like a noun
// phrase, has no verb, negation or quotation in it, and does not go on as a list.
function appositionsOf({ tokens, parts }: ReadWording, units: readonly Unit[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  tokens.forEach(({ text }, i) => {
    const closing = CLOSES[text];
    if (closing === undefined || !OPENS_APPOSITION.has(parts[i + 1])) return;
    const close = tokens.findIndex((token, j) => j > i && /[,;:()–—]/u.test(token.text));
    if (tokens[close]?.text !== closing || parts[close + 1] === 'CCONJ') return;
    const inside = units.filter(({ token }) => token >= i && token <= close);
    const first = units.findIndex(({ token }) => token >= i);
    const isNominal = parts.slice(i + 1, close).every((part) => part !== 'VERB' && part !== 'AUX');
    const isSilent = inside.every(({ kind }) => kind !== 'negation' && kind !== 'quotation');
    if (isNominal && isSilent && inside.length > 2) found.set(first, first + inside.length);
  });
  return found;
}
