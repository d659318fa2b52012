/** What a form of a verb can be: several at once ("said" is past and participle). */
export interface FormKinds {
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly gerund: boolean;
}

type Kinds = Partial<FormKinds>;

/**
 * Inflects an English verb.
 *
 * @param lemma its base form
 * @param irregular its past form and its participle, with a space between; undefined where both end in -ed
 * @param doubling the verbs that double their last letter ("refer", "referred")
 * @returns each form with what it can be, the base first
 */
export function inflect(
  lemma: string,
  irregular: string | undefined,
  doubling: ReadonlySet<string>,
): readonly (readonly [string, Kinds])[] {
  const stem = doubling.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const endsInY = /[^aeiou]y$/.test(lemma);
  const endsInE = lemma.endsWith('e');
  const third = endsInY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const regular = endsInY ? `${lemma.slice(0, -1)}ied` : endsInE ? `${lemma}d` : `${stem}ed`;
  const [past = regular, participle = regular] = irregular?.split(' ') ?? [];
  const gerund = endsInE && !/[eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  const forms: [string, Kinds][] = [
    [lemma, { base: true }],
    [third, { third: true }],
    [gerund, { gerund: true }],
  ];
  if (past === participle) return [...forms, [past, { past: true, participle: true }]];
  return [...forms, [past, { past: true }], [participle, { participle: true }]];
}
