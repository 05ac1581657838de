const KEY = 'acquaint.look';

/** Custom properties of the theme with what a school puts in their place. */
export type Look = Readonly<Record<string, string>>;

/**
 * Gives the page the look of a school. It stays on the device, for `theme.js`, which gives it to the
 * next page before anything is drawn.
 */
export function wearLook(look: Look): void {
  const { style } = document.documentElement;
  const worn = [...style].filter((name) => name.startsWith('--'));
  for (const name of worn) if (!(name in look)) style.removeProperty(name);
  for (const [name, value] of Object.entries(look)) style.setProperty(name, value);
  try {
    if (Object.keys(look).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // A device that keeps nothing shows it a moment later each time.
  }
}
