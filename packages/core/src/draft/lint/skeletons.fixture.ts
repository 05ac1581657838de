import { sampleDossier } from '../../library/sample-dossier.ts';
import { samples } from '../../library/samples.ts';
import type { Template } from '../../library/define-template.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import { render } from '../render.ts';
import { textOf } from '../segments.ts';

/** A shipped template filled with its sample values, as a draft in a dossier that it fits. */
export function filled(template: Template): Dossier {
  const message = render(template, samples);
  if (!message.ok) throw new Error(`${template.id}: ${message.missing[0]?.variable ?? ''}`);
  const { subject, body } = message;
  return sampleDossier(template, 'en', {
    subject: subject && textOf(subject),
    text: textOf(body),
  });
}
