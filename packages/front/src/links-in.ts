/** What ends a sentence does not belong to an address. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}’”]/g;
/** Longer ones are cut at their end, so that the host is always there. */
const SHOWN = 48;

/** The web addresses in a text, each once, with a short form that begins with the host. */
export function linksIn(text: string): { href: string; shown: string }[] {
  return [...new Set(text.match(ADDRESS) ?? [])].flatMap((found) => {
    if (!URL.canParse(found)) return [];
    const url = new URL(found);
    const whole = `${url.host}${url.pathname === '/' ? '' : url.pathname}`;
    return [
      { href: url.href, shown: whole.length > SHOWN ? `${whole.slice(0, SHOWN - 1)}…` : whole },
    ];
  });
}
