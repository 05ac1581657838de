/**
 * BLOCK rules that no reason lifts, each with why. An advisor may lift all others with a written
 * reason.
 */
export const NOT_OVERRIDABLE: Readonly<Record<string, string>> = {
  R5: 'Only the student can share their notes.',
  R12: 'A name that differs from the verified one is a mistake, not a choice.',
  R43: 'One request goes to one person; a second addressee would read somebody else’s message.',
  R53: 'Without time zones nobody can say when the meeting is.',
  R59: 'Both sides would hold different facts about the same meeting.',
  G1: 'One text to many people is what contacts complain about most.',
  G5: 'The person asked not to be contacted. Only an owner can lift that, for the whole school.',
  G9: 'Messages leave by a person’s hand alone.',
  G16: 'Only the people in the room can agree to a recording.',
  L02: 'A blank that was never filled would be read by the contact.',
  L04: 'The name of somebody else would be read by the contact.',
  L06: 'One message goes to one person.',
  L26: 'Only the person who made the introduction can agree to be named.',
};

export function isAbsolute(ruleId: string): boolean {
  return Object.hasOwn(NOT_OVERRIDABLE, ruleId);
}
