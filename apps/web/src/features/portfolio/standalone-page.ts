/** How a saved page looks: readable anywhere, one column on A4, a talk never torn by a page. */
const STYLE = `
  @page { size: A4; margin: 18mm 16mm; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2.5rem auto;
    padding: 0 1rem; color: #16181d; background: #fff; overflow-wrap: anywhere; }
  h2, h3, h4, h5, p, dl, dd { margin: 0; } p { white-space: pre-line; }
  h2 { font-size: 1.75rem; } h3 { font-size: 1.4rem; margin-top: 2rem; } h4 { font-size: 1.2rem; }
  h5 { font-size: 1rem; margin-top: .75rem; } dt { font-weight: 600; }
  dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
    gap: .75rem 1.5rem; margin-top: .75rem; }
  dd + dd { font-size: .875rem; color: #4a4e57; }
  section { border-top: 1px solid #b8bcc6; margin-top: 1.5rem; padding-top: 1.25rem;
    break-inside: avoid; }
  h2, h3, h4, h5, h3 + p { break-after: avoid; } dl > div { break-inside: avoid; }
  @media print { body { margin: 0; padding: 0; max-width: none; font-size: 11pt; } }
`;

/**
 * One page that stands alone: what the element shows, without scripts, links and the app's styles.
 * Texts were escaped by the browser when it wrote the element out.
 */
export function standalonePage(
  sheet: Element,
  { title, lang }: { title: string; lang: string },
): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = lang;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const width = page.createElement('meta');
  width.name = 'viewport';
  width.content = 'width=device-width, initial-scale=1';
  const style = page.createElement('style');
  style.textContent = STYLE;
  page.head.prepend(charset, width);
  page.head.append(style);
  const main = page.createElement('main');
  main.append(...[...sheet.childNodes].map((node) => page.importNode(node, true)));
  for (const element of main.querySelectorAll('[class]')) element.removeAttribute('class');
  page.body.append(main);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
