import { expect, type Page } from '@playwright/test';
import { enter, test } from '../demo.ts';
import { readPrepared } from '../product/prepared.ts';
import { expectGoodScreen, watch } from './screen.ts';

type Screens = readonly (readonly [path: string, title: string])[];

/** Opens pages one after another; each failure names its page and the walk goes on. */
async function walk(page: Page, url: string, screens: Screens): Promise<void> {
  const watched = watch(page);
  const failures: string[] = [];
  for (const [path, title] of screens) {
    await test.step(path, async () => {
      try {
        await page.goto(`${url}/admin${path}`);
        await expectGoodScreen(page, watched, title);
      } catch (error) {
        failures.push(`${path}: ${String(error)}`);
      }
    });
  }
  expect(failures.join('\n\n')).toBe('');
}

test('an advisor’s pages with a course in them', async ({ page, context, demo }) => {
  test.setTimeout(300_000);
  const client = await enter(context, demo, readPrepared().demo.advisorCookie);
  const asked = { cohortId: null, search: '', step: null, stuck: false, after: null };
  const { rows } = await client.call<{ rows: { studentId: string; fullName: string }[] }>(
    'students.list',
    asked,
  );
  const lena = rows.find(({ fullName }) => fullName === 'Lena Hoffmann');
  await walk(page, demo.url, [
    ['/', 'Overview · Staff'],
    ['/attention', 'Attention · Staff'],
    ['/students', 'Students · Staff'],
    [`/students/${lena?.studentId}`, 'Lena Hoffmann · Students'],
    [`/students/${lena?.studentId}/shared`, 'What Lena Hoffmann shares · Students'],
    ['/nudges', 'Nudges · Staff'],
    ['/nudges/new', 'A few lines · Nudges'],
    ['/reviews', 'Reviews · Staff'],
    ['/assignments', 'Assignments · Staff'],
    ['/assignments/new/edit', 'New assignment · Staff'],
    ['/hosts', 'Hosts · Staff'],
    ['/contacts', 'Contacts · Staff'],
    ['/cohorts', 'Cohorts · Staff'],
    ['/people', 'Staff · Staff'],
    ['/note-requests', 'Note requests · Staff'],
    ['/notices', 'Notices · Staff'],
  ]);
});

test('an owner’s pages with a course in them', async ({ page, context, demo }) => {
  test.setTimeout(300_000);
  await enter(context, demo, readPrepared().demo.ownerCookie);
  await walk(page, demo.url, [
    ['/library', 'Library · Staff'],
    ['/library?part=sources', 'Library · Staff'],
    ['/library/new?kind=T01', 'First e-mail · Library'],
    ['/settings/policy', 'Policy · Staff'],
    ['/settings/school', 'School · Staff'],
    ['/reports', 'Reports · Staff'],
    ['/reports/outcomes', 'Outcomes · Staff'],
    ['/reports/outcomes/import', 'Bring outcomes · Staff'],
    ['/roster', 'Roster · Staff'],
    ['/cohorts', 'Cohorts · Staff'],
    ['/people', 'Staff · Staff'],
    ['/audit', 'Audit log · Staff'],
    ['/hosts', 'Hosts · Staff'],
    ['/note-requests', 'Note requests · Staff'],
  ]);
});
