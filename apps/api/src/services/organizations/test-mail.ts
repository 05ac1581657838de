import { testMailPhrases as phrases } from '@acquaint/core/phrases/mail';
import { fill } from '@acquaint/core/phrases/say';
import type { Deps } from '../../deps.ts';
import { composeMail } from '../../mail/compose.ts';
import { messageIdOf } from '../../mail/message-id.ts';
import { answerOf, cut, type LineProblem, lineProblem } from '../../mail/outcome.ts';
import { senderOf } from '../../mail/sender.ts';
import type { SignedIn } from '../../trpc/context.ts';
import { countTry, limits } from '../sign-in/rate-limit.ts';

export type TestMailResult =
  | { ok: true; to: string; answer: string }
  /** `off`: there is no mail server in the settings. */
  | { ok: false; to: string; problem: LineProblem | 'off'; answer: string | null };

/**
 * Sends a mail to whoever asks, at once and past the queue, so that an owner sees what the mail
 * server says to these settings.
 */
export async function testMail(
  deps: Deps,
  { userId, email: to, name }: Pick<SignedIn, 'userId' | 'email' | 'name'>,
): Promise<TestMailResult> {
  await countTry(deps, limits.testMailByAccount, userId);
  const { handOver } = deps.mailer;
  if (handOver === null) return { ok: false, to, problem: 'off', answer: null };
  const { settings } = deps;
  const from = senderOf(settings);
  const raw = await composeMail({
    from,
    to: { name, address: to },
    subject: phrases.subject,
    text: fill(phrases.text, { name, url: settings.publicUrl }),
    messageId: messageIdOf(settings, deps.newId()),
    date: deps.now(),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  });
  try {
    const beforeTheDot = (): Promise<void> => Promise.resolve();
    const answer = await handOver({ from: from.address, to, raw, beforeTheDot });
    return { ok: true, to, answer: cut(answer) };
  } catch (error) {
    const problem = lineProblem(error);
    deps.log.warn({ problem }, 'a test mail did not go out');
    return { ok: false, to, problem, answer: answerOf(error) };
  }
}
