/** An open window, as far as leading it somewhere needs it. */
interface OpenWindow {
  url: string;
  focus: () => Promise<unknown>;
  navigate: (url: string) => Promise<unknown>;
}

/** What a service worker knows about its windows. */
export interface Windows<W extends OpenWindow = OpenWindow> {
  matchAll: (options: { type: 'window'; includeUncontrolled: true }) => Promise<readonly W[]>;
  openWindow: (url: string) => Promise<unknown>;
}

/** Leads to a page, in a window that is open already if there is one. */
export async function openPage(windows: Windows, url: string): Promise<void> {
  const all = await windows.matchAll({ type: 'window', includeUncontrolled: true });
  const there = all.find((one) => one.url === url) ?? all[0];
  if (!there) {
    await windows.openWindow(url);
    return;
  }
  // A window that may not come to the front is led to the page all the same.
  await there.focus().catch(() => undefined);
  // A page that this worker does not control cannot be led elsewhere.
  if (there.url !== url) await there.navigate(url).catch(() => windows.openWindow(url));
}
