import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** What a mail server may do to a mail. */
export type Behaviour =
  | 'accept'
  /** 451 to the recipient */
  | 'defer'
  /** 550 5.1.1 to the recipient */
  | 'unknown_recipient'
  /** 550 5.7.1 to the recipient */
  | 'policy'
  /** 554 after the text */
  | 'refuse_text'
  /** no word after the recipient */
  | 'silent'
  /** the line breaks in the middle of the text */
  | 'cut_in_text'
  /** the mail is taken, and the line breaks before the answer */
  | 'cut_before_answer'
  /** the mail is taken, and no answer comes */
  | 'silent_before_answer';

export interface SmtpSink {
  url: string;
  port: number;
  /** The next letter to this address, as it came over the wire; waits for it. */
  next: (to: string) => Promise<string>;
  /** Every letter that was taken, in order, with its envelope. */
  taken: { from: string; to: string; letter: string }[];
  /** What happens to mail to an address; everything is accepted at first. */
  behave: (to: string) => Behaviour;
  close: () => Promise<void>;
}

const REFUSALS: Partial<Record<Behaviour, { code: number; words: string }>> = {
  defer: { code: 451, words: '4.7.1 Greylisted, try again later' },
  unknown_recipient: { code: 550, words: '5.1.1 No such user here' },
  policy: { code: 550, words: '5.7.1 Not welcome here' },
};

/** A real mail server that keeps what it gets. */
export async function smtpSink(options: SMTPServerOptions = {}): Promise<SmtpSink> {
  const letters = new Map<string, string[]>();
  const waiting = new Map<string, ((letter: string) => void)[]>();
  const deliver = (from: string, to: string, letter: string): void => {
    sink.taken.push({ from, to, letter });
    const waiter = waiting.get(to)?.shift();
    if (waiter) waiter(letter);
    else letters.set(to, [...(letters.get(to) ?? []), letter]);
  };
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 50,
    ...options,
    onRcptTo: ({ address }, _session, done) => {
      const behaviour = sink.behave(address);
      if (behaviour === 'silent') return;
      const refusal = REFUSALS[behaviour];
      done(refusal ? refused(refusal.code, refusal.words) : null);
    },
    onData: (stream, session, done) => {
      const addresses = session.envelope.rcptTo.map(({ address }) => address);
      const behaviour = sink.behave(addresses[0] ?? '');
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (behaviour === 'cut_in_text') hangUp(session);
      });
      stream.on('end', () => {
        const letter = Buffer.concat(chunks).toString('utf8');
        if (behaviour === 'refuse_text') {
          done(refused(554, '5.6.0 This text is refused'));
          return;
        }
        const { mailFrom } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        for (const address of addresses) deliver(from, address, letter);
        if (behaviour === 'cut_before_answer') hangUp(session);
        else if (behaviour !== 'silent_before_answer') done(null, 'Taken');
      });
    },
  });
  // What a broken line says is no failure of the server.
  server.on('error', () => {});
  const hangUp = ({ id }: SMTPServerSession): void => {
    for (const connection of server.connections) {
      if (connection.session.id === id) connection.close();
    }
  };
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken: [],
    behave: () => 'accept',
    next: (to) => {
      const letter = letters.get(to)?.shift();
      if (letter !== undefined) return Promise.resolve(letter);
      return new Promise((resolve) => {
        waiting.set(to, [...(waiting.get(to) ?? []), resolve]);
      });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

const refused = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode });

/** The six digits in a letter. */
export function codeIn(letter: string): string {
  const code = /Your code is (\d{6})\./.exec(letter)?.[1];
  if (code === undefined) throw new Error('There is no code in this letter.');
  return code;
}
