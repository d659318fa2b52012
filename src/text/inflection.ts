/** What an inflected form of a verb can be; several at once ("arrested" is past and participle). */
export interface FormKinds {
  readonly base: boolean;
  readonly third: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly gerund: boolean;
}

/** Past form and participle of an irregular verb. */
export type Irregular = readonly [past: string, participle: string];

const NONE: FormKinds = { base: false, third: false, past: false, participle: false, gerund: false };

/**
 * Inflects an English verb.
 *
 * @param lemma the verb in lower case
 * @param irregular its past and participle when they are irregular
 * @param doubles whether the last consonant is doubled ("banned")
 * @returns its forms, each with all that it can be
 */
export function inflect(
  lemma: string,
  irregular: Irregular | undefined,
  doubles: boolean,
): ReadonlyMap<string, FormKinds> {
  const stem = doubles ? lemma + lemma.slice(-1) : lemma;
  const [past, participle] = irregular ?? [pastOf(lemma, stem), pastOf(lemma, stem)];
  const forms = new Map<string, FormKinds>();
  const add = (form: string, kind: Partial<FormKinds>): void => {
    forms.set(form, { ...(forms.get(form) ?? NONE), ...kind });
  };
  add(lemma, { base: true });
  add(thirdOf(lemma), { third: true });
  add(gerundOf(lemma, stem), { gerund: true });
  add(past, { past: true });
  add(participle, { participle: true });
  return forms;
}

/** The verbs of a language that do not go by its rules. */
export interface VerbWords {
  readonly irregular: ReadonlyMap<string, Irregular>;
  /** Verbs whose last consonant is doubled. */
  readonly doubling: ReadonlySet<string>;
}

/** Takes irregular verbs as data files have them ("meet:met:met|sit:sat:sat"); returns them by verb. */
export const readIrregular = (list: string): ReadonlyMap<string, Irregular> =>
  new Map(
    list.split('|').map((entry) => {
      const [lemma = '', past = '', participle = ''] = entry.split(':');
      return [lemma, [past, participle] as const];
    }),
  );

/**
 * Takes a verb in lower case and those that go by no rule; returns its forms, as inflect does, in British and American
 * spelling where these part at a last l ("cancelled", "canceled").
 */
export function formsOfVerb(lemma: string, { irregular, doubling }: VerbWords): ReturnType<typeof inflect> {
  const doubles = doubling.has(lemma);
  const forms = inflect(lemma, irregular.get(lemma), doubles);
  return doubles && lemma.endsWith('l') ? new Map([...inflect(lemma, irregular.get(lemma), false), ...forms]) : forms;
}

/** Takes what a word can be as a form of one verb and of another; returns all that it can be. */
export const eitherKind = (a: FormKinds, b: FormKinds): FormKinds => ({
  base: a.base || b.base,
  third: a.third || b.third,
  past: a.past || b.past,
  participle: a.participle || b.participle,
  gerund: a.gerund || b.gerund,
});

const endsInConsonantY = (lemma: string): boolean => /[^aeiou]y$/.test(lemma);

function thirdOf(lemma: string): string {
  if (endsInConsonantY(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pastOf(lemma: string, stem: string): string {
  if (endsInConsonantY(lemma)) return `${lemma.slice(0, -1)}ied`;
  return lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`;
}

function gerundOf(lemma: string, stem: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  return lemma.endsWith('e') && !/[eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
}

/** Takes an English noun in lower case; returns its likely singulars, itself first. */
export function singularsOf(noun: string): readonly string[] {
  if (noun.endsWith('ies')) return [noun, `${noun.slice(0, -3)}y`, noun.slice(0, -1)];
  if (noun.endsWith('men')) return [noun, `${noun.slice(0, -3)}man`];
  if (/(?:s|sh|ch|x|z|o)es$/.test(noun)) return [noun, noun.slice(0, -2), noun.slice(0, -1)];
  return noun.endsWith('s') && !noun.endsWith('ss') ? [noun, noun.slice(0, -1)] : [noun];
}

/** Takes a word and endings; says whether it has one of them. */
export const hasEnding = (word: string, endings: readonly string[]): boolean =>
  endings.some((ending) => word.endsWith(ending));
