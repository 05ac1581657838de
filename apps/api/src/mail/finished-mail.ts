/** A mail as it goes over the wire, with its envelope. */
export interface FinishedMail {
  from: string;
  to: string;
  raw: Buffer;
  /**
   * Runs when everything but the final dot is out. Only when it is through does the server learn
   * that the mail is complete; when it fails, the line is cut and there was no mail.
   */
  beforeTheDot: () => Promise<void>;
}
