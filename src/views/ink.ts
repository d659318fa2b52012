/** Colours of a terminal; each takes text and returns it, with escape codes around it where colours are shown. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
}

/** Takes whether colours are shown; returns the colours, which change nothing when they are not. */
export function inkOf(colour: boolean): Ink {
  const code = (n: number) => (text: string) => (colour ? `\u001b[${n}m${text}\u001b[0m` : text);
  return { bold: code(1), soft: code(2), good: code(32), warn: code(33) };
}
