import { ATTENTION_FACTS } from '@acquaint/db/queries/attention-facts';
import { readInstantsBy, rowsOf, serveFloor } from './floor.ts';

/** The floor of the attention queue: its statement alone. */
readInstantsBy((value) => value);

const env = (name: string): string => process.env[name] ?? '';
const values = JSON.parse(env('BENCH_VALUES')) as unknown[];
const count = Number(env('BENCH_ROWS'));
serveFloor((app) =>
  app.post('/queue', async (c) => c.json(await rowsOf(count, { ...ATTENTION_FACTS, values }))),
);
