/** What people switch on and off together. */
export const NOTICE_GROUPS = [
  'talk',
  'prepare',
  'asking',
  'afterwards',
  'network',
  'answers',
  'delivery',
  'advisor',
  'care',
  'reviews',
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

/** All that staff are told about: students, their drafts, and whether mail and reminders go out. */
export const STAFF_GROUPS: readonly NoticeGroup[] = ['care', 'reviews', 'delivery'];

const STAFF_ALONE: readonly NoticeGroup[] = ['care', 'reviews'];

/** All that students are told about. */
export const STUDENT_GROUPS: readonly NoticeGroup[] = NOTICE_GROUPS.filter(
  (group) => !STAFF_ALONE.includes(group),
);
