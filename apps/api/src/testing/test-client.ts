import type { Hono } from 'hono';
import type { PublicError } from '../trpc/shape-error.ts';

/** What came back from a procedure: a value or the closed error. */
export type Answer<T = unknown> =
  | { ok: true; status: number; data: T }
  | { ok: false; status: number; error: PublicError };

/** A browser's worth of HTTP: JSON over /trpc with a cookie jar. */
export class TestClient {
  readonly #app: Hono;
  readonly #cookies = new Map<string, string>();

  constructor(app: Hono) {
    this.#app = app;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The value of one cookie. */
  cookieValue(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** Any body, also one that no client of ours would send. */
  async send(
    procedure: string,
    body: string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.#app.request(`/trpc/${procedure}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const json = JSON.parse(text) as { result?: { data: unknown }; error?: { data: PublicError } };
    return json.result
      ? { ok: true, status: response.status, data: json.result.data }
      : { ok: false, status: response.status, error: json.error?.data as PublicError };
  }

  /** Takes a cookie as a browser does. */
  keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.some((attribute) => attribute.trim() === 'Max-Age=0'))
      this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  ask<T = unknown>(procedure: string, input: unknown = {}): Promise<Answer<T>> {
    return this.send(procedure, JSON.stringify(input)) as Promise<Answer<T>>;
  }

  /** The value, or a failure that names the closed code. */
  async call<T = unknown>(procedure: string, input: unknown = {}): Promise<T> {
    const answer = await this.ask<T>(procedure, input);
    if (!answer.ok) throw new Error(`${procedure}: ${JSON.stringify(answer.error)}`);
    return answer.data;
  }

  /** The closed error, or a failure when there was none. */
  async refused(procedure: string, input: unknown = {}): Promise<PublicError> {
    const answer = await this.ask(procedure, input);
    if (answer.ok) throw new Error(`${procedure} was not refused.`);
    return answer.error;
  }
}
