import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';

/** What each template is for, as a student would call it. */
export const templateNames: Readonly<Record<string, MessageDescriptor>> = {
  T01: msg`To somebody who does not know you`,
  T02: msg`To somebody from your school`,
  T03: msg`To somebody a person named to you`,
  T04: msg`Inside the organisation of your internship`,
  T05: msg`A posted letter`,
  T08: msg`Ask your supervisor`,
  T09: msg`Ask your supervisor for names`,
  T10: msg`LinkedIn note of 200 characters`,
  T11: msg`LinkedIn note of 300 characters`,
  T12: msg`Ask for a visit to watch the work`,
  T13: msg`A gentle reminder`,
  T14: msg`A second and last reminder`,
  T15: msg`A friendly last note`,
  T16: msg`Thank them for a no`,
  T17: msg`Offer times`,
  T18: msg`Confirmation`,
  T19: msg`Reminder before the day`,
  T20: msg`Running late`,
  T21: msg`Ask for another time`,
  T22: msg`Apology for a missed meeting`,
  T23: msg`Thank-you mail`,
  T24: msg`Thank-you card`,
  T25: msg`To somebody named in a talk`,
  T26: msg`Tell how it went with the person they named`,
  T27: msg`News after three months`,
  T28: msg`News after half a year`,
  T29: msg`LinkedIn invitation`,
  T32: msg`Thank your supervisor`,
};
