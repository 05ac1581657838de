import { Sprout } from 'lucide-react';
import { Button } from '../src/button.tsx';
import { Callout } from '../src/callout.tsx';
import { Disclosure } from '../src/disclosure.tsx';
import { EmptyState } from '../src/empty-state.tsx';
import { ErrorState } from '../src/error-state.tsx';
import { PrintButton, PrintSheet } from '../src/print-page.tsx';
import { ProgressBar } from '../src/progress-bar.tsx';
import { SaveStatus } from '../src/save-status.tsx';
import { Section } from '../src/section.tsx';
import { SkeletonCards, SkeletonLines } from '../src/skeleton.tsx';

export function States() {
  return (
    <Section title="States">
      <div className="flex flex-col gap-4">
        <EmptyState
          level={3}
          icon={<Sprout />}
          title="Whom would you like to learn from?"
          actions={
            <>
              <Button variant="primary">Ask my supervisor</Button>
              <Button>Somebody I know</Button>
              <Button>Start from a field</Button>
            </>
          }
        >
          Most people say yes to twenty minutes. Start with one name.
        </EmptyState>
        <ErrorState
          title="Your contacts could not be loaded"
          kept="What you wrote is kept on this device."
          reference="Reference 7f3a-91"
          retry={{ label: 'Try again', onRetry: () => undefined }}
        >
          The connection broke off.
        </ErrorState>
        <div className="grid gap-4 md:grid-cols-2">
          <SkeletonLines label="Loading the page" lines={4} />
          <SkeletonCards label="Loading your interviews" cards={2} />
        </div>
        <div className="grid gap-4 md:grid-cols-2">
          <Callout title="No connection">You see what was here at 10:42.</Callout>
          <Callout tone="accent" title="Two clocks">
            London changes its clocks on 29 March, you on the same day.
          </Callout>
          <Callout tone="warning" title="Only 15 minutes">
            Two questions moved to the follow-up mail.
          </Callout>
          <Callout tone="danger" actions={<Button size="small">Load the new state</Button>}>
            Somebody changed this while you wrote. Your text is still here.
          </Callout>
        </div>
        <ProgressBar label="Research" value={2} max={5} valueText="2 of 5 looked up" />
        <div className="flex flex-wrap gap-6">
          <SaveStatus state="saving" label="Saving…" />
          <SaveStatus state="saved" label="Saved 10:42" />
          <SaveStatus state="kept" label="Kept on this device, not sent yet" />
          <PrintButton label="Print" />
        </div>
        <Disclosure summary="What to bring" isOpen>
          Your card, two copies of your résumé, and water.
        </Disclosure>
        <PrintSheet>
          <h3 className="text-lg">Checklist for Thursday</h3>
          <p className="mt-2">One sheet, printed without the frame around it.</p>
        </PrintSheet>
      </div>
    </Section>
  );
}
