import type { MeetingFacts, MeetingPlace, Setting } from '@acquaint/core/workflow/interview';
import type { Mode } from '@acquaint/core/workflow/records';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Where a talk can take place, as a choice. */
export const settingWords: Readonly<Record<Setting, MessageDescriptor>> = {
  workplace: msg`At their workplace`,
  coffee: msg`Over a coffee`,
  lunch: msg`Over lunch`,
  phone: msg`By phone`,
  video: msg`By video`,
  school_hosted_video: msg`By video, hosted by your school`,
  other_public_place: msg`In another public place`,
};

export const startWords: Readonly<
  Record<NonNullable<MeetingFacts['whoStarts']>, MessageDescriptor>
> = {
  student: msg`You call or open the link`,
  contact: msg`They call or open the link`,
  meet_there: msg`You meet there`,
};

/** The mode that belongs to a setting; a visit stays a visit where people go there. */
export function modeOf(setting: Setting, planned: Mode | null): Mode {
  if (setting === 'phone') return 'telephone';
  if (setting === 'video' || setting === 'school_hosted_video') return 'video';
  return planned === 'observational_visit' ? 'observational_visit' : 'in_person';
}

/** What kind of place a mode needs (R54). */
export function placeKind(mode: Mode): MeetingPlace['kind'] {
  if (mode === 'telephone') return 'number';
  return mode === 'video' ? 'link' : 'address';
}
