/** Takes a text; returns what it holds as JSON; undefined, which no JSON holds, when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
