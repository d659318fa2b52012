import chardet from 'chardet';

/** Bytes as text: the text without byte-order mark, the character set, and whether bytes were lost. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly lossy: boolean;
}

// How far into a page its own word about its character set is looked for (HTML Standard, prescan: 1024 bytes).
const PRESCAN_BYTES = 1024;
// How much of a page without any word is enough to tell its character set.
const SAMPLE_BYTES = 65_536;

/**
 * Decodes the bytes of a page: a byte-order mark, else valid UTF-8, else the set that the page declares, else the set
 * that its bytes look like, else windows-1252.
 *
 * @param bytes the file
 * @returns the text; `lossy` when some bytes could not be read and stand as U+FFFD
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const marked = bomCharset(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8', lossy: false };
  } catch {
    return decodeAs(bytes, declaredCharset(bytes) ?? chardet.detect(bytes.subarray(0, SAMPLE_BYTES)) ?? 'windows-1252');
  }
}

function bomCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN_BYTES));
  return /charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  const decoder = decoderOf(charset) ?? new TextDecoder('windows-1252');
  const decoded = decoder.decode(bytes);
  const text = decoder.encoding === 'windows-1252' ? mendWindows(decoded) : decoded;
  return { text, charset: decoder.encoding, lossy: text.includes('\uFFFD') };
}

// What the bytes 0x80 to 0x9F are in windows-1252 (Encoding Standard, index windows-1252).
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const FIRST_CONTROL = 0x80;

// Some releases of Node decode windows-1252 as if it were Latin-1 (nodejs/node#56542) and leave control characters
// where the quotation marks of Windows belong. Where the decoder is right there is nothing to mend.
function mendWindows(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - FIRST_CONTROL));
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

/** Takes bytes; says whether they are no text: a NUL byte (outside UTF-16) or many control bytes in the first 8 KB. */
export function isBinary(bytes: Uint8Array): boolean {
  if (bomCharset(bytes)?.startsWith('utf-16')) return false;
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls += 1;
  }
  return controls > head.length / 20;
}
