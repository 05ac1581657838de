import { templateById } from '@acquaint/core/library/templates';
import type { Template } from '@acquaint/core/library/define-template';
import { aDossier, requested } from '@acquaint/core/testing/dossier';
import { anInternship } from '@acquaint/core/testing/records';
import { expect, test } from 'vitest';
import type { Written } from './draft-model.ts';
import { compose, factsOf, recipientOf, slotsOf } from './draft-model.ts';

function template(id: string): Template {
  const found = templateById(id);
  if (!found) throw new Error(`${id} is not in the library`);
  return found;
}

const blank = (templateId: string): Written => ({
  templateId,
  schoolTemplate: null,
  slots: {},
  subject: null,
  text: null,
  renderedWith: null,
});

const whyYou =
  'Your work as a hydrologist at River Trust caught my eye because it joins data with weather models.';

test('an unwritten slot shows in the text and is named as missing', () => {
  const composed = compose(aDossier(), template('T01'), blank('T01'), {});
  expect(composed.missing.map(({ variable }) => variable)).toEqual(['whyYou']);
  expect(composed.text).toContain('‹Why this person›');
});

test('a text taken over by hand stands letter for letter, and nothing in it is missing', () => {
  const written = { ...blank('T01'), text: 'Dear Dr. Okafor,\n\nmy own words', subject: 'Mine' };
  const composed = compose(aDossier(), template('T01'), written, {});
  expect(composed).toMatchObject({ text: written.text, subject: 'Mine', missing: [] });
});

test('what a screen knows better stands above the records', () => {
  const extra = { values: { timeFrame: 'next week' } };
  const composed = compose(aDossier(), template('T01'), blank('T01'), extra);
  expect(composed.text).toContain('20 minutes next week');
});

test('a reminder answers in the thread of the request', () => {
  const dossier = aDossier(requested);
  expect(compose(dossier, template('T13'), blank('T13'), {}).subject).toBe(
    'Re: Question about water engineering from a Northgate University student',
  );
});

test('thanks to the supervisor answer in the thread with the supervisor', () => {
  const dossier = aDossier(requested);
  expect(compose(dossier, template('T32'), blank('T32'), {}).subject).toBeNull();
});

test('a letter has no subject beside its own line', () => {
  expect(compose(aDossier(requested), template('T05'), blank('T05'), {}).subject).toBeNull();
});

test('L13: along go the own words, the goal on record, and how the name was found', () => {
  const written = { ...blank('T01'), slots: { whyYou } };
  const composed = compose(aDossier(), template('T01'), written, {});
  expect(slotsOf(composed, written)).toEqual({
    whyYou,
    goal: 'how people find their way into flood forecasting',
    howFound: 'I found your name in our alumni directory',
  });
});

test('R43: a request goes to one address that works', () => {
  const dossier = aDossier();
  expect(recipientOf(dossier, 'request', 'email').address).toBe('a.okafor@rivertrust.example');
  dossier.contact.channels.bouncedAddresses = ['a.okafor@rivertrust.example'];
  expect(recipientOf(dossier, 'request', 'email').address).toBeNull();
});

test('G35: a private address counts only when the contact gave it', () => {
  const dossier = aDossier(({ contact }) => {
    contact.channels.workEmail = null;
    contact.channels.privateEmail = 'amara@home.example';
  });
  expect(recipientOf(dossier, 'request', 'email').address).toBeNull();
  dossier.contact.channels.privateGivenByContact = true;
  expect(recipientOf(dossier, 'request', 'email').address).toBe('amara@home.example');
});

test('R19: the question for permission goes to the supervisor', () => {
  const dossier = aDossier((each) => {
    each.internships = [anInternship()];
  });
  expect(recipientOf(dossier, 'permission', 'email')).toEqual({
    kind: 'supervisor',
    name: 'Jonas Weber',
    address: 'j.weber@citywater.example',
  });
});

test('R13: a text remembers the title that it was written with, and none where none is used', () => {
  const dossier = aDossier();
  expect(factsOf(dossier).salutation).toBe('Dr.');
  dossier.contact.salutation.value = { kind: 'none' };
  expect(factsOf(dossier).salutation).toBeNull();
});
