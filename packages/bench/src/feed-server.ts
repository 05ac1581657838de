import { calendarFeedStatement } from '@acquaint/db/queries/calendar-feed';
import { readInstantsBy, rowsOf, serveFloor } from './floor.ts';

/** The floor of the feed: its rows by the product's own statement, as JSON. No calendar. */
readInstantsBy((value) => value);
const hash = process.env['BENCH_TOKEN_HASH'];
serveFloor((app) =>
  app.get('/feed', async (c) => {
    const values = [hash, new Date().toISOString()];
    return c.json(await rowsOf(200, { ...calendarFeedStatement, values }));
  }),
);
