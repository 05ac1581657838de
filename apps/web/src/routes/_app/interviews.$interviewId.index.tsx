import { STEPS } from '@acquaint/core/workflow/steps';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { queryClient, trpc } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';

export const Route = createFileRoute('/_app/interviews/$interviewId/')({
  loader: async ({ params: { interviewId } }) => {
    const { assessment } = await queryClient.ensureQueryData(
      trpc.interviews.get.queryOptions({ id: interviewId }),
    );
    const step =
      assessment.next[0]?.step ??
      STEPS.find((each) => assessment.steps[each].status !== 'done') ??
      'thank';
    return redirect({ href: paths.step(interviewId, step), replace: true, throw: true });
  },
});
