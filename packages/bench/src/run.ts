import { readFileSync, writeFileSync } from 'node:fs';
import { benchClaim } from './claim.ts';
import { benchCore } from './core.ts';
import { benchFeed } from './feed.ts';
import { benchGuest } from './guest.ts';
import { benchList } from './list.ts';
import { benchRoster } from './roster.ts';
import { benchStaff } from './staff.ts';
import { asPage, holds, type Result } from './result.ts';
import { machine } from './servers.ts';

const parts: Record<string, () => Promise<Result[]>> = {
  core: benchCore,
  list: benchList,
  feed: benchFeed,
  guest: benchGuest,
  claim: benchClaim,
  roster: benchRoster,
  staff: benchStaff,
};
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  throw new Error(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`);
}

const measured: Result[] = [];
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) measured.push(...(await bench()));
}
const folder = new URL('../results/', import.meta.url);
const latest = new URL('latest.json', folder);
// What was not measured this time keeps its last result.
const before: Result[] = wanted.length > 0 ? JSON.parse(readFileSync(latest, 'utf8')) : [];
const results = [
  ...before.map((old) => measured.find(({ id }) => id === old.id) ?? old),
  ...measured.filter(({ id }) => !before.some((old) => old.id === id)),
];
const date = new Date().toISOString().slice(0, 10);
writeFileSync(latest, `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(new URL('README.md', folder), asPage(results, machine(), date));
for (const result of measured) {
  console.log(
    `${holds(result) ? 'holds ' : 'MISSES'} ${result.measured.toFixed(2)}  ${result.what}`,
  );
}
