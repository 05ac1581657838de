/** Shows a part of this page and puts the focus into it; on another page the address does it. */
export function goToPart(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  for (let at = part.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true;
  }
  part.scrollIntoView({ block: 'start', behavior: 'smooth' });
  const target =
    part.querySelector<HTMLElement>('input, textarea, select, button, a[href]') ?? part;
  target.focus({ preventScroll: true });
}
