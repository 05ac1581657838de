import type { Random } from './random.ts';

/** How one interview of the simulated term goes: drawn before it begins, so that a seed fixes it. */
export interface Fate {
  channel: 'email' | 'phone';
  mode: 'video' | 'in_person' | 'telephone';
  answer: 'yes' | 'yes_after_nudge' | 'no' | 'silent' | 'redirect' | 'away_then_yes';
  /** The time was agreed on the phone, or the student proposed some and the contact took one or not. */
  times: 'on_the_phone' | 'picked' | 'others_suggested';
  confirms: 'at_once' | 'when_reminded';
  meeting: 'held' | 'moved' | 'cancelled_by_contact' | 'cancelled_by_student' | 'missed_by_student';
  prepares: 'early' | 'when_reminded';
  reports: 'at_once' | 'next_day';
  thanks: 'same_evening' | 'when_reminded' | 'overdue' | 'after_a_week';
  debriefs: 'same_evening' | 'when_reminded';
  referral: 'yes' | 'ask_first' | 'none' | 'forgotten';
  promises: boolean;
  keepsInTouch: boolean;
  feltUnsafe: boolean;
  /** Days from asking to the talk. */
  leadDays: number;
}

export function drawFate(random: Random, isFirst: boolean): Fate {
  return {
    channel: random.happens(0.15) ? 'phone' : 'email',
    mode: random.weighted({ video: 5, in_person: 3, telephone: 2 }),
    answer: random.weighted({
      yes: 10,
      yes_after_nudge: 3,
      no: 2,
      silent: 2,
      redirect: 1,
      away_then_yes: 1,
    }),
    times: random.weighted({ on_the_phone: 2, picked: 3, others_suggested: 1 }),
    confirms: random.weighted({ at_once: 3, when_reminded: 1 }),
    meeting: random.weighted({
      held: 10,
      moved: 3,
      cancelled_by_contact: 1,
      cancelled_by_student: 1,
      missed_by_student: 1,
    }),
    prepares: random.weighted({ early: 2, when_reminded: 1 }),
    reports: random.weighted({ at_once: 3, next_day: 1 }),
    thanks: random.weighted({ same_evening: 6, when_reminded: 3, overdue: 1, after_a_week: 1 }),
    debriefs: random.weighted({ same_evening: 2, when_reminded: 1 }),
    referral: random.weighted({ yes: 3, ask_first: 2, none: 3, forgotten: 1 }),
    promises: random.happens(0.4),
    keepsInTouch: random.happens(0.7),
    feltUnsafe: isFirst,
    leadDays: random.whole(5, 9),
  };
}
