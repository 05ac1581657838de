import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The theme changes colours and nothing else: in the second one only these can come out new. */
const ofColour = ['color-contrast', 'link-in-text-block'];

export interface Scope {
  /**
   * An open popover of the component kit hides the rest of the page from assistive technology, the
   * heading included. That is what it should do, and axe's best practice of one heading a page
   * does not know it: such a state is held to WCAG alone.
   */
  hasOpenPopover?: boolean;
}

/** What axe finds in the page as it stands, in both themes: nothing. */
export async function expectNoViolations(page: Page, scope: Scope = {}): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    // Neither a second page for the frames that this product has none of, nor lists of what is well.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    if (theme === 'dark') axe.withRules(ofColour);
    else axe.withTags(scope.hasOpenPopover ? wcag : [...wcag, 'best-practice']);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`),
    }));
    expect(found, `${new URL(page.url()).pathname}, ${theme}`).toEqual([]);
  }
  await setTheme(page, 'light');
}

export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((choice) => {
    document.documentElement.dataset['theme'] = choice;
  }, theme);
}
