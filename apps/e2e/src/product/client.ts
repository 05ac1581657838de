/** HTTP as a browser speaks it to the product: JSON over /trpc with a session cookie. */
export class Client {
  readonly #url: string;
  cookie: string;

  constructor(url: string, cookie = '') {
    this.#url = url;
    this.cookie = cookie;
  }

  /** The value of a procedure, or a failure that names the closed code. */
  async call<T>(procedure: string, input: unknown = {}): Promise<T> {
    const response = await fetch(`${this.#url}/trpc/${procedure}`, {
      method: 'POST',
      body: JSON.stringify(input),
      headers: { 'content-type': 'application/json', cookie: this.cookie },
    });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0] ?? '';
    const answer = (await response.json()) as { result?: { data: T }; error?: unknown };
    if (!answer.result) throw new Error(`${procedure}: ${JSON.stringify(answer.error)}`);
    return answer.result.data;
  }
}
