import { StepPage } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

export function ContactStep({ interview }: { interview: UseInterview }) {
  return <StepPage interview={interview} step="contact" />;
}
