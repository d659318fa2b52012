/** Takes a text; returns its words and numbers in lower case, in order, without any marks; empty when it has none. */
export const plainWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
