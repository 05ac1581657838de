import { AUDIT_KINDS } from '@acquaint/core/phrases/audit';
import { oneOf } from '@acquaint/front/search';
import type { AuditAsked } from './audit-query.ts';

/** What stands in the address. */
export interface AuditSearch {
  person?: string | undefined;
  kind?: string | undefined;
  subject?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

const DAY_SHAPE = /^(19|20|21)\d\d-\d\d-\d\d$/;
const ID_SHAPE = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const dayFrom = (text: string | undefined): string | null =>
  text !== undefined && DAY_SHAPE.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
const idFrom = (text: string | undefined): string | null =>
  text !== undefined && ID_SHAPE.test(text) ? text : null;

/** The question that an address asks; what it cannot mean is passed over. */
export const askedOf = (search: AuditSearch): AuditAsked => ({
  personId: idFrom(search.person),
  kind: oneOf(search.kind, AUDIT_KINDS) ?? null,
  subjectId: idFrom(search.subject),
  from: dayFrom(search.from),
  until: dayFrom(search.until),
});
