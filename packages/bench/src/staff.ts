import { attentionMoments } from '@acquaint/core/attention/moments';
import { defaultPolicy } from '@acquaint/core/policy/policy';
import { attentionValues } from '@acquaint/db/queries/attention-facts';
import { startRealPostgres } from '@acquaint/db/testing/real-postgres';
import { startDirectus } from './directus.ts';
import type { Result } from './result.ts';
import {
  compare,
  freshDatabase,
  type Lane,
  type Running,
  startFloor,
  startProduct,
  stop,
} from './servers.ts';
import { plantStaffSchool, type StaffSchool } from './staff-school.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

interface Question {
  id: string;
  asked: 'funnel' | 'students';
  what: string;
  lane: Lane;
  goal: Result['goal'];
}

/**
 * What an advisor asks of a school of 10,000 students with five interviews each, on a server with
 * fsync on: the attention queue against its bare statement, and, where the folder of an installed
 * Directus is named, the funnel of a cohort and the first page of its students against the same
 * questions asked there.
 */
export async function benchStaff(): Promise<Result[]> {
  const postgres = await startRealPostgres({ durable: true });
  const running: Running[] = [];
  try {
    const adminUrl = postgres.url('bench', 'postgres');
    const url = await freshDatabase(postgres.url('postgres', 'postgres'), postgres.url('bench'));
    const school = await plantStaffSchool(url, adminUrl);
    const product = await startProduct(url, { ACQUAINT_ROLE: 'server' });
    running.push(product);
    const ask = (procedure: string, input: object) => ({
      running: product,
      target: {
        url: `${product.url}/trpc/${procedure}`,
        cookie: school.cookie,
        body: JSON.stringify(input),
      },
    });
    const results = [
      await attention(adminUrl, school, ask('attention.queue', { cohortId: school.cohortId })),
    ];
    const folder = process.env['DIRECTUS_FOLDER'];
    if (folder !== undefined) {
      const peer = await startDirectus(folder, postgres.url('postgres', 'postgres'));
      running.push(peer.running);
      const list = { cohortId: school.cohortId, search: '', step: null, stuck: false, after: null };
      // A page that begins after nobody holds the same rows, and is never kept.
      const anew = { ...list, after: { name: '', id: NOBODY } };
      const questions: readonly Question[] = [
        {
          id: 'funnel',
          asked: 'funnel',
          what: 'the funnel of a cohort of 2,500, while nothing changes',
          lane: ask('students.funnel', { cohortId: school.cohortId }),
          goal: { atLeast: 10 },
        },
        {
          id: 'students',
          asked: 'students',
          what: 'the first page of its students, while nothing changes',
          lane: ask('students.list', list),
          goal: { atLeast: 10 },
        },
        {
          id: 'students.anew',
          asked: 'students',
          what: 'the same page, read anew each time',
          lane: ask('students.list', anew),
          goal: null,
        },
      ];
      for (const { id, asked, what, lane, goal } of questions) {
        const plain = { running: peer.running, target: peer.targets[asked] };
        const { rate, timings } = await compare(
          { plain, product: lane },
          { seconds: 5, rounds: 3 },
        );
        results.push({
          id: `staff.${id}`,
          what: `${what}, requests per second of Directus 12 without its cache`,
          goal,
          measured: rate.product / rate.plain,
          timings,
        });
      }
    }
    return results;
  } finally {
    for (const one of running) await stop(one);
    await postgres.stop();
  }
}

async function attention(
  adminUrl: string,
  { organizationId, advisorId, cohortId, cookie }: StaffSchool,
  product: Parameters<typeof compare>[0]['product'],
): Promise<Result> {
  const now = new Date().toISOString();
  const scope = { staffId: advisorId, cohortId, day: now.slice(0, 10) };
  const school = { timeZone: 'Europe/London', country: 'GB' };
  const moments = attentionMoments({ school, policy: defaultPolicy }, now);
  const values = attentionValues(organizationId, scope, moments, null);
  const answer = await fetch(product.target.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: product.target.body,
  });
  if (!answer.ok) throw new Error(`The queue answered ${answer.status}: ${await answer.text()}`);
  const { result } = (await answer.json()) as { result: { data: unknown[] } };
  const plain = await startFloor('attention', adminUrl, {
    BENCH_VALUES: JSON.stringify(values),
    BENCH_ROWS: String(result.data.length),
  });
  const lanes = {
    plain: { running: plain, target: { url: `${plain.url}/queue`, cookie: '', body: '{}' } },
    product,
  };
  const { rate, timings } = await compare(lanes, { seconds: 4, rounds: 5 });
  await stop(plain);
  return {
    id: 'staff.attention',
    what: `attention queue of a cohort of 2,500 students (${result.data.length} reasons), times its bare SQL`,
    goal: { atMost: 3 },
    measured: rate.plain / rate.product,
    timings,
  };
}
