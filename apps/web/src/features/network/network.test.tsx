import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import { Branches } from './branches.tsx';
import { growTree } from './grow-tree.ts';
import type { NetworkNode, OpenEnd } from './network-query.ts';
import { OpenEnds } from './open-ends.tsx';

const lind = '0198c0de-0000-7000-8000-000000000001';
const node = (change: Partial<NetworkNode>): NetworkNode => ({
  key: lind,
  contactId: lind,
  name: 'Prof. Lind',
  jobTitle: 'Hydrologist',
  employer: 'River Trust',
  introducedById: null,
  introducedByName: null,
  state: 'talked',
  ...change,
});

test('R3: who was only named hangs under who named them, and is no link yet', async () => {
  const named = node({
    key: 'referral:1',
    contactId: null,
    name: 'نورا الحسيني',
    introducedById: lind,
    introducedByName: 'Prof. Lind',
    state: 'named',
  });
  const screen = await render(
    <WithWords>
      <Branches branches={growTree([node({}), named])} label="Who led to whom" />
    </WithWords>,
  );
  const tree = screen.getByRole('list', { name: 'Who led to whom' });
  await expect.element(tree.getByRole('link', { name: 'Prof. Lind' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'نورا الحسيني' }).query()).toBeNull();
  const branch = tree.getByRole('list').getByRole('listitem');
  expect(branch.element().textContent).toMatch(/^نورا الحسيني.*only named$/);
});

test('R3: each open end says who waits for what, and leads to where it is closed', async () => {
  const end = (change: Partial<OpenEnd>): OpenEnd => ({
    kind: 'tell',
    interviewId: 'one',
    contactId: null,
    referralId: 'two',
    introducer: 'Prof. Lind',
    name: 'Ben Marsh',
    met: true,
    ...change,
  });
  const ends = [
    end({}),
    end({ referralId: 'three', met: false }),
    end({ kind: 'add' }),
    end({ kind: 'check_back' }),
    end({ kind: 'ask', interviewId: null, contactId: 'ben' }),
  ];
  const screen = await render(
    <WithWords>
      <OpenEnds ends={ends} />
    </WithWords>,
  );
  const list = screen.getByRole('list', { name: 'Open ends' });
  const links = list
    .getByRole('link')
    .elements()
    .map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual([
    ['Tell Prof. Lind how it went with Ben Marsh', '/interviews/one/thank#report-back'],
    ['Thank Prof. Lind: Ben Marsh answered', '/interviews/one/thank#report-back'],
    ['Add Ben Marsh', '/interviews/one/thank#referrals'],
    ['Ask Prof. Lind kindly about Ben Marsh', '/interviews/one/thank#referrals'],
    ['Write to Ben Marsh', '/interviews/new?contact=ben'],
  ]);
});
