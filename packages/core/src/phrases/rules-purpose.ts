import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R1–R8. */
export const purposePhrases = {
  R1: {
    title: 'Every talk has a purpose',
    why: 'Somebody gives you their time. Knowing what you hope to learn makes the talk worth it for both of you.',
    says: { default: 'Choose what you hope to get out of this talk. One purpose is enough.' },
  },
  R2: {
    title: 'Every talk belongs to a field that you consider',
    why: 'A talk helps most when it is about work you could picture for yourself. It also tells the other person why you ask them.',
    says: {
      no_field: 'Choose the career field that this talk is about.',
      not_considered:
        'You have not listed {field} among the fields you consider. Add it to your profile, or choose another one.',
    },
  },
  R3: {
    title: 'Every talk leads on',
    why: 'One talk often opens the door to the next. Asking "who else?" is how a network grows, and "nobody" is a fine answer.',
    says: {
      default:
        'Did {name} mention anybody else to talk to? Add the names, or tick that none were offered.',
      closing: 'Before you close: add whom {name} suggested, or tick that no names were offered.',
    },
  },
  R4: {
    title: 'Keep what no book tells you',
    why: 'Pace, noise, how people greet each other: these impressions fade within a day, and you will want them when you compare workplaces.',
    says: {
      default:
        'Write down what you noticed about the workplace: the pace, the tools, how people spoke with each other.',
    },
  },
  R5: {
    title: 'Your notes are yours',
    why: 'People speak frankly when they trust you. Your notes stay private unless you share a single one yourself.',
    says: {
      default:
        'Notes you have shared with your advisor: {count}. All others are seen by you alone.',
    },
    kept: 'Notes start private. Sharing is one note at a time, with your own tick, and only with your advisor; sharing with other students does not exist.',
  },
  R6: {
    title: 'Ask about getting in and getting on',
    why: 'You said that you want to learn how people enter and advance. Without a question about it, the talk may pass it by.',
    says: {
      default:
        'Add a question about entering the field or growing in it. That is one of your purposes.',
    },
  },
  R7: {
    title: 'Advice, never a job',
    why: 'People say yes because you ask for advice. A hidden request for a job breaks that promise. Leads may come up by themselves.',
    says: {
      goal: 'Your goal reads like a request for a job. Say what you would like to find out about the work instead.',
      question:
        'This question asks for a job: “{question}” Ask about the profession instead, such as where openings usually appear.',
    },
  },
  R8: {
    title: 'Look back at each purpose',
    why: 'Asking yourself whether you got what you came for shows what to ask the next person.',
    says: {
      default:
        'Note whether you reached what you came for: {open} of {of} purposes are still open.',
    },
  },
} as const satisfies RulePhraseTable;
