import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { logJobFailure } from '../jobs/log-job-failure.ts';
import { installationStatus } from '../services/worker/status.ts';

/** What a load balancer and a watchman ask: does the process live, and may people be sent here. */
export function probes(deps: Deps): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    c.header('cache-control', 'no-store');
    try {
      const { worker, sending } = await installationStatus(deps);
      const { beatAgeSeconds, lagSeconds, lastReminderAt } = worker;
      const pulse = { beatAgeSeconds, lagSeconds, lastReminderAt };
      return c.json({ ok: true, database: true, worker: pulse, sending });
    } catch (error) {
      logJobFailure(deps.log, 'readyz', error);
      return c.json({ ok: false, database: false, worker: null, sending: null }, 503);
    }
  });
  return app;
}
