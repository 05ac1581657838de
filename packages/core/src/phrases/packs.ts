import type { Phrases } from './say.ts';

/** What is said of packs of questions and of their files. */
export const packPhrases = {
  no_question_mark: 'It does not end with a question mark.',
  unknown_placeholder:
    'Nothing can be filled in for “{name}”. Use field, role, org or program, or write […].',
  twice: 'The same question stands in this pack already.',
  nothing_new: 'There is nothing new to publish: these questions are in force already.',
  empty: 'Write at least one question first.',
  not_json: 'This is no pack: the file cannot be read as JSON.',
  not_a_pack: 'This file is no pack of questions of a version that is known here.',
  wrong_key: 'The key in this file cannot be read, or does not fit its fingerprint.',
  broken_signature:
    'The signature does not fit: something in this file was changed after it was signed. Ask the school for it anew. Nothing was taken over.',
  unknown_signer:
    'Nobody here has confirmed this signer yet. Compare the fingerprint with the school by another way, then confirm it.',
  many_suggestions:
    'You have suggested many questions that nobody has answered yet. Please wait for an answer first.',
  word_missing: 'Say in a word why not: the student reads it.',
  pack_missing: 'Choose the pack that it goes into.',
} as const satisfies Phrases;
