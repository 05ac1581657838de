import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of R82–R89. */
export const thankPhrases = {
  R82: {
    title: 'Ask for a business card',
    why: 'It gives you the right spelling, the exact title and an address for your thank-you, all at once.',
    says: {
      open: 'Did you get a business card from {name}? Note it, or that there was none.',
      not_asked:
        'You did not ask {name} for a card. That is fine; their signature has the same facts.',
    },
  },
  R83: {
    title: 'The card wins',
    why: 'What they print about themselves is right. A thank-you with last week’s title is a pity.',
    says: { default: 'Compare the card with what you have on {name}: spelling, title, address.' },
  },
  R84: {
    title: 'Thank them the same day',
    why: 'People who write thank-yous guess too low how much they please. The same day it costs you five minutes.',
    says: {
      due: 'Thank {name} today, while you remember what struck you.',
      overdue:
        'It is more than {hours} hours since the talk. Write to {name} now; a late thank-you still pleases.',
      last_call:
        'It is more than {days} days since the talk. Write to {name} now with a word of apology, or put it aside with a reason.',
      new_requests_wait:
        'Thank {name} first. It is more than {hours} hours since your talk; new requests wait until then.',
    },
  },
  R85: {
    title: 'Thanks for their time, and short',
    why: 'Time is what they gave. Three or four sentences are read; a page is put off.',
    says: {
      short:
        'Your thank-you had {words} words. Between {least} and {most} leave room for one thing that struck you.',
      long: 'Your thank-you had {words} words. Between {least} and {most} are easier to read.',
      no_time: 'Your thank-you to {name} did not mention their time. Remember it next time.',
    },
  },
  R86: {
    title: 'One thing from this talk, in words for this person',
    why: 'A thank-you that could go to anybody says little. Colleagues show each other theirs.',
    says: {
      no_thing: 'Name one thing that {name} said and that stayed with you.',
      same_note:
        'This is nearly your thank-you to {other}, who works with {name}. Write it anew; people compare.',
    },
  },
  R87: {
    title: 'Stay in touch',
    why: 'People like to hear what became of their advice. A few lines now and then keep the door open for years.',
    says: {
      plan: 'Plan a few lines to {name} in {first} months, then in {second}, then once a year.',
      due: 'It is time for a few lines to {name}: what you did with their advice, or what is new with you.',
    },
  },
  R88: {
    title: 'A contact is never done',
    why: 'An interview ends; the acquaintance does not. Closing it throws nothing away.',
    says: {
      active: '{name} stays among your contacts.',
      dormant: '{name} stays among your contacts, at rest. You can write again when there is news.',
      do_not_contact: '{name} prefers not to be written to. The record stays so that this is kept.',
      archived: '{name} is in your archive, and can be taken out of it at any time.',
    },
    kept: 'Closing an interview leaves the contact as it is: active, dormant, do not contact, or archived.',
  },
  R89: {
    title: 'The school’s own help page',
    why: 'A link that leads nowhere costs trust. Without an address there is no link.',
    says: { default: 'The help address of the school is no web address, so the link is left out.' },
  },
} as const satisfies RulePhraseTable;
