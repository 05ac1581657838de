/** Part of every runtime that the core runs in; its types come with none of them alone. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded =
  | { ok: true; encoding: Encoding; text: string }
  | { ok: false; code: 'mixed_encodings' | 'not_text'; lines: number[] };

/** So many lines are named where bytes cannot be read; the rest is of the same kind. */
const LINES_NAMED = 5;
const LINE_FEED = 0x0a;
// Bytes that windows-1252 gives no character.
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * The text of a file whose encoding nobody told: by its byte order mark, else UTF-8, else
 * windows-1252, which spreadsheets on Windows write. A file with both is refused: half of its names
 * would come out wrong.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = encodingOfMark(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') return utf16(bytes, marked);
  const faults = faultsInUtf8(bytes);
  if (faults.nulLines.length > 0) return { ok: false, code: 'not_text', lines: faults.nulLines };
  if (faults.broken === 0) {
    return { ok: true, encoding: 'utf-8', text: new TextDecoder('utf-8').decode(bytes) };
  }
  const lines = faults.brokenLines;
  if (marked === 'utf-8' || faults.whole > 0) return { ok: false, code: 'mixed_encodings', lines };
  const unknown = linesWith(bytes, (byte) => UNDEFINED_IN_1252.has(byte));
  if (unknown.length > 0) return { ok: false, code: 'mixed_encodings', lines: unknown };
  return {
    ok: true,
    encoding: 'windows-1252',
    text: new TextDecoder('windows-1252').decode(bytes),
  };
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const lines: number[] = [];
  let line = 1;
  for (const character of text) {
    if (character === '\n') line += 1;
    else if (character === '\ufffd' || character === '\0') note(lines, line);
  }
  return lines.length > 0
    ? { ok: false, code: text.includes('\0') ? 'not_text' : 'mixed_encodings', lines }
    : { ok: true, encoding, text };
}

interface Utf8Faults {
  /** Characters of several bytes that are as they should be. */
  whole: number;
  broken: number;
  brokenLines: number[];
  nulLines: number[];
}

function faultsInUtf8(bytes: Uint8Array): Utf8Faults {
  const found: Utf8Faults = { whole: 0, broken: 0, brokenLines: [], nulLines: [] };
  let line = 1;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      if (byte === LINE_FEED) line += 1;
      else if (byte === 0) note(found.nulLines, line);
      at += 1;
      continue;
    }
    const length = lengthAt(bytes, at);
    if (length === 0) {
      found.broken += 1;
      note(found.brokenLines, line);
      at += 1;
    } else {
      found.whole += 1;
      at += length;
    }
  }
  return found;
}

/** How many bytes a well-formed character of several bytes has here; 0 for none (RFC 3629). */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const isTail = (offset: number): boolean => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80;
  if (first >= 0xc2 && first <= 0xdf) return isTail(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const isShortest = first !== 0xe0 || second >= 0xa0;
    const isSurrogate = first === 0xed && second >= 0xa0;
    return isTail(1) && isTail(2) && isShortest && !isSurrogate ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const isShortest = first !== 0xf0 || second >= 0x90;
    const isInRange = first !== 0xf4 || second < 0x90;
    return isTail(1) && isTail(2) && isTail(3) && isShortest && isInRange ? 4 : 0;
  }
  return 0;
}

function linesWith(bytes: Uint8Array, isFault: (byte: number) => boolean): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const byte of bytes) {
    if (byte === LINE_FEED) line += 1;
    else if (isFault(byte)) note(lines, line);
  }
  return lines;
}

function note(lines: number[], line: number): void {
  if (lines.length < LINES_NAMED && lines.at(-1) !== line) lines.push(line);
}
