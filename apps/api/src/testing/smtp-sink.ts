import { SMTPServer } from 'smtp-server';

export interface SmtpSink {
  url: string;
  /** The next letter to this address, as it came over the wire; waits for it. */
  next: (to: string) => Promise<string>;
  close: () => Promise<void>;
}

/** A real mail server that keeps what it gets. */
export async function smtpSink(): Promise<SmtpSink> {
  const letters = new Map<string, string[]>();
  const waiting = new Map<string, ((letter: string) => void)[]>();
  const deliver = (to: string, letter: string): void => {
    const waiter = waiting.get(to)?.shift();
    if (waiter) waiter(letter);
    else letters.set(to, [...(letters.get(to) ?? []), letter]);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const letter = Buffer.concat(chunks).toString('utf8');
        for (const { address } of session.envelope.rcptTo) deliver(address, letter);
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: (to) => {
      const letter = letters.get(to)?.shift();
      if (letter !== undefined) return Promise.resolve(letter);
      return new Promise((resolve) => {
        waiting.set(to, [...(waiting.get(to) ?? []), resolve]);
      });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The six digits in a letter. */
export function codeIn(letter: string): string {
  const code = /Your code is (\d{6})\./.exec(letter)?.[1];
  if (code === undefined) throw new Error('There is no code in this letter.');
  return code;
}
