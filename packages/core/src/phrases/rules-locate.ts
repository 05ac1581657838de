import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R9–R29. */
export const locatePhrases = {
  R9: {
    title: 'A contact is a person',
    why: 'A talk happens between two people. A department or an “info” address cannot tell you about its own path.',
    says: {
      default:
        '“{name}” names a desk, not a person. Find out who works there, or keep this as a lead for now.',
    },
  },
  R10: {
    title: 'We know where you both work',
    why: 'Inside the organization of your internship your supervisor comes first. Everywhere else you are free to ask.',
    says: { default: '{employer} is where you are an intern, so your supervisor has a say.' },
    kept: 'Worked out from your internships and the employer of the contact each time; without an internship, “your organization” means the one you are aiming for.',
  },
  R11: {
    title: 'The name is spelled right',
    why: 'A misspelt name is the first thing people notice, and for some the last thing they read.',
    says: {
      default:
        'Check how {name} is spelled before anything goes out: a staff page, a card or a signature will do.',
    },
  },
  R12: {
    title: 'Every text carries the exact name',
    why: 'Accents, capitals and hyphens belong to a name. Leaving them out says that you did not look.',
    says: {
      stale: 'This text was written for “{was}”. The name now reads “{name}”; update the text.',
      misspelt: 'The text says “{found}”. The name is “{name}”, letter for letter.',
    },
  },
  R13: {
    title: 'A changed fact is checked again',
    why: 'When a name, title or form of address changes, the old check no longer proves anything, and older drafts may be wrong.',
    says: {
      stale_title:
        'The job title changed from “{was}” to “{now}” after you wrote this. Update the text.',
      stale_salutation:
        'The form of address changed from “{was}” to “{now}” after you wrote this. Update the text.',
    },
  },
  R14: {
    title: 'You can say the name',
    why: 'Hearing one’s name said well is a small kindness, and on the phone it is the first thing you say.',
    says: {
      speaking:
        'Check how to say the name {name} first. You will need it when you speak. Planning to ask counts too.',
      writing:
        'You do not know yet how to say the name {name}. Writing is fine; plan to ask before you speak.',
    },
  },
  R15: {
    title: 'A guess stays a guess',
    why: 'Software guesses pronunciation from spelling, and people do not. Only somebody who knows can tell you.',
    says: {
      default: 'The way to say {name} shown here is a guess. Ask somebody who knows, or ask them.',
    },
    kept: 'A pronunciation that comes from software is labelled as a guess and never counts as checked.',
  },
  R16: {
    title: 'Job title and employer are known and fresh',
    why: 'People change posts. Writing to somebody’s old job shows that you did not look.',
    says: {
      no_title: 'Add the job title of {name}. You will need it to say why you ask this person.',
      no_employer: 'Add where {name} works.',
      unverified_title: 'Check that {name} really is “{value}”, and note where you saw it.',
      unverified_employer: 'Check that {name} really works at {value}, and note where you saw it.',
      old_title: 'You checked the title “{value}” {days} days ago. See whether it still holds.',
      old_employer:
        'You checked {days} days ago that {name} works at {value}. See whether it still holds.',
    },
  },
  R17: {
    title: 'You chose how to address the person',
    why: 'A title that somebody earned, or does not use, matters to them. Choosing on purpose is better than guessing; the full name without a title is always right.',
    says: {
      not_chosen:
        'Choose how to address {name}. When you are unsure, the full name without a title is always right.',
      unverified:
        'Check that {name} uses “{title}”, and note where you saw it. Otherwise use the full name.',
    },
  },
  R18: {
    title: 'Nobody guesses a title for you',
    why: 'A first name, a photo or a pronoun says nothing certain about how somebody wants to be addressed.',
    says: {},
    kept: 'A new contact has no form of address until you choose one. The list is open, and nothing in it is suggested from a name or a photo.',
  },
  R19: {
    title: 'Your supervisor knows first',
    why: 'Inside your internship, asking people behind your supervisor’s back can hurt you both. A short word first makes it easy.',
    says: {
      not_asked:
        'Ask {supervisor} first whether you may talk with {name}. A short message is ready for you.',
      asked: 'You asked {supervisor} about {name}. Wait for the answer before you write.',
      came_back:
        'Your message to {supervisor} about {name} came back: the address does not work. Correct it and ask again, or ask in person.',
    },
  },
  R20: {
    title: 'A no from your supervisor counts',
    why: 'Your supervisor sees things that you cannot: deadlines, moods, plans. Outside the organization you are free to ask.',
    says: {
      default:
        '{supervisor} would rather you did not ask this person. Look for somebody outside {employer} instead.',
    },
  },
  R21: {
    title: 'Your supervisor’s conditions hold',
    why: 'A yes with a condition is a yes to that condition. Keeping it earns you the next yes.',
    says: {
      conditions: '{supervisor} said yes, with this condition: {conditions}',
      excluded_time:
        '{supervisor} asked to keep the days from {from} to {until} free. Choose another time.',
    },
  },
  R22: {
    title: 'Permission lasts as long as the internship',
    why: 'After your internship you are a guest like anybody else, and free to ask.',
    says: {
      default:
        'Your internship at {employer} ended on {end}. You no longer need to ask there first.',
    },
    kept: 'A yes covers one contact or the whole organization, as your supervisor said, and only while the internship runs.',
  },
  R23: {
    title: 'Your supervisor can simply be asked',
    why: 'Nobody needs their own permission.',
    says: { default: '{name} is your supervisor. You can ask directly.' },
    kept: 'No permission is asked for when the contact is the supervisor.',
  },
  R24: {
    title: 'Settle in, then ask for names',
    why: 'In the first week everybody is busy with helping you start. After that, most supervisors are glad to name people.',
    says: {
      early: 'It is a bit early to ask {supervisor} for names. From {from} on it comes naturally.',
      offer: 'You have settled in. Ask {supervisor} whom else you should get to know.',
    },
  },
  R25: {
    title: 'Say that your supervisor sent you',
    why: 'A name from a colleague opens doors. Use it only when your supervisor agreed.',
    says: {
      may_be_named:
        '{supervisor} suggested this person and agreed to be named. Say so in your request.',
      not_named:
        'Your supervisor suggested this person. Ask {supervisor} before you use their name in a request.',
    },
  },
  R26: {
    title: 'Your own relations come second',
    why: 'Starting with the people your supervisor names shows respect. Then your own relations in the house are a fine source.',
    says: {
      default:
        'Ask {supervisor} for a name first. After that, people you met by yourself are a good next step.',
    },
  },
  R27: {
    title: 'You know why this person',
    why: 'Your own reason is what makes a request convincing. No ranking by software can replace it.',
    says: {
      missing: 'Write down why you want to talk with {name}. At least {atLeast} words.',
      short:
        'Say a little more about why you want to talk with {name}: {count} of {atLeast} words.',
    },
  },
  R28: {
    title: 'You can say where you found the name',
    why: '“How did you find me?” is the first question in every head. An honest answer builds trust.',
    says: {
      missing: 'Note how you found {name}. Your request will say so.',
      detail: 'Say a little more about how you found {name}: the person, the event or the title.',
    },
  },
  R29: {
    title: 'No internship, no supervisor tasks',
    why: 'The advice about supervisors is for interns. Everybody else would only be confused by it.',
    says: {},
    kept: 'Every step about a supervisor asks for an internship that runs today; without one, none of them appears.',
  },
} as const satisfies RulePhraseTable;
