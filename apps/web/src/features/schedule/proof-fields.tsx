import type { Dossier } from '@acquaint/core/workflow/dossier';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import { formatMoment } from '../../lib/format.ts';
import type { Proof } from './meeting-draft.ts';

interface ProofFieldsProps {
  dossier: Dossier;
  proof: Proof | null;
  note: string;
  /** Adds "not yet" as a choice, where the proof may come later. */
  isOptional?: boolean;
  error?: string | undefined;
  onChange: (changes: { proof?: Proof | null; proofNote?: string }) => void;
}

const idOf = (proof: Proof | null): string => {
  if (proof === null) return 'none';
  return proof.kind === 'message' ? `message:${proof.replyId ?? ''}` : proof.kind;
};

/** Where the contact agreed: a mail of theirs, a call, or in person (R55). */
export function ProofFields({
  dossier,
  proof,
  note,
  isOptional = false,
  error,
  onChange,
}: ProofFieldsProps) {
  const { t } = useLingui();
  const { interview, student, now } = dossier;
  const replies = interview.replies.filter(
    ({ outcome }) => outcome === 'yes' || outcome === 'later',
  );
  const proofs: { proof: Proof | null; label: string; description?: string }[] = [
    ...replies
      .toReversed()
      .slice(0, 4)
      .map(({ id, at, text }) => ({
        proof: { kind: 'message', replyId: id } as const,
        label: t`In their message, ${formatMoment(at, student.timeZone, now)}`,
        ...(text ? { description: text.slice(0, 120) } : {}),
      })),
    { proof: { kind: 'message', replyId: null }, label: t`In another message of theirs` },
    { proof: { kind: 'call' }, label: t`On the phone` },
    { proof: { kind: 'in_person' }, label: t`Face to face` },
    ...(isOptional ? [{ proof: null, label: t`They have not said yes to it yet` }] : []),
  ];
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={t`Where did they agree?`}
        error={error}
        value={proof === null && !isOptional ? null : idOf(proof)}
        onChange={(id) =>
          onChange({ proof: proofs.find((each) => idOf(each.proof) === id)?.proof ?? null })
        }
        options={proofs.map(({ proof: each, label, description }) => ({
          value: idOf(each),
          label,
          description,
        }))}
      />
      {proof !== null && (
        <TextField
          label={t`A word about it`}
          optionalLabel={t`optional`}
          description={t`For example “her mail of Monday, 16:20”.`}
          value={note}
          maxLength={300}
          onChange={(event) => onChange({ proofNote: event.target.value })}
        />
      )}
    </div>
  );
}
