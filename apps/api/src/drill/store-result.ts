import { readFileSync, writeFileSync } from 'node:fs';
import type { Tally } from './count.ts';

interface DrillResult {
  database: 'embedded' | 'postgres';
  date: string;
  kills: number;
  tally: Tally;
  faults: string[];
}

const folder = new URL('../../../../packages/bench/results/', import.meta.url);
const json = new URL('drill.json', folder);

/** Keeps a result beside those of the benchmarks; the same drill run again replaces its own. */
export function storeResult(result: DrillResult): void {
  const others = stored().filter((each) => nameOf(each) !== nameOf(result));
  const results = [...others, result].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(new URL('drill.md', folder), asPage(results));
}

function stored(): DrillResult[] {
  try {
    const results: DrillResult[] = JSON.parse(readFileSync(json, 'utf8'));
    return results;
  } catch {
    return [];
  }
}

const nameOf = ({ database, kills, tally }: DrillResult): string =>
  `${database} ${String(kills).padStart(6, '0')} ${tally.reminders.total}`;

const PROCESSES = {
  embedded: 'embedded, one process',
  postgres: 'PostgreSQL, a server and two workers',
};

const COLUMNS: readonly [string, (result: DrillResult) => string | number][] = [
  ['Database', ({ database }) => PROCESSES[database]],
  ['Date', ({ date }) => date],
  ['Kills', ({ kills }) => kills],
  ['that left a mail unheard', ({ tally }) => tally.mails.unheard],
  ['Messages', ({ tally }) => tally.messages.total],
  ['sent', ({ tally }) => tally.messages.sent],
  ['maybe sent', ({ tally }) => tally.messages.maybeSent],
  ['lost', ({ tally }) => tally.lost + tally.phantom + tally.messages.waiting],
  ['arrived twice', ({ tally }) => tally.mails.twice],
  ['Reminders', ({ tally }) => tally.reminders.total],
  ['told once', ({ tally }) => tally.notices.distinct],
  ['told again', ({ tally }) => tally.notices.total - tally.notices.distinct],
  ['lost', ({ tally }) => tally.reminders.total - tally.notices.distinct],
  ['', ({ faults }) => (faults.length === 0 ? 'holds' : '**misses**')],
];

function asPage(results: readonly DrillResult[]): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Drill results',
    '',
    'Processes were killed with SIGKILL at random moments while mail and reminders became due; then',
    'the rest went out, and what the database says was held against what the mail server saw. A mail',
    'is unheard when the server had it and its sender died before the answer: it is marked as perhaps',
    'sent and never sent again by itself ([why](../../../docs/decisions/0012-maybe-sent.md)).',
    'Messages include what students were told of that.',
    '',
    'Run it with `pnpm acquaint drill --store`, and for many reminders with',
    '`pnpm acquaint drill --store --on postgres --kills 0 --messages 0 --reminders 10000`.',
    '',
    row(COLUMNS.map(([title]) => title)),
    row(COLUMNS.map(([, of]) => (results.every((r) => typeof of(r) === 'number') ? '--:' : '---'))),
    ...results.map((result) => row(COLUMNS.map(([, of]) => of(result)))),
    '',
  ].join('\n');
}
