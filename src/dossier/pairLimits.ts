import { isRelayed } from '../model/article.js';
import { periodOf } from '../model/calendar.js';
import type { ExplainedText, PairExplanation } from '../model/explanation.js';

type Known = Pick<PairExplanation, 'left' | 'right' | 'relation' | 'passages' | 'origins' | 'claims'>;

/**
 * Says what must not be concluded from two texts.
 *
 * @param known what the dossier says of them
 * @returns one sentence each: on independence, direction, dates, making, damage; never empty, for independence is never
 *   proved
 */
export function limitsOf(known: Known): readonly string[] {
  return [
    ...independenceLimits(known),
    ...directionLimits(known),
    ...dateLimits(known),
    ...[known.left, known.right].flatMap(wordingLimits),
  ];
}

function independenceLimits({ left, right, relation, origins, claims }: Known): string[] {
  const shared = origins.filter(({ holds }) => holds === 'both');
  const single = claims.filter((claim) => claim.origins.length < 2).length;
  const counted =
    single > 0
      ? [
          `Neither text confirms the other where one origin stands behind both (${single} of ${claims.length} shared claims).`,
        ]
      : [];
  if (relation.kind !== 'none' || relation.through.length > 0)
    return [
      `${nameOf(left)} and ${nameOf(right)} are not two witnesses: what they have in common counts once.`,
      ...counted,
    ];
  if (shared.length > 0)
    return [
      `That no edge joins them does not make them independent: both rest on ${shared.map(({ name }) => name).join(' and ')}.`,
      ...counted,
    ];
  return [
    'A source that is not among these texts cannot be excluded: they count apart because nothing shows one.',
    ...counted,
  ];
}

function directionLimits({ relation, passages }: Known): string[] {
  const open = passages.filter(({ direction, boilerplate }) => direction === 'unknown' && !boilerplate).length;
  if (relation.kind === 'sibling')
    return ['Which of the two was first does not follow: neither was made from the other.'];
  if (relation.kind === 'parent' || open === 0) return [];
  return [`Nothing shows which side had the words first in ${open === 1 ? 'one passage' : `${open} passages`}.`];
}

function dateLimits({ left, right }: Known): string[] {
  const unsure = [left, right].flatMap((text) => {
    if (text.published === null) return [`The date of ${nameOf(text)} is unknown.`];
    return text.published.basis === 'inferred' ? [`The date of ${nameOf(text)} is inferred, not stated.`] : [];
  });
  const [one, other] = [left, right].map(({ published }) => periodOf(published?.value ?? null));
  const overlap = one && other && one.first <= other.last && other.first <= one.last;
  const hasClocks = [left, right].every(({ published }) => published?.granularity === 'minute');
  return overlap && !hasClocks ? [...unsure, 'Their dates do not tell which was printed first.'] : unsure;
}

function wordingLimits(text: ExplainedText): string[] {
  const { kind } = text.transmission;
  return [
    ...(isRelayed({ article: text })
      ? [`Words in quotation marks in ${nameOf(text)} are not the words that were spoken.`]
      : []),
    ...(kind === 'unknown' ? [`How the text of ${nameOf(text)} was made is unknown.`] : []),
    ...(text.damaged > 0
      ? [
          `${nameOf(text)} holds ${text.damaged === 1 ? 'a damaged passage that changes' : `${text.damaged} damaged passages that change`} the meaning.`,
        ]
      : []),
  ];
}

const nameOf = ({ outlet, article }: ExplainedText): string =>
  outlet === null ? article : `${outlet.name} (${article})`;
