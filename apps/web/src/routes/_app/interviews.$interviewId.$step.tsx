import { STEPS } from '@acquaint/core/workflow/steps';
import { createFileRoute } from '@tanstack/react-router';
import { NotFound } from '../../features/frame/not-found-page.tsx';
import { useOpenInterview } from '../../features/interview/interview-context.ts';
import { StepOutlet } from '../../features/interview/step-outlet.tsx';

export const Route = createFileRoute('/_app/interviews/$interviewId/$step')({
  component: StepRoute,
});

function StepRoute() {
  const { step } = Route.useParams();
  const interview = useOpenInterview();
  const known = STEPS.find((each) => each === step);
  return known ? <StepOutlet key={known} interview={interview} step={known} /> : <NotFound />;
}
