import { parseArgs } from 'node:util';
import { neverFired, problemsOf } from './problems.ts';
import { table } from './table.ts';
import { liveThrough } from './term.ts';

/** `pnpm acquaint simulate --weeks 16`: a whole term in front of one's eyes. */
const { values } = parseArgs({
  options: {
    weeks: { type: 'string', default: '16' },
    students: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const whole = (name: 'weeks' | 'students' | 'seed', most: number): number => {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  console.error(`--${name} should be a whole number from 1 to ${most}.`);
  process.exit(2);
};

const [weeks, students, seed] = [whole('weeks', 52), whole('students', 60), whole('seed', 1e9)];
const began = Date.now();
const say = (line: string): void => console.error(line);
say(`${students} students live through ${weeks} weeks (seed ${seed}) …`);
// A Monday in January: both changes of the clocks fall into sixteen weeks from there.
const begins = '2026-01-26T08:00:00.000Z';
const onWeek = (week: number): void => say(`  week ${week} of ${weeks}`);
const ledger = await liveThrough({ weeks, students, seed, begins, onWeek });
const problems = problemsOf(ledger);
if (values.json) console.log(JSON.stringify({ ...ledger, problems }, null, 2));
else console.log(table(ledger));
for (const problem of problems) console.error(`✗ ${problem}`);
const missing = neverFired(ledger);
if (missing.length > 0) say(`Never needed in this term: ${missing.join(', ')}.`);
say(
  `${ledger.sent.length} mails, ${ledger.reminders.length} reminders, ${problems.length} problems in ${Math.round((Date.now() - began) / 1000)} s.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
