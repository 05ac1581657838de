/**
 * The small closed vocabularies that the library, the workflow and the apps share.
 * Each list is the single source of its union, in the order in which it is shown.
 */

/** R1: why a student asks for a conversation. */
export const purposes = [
  'first_hand_info',
  'network',
  'frank_view_of_work',
  'entering_and_advancing',
  'find_contacts_or_leads',
] as const;
export type Purpose = (typeof purposes)[number];

/** Step of career exploration: aware, exploring, deciding, entering, advancing. */
export const stages = ['AW', 'EX', 'DE', 'EN', 'AD'] as const;
export type Stage = (typeof stages)[number];

/** R30: the ways a request can travel. */
export const channels = ['phone', 'letter', 'email', 'linkedin', 'platform'] as const;
export type Channel = (typeof channels)[number];

/** R39: the ways a conversation can happen. */
export const modes = ['in_person', 'telephone', 'video', 'observational_visit'] as const;
export type Mode = (typeof modes)[number];

/** The 18 categories of the question bank. */
export const questionCategories = [
  'PATH',
  'DAY',
  'SKILL',
  'EDU',
  'ENTRY',
  'GROW',
  'CULT',
  'FIELD',
  'LIFE',
  'PAY',
  'VALUE',
  'INCL',
  'ADV',
  'ORG',
  'RES',
  'CLOSE',
  'INT',
  'OBS',
] as const;
export type QuestionCategory = (typeof questionCategories)[number];

/** N asks about any field, O about one organization, R needs a research note to fill its blank. */
export const questionKinds = ['N', 'O', 'R'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** 1 opens a talk, 2 is solid, 3 probes and needs some rapport. */
export type Depth = 1 | 2 | 3;

/** 0 harmless, 1 handle with care, 2 risky. */
export type Risk = 0 | 1 | 2;

/** R75: the surroundings that decide what to wear and bring. Never the person. */
export const attireSettings = ['office', 'lab', 'site', 'cafe', 'camera'] as const;
export type AttireSetting = (typeof attireSettings)[number];
