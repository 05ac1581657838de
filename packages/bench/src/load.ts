import { Agent, request } from 'node:http';

export interface Target {
  url: string;
  cookie: string;
  /** Null for a page that is fetched with GET. */
  body: string | null;
}

const CONNECTIONS = 16;

/**
 * Requests of 16 callers over kept connections, and how many a second.
 *
 * @throws when an answer is not 200
 */
export async function load(
  target: Target,
  seconds: number,
): Promise<{ answered: number; rate: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + seconds * 1000;
  const begun = performance.now();
  let answered = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      await ask(agent, target);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, caller));
  agent.destroy();
  return { answered, rate: answered / ((performance.now() - begun) / 1000) };
}

function ask(agent: Agent, { url, cookie, body }: Target): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', cookie };
    const call = request(
      url,
      { method: body === null ? 'GET' : 'POST', agent, headers },
      (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`${url} answered ${response.statusCode}`));
        });
      },
    );
    call.on('error', reject);
    call.end(body ?? undefined);
  });
}
