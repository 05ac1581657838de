import { SMTPServer } from 'smtp-server';

export interface MailCounter {
  url: string;
  /** How often each Message-ID was accepted. */
  accepted: ReadonlyMap<string, number>;
  /** Mails that were accepted and whose sender died before it could hear so. */
  unheard: () => number;
  /** Whether a mail is in the server's hands at this moment. */
  isBusy: () => boolean;
  close: () => Promise<void>;
}

/** A mail server that takes a moment for each mail, so that a kill may hit any point of it. */
export async function countMails(delayMs: number): Promise<MailCounter> {
  const accepted = new Map<string, number>();
  const gone = new Set<string>();
  let unheard = 0;
  let inHand = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const id = /^message-id:\s*(\S+)/im.exec(Buffer.concat(chunks).toString('utf8'))?.[1] ?? '';
        // The mail counts from here on, whether or not the sender lives to hear of it.
        accepted.set(id, (accepted.get(id) ?? 0) + 1);
        inHand += 1;
        setTimeout(() => {
          inHand -= 1;
          if (gone.has(session.id)) unheard += 1;
          done();
        }, delayMs);
      });
    },
    onClose: ({ id }) => gone.add(id),
  });
  // A sender that was killed leaves a broken line behind.
  server.on('error', () => {});
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    unheard: () => unheard,
    isBusy: () => inHand > 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
