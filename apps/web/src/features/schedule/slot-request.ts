import { askedMinutes } from '@acquaint/core/rules/agenda-facts';
import { contactCalendar, contactZone } from '@acquaint/core/rules/moments';
import { goesThere, travelOf } from '@acquaint/core/rules/talk';
import { instantMs } from '@acquaint/core/schedule/instant';
import type { SlotContext } from '@acquaint/core/schedule/slot-checks';
import type { SlotProposal } from '@acquaint/core/schedule/slots';
import { proposeSlots } from '@acquaint/core/schedule/slots';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Mode } from '@acquaint/core/workflow/records';

/** Everything that speaks for or against a time, taken from a dossier (R21, R48, R50, R52). */
export function slotContext(
  dossier: Dossier,
  minutes = askedMinutes(dossier),
  mode: Mode | null = dossier.interview.meeting?.mode ?? dossier.interview.mode,
): SlotContext {
  const { busy = [], contact, calendar, others, permissions, policy } = dossier;
  return {
    minutes,
    travelMinutes: mode === null || goesThere(mode) ? (travelOf(dossier) ?? 0) : 0,
    contactZone: contactZone(dossier),
    wishes: contact.preferences,
    excluded: permissions.flatMap(({ scope, conditions }) =>
      conditions && (scope.kind === 'organization' || scope.contactId === contact.id)
        ? [conditions]
        : [],
    ),
    items: calendar,
    busy,
    otherTalks: others.flatMap(({ meeting }) =>
      meeting && (meeting.status === 'to_confirm' || meeting.status === 'confirmed')
        ? [
            {
              start: meeting.start,
              minutes: meeting.minutes,
              travelMinutes: meeting.travelMinutes ?? 0,
            },
          ]
        : [],
    ),
    hold: {
      earlyArrival: policy.arriveEarlyMinutes.to,
      overrun: policy.overrunMinutes,
      betweenInterviews: policy.betweenInterviewsMinutes,
    },
  };
}

/** Up to six times to choose from, out of the student's free windows. */
export function slotsFor(dossier: Dossier): SlotProposal {
  const { student, now, availability } = dossier;
  const context = slotContext(dossier);
  return proposeSlots({
    ...context,
    now,
    contactZone: contactZone(dossier),
    studentZone: student.timeZone,
    windows: availability.filter(({ end }) => instantMs(end) > instantMs(now)),
    calendar: contactCalendar(dossier),
    count: 6,
  });
}
