import { describe, expect, test } from 'vitest';
import { presentWorkload, workloadCsv, type WorkloadRow } from './workload.ts';
import { WORKLOAD_MEASURES } from './measures.ts';

const row = (name: string, changes: Partial<WorkloadRow> = {}): WorkloadRow => ({
  staffId: name,
  name,
  isHere: true,
  inCare: 3,
  openReviews: 1,
  answerHours: [],
  nudges: 0,
  matters: 0,
  ...changes,
});
const frame = {
  from: '2026-01-01',
  until: '2026-06-30',
  cutOffAt: '2026-07-01T00:00:00.000Z',
  zone: 'Europe/Berlin',
};

describe('K1: the work of advisors', () => {
  test('stands in the order of names, and is no ranking', () => {
    const { staff } = presentWorkload([row('Omar', { nudges: 90 }), row('Nadia')], frame);
    expect(staff.map(({ name }) => name)).toEqual(['Nadia', 'Omar']);
  });

  test('hours to answer are a median with its n, and none of nothing', () => {
    const { staff } = presentWorkload(
      [row('Nadia', { answerHours: [1, 50, 3] }), row('Omar', { answerHours: [2, 4] }), row('Pia')],
      frame,
    );
    expect(staff.map(({ values }) => [values.answerHours, values.answeredReviews])).toEqual([
      [3, 3],
      [3, 2],
      [null, 0],
    ]);
  });

  test('every measure comes with its definition, in the file beside range, cut-off and zone', () => {
    const workload = presentWorkload([row('=Nadia', { answerHours: [1.236] })], frame);
    expect(workload.measures.map(({ id }) => id)).toEqual([...WORKLOAD_MEASURES]);
    for (const { definition } of workload.measures) expect(definition).toMatch(/^[A-Z].*\.$/s);
    const lines = workloadCsv(workload).trim().split('\r\n');
    expect(lines).toHaveLength(1 + WORKLOAD_MEASURES.length);
    const hours = lines.find((line) => line.includes('Hours to answer')) ?? '';
    expect(hours).toContain(
      'Hours to answer,1.24,1,range,2026-01-01,2026-06-30,2026-07-01T00:00:00.000Z,Europe/Berlin,',
    );
    // A spreadsheet runs no name.
    expect(hours.startsWith('=')).toBe(false);
    expect(lines.find((line) => line.includes('Reviews open'))).toContain('Reviews open,1,1,now,');
  });
});
