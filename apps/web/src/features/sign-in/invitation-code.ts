const groups = /.{1,4}/g;
const length = 12;

/** What was typed or pasted as an invitation code, in groups of four: "abcdefgh2345" → "ABCD-EFGH-2345". */
export function invitationCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, length);
  return (letters.match(groups) ?? []).join('-');
}

export const isWholeCode = (code: string): boolean => code.replaceAll('-', '').length === length;
