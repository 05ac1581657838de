import { spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import type { Target } from './load.ts';
import type { Running } from './servers.ts';
import { COHORTS, INTERVIEWS_EACH, STUDENTS } from './staff-school.ts';
import { STEPS } from '@acquaint/core/workflow/steps';

const PORT = 18_055;
const TOKEN = 'bench-admin-token';
const URL_OF = `http://127.0.0.1:${PORT}`;

/** The same school as plain tables, as somebody would model it there. */
const TABLES = `
  CREATE TABLE cohort (id uuid PRIMARY KEY, name text NOT NULL);
  CREATE TABLE student (id uuid PRIMARY KEY, name text NOT NULL, programme text,
    cohort_id uuid NOT NULL REFERENCES cohort);
  CREATE TABLE interview (id uuid PRIMARY KEY, student_id uuid NOT NULL REFERENCES student,
    status text NOT NULL, step text NOT NULL, steps_done int NOT NULL, next_due_at timestamptz,
    updated_at timestamptz NOT NULL);
  INSERT INTO cohort SELECT md5('cohort' || c)::uuid, 'Cohort ' || c
    FROM generate_series(0, ${COHORTS - 1}) c;
  INSERT INTO student SELECT md5('student' || n)::uuid, 'Student Number ' || n,
    'Programme ' || n % 40, md5('cohort' || n % ${COHORTS})::uuid FROM generate_series(1, ${STUDENTS}) n;
  INSERT INTO interview SELECT md5('interview' || n)::uuid,
    md5('student' || (1 + n / ${INTERVIEWS_EACH}))::uuid, 'active',
    (ARRAY[${STEPS.map((step) => `'${step}'`).join(', ')}])[1 + n * 7 % 8], n * 7 % 8,
    now() + n % 60 * interval '1 day', now() - n % 60 * interval '1 day'
    FROM generate_series(0, ${STUDENTS * INTERVIEWS_EACH - 1}) n;
  CREATE INDEX ON student (cohort_id, name);
  CREATE INDEX ON interview (student_id);
  CREATE INDEX ON interview (step) INCLUDE (student_id);
  VACUUM ANALYZE;`;

/** The questions of the dashboard: counts by step, and fifty students with their interviews. */
const QUESTIONS = {
  funnel: {
    path: 'interview',
    query: (cohort: string) => ({
      'aggregate[count]': 'id',
      'aggregate[countDistinct]': 'student_id',
      'groupBy[]': 'step',
      'filter[student_id][cohort_id][_eq]': cohort,
    }),
  },
  students: {
    path: 'student',
    query: (cohort: string) => ({
      fields:
        'id,name,programme,interviews.step,interviews.steps_done,interviews.next_due_at,interviews.updated_at',
      'filter[cohort_id][_eq]': cohort,
      sort: 'name,id',
      limit: '50',
    }),
  },
} as const;

/**
 * Starts a Directus that was installed into a folder (`npm install directus`) on a database of its
 * own, with caches, limits and telemetry off, and gives it the school.
 */
export async function startDirectus(
  folder: string,
  adminUrl: string,
): Promise<{ running: Running; targets: Record<keyof typeof QUESTIONS, Target> }> {
  const database = new URL(adminUrl);
  database.pathname = '/directus';
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query('CREATE DATABASE directus');
  await admin.end();
  const client = new pg.Client(database.href);
  await client.connect();
  for (const statement of TABLES.split(';\n')) await client.query(statement);
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM cohort ORDER BY name LIMIT 1',
  );
  await client.end();

  const env = {
    ...process.env,
    DB_CLIENT: 'pg',
    DB_CONNECTION_STRING: database.href,
    HOST: '127.0.0.1',
    PORT: String(PORT),
    PUBLIC_URL: URL_OF,
    SECRET: 'a secret for the benchmark, long enough',
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: 'a long walk by the river',
    ADMIN_TOKEN: TOKEN,
    TELEMETRY: 'false',
    LOG_LEVEL: 'warn',
    WEBSOCKETS_ENABLED: 'false',
    CACHE_ENABLED: 'false',
    RATE_LIMITER_ENABLED: 'false',
  };
  const cli = join(folder, 'node_modules/directus/cli.js');
  const run = (command: string) =>
    spawn(process.execPath, [cli, command], {
      cwd: folder,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  await new Promise<void>((resolve, reject) => {
    run('bootstrap').once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Directus could not be set up: ${code}`)),
    );
  });
  const begun = performance.now();
  const child = run('start');
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`Directus ended with ${child.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const running = { process: child, url: URL_OF, startMs: performance.now() - begun };
  await describeTables();
  const targets = Object.fromEntries(
    Object.entries(QUESTIONS).map(([name, { path, query }]) => {
      const search = new URLSearchParams({ ...query(rows[0]?.id ?? ''), access_token: TOKEN });
      return [
        name,
        { url: `${URL_OF}/items/${path}?${search.toString()}`, cookie: '', body: null },
      ];
    }),
  ) as Record<keyof typeof QUESTIONS, Target>;
  return { running, targets };
}

const isUp = (): Promise<boolean> =>
  fetch(`${URL_OF}/server/ping`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Makes the tables known, and what refers to what. */
async function describeTables(): Promise<void> {
  const send = async (method: string, path: string, body: object): Promise<void> => {
    const answer = await fetch(`${URL_OF}${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
  for (const table of ['cohort', 'student', 'interview']) {
    await send('PATCH', `/collections/${table}`, { meta: { hidden: false } });
  }
  const many = { type: 'alias', meta: { special: ['o2m'] } };
  await send('POST', '/fields/student', { field: 'interviews', ...many });
  const relations = [
    ['student', 'cohort_id', 'cohort', null],
    ['interview', 'student_id', 'student', 'interviews'],
  ] as const;
  for (const [collection, field, related, oneField] of relations) {
    const meta = {
      many_collection: collection,
      many_field: field,
      one_collection: related,
      one_field: oneField,
    };
    await send('PATCH', `/relations/${collection}/${field}`, { related_collection: related, meta });
  }
}
