import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R75–R81. */
export const arrivePhrases = {
  R75: {
    title: 'Decide what to wear the day before',
    why: 'One thing less to think about in the morning. One notch neater than people there wear is always right.',
    says: {
      workplace:
        'Decide what you will wear to meet {name}: what people wear there, and one notch neater.',
      meeting: 'Decide what you will wear to meet {name}. Neat and comfortable is right.',
      camera:
        'Decide what you will wear for the call with {name}, and look at the picture behind you.',
    },
  },
  R76: {
    title: 'Know how long the way takes',
    why: 'Somebody waits at the other end. With the way and some margin known, you can arrive calm.',
    says: {
      missing: 'Enter how many minutes the way takes. Then your time to leave can be worked out.',
      estimated: 'The way to {name} is taken as {travel} minutes. Check it for the day and hour.',
    },
  },
  R77: {
    title: 'Be there ten to fifteen minutes early',
    why: 'Early enough to breathe, not so early that somebody has to look after you.',
    says: { default: 'Be on site between {from} and {until}.' },
  },
  R78: {
    title: 'Leave in time',
    why: 'Counting back from the start takes the guessing out of the day.',
    says: {
      default:
        'Leave at {at}: {travel} minutes for the way, {margin} in reserve, {early} to arrive early.',
    },
  },
  R79: {
    title: 'Early waits, late calls',
    why: 'Turning up at the desk too early puts people under pressure. Being late is forgiven when they hear it from you first.',
    says: {
      wait_outside:
        'If you leave now you are there at {at}. Wait nearby, and announce yourself ten minutes before.',
      leave_now: 'If you leave now you are there at {at}, just right.',
      cutting_it_close: 'If you leave now you are there at {at}. That is close; go straight there.',
      running_late:
        'If you leave now you are there at {at}, after the start. Call {name} first, and write if nobody answers.',
    },
  },
  R80: {
    title: 'Being early never makes the talk longer',
    why: 'You asked for their minutes, not for more. If they start early, take a question from your reserve.',
    says: {
      default: 'Your plan takes {total} minutes, and you asked for {minutes}. Take out {over}.',
    },
  },
  R81: {
    title: 'A quiet place and a tested line',
    why: 'On a call, the line is your way there. Testing it the day before is like knowing the bus.',
    says: {
      check: 'Check your call the day before: {open} points are open.',
      dial: 'Be ready at {ready} and dial at {at}.',
      join: 'Be ready at {ready} and join {from} to {to} minutes before the start.',
    },
  },
} as const satisfies RulePhraseTable;
