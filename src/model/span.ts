/**
 * A stretch of one article's text: UTF-16 code units, zero-based, half-open `[start, end)`.
 *
 * This is the only unit in the program. Code points, bytes and Unicode normal forms exist in comparison keys and in
 * export adapters, never in a span.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a span and checks it.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, at least `start`
 * @returns the span
 * @throws RangeError when the ends are not whole numbers in order
 */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`not a span: [${start}, ${end})`);
  }
  return { start, end };
}

/** Takes the text of an article and a span in it; returns the words under the span. */
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Takes two spans of one text; returns the number of code units they share, 0 when they do not touch. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Takes two spans of one text; says whether they share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Takes two spans of one text; says whether `outer` holds all of `inner` (equal spans hold each other). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Takes spans of one text in order, one at least; returns the span from the start of the first to the end of the last.
 */
export function spanOver(spans: readonly Span[]): Span {
  const [first, last] = [spans[0] as Span, spans[spans.length - 1] as Span];
  return { start: first.start, end: last.end };
}

/**
 * Reading order: by start, and of two that start together the longer first, so that an outer span comes before what it
 * holds. Takes two spans of one text; returns a number for `Array.prototype.sort`.
 */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * Takes spans of one text in any order; returns the stretches that they cover, in order: what meets or overlaps is one.
 */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * Shrinks a span until it neither begins nor ends with white space.
 *
 * @param text the text the span points into
 * @param whole the span to shrink
 * @returns the inner span; an empty span at `whole.start` when there is nothing but white space
 */
export function trimSpan(text: string, whole: Span): Span {
  let { start, end } = whole;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : { start: whole.start, end: whole.start };
}
