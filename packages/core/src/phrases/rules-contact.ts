import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R30–R46. */
export const contactPhrases = {
  R30: {
    title: 'You choose how to ask',
    why: 'A call gets an answer at once, a letter or mail lets people answer when it suits them. Either is right when you choose it on purpose.',
    says: {
      default: 'Choose how to reach {name}: by phone, letter, e-mail, LinkedIn or platform.',
    },
  },
  R31: {
    title: 'The address works',
    why: 'A message that never arrives looks like no answer. Checking the address saves you two weeks of waiting.',
    says: {
      missing_phone: 'Add a phone number for {name}, or choose another way.',
      unusable_phone: 'The phone number of {name} cannot be dialled. Compare it with your source.',
      missing_letter: 'Add the postal address of {name}, or choose another way.',
      unusable_letter:
        'The postal address of {name} is not complete: street, town, code and country.',
      missing_email: 'Add an e-mail address for {name}, or choose another way.',
      unusable_email: 'The e-mail address of {name} is not complete. Compare it with your source.',
      missing_linkedin: 'Add the LinkedIn profile of {name}, or choose another way.',
      unusable_linkedin: 'The LinkedIn address of {name} is not a profile. Copy it from the page.',
      missing_platform: 'Add the profile of {name} on the platform, or choose another way.',
      unusable_platform:
        'The platform address of {name} is not a web address. Copy it from the page.',
    },
  },
  R32: {
    title: 'The call is for an appointment',
    why: 'A call out of the blue is not the moment for questions. It asks for a date, and then both of you can prepare.',
    says: { default: 'The script ends with a date. Keep your questions for the talk itself.' },
    kept: 'The phone script asks for a day and holds no interview questions.',
  },
  R33: {
    title: 'Ready if they want to talk at once',
    why: 'Some people would rather talk now. Asking for a later time lets you do it justice; three questions help if they insist.',
    says: {
      default:
        'If {name} wants to talk at once: ask for a time first, and have three questions ready in case.',
    },
    kept: 'The phone script holds a branch for it, with a short list of three questions.',
  },
  R34: {
    title: 'Say why you write',
    why: 'People help when they know what you are trying to find out.',
    says: {
      no_goal: 'Write down what you are trying to find out. It becomes the heart of your request.',
      goal_length: 'Your goal has {count} words. Between {min} and {max} read best.',
      goal_word:
        'Your goal says “{word}”. Requests read better without it: ask about the work and the way there.',
      not_in_text: 'Say in the text what you are trying to find out.',
    },
  },
  R35: {
    title: 'Say how long it takes',
    why: '20 to 30 minutes are easy to give. A clear number shows that you will keep to it.',
    says: {
      no_minutes: 'Say how many minutes you ask for. 20 is a good start.',
      short: 'You ask for {minutes} minutes. You may ask for up to {to}.',
      long: '{minutes} minutes are a lot for somebody who does not know you. {from} to {to} are easier to give.',
      too_long:
        '{minutes} minutes are too much for a talk. Ask for at most {most}, or for a visit.',
      not_in_text: 'Say in the text that you ask for {minutes} minutes.',
      different: 'The text says {stated} minutes, and you plan {minutes}. Make them agree.',
    },
  },
  R36: {
    title: 'Say why this person',
    why: 'A sentence that could go to anybody goes to nobody. One true detail shows that you chose them.',
    says: {
      missing: 'Write one or two sentences on why you ask {name} and nobody else.',
      length: 'Your sentence on why you ask {name} needs {min} to {max} words.',
      could_be_anyone:
        'This could be said to anybody. Name the work, the field or the organization of {name}, or something you read.',
    },
  },
  R37: {
    title: 'Say how you found the name',
    why: 'Knowing where you come from turns a stranger into a guest.',
    says: {
      missing: 'Say in the text how you found {name}.',
      different:
        'The text tells another story than your record of how you found {name}. Make them agree.',
    },
  },
  R38: {
    title: 'All four lights are on',
    why: 'Why you write, how long, why this person, how you found them: with these four, a busy person can say yes in a minute.',
    says: {
      text: 'Lights still off: {off} of 4. Each one leads to its sentence.',
      call: 'Points that you did not get to say on the phone: {unsaid} of 4. Put them into your next message.',
    },
  },
  R39: {
    title: 'You choose how to meet',
    why: 'In person, by phone, by video or on a visit: the other person can only say yes to something clear.',
    says: { default: 'Choose how you would like to meet.' },
  },
  R40: {
    title: 'Far away means by phone first',
    why: 'A long trip for 20 minutes puts pressure on both of you. A call is easy to say yes to.',
    says: {
      default: '{name} is {minutes} minutes away, more than {limit}. Suggest a call first.',
    },
  },
  R41: {
    title: 'A visit has a clear length',
    why: 'A host has to plan around you. A few hours or a full day are lengths they can picture.',
    says: {
      missing:
        'Say how long the visit should be: {few} to {fewTo} hours, or a full day of {full} to {fullTo}.',
      odd: '{minutes} minutes are an unusual length for a visit. {few} to {fewTo} hours, or {full} to {fullTo} hours for a full day, are easier to plan.',
    },
  },
  R42: {
    title: 'A visit is asked for with care',
    why: 'Watching somebody work needs trust and sometimes papers. A short talk first makes it easier to say yes.',
    says: {
      cold: '{name} does not know you yet. Ask for a short talk first; a visit can follow.',
      template: 'Use the template for visits: it answers what a host wants to know.',
    },
  },
  R43: {
    title: 'One request, one person',
    why: 'A message to several people is answered by none of them. And nobody wants to be one name on a list.',
    says: {
      copies: 'Take out the copies ({count}). This message goes to one person.',
      several: 'Keep one address. Write to each person in their own words.',
    },
  },
  R44: {
    title: 'Write down how the call went',
    why: 'After a day you no longer know whether you may call again, or who promised what.',
    says: { default: 'How did the call to {name} go? Note it while you remember.' },
  },
  R45: {
    title: 'A letter looks like a letter',
    why: 'A posted letter is read with care. Its form, and that it fits on one page, is part of the courtesy.',
    says: {
      no_own_address:
        'Add your own postal address to your profile. It stands at the top of the letter.',
      no_sender_block: 'Start the letter with your name and address.',
      no_date: 'Write the date below your address.',
      no_inside_address: 'Write the name and address of the person above the greeting.',
      no_signature_space: 'Leave three empty lines above your printed name, for your signature.',
      overflow: 'The letter is {over} lines too long for one page. Shorten it a little.',
    },
  },
  R46: {
    title: 'One open request at a time',
    why: 'Asking twice before an answer feels like pushing. Waiting shows respect, and a gentle reminder has its own time.',
    says: {
      open: 'Your request to {name} is still open. Log the answer, or wait until it is time for a reminder.',
      open_elsewhere: 'You have an open request to {name} in another interview. Continue there.',
      cool_down:
        '{name} had no time when you asked. You may ask afresh from {until} on; meet somebody else until then.',
    },
  },
} as const satisfies RulePhraseTable;
