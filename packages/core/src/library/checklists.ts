import { must, mustBeUnique } from './definition-error.ts';
import type { AttireSetting } from './kinds.ts';

/** One line to tick or to answer. */
export interface ChecklistLine {
  readonly id: string;
  readonly text: string;
}

/** Numbers the lines `E1.1`, `E1.2`, … @throws DefinitionError on an empty or doubled line. */
export function defineChecklist(
  prefix: string,
  lines: readonly string[],
): readonly ChecklistLine[] {
  const list = lines.map((text, at) => ({ id: `${prefix}.${at + 1}`, text }));
  for (const { id, text } of list) must(text.trim() !== '', `checklists.${id}`, 'is empty');
  must(new Set(lines).size === lines.length, `checklists.${prefix}`, 'holds a line twice');
  mustBeUnique(list, 'checklists');
  return list;
}

/** Research on the field (handout 5a, 5b; E.1). */
export const fieldResearch = defineChecklist('E1', [
  'What do people in this occupation do all day (task list)?',
  'Other names of the same job (for searching and for talking).',
  'Usual education and training, licences, entry level.',
  'Skills and tools named most often.',
  'Pay range for beginners in my region, with year and source.',
  'Number of people in the occupation, growth or decline.',
  'Neighbouring occupations one can move to.',
  'Kinds of employers; sector code.',
  'Two current topics in the field (trade press, professional body).',
  'Words of art I do not understand yet.',
  'Professional body, student membership, events.',
  'What I believe about the field and am not sure of (→ becomes a question).',
]);

/** Research on the contact's place of employment (handout 5c; E.2). */
export const employerResearch = defineChecklist('E2', [
  'What it makes or does and for whom.',
  'Size, places, owner or legal form, age.',
  'Sector and main rivals or peers.',
  'Mission in its own words, in one line of mine.',
  'One item of news in the last 6 months.',
  "Where the contact's team sits.",
  'Signals of culture that are public (report, awards, working-time policy).',
  'Dress and access (reception, security, parking, step-free entrance).',
  'Anything sensitive at the moment (lay-offs, accident, lawsuit): note *not to ask*.',
]);

/** Research on the person, from professional sources only; never private life (E.3). */
export const personResearch = defineChecklist('E3', [
  'Title, and since when.',
  'Path in three lines.',
  'Publications or talks.',
  'Shared link (school, course, group).',
  'Form of address and pronunciation.',
]);

/** Before an observational visit (B.9, R42). */
export const visitChecklist = defineChecklist('VISIT', [
  'Length, start and end place are agreed.',
  'Dress and safety gear are clear.',
  'Confidentiality: what has to be read or signed is read or signed.',
  'What may be noted, and what may not.',
  'Meals: I bring my own.',
  'Insurance or waiver is in order.',
  'An emergency contact is on file, mine and theirs.',
  'Access needs are settled, as far as I want to name them.',
  'Somebody at school knows where I am and until when.',
]);

/** Papers that some hosts ask for, mostly clinical ones (B.9). */
export const visitPapers = defineChecklist('PAPERS', [
  'Signed confidentiality form.',
  'Privacy briefing attended.',
  'Proof of immunization, where the host asks for it.',
  'Name badge.',
  "Guardian's signature, if I am under the age of majority.",
  'Approval by my advisor, if I am under 18.',
]);

/** On the visit itself (B.9). */
export const visitManners = defineChecklist('WATCH', [
  'Stand back and follow the lead of the host.',
  'Ask questions away from clients or patients.',
  'Note nothing by which a client or patient could be known.',
]);

/** Meeting in person: what to bring (R70, B.6, B.7). */
export const bringInPerson = defineChecklist('BRING', [
  'The questions, on paper or where I can see them without tapping.',
  'Pen and something to write on.',
  'A copy of the résumé in a folder: bring it, do not offer it.',
  'My contact card, or the code that shows my name, mail and profile.',
  'The address, the meeting point and a phone number for the day.',
  'Water, and money for the coffee.',
]);

/** Before a call by phone (R81). */
export const phoneReadiness = defineChecklist('PHONE', [
  'A quiet place that stays quiet.',
  'The number is tested and written down twice.',
  'The phone is charged and the signal is good.',
  'Questions, notes and a pen lie in view.',
  'Ready ten minutes before; dial at the agreed minute.',
]);

/** Before a video call (R81, B.7). */
export const videoReadiness = defineChecklist('VIDEO', [
  'The link opens and the sound works.',
  'My full name is the display name.',
  'Camera at eye level, light from the front, plain background.',
  'Headphones are at hand.',
  'Other programs are closed and the charger is in.',
  'A phone number is agreed as plan B.',
  'Questions and notes are in view.',
  'Join three to five minutes before the start.',
]);

/** Safety (B.10). */
export const safety = defineChecklist('SAFE', [
  'We meet at the workplace or in a public place, in daytime.',
  'Never a private home, a hotel room or a car.',
  'Somebody knows where I am and until when.',
  'I check in with them half an hour after the end.',
  'I have seen the person on a work domain or a staff page, and know a number that I found myself.',
  'Nobody asks me for money, for an ID or for bank data.',
]);

/** What to wear, by surroundings (R75, B.7). One notch above what staff wear, if unsure. */
export interface AttireAdvice {
  readonly title: string;
  readonly wear: readonly ChecklistLine[];
}

export const attire: Readonly<Record<AttireSetting, AttireAdvice>> = {
  office: {
    title: 'An office',
    wear: defineChecklist('OFFICE', [
      'Neat business casual: clean, whole, ironed where it needs it.',
      'A notch more formal in finance, law and consulting; less so in tech and non-profits.',
      'Shoes that you can walk a corridor in.',
      'If unsure, one notch above what staff wear on their own pages.',
    ]),
  },
  lab: {
    title: 'A laboratory or clinic',
    wear: defineChecklist('LAB', [
      'Closed shoes and covered legs.',
      'Nothing loose: hair, scarves and chains can be tied or tucked in.',
      'Religious dress is fine; ask the host how it goes with their safety gear.',
      'Expect to put on a coat, glasses or a mask that they give you.',
    ]),
  },
  site: {
    title: 'A site, workshop or field trip',
    wear: defineChecklist('SITE', [
      'Sturdy closed shoes; ask whether safety boots are needed and whether they lend them.',
      'Clothes that may get dirty, in layers for the weather.',
      'Nothing that can catch in a machine.',
      'Helmet, vest and glasses come from the host: ask beforehand.',
    ]),
  },
  cafe: {
    title: 'A café or lunch place',
    wear: defineChecklist('CAFE', [
      'As for their office, a notch more relaxed.',
      'Something to eat that leaves your hands free to write.',
      'Be ready to pay for their coffee; offer once or twice, then give way.',
    ]),
  },
  camera: {
    title: 'On camera',
    wear: defineChecklist('CAMERA', [
      'Dressed as for their office, all of you: you may have to stand up.',
      'Plain colours; fine stripes flicker.',
      'Light on your face, nothing bright behind you.',
    ]),
  },
};

/** Where clothes and gear can come from without money (G39). */
export const attireHelp =
  'Clean and whole is enough. Ask your career centre whether it lends clothes, at no cost.';
