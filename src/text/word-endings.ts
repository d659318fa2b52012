/** Takes an English word; says whether it ends as the present participle of a verb does ("leaving", not "king"). */
export const endsAsGerund = (word: string): boolean => /\p{Ll}{2}ing$/u.test(word);

/** Takes an English word; says whether it ends as the past of a regular verb does ("moved", not "red"). */
export const endsAsPast = (word: string): boolean => /\p{Ll}{2}ed$/u.test(word);
