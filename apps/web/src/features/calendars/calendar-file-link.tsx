import { LinkButton } from '@acquaint/ui/link-button';
import { Trans } from '@lingui/react/macro';
import { CalendarPlus } from 'lucide-react';

/** The meeting as a file for any calendar, with the same facts as the note. */
export function CalendarFileLink({ interviewId }: { interviewId: string }) {
  return (
    <LinkButton
      className="self-start"
      href={`/calendar/meetings/${interviewId}.ics`}
      download
      icon={<CalendarPlus aria-hidden="true" className="size-4 shrink-0" />}
    >
      <Trans>Add it to your calendar</Trans>
    </LinkButton>
  );
}
