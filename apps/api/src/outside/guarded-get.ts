import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { checkAddress } from './feed-address.ts';
import { isPublicAddress } from './public-address.ts';
import type { Outside } from './outside.ts';

/** Why a calendar elsewhere cannot be read. Each has a sentence in the core. */
export type FetchProblem =
  | 'bad_address'
  | 'private_address'
  | 'redirect'
  | 'too_large'
  | 'too_slow'
  | 'not_a_calendar'
  | 'gone'
  | 'unreachable';

export type Got =
  | { ok: true; unchanged: false; body: string; etag: string | null }
  | { ok: true; unchanged: true }
  | { ok: false; problem: FetchProblem };

export const LIMITS: Outside['limits'] = {
  connectMs: 5000,
  totalMs: 15_000,
  bytes: 2_000_000,
  redirects: 3,
};

/** The internet, and nothing beside us. */
export const theInternet = (allowHttp: boolean): Outside => ({
  resolve: (hostname, done) => lookup(hostname, { all: true }, done),
  mayConnect: isPublicAddress,
  ports: allowHttp ? [80, 443] : [443],
  allowHttp,
  limits: LIMITS,
});

/** A failure with its closed code. */
class Refused extends Error {
  readonly problem: FetchProblem;
  constructor(problem: FetchProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Reads an address that a person typed. A check of the name before the call is worth nothing, since
 * the name may answer otherwise a moment later: every address is checked in the socket's own
 * look-up, no socket is kept, and each redirect is a new call with the same checks.
 */
export async function guardedGet(
  address: string,
  outside: Outside,
  { etag = null, signal }: { etag?: string | null; signal?: AbortSignal } = {},
): Promise<Got> {
  const deadline = AbortSignal.timeout(outside.limits.totalMs);
  const ends = signal ? AbortSignal.any([deadline, signal]) : deadline;
  let next = address;
  try {
    for (let hop = 0; hop <= outside.limits.redirects; hop += 1) {
      const checked = checkAddress(next, outside);
      if (!checked.ok) throw new Refused(checked.problem);
      const answer = await get(checked.url, outside, etag, ends);
      if (!('redirect' in answer)) return answer;
      next = answer.redirect;
    }
    return { ok: false, problem: 'redirect' };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    return { ok: false, problem: deadline.aborted ? 'too_slow' : 'unreachable' };
  }
}

/** Refuses as a whole a name of which one address is ours: nobody in the open needs that. */
export const guardedLookup =
  ({ resolve, mayConnect }: Outside): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, (error, found) => {
      // With an error there is no list.
      const [first] = error ? [] : found;
      if (!first) return callback(new Refused('unreachable'), '', 0);
      if (!found.every(({ address }) => mayConnect(address))) {
        return callback(new Refused('private_address'), '', 0);
      }
      if (options.all) return callback(null, found);
      return callback(null, first.address, first.family);
    });
  };

type Answer = Got | { redirect: string };

function get(
  url: URL,
  outside: Outside,
  etag: string | null,
  signal: AbortSignal,
): Promise<Answer> {
  const secure = url.protocol === 'https:';
  const agent = secure
    ? new https.Agent({ keepAlive: false })
    : new http.Agent({ keepAlive: false });
  const headers = {
    accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
    // A small answer may unfold without end.
    'accept-encoding': 'identity',
    'user-agent': 'Acquaint (calendar)',
    ...(etag !== null && { 'if-none-match': etag }),
  };
  return new Promise<Answer>((resolve, reject) => {
    const { request } = secure ? https : http;
    const options = { agent, headers, signal, lookup: guardedLookup(outside) };
    const call = request(url, options, (response) => {
      answerOf(url, response, outside.limits.bytes).then(resolve, reject);
    });
    const connecting = setTimeout(
      () => call.destroy(new Refused('too_slow')),
      outside.limits.connectMs,
    );
    call.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
    });
    call.on('error', reject);
    call.on('close', () => clearTimeout(connecting));
    call.end();
  }).finally(() => agent.destroy());
}

const MOVED = new Set([301, 302, 303, 307, 308]);
const GONE = new Set([401, 403, 404, 410]);

async function answerOf(url: URL, response: http.IncomingMessage, limit: number): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  if (status === 200) {
    if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
      response.destroy();
      return { ok: false, problem: 'not_a_calendar' };
    }
    const body = await bodyOf(response, limit);
    return { ok: true, unchanged: false, body, etag: shortEtag(headers.etag) };
  }
  // What else it says is of no use; the socket goes with it.
  response.destroy();
  if (status === 304) return { ok: true, unchanged: true };
  if (MOVED.has(status)) {
    if (!headers.location || !URL.canParse(headers.location, url.href))
      throw new Refused('redirect');
    return { redirect: new URL(headers.location, url.href).href };
  }
  return { ok: false, problem: GONE.has(status) ? 'gone' : 'unreachable' };
}

async function bodyOf(response: http.IncomingMessage, limit: number): Promise<string> {
  if (Number(response.headers['content-length'] ?? 0) > limit) {
    response.destroy();
    throw new Refused('too_large');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > limit) {
      response.destroy();
      throw new Refused('too_large');
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const shortEtag = (etag: string | undefined): string | null =>
  etag !== undefined && etag.length <= 200 ? etag : null;
