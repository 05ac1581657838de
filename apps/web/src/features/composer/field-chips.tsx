import { valueOf } from '@acquaint/core/draft/fields';
import type { TemplateField, Values } from '@acquaint/core/draft/fields';
import { Anchor } from '@acquaint/ui/link';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Plural, useLingui } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { fixHref, fixLabels } from '../interview/fix-places.ts';
import { sourceOf } from './field-sources.ts';

interface Ids {
  interviewId: string;
  contactId: string;
}

/** The facts that fill the message, each a way to where it comes from; missing ones stand out. */
export function FieldChips({
  fields,
  values,
  ids,
}: {
  fields: readonly TemplateField[];
  values: Values;
  ids: Ids;
}) {
  const facts = fields.filter(({ variable }) => variable.kind === 'field');
  const missing = facts.filter(({ name, required }) => required && !valueOf(values, name));
  const filled = facts.filter(({ name }) => valueOf(values, name));
  const count = filled.length;
  return (
    <div className="flex flex-col gap-3">
      {missing.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {missing.map((field) => (
            <li key={field.name}>
              <MissingChip field={field} ids={ids} />
            </li>
          ))}
        </ul>
      )}
      {count > 0 && (
        <Disclosure
          look="quiet"
          summary={
            <Plural
              value={count}
              one="# fact comes from your records"
              other="# facts come from your records"
            />
          }
        >
          <ul className="flex flex-wrap gap-2 py-1">
            {filled.map((field) => (
              <li key={field.name} className="min-w-0 max-w-full">
                <FilledChip field={field} value={valueOf(values, field.name) ?? ''} ids={ids} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

const shape =
  'inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-control px-2 py-1 text-sm touch';

function MissingChip({ field, ids }: { field: TemplateField; ids: Ids }) {
  const { t, i18n } = useLingui();
  const fix = sourceOf(field.name);
  const face = (
    <>
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      <span>
        {t`Missing: ${field.variable.label}`}
        {fix && <span className="ms-1 underline">{i18n._(fixLabels[fix])}</span>}
      </span>
    </>
  );
  const style = `${shape} bg-danger-soft text-danger-strong`;
  return fix ? (
    <Anchor href={fixHref(fix, ids)} className={style}>
      {face}
    </Anchor>
  ) : (
    <span className={style}>{face}</span>
  );
}

function FilledChip({ field, value, ids }: { field: TemplateField; value: string; ids: Ids }) {
  const fix = sourceOf(field.name);
  const face = (
    <span className="min-w-0 truncate">
      <span className="text-muted">{field.variable.label}: </span>
      <bdi dir="auto">{value.replaceAll('\n', ', ')}</bdi>
    </span>
  );
  const style = `${shape} bg-sunken text-ink`;
  return fix ? (
    <Anchor
      href={fixHref(fix, ids)}
      className={`${style} hover:bg-accent-soft`}
      title={field.variable.hint}
    >
      {face}
    </Anchor>
  ) : (
    <span className={style} title={field.variable.hint}>
      {face}
    </span>
  );
}
