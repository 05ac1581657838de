import { AUDIT_KINDS, type AuditKind } from '@acquaint/core/phrases/audit';
import { useLingui } from '@lingui/react/macro';

/** What kinds of things the record holds, in words. */
export function useKindWords(): { value: AuditKind; label: string }[] {
  const { t } = useLingui();
  const words: Record<AuditKind, string> = {
    saw: t`Saw`,
    changed: t`Changed`,
    exported: t`Exported`,
    sent: t`Sent`,
    impersonated: t`Looked as somebody else`,
    called: t`Called on the phone`,
  };
  return AUDIT_KINDS.map((value) => ({ value, label: words[value] }));
}
