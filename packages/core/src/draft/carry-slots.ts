/** How much of the text around some words has to stand unchanged to find their place again. */
const ANCHORS = [48, 24, 12, 6] as const;

/**
 * The student's own words by slot, after somebody edited the text that holds them: what now stands
 * between the words that stood before and after them. Where that place cannot be told, they stay as
 * they were.
 */
export function carrySlots(
  slots: Readonly<Record<string, string>>,
  before: string,
  after: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(slots).map(([name, words]) => [
      name,
      carried(words.trim(), before, after) ?? words,
    ]),
  );
}

function carried(words: string, before: string, after: string): string | null {
  if (words === '' || after.includes(words)) return null;
  const at = before.indexOf(words);
  if (at === -1) return null;
  const head = before.slice(0, at);
  const tail = before.slice(at + words.length);
  for (const length of ANCHORS) {
    const start = endOf(after, head.slice(-length));
    const rest = start === null ? null : after.slice(start);
    const end = rest === null ? null : startOf(rest, tail.slice(0, length));
    const found = rest === null || end === null ? '' : rest.slice(0, end).trim();
    if (found !== '') return found;
  }
  return null;
}

/** Where the one place of an anchor ends; the beginning of the text has none. */
function endOf(text: string, anchor: string): number | null {
  if (anchor === '') return 0;
  const at = text.indexOf(anchor);
  return at === -1 || at !== text.lastIndexOf(anchor) ? null : at + anchor.length;
}

function startOf(text: string, anchor: string): number | null {
  if (anchor === '') return text.length;
  const at = text.indexOf(anchor);
  return at === -1 ? null : at;
}
