import type {
  Internship,
  PermissionStatus,
  SupervisorPermission,
} from '@acquaint/core/workflow/records';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import type { UseInterview } from '../interview/use-interview.ts';

type Answer = Exclude<PermissionStatus, 'not_asked' | 'asked' | 'waived_by_advisor'>;
type Scope = SupervisorPermission['scope']['kind'];

/** What the supervisor said, for this person or for the whole house (R20–R22). */
export function PermissionAnswer({
  interview,
  internship,
  permission,
  onSaved,
}: {
  interview: UseInterview;
  internship: Internship;
  permission: SupervisorPermission | null;
  onSaved: () => void;
}) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const { dossier } = interview.view;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [scope, setScope] = useState<Scope>(permission?.scope.kind ?? 'contact');
  const [words, setWords] = useState(permission?.conditions?.text ?? '');
  const [from, setFrom] = useState(permission?.conditions?.from ?? '');
  const [until, setUntil] = useState(permission?.conditions?.until ?? '');
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [keys] = useState(() => ({ id: newId(), intent: newId() }));
  const { name } = interview;
  const needsWords = answer === 'granted_with_conditions' && words.trim() === '';

  async function save() {
    if (answer === null) return;
    setSaving(true);
    setError(null);
    // A record of another scope stays as it is: the answer makes one of its own.
    const isSame = permission?.scope.kind === scope;
    try {
      await client.profile.savePermission.mutate({
        id: isSame ? permission.id : keys.id,
        version: isSame ? permission.version : null,
        idempotencyKey: keys.intent,
        internshipId: internship.id,
        scope:
          scope === 'contact'
            ? { kind: 'contact', contactId: dossier.contact.id }
            : { kind: 'organization' },
        status: answer,
        askedAt: permission?.askedAt ?? dossier.now,
        answeredAt: dossier.now,
        conditions:
          answer === 'granted_with_conditions'
            ? { text: words.trim(), from: from || null, until: until || null }
            : null,
      });
      await cache.invalidateQueries(trpc.interviews.pathFilter());
      onSaved();
    } catch (failure) {
      setError(sentenceOf(failure));
    } finally {
      setSaving(false);
    }
  }

  return (
    <Card title={t`What did ${internship.supervisor.name} say?`} level={4}>
      <div className="flex flex-col gap-5">
        <RadioGroup<Answer>
          label={t`The answer`}
          value={answer}
          onChange={setAnswer}
          options={[
            { value: 'granted', label: t`Fine, go ahead` },
            { value: 'granted_with_conditions', label: t`Fine, with a condition` },
            { value: 'declined', label: t`Please not` },
          ]}
        />
        {answer === 'granted_with_conditions' && (
          <>
            <TextArea
              label={t`The condition, in their words`}
              description={t`It stands above everything you write to ${name}.`}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                type="date"
                label={t`Keep free from`}
                optionalLabel={t`optional`}
                value={from}
                onChange={(event) => setFrom(event.currentTarget.value)}
              />
              <TextField
                type="date"
                label={t`until`}
                optionalLabel={t`optional`}
                value={until}
                onChange={(event) => setUntil(event.currentTarget.value)}
              />
            </div>
          </>
        )}
        <RadioGroup<Scope>
          label={t`It holds for`}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'contact', label: t`${name} alone` },
            { value: 'organization', label: t`Everybody at ${internship.employer}` },
          ]}
        />
        {error && (
          <Callout tone="danger" isLive title={t`This was not saved`}>
            {error}
          </Callout>
        )}
        <div>
          <Button
            variant="primary"
            isPending={isSaving}
            disabledReason={
              answer === null
                ? t`Choose the answer first.`
                : needsWords
                  ? t`Write the condition first.`
                  : undefined
            }
            onClick={() => void save()}
          >
            <Trans>Note the answer</Trans>
          </Button>
        </div>
      </div>
    </Card>
  );
}
