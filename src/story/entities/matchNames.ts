import type { Reason } from '../../model/story.js';
import { alignParts } from './alignParts.js';
import { explainMatch } from './explainMatch.js';
import { LONGEST_NAME } from './longestName.js';
import type { NameLexicon } from './nameLexicon.js';
import { type NameForm, type ReadName, readOrganisationName, readPersonName } from './readName.js';
import { weighAlignment } from './weighAlignment.js';

/** Whether two names can be names of one thing. `score` is 0..1; a match has 0.7 or more. */
export interface NameMatch {
  readonly score: number;
  readonly match: boolean;
  /** The features behind the score, each with its number and a sentence. */
  readonly why: readonly Reason[];
}

/** The score from which two names count as one. */
const MATCH_THRESHOLD = 0.7;

/** The usual kinds of thing a name is of; any other word is read as an organisation's kind. */
export type NameSchema = string;

/**
 * Compares two names part by part, in any order, across scripts and romanisations: weighted edit distance of sounds,
 * given names that are forms of one name, initials, patronymics, particles, legal forms, numbers and acronyms. The
 * method follows nomenklatura's logic-v2 (opensanctions/nomenklatura, matching/logic_v2) in its outline: align parts,
 * then weigh what is left over on one side (an extra name) and on both (a contradiction).
 *
 * @param a one name
 * @param b the other
 * @param lexicon the compiled tables
 * @param schema `Person`, or any other kind (`Company`, `Organization`, `Vessel` …); told from the names when left out
 * @returns score 0..1, decision, and reasons; 0 when either name has no letters
 */
export function matchNames(a: NameForm, b: NameForm, lexicon: NameLexicon, schema?: NameSchema): NameMatch {
  if (isPerson(schema, [a, b], lexicon)) {
    return compareNames(readPersonName(a, lexicon), readPersonName(b, lexicon), lexicon);
  }
  const matches = alternatives(a).flatMap((left) =>
    alternatives(b).map((right) =>
      compareNames(readOrganisationName(left, lexicon), readOrganisationName(right, lexicon), lexicon),
    ),
  );
  return matches.reduce((best, match) => (match.score > best.score ? match : best));
}

const MOST_ALTERNATIVES = 4;

// Lists write the names of one organisation side by side: Norvik Front/Army of Norvik. (A/S is none: it is too short.)
function alternatives(form: NameForm): readonly NameForm[] {
  const parts = form.name
    .slice(0, LONGEST_NAME)
    .split('/')
    .map((part) => part.trim());
  const isList = parts.length > 1 && parts.length <= MOST_ALTERNATIVES && parts.every((part) => part.length >= 4);
  return isList ? [form, ...parts.map((name) => ({ ...form, name }))] : [form];
}

/**
 * Compares two names that were taken apart before, both as names of persons or neither; see matchNames.
 */
export function compareNames(a: ReadName, b: ReadName, lexicon: NameLexicon): NameMatch {
  if (a.parts.length === 0 || b.parts.length === 0) {
    return { score: 0, match: false, why: [{ feature: 'empty', value: 0, text: 'One of the names has no letters.' }] };
  }
  const aligned = alignParts(a, b, lexicon);
  const weighed = weighAlignment(a, b, aligned);
  const score = rounded(weighed.score);
  return { score, match: score >= MATCH_THRESHOLD, why: explainMatch(aligned, weighed) };
}

/** Takes names like compareNames; returns the score 0..1 alone, which is quicker. */
export function scoreNames(a: ReadName, b: ReadName, lexicon: NameLexicon): number {
  if (a.parts.length === 0 || b.parts.length === 0) return 0;
  return rounded(weighAlignment(a, b, alignParts(a, b, lexicon)).score);
}

const rounded = (score: number): number => Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000;

function isPerson(schema: NameSchema | undefined, forms: readonly NameForm[], lexicon: NameLexicon): boolean {
  if (schema !== undefined && schema !== 'LegalEntity' && schema !== 'Thing') return schema === 'Person';
  return forms.every((form) => {
    const { legalForms, parts } = readOrganisationName(form, lexicon);
    return legalForms.length === 0 && parts.every((part) => part.kind === 'name');
  });
}
