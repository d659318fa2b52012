/** Takes an English word; says whether it ends as the present participle of a verb does ("leaving", not "king"). */
export const endsAsGerund = (word: string): boolean => /\p{Ll}{2}ing$/u.test(word);

/** Takes an English word; says whether it ends as the past of a regular verb does ("moved", not "red"). */
export const endsAsPast = (word: string): boolean => /\p{Ll}{2}ed$/u.test(word);

/** Takes an English word; says whether it ends as the participle of a past does ("moved", "taken", not "red"). */
export const endsAsParticiple = (word: string): boolean => /\p{Ll}{2}(?:ed|en)$/u.test(word);

/** Takes an English word; says whether it ends as a plural does ("crews", "women", not "boss"). */
export const endsAsPlural = (word: string): boolean => /[^s]s$|men$/u.test(word);

/** Takes an English word; says whether it ends as an adjective does ("national", "London-based", "57-year-old"). */
export const endsAsAdjective = (word: string): boolean => /(?:al|ic|ive|ous|ish|an|based|year-old)$/u.test(word);
