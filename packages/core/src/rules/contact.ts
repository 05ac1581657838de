import { channelRules } from './contact/channel.ts';
import { formatRules } from './contact/format.ts';
import { fourPointRules } from './contact/four-points.ts';
import { letterRules } from './contact/letter.ts';
import { openRequestRules } from './contact/open-request.ts';
import type { Rule } from './rule.ts';

/** Step 2 – contact (A.3): R30–R46. */
export const contactRules: readonly Rule[] = [
  ...channelRules,
  ...fourPointRules,
  ...formatRules,
  ...letterRules,
  ...openRequestRules,
];
