import { connect, type Socket } from 'node:net';

/** A mail server of somebody else's, line by line as it speaks. */
export class SmtpTalk {
  readonly #socket: Socket;
  #received = '';
  #wake: () => void = () => {};
  #isOver = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const heard = (): void => this.#wake();
    socket.on('data', (chunk: Buffer) => {
      this.#received += chunk.toString('latin1');
      heard();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#isOver = true;
      heard();
    });
  }

  /** Connects, waits for the greeting and says hello. */
  static async begin(port: number): Promise<SmtpTalk> {
    const talk = new SmtpTalk(connect(port, '127.0.0.1'));
    await talk.answer();
    await talk.say('EHLO gateway.example');
    return talk;
  }

  write(bytes: string | Buffer): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.write(bytes, () => resolve());
    });
  }

  /** One answer, which may have several lines; empty when the connection ended. */
  async answer(): Promise<string> {
    for (;;) {
      const found = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\n/.exec(this.#received)?.[0];
      if (found !== undefined) {
        this.#received = this.#received.slice(found.length);
        return found.trim();
      }
      if (this.#isOver) return '';
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async say(line: string | Buffer): Promise<string> {
    await this.write(Buffer.concat([Buffer.from(line), Buffer.from('\r\n')]));
    return this.answer();
  }

  /** A whole mail to one recipient. @returns the last answer */
  async mail(to: string, content: string | Buffer, from = 'a.okafor@rivertrust.example') {
    const sender = await this.say(`MAIL FROM:<${from}>`);
    if (!sender.startsWith('250')) return sender;
    const recipient = await this.say(`RCPT TO:<${to}>`);
    if (!recipient.startsWith('250')) return recipient;
    const begun = await this.say('DATA');
    if (!begun.startsWith('354')) return begun;
    const raw = Buffer.from(content);
    await this.write(raw);
    return this.say('\r\n.');
  }

  end(): void {
    this.#socket.destroy();
  }
}
