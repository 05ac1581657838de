/**
 * A call of the API over HTTP. The routers' types are tRPC's; its client's code would take a
 * sixteenth of what the first screen may weigh, and this needs one of its ways alone.
 */
export class RpcError extends Error {
  /** The API's own account (`PublicError`), or `null` when something before it failed. */
  readonly data: unknown;

  constructor(message: string, data: unknown) {
    super(message);
    this.name = 'RpcError';
    this.data = data;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Inputs travel in the body, of reads too: addresses are logged, and inputs hold personal data.
 *
 * @throws RpcError when the API refuses; TypeError when it cannot be reached
 */
export async function call(
  procedure: string,
  input: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await fetch(`/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input ?? {}),
    signal,
  });
  const answer: unknown = await response.json();
  if (isRecord(answer) && isRecord(answer['result'])) return answer['result']['data'];
  const error = isRecord(answer) ? answer['error'] : null;
  if (!isRecord(error)) throw new RpcError(`HTTP ${response.status}`, null);
  throw new RpcError(String(error['message']), error['data'] ?? null);
}

type End = (path: readonly string[], verb: string, args: readonly unknown[]) => unknown;

/** Reads `contacts.list.query(input)` as a path, a verb and arguments. */
export function pathProxy(end: End, path: readonly string[] = []): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) =>
      // A promise would be asked for `then`.
      typeof name === 'string' && name !== 'then' ? pathProxy(end, [...path, name]) : undefined,
    apply: (_, __, args: unknown[]) => end(path.slice(0, -1), path.at(-1) ?? '', args),
  });
}
