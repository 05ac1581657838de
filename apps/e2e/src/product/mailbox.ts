import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  /** All letters to an address, the oldest first, as they came over the wire. */
  lettersTo: (address: string) => readonly string[];
  close: () => Promise<void>;
}

/** A real mail server that keeps what it gets. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: { to: string; letter: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const letter = Buffer.concat(chunks).toString('utf8');
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, letter });
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
    lettersTo: (address) => letters.filter(({ to }) => to === address).map(({ letter }) => letter),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The six digits in a letter. */
export const codeIn = (letter: string): string | undefined =>
  /Your code is (\d{6})\./.exec(letter)?.[1];
