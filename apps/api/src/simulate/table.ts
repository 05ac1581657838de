import { zonedText } from '@acquaint/core/schedule/format';
import type { Ledger, Sent } from './ledger.ts';

/** Where staff sit. */
const OFFICE = 'Europe/Berlin';

/** The ledger as a person reads it: when (on the clock of whoever gets it), to whom, what, why. */
export function table(ledger: Ledger): string {
  const byId = new Map(ledger.students.map((student) => [student.userId, student]));
  const lines = ledger.sent.map((sent) => {
    const person = byId.get(sent.personId);
    const moment = zonedText(sent.at, sent.zone ?? OFFICE);
    const when = `${moment.weekday.slice(0, 3)} ${moment.date} ${moment.time}`;
    const whose = person?.name ?? 'advisor';
    return [when.padEnd(22), whose.padEnd(20), toWhom(sent).padEnd(32), whatOf(sent)].join(' ');
  });
  return [...lines, '', ...totals(ledger)].join('\n');
}

const toWhom = ({ audience, to }: Sent): string =>
  audience === 'member' ? 'to themselves' : `→ ${to}`;

const whatOf = ({ kind, codes, why }: Sent): string =>
  `${codes.length > 0 ? codes.join(', ') : kind} (${why.join(', ')})`;

function totals({ sent, reminders }: Ledger): string[] {
  const count = <T>(values: readonly T[], of: (value: T) => string): [string, number][] => {
    const found = new Map<string, number>();
    for (const value of values) found.set(of(value), (found.get(of(value)) ?? 0) + 1);
    return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  };
  return [
    'Mails by audience and kind:',
    ...count(sent, ({ audience, kind }) => `${audience} ${kind}`).map(
      ([k, n]) => `  ${k.padEnd(32)} ${n}`,
    ),
    'Reminders by kind and what became of them:',
    ...count(reminders, ({ kind, channel, status }) => `${kind} ${channel} ${status}`).map(
      ([k, n]) => `  ${k.padEnd(48)} ${n}`,
    ),
  ];
}
