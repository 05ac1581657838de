import { writeFileSync } from 'node:fs';
import { benchCore } from './core.ts';
import { benchList, machine } from './list.ts';
import { asPage, holds, type Result } from './result.ts';

const results: Result[] = [...(await benchCore()), ...(await benchList())];
const folder = new URL('../results/', import.meta.url);
const date = new Date().toISOString().slice(0, 10);
writeFileSync(new URL('latest.json', folder), `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(new URL('README.md', folder), asPage(results, machine(), date));
for (const result of results) {
  console.log(
    `${holds(result) ? 'holds ' : 'MISSES'} ${result.measured.toFixed(2)}  ${result.what}`,
  );
}
