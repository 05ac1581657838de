import { SMTPServer } from 'smtp-server';
import type { Instant } from '@acquaint/core/workflow/records';

/** A mail as it came over the wire, at the moment of the term's clock. */
export interface Delivered {
  at: Instant;
  to: string;
  messageId: string;
  subject: string;
}

export interface PostOffice {
  url: string;
  delivered: Delivered[];
  close: () => Promise<void>;
}

/** A real mail server that accepts everything and writes down what came when. */
export async function openPostOffice(now: () => Instant): Promise<PostOffice> {
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const head = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')[0] ?? '';
        const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
        const header = (name: string): string =>
          lines
            .find((line) => line.toLowerCase().startsWith(`${name}:`))
            ?.slice(name.length + 1)
            .trim() ?? '';
        for (const { address } of session.envelope.rcptTo) {
          const messageId = header('message-id');
          delivered.push({ at: now(), to: address, messageId, subject: header('subject') });
        }
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
    delivered,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
