/** Longest HTML that is read; what comes after it is quoted history in practice. */
const MAX_HTML = 200_000;
const LIMITS = { maxInputLength: MAX_HTML, maxDepth: 100, maxChildNodes: 5_000 };

/** The words of an HTML mail, with quotes marked by `>`. */
export async function plainText(html: string): Promise<string> {
  // Only mails without a text part need it.
  const { toPlainText } = await import('@react-email/render');
  return toPlainText(html.slice(0, MAX_HTML), {
    wordwrap: false,
    limits: LIMITS,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}
