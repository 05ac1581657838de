import type { RulePhraseTable } from './rule-phrases.ts';
import { trapStances } from './rules-trap-stances.ts';

/** The words of G1–G40: those that speak up here, those kept by design in rules-trap-stances.ts. */
export const trapPhrases = {
  ...trapStances,
  G1: {
    title: 'Never one text to many',
    why: 'A request that was written for one person is read; a mass mail is deleted. A few good requests do more than many.',
    says: {
      today:
        'You have sent {limit} first requests today. That is enough for one day; go on tomorrow.',
      week: 'You have sent {limit} first requests in 7 days. Let the answers come in before you ask more people.',
    },
    kept: 'There is no bulk select and no send-to-all; every request has one addressee and its own words.',
  },
  G2: {
    title: 'Never at night or on a holiday',
    why: 'A message in working hours is read with a clear head. One at night looks as if you did not think of their day.',
    says: { default: 'A better moment to send this: {moment}.' },
  },
  G3: {
    title: 'Never a wrong name or an old text',
    why: 'Facts change, and yesterday’s eyes miss what today’s see. Reading once more takes a minute.',
    says: {
      stale_draft:
        'You wrote this more than {hours} hours ago. Read it once more and save it; then it can go.',
    },
  },
  G4: {
    title: 'Never the same person twice',
    why: 'Two requests to one person, under two spellings, look careless and feel like a mailing list.',
    says: {
      double:
        '{name} and {other} may be the same person. Put the records together, or tick that they are two people.',
      asked_already:
        '{name} looks like {other}, whom you have asked already. Wait for that answer.',
    },
  },
  G5: {
    title: 'Never somebody who asked to be left in peace',
    why: 'A wish not to be contacted is kept by the whole school, without asking why.',
    says: { default: 'This person cannot be contacted. Please choose somebody else.' },
  },
  G6: {
    title: 'Never too many from one school',
    why: 'Three students of one school in one week are a burden. Taking turns keeps the door open for everybody.',
    says: {
      contact_busy: 'Please choose another person for now. This one has been asked enough.',
      contact_free_from: 'Please choose another person, free from {date}.',
      employer_busy:
        'This organization had {limit} new requests from your school this week. Please choose another one for now.',
    },
  },
  G7: {
    title: 'Never a whole employer at once',
    why: 'Colleagues talk. Asking one after the other shows that you mean the person you write to.',
    says: {
      wait: 'You have an open request at this organization. You may ask a second person from {from} on.',
      people:
        'You have asked {limit} people of this organization in 30 days. Look elsewhere for now.',
      accepted: 'Somebody at this organization has said yes to you. Have that talk first.',
    },
  },
  G8: {
    title: 'Never a reminder after an answer',
    why: 'Being reminded of something one has answered is annoying. So you look first, and give people time.',
    says: {
      ask_first:
        'Has {name} written, called or accepted anywhere else since? Look first, then tick it.',
      nothing_sent: 'You have not asked {name} yet, so there is nothing to remind of.',
      answered: '{name} has answered. A reminder is no longer needed.',
      mail_came: '{name} has written to you. Read it first, and say what it was.',
      bounced:
        'Your message did not reach {name}. Check the address instead of sending a reminder.',
      enough: 'You have reminded {name} often enough. Let it rest; it says nothing about you.',
      too_early: 'Give {name} time. A reminder is fair from {from} on.',
      auto_reply: '{name} is away. A reminder is fair from {from} on.',
      later: '{name} asked for a later time. Write again from {from} on.',
    },
  },
  G9: {
    title: 'Never sent by a machine',
    why: 'A person reads it, so a person sends it, after having seen every word.',
    says: { not_seen: 'Read the whole text as it will arrive, then tick that you have seen it.' },
    kept: 'Nothing goes to a contact on a timer. You press send, or send it yourself from your own mail.',
  },
  G17: {
    title: 'Never an unsafe place',
    why: 'Meet at the workplace or in public, by day, and let somebody know where you are. Anybody sensible will understand.',
    says: {
      place: 'Meet at the workplace or in a public place, never in a home, a hotel room or a car.',
      hour: 'The talk runs from {from} to {until}. Suggest a time during the day.',
      tell_someone: 'Tell somebody where you will be and until when.',
      visit_papers: 'Lines of the safety form still open before the visit: {open}.',
      minor_never:
        'Your school arranges talks for students under age itself. Please ask your advisor.',
      minor_guardian: 'You are under age, so a parent or guardian has to agree first.',
      minor_advisor: 'You are under age, so your advisor has to agree first.',
      minor_setting: 'Meet at the workplace with a reception, or by video hosted by your school.',
      felt_unsafe:
        'You said that something felt wrong. Your advisor has been told, and you owe nobody an answer.',
    },
  },
  G18: {
    title: 'Never questions that cross a line',
    why: 'Pay, private life, beliefs and secrets are theirs to bring up. Such a question can end a good talk.',
    says: { default: 'Leave this question out, or ask about the field instead: “{question}”' },
  },
  G23: {
    title: 'Never thanks with a price',
    why: 'A thank-you that asks for the next favour is not a thank-you.',
    says: {
      several: 'Your thank-you asks {name} for more than one thing. Keep at most one.',
      not_offered:
        'Your thank-you asks {name} for something. Keep it only if it was offered in the talk.',
    },
  },
  G24: {
    title: 'Never turning into spam',
    why: 'Two or three good updates a year are welcome. More of them become a duty to answer.',
    says: {
      default: 'You have written to {name} {limit} times this year. Keep this for next year.',
    },
  },
  G29: {
    title: 'Never kept for ever',
    why: 'You hold these data because of a talk. When the talk is long past, look whether you still need them.',
    says: {
      default: 'You have not used the record of {name} for {months} months. Keep it, or delete it.',
    },
    kept: 'Only business data with source and date are kept; a contact can have them deleted within 30 days, and you can take yours along when you leave.',
  },
  G30: {
    title: 'Never gossip on file',
    why: 'Health, beliefs and rumours are nobody’s business. What is not written down cannot hurt anybody.',
    says: { default: 'A note says “{word}”. Leave out what is private, yours and theirs.' },
    kept: 'Notes remind you while you write, and sensitive ones stay out of every export.',
  },
  G33: {
    title: 'Never a hidden conflict',
    why: 'Talking with somebody who grades, treats or employs you is fine when everybody knows. Your advisor can help.',
    says: { default: 'You noted about {name}: {conflict}. Ask your advisor how to go about it.' },
  },
  G34: {
    title: 'Never in a bad time',
    why: 'After lay-offs, a loss or during leave, a request is one thing too many.',
    says: { default: 'You noted that now is a bad time for {name}. Ask after {until}.' },
  },
  G35: {
    title: 'Never the private address first',
    why: 'A private number is given, not found. Work channels come first.',
    says: {
      not_given: '{name} did not give you this private address. Use a work address or another way.',
      work_first:
        'You have a work address of {name}. Use that one, unless they asked for the other.',
    },
  },
  G36: {
    title: 'Never a bounce taken for silence',
    why: 'A mistyped address gives no answer, and that says nothing about the person.',
    says: { default: 'A message to {address} came back. Check how to reach {name} first.' },
  },
  G37: {
    title: 'Never against a stated wish',
    why: 'Somebody who says “mail only” or “after June” has made it easy for you. Follow it.',
    says: {
      medium: '{name} asked to be reached another way. Choose one of those ways.',
      mode: '{name} prefers to meet another way. Choose one of those.',
      not_before: '{name} has time from {date} on.',
      words: '{name} said: {words}',
    },
  },
  G39: {
    title: 'Never at a cost',
    why: 'No talk should fail for the price of a coffee.',
    says: {
      default:
        'You asked for settings without cost. Their workplace, a call or video cost nothing.',
    },
    kept: 'Nothing in the product needs a paid account, and settings without cost come first when you ask for it.',
  },
} as const satisfies RulePhraseTable;
