import type { Fix } from '@acquaint/core/rules/rule';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Step } from '@acquaint/core/workflow/steps';
import { paths } from '../../lib/paths.ts';

/** Where something is mended: a part of a step, the contact's page, or the profile. */
export type FixPlace =
  | { page: 'step'; step: Step; part: string }
  | { page: 'contact'; part: string }
  | { page: 'profile' }
  | { page: 'new' };

const inStep = (step: Step, part: string): FixPlace => ({ page: 'step', step, part });
const onContact = (part: string): FixPlace => ({ page: 'contact', part });

/** A fix that has no place does not compile. `part` is the id of the section on that page. */
export const fixPlaces: Readonly<Record<Fix, FixPlace>> = {
  purposes: inStep('locate', 'purposes'),
  field: inStep('locate', 'field'),
  goal: inStep('locate', 'goal'),
  shortlist_reason: inStep('locate', 'shortlist'),
  permission: inStep('locate', 'permission'),
  contact_name: onContact('name'),
  contact_title: onContact('work'),
  contact_salutation: onContact('salutation'),
  contact_pronunciation: onContact('pronunciation'),
  contact_how_found: onContact('found'),
  contact_channels: onContact('channels'),
  contact_zone: onContact('place'),
  contact_preferences: onContact('preferences'),
  address_form: onContact('salutation'),
  format: inStep('contact', 'format'),
  channel: inStep('contact', 'channel'),
  draft: inStep('contact', 'message'),
  reply: inStep('contact', 'reply'),
  call: inStep('contact', 'call'),
  availability: inStep('schedule', 'availability'),
  meeting: inStep('schedule', 'meeting'),
  evidence: inStep('confirm', 'evidence'),
  confirmation: inStep('confirm', 'confirmation'),
  research: inStep('research', 'research'),
  agenda: inStep('prepare', 'agenda'),
  introduction: inStep('prepare', 'introduction'),
  resume: inStep('prepare', 'resume'),
  attire: inStep('arrive', 'attire'),
  travel: inStep('arrive', 'travel'),
  tech_check: inStep('arrive', 'tech'),
  safety: inStep('arrive', 'safety'),
  debrief: inStep('thank', 'debrief'),
  card: inStep('thank', 'card'),
  referrals: inStep('thank', 'referrals'),
  thank_you: inStep('thank', 'thanks'),
  keep_in_touch: inStep('thank', 'keep-in-touch'),
  profile: { page: 'profile' },
  other_person: { page: 'new' },
};

/** The address where a fix is made, seen from one interview. */
export function fixHref(fix: Fix, ids: { interviewId: string; contactId: string }): string {
  const place = fixPlaces[fix];
  if (place.page === 'step') return `${paths.step(ids.interviewId, place.step)}#${place.part}`;
  if (place.page === 'contact') return `${paths.contact(ids.contactId)}#${place.part}`;
  return place.page === 'profile' ? paths.settings : paths.newInterview();
}

/** What the button that leads there says. */
export const fixLabels: Readonly<Record<Fix, MessageDescriptor>> = {
  purposes: msg`Choose purposes`,
  field: msg`Choose the field`,
  goal: msg`Write the goal`,
  shortlist_reason: msg`Write the reason`,
  permission: msg`Ask your supervisor`,
  contact_name: msg`Check the name`,
  contact_title: msg`Check the title`,
  contact_salutation: msg`Choose the salutation`,
  contact_pronunciation: msg`Note how to say it`,
  contact_how_found: msg`Say how you found them`,
  contact_channels: msg`Add an address`,
  contact_zone: msg`Choose the time zone`,
  contact_preferences: msg`See their wishes`,
  address_form: msg`Choose the form of address`,
  format: msg`Choose the format`,
  channel: msg`Choose the way`,
  draft: msg`Go to the text`,
  reply: msg`Note the answer`,
  call: msg`Go to the call`,
  availability: msg`Note free times`,
  meeting: msg`Go to the meeting`,
  evidence: msg`Note the agreement`,
  confirmation: msg`Go to the confirmation`,
  research: msg`Go to your notes`,
  agenda: msg`Go to the questions`,
  introduction: msg`Write the introduction`,
  resume: msg`Go to the résumé`,
  attire: msg`Decide on clothes`,
  travel: msg`Plan the way`,
  tech_check: msg`Check the line`,
  safety: msg`Go to safety`,
  debrief: msg`Write it down`,
  card: msg`Go to the card`,
  referrals: msg`Note the names`,
  thank_you: msg`Go to the thank-you`,
  keep_in_touch: msg`Plan keeping in touch`,
  profile: msg`Open your profile`,
  other_person: msg`Choose somebody else`,
};
