import type { Rule } from '../../rules/rule.ts';
import { addresseeRules } from './addressees.ts';
import { askRules } from './asks.ts';
import { attachmentRules } from './attachments.ts';
import { consentRules } from './consent.ts';
import { fourPointRules } from './four-points.ts';
import { leftOverRules } from './left-overs.ts';
import { lengthRules } from './length.ts';
import { linkRules } from './links.ts';
import { nameRules } from './names.ts';
import { samenessRules } from './same-words.ts';
import { sentenceRules } from './sentences.ts';
import { signatureRules } from './signature.ts';
import { sourceRules } from './sources.ts';
import { spellingRules } from './spelling-rule.ts';
import { subjectRules } from './subject.ts';
import { thanksRules } from './thanks.ts';
import { timeRules } from './times.ts';
import { timingRules } from './timing.ts';
import { titleRules } from './titles.ts';
import { toneRules } from './tone.ts';

/** L01–L42 by id (D.5). Each looks at the draft of a dossier and is silent without one. */
export const lintRules: readonly Rule[] = [
  ...lengthRules,
  ...leftOverRules,
  ...nameRules,
  ...subjectRules,
  ...addresseeRules,
  ...attachmentRules,
  ...linkRules,
  ...fourPointRules,
  ...timeRules,
  ...toneRules,
  ...askRules,
  ...thanksRules,
  ...titleRules,
  ...consentRules,
  ...sourceRules,
  ...timingRules,
  ...samenessRules,
  ...spellingRules,
  ...sentenceRules,
  ...signatureRules,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));
