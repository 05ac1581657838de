import type { NoticeGroup } from '@acquaint/core/notify/audience';
import type { NoticePreferences } from '@acquaint/core/notify/preferences';
import { noticeGroupNames } from '@acquaint/core/phrases/reminder-words';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';

export interface PartProps {
  value: NoticePreferences;
  onChange: (changes: Partial<NoticePreferences>) => void;
}

/** Ways by what it is about. The app always tells. */
export function GroupsPart({
  groups,
  value,
  onChange,
}: PartProps & { groups: readonly NoticeGroup[] }) {
  const { t } = useLingui();
  const set = (group: NoticeGroup, way: 'mail' | 'push', on: boolean) =>
    onChange({ groups: { ...value.groups, [group]: { ...value.groups[group], [way]: on } } });
  return (
    <Section
      title={t`How you are told`}
      description={t`Everything is in the app. Choose what also comes by mail or on your devices.`}
    >
      <div className="rounded-control border border-line bg-surface">
        {groups.map((group) => {
          const name = noticeGroupNames[group];
          const { mail, push } = value.groups[group];
          return (
            <fieldset
              key={group}
              className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 sm:px-5"
            >
              <legend className="float-start min-w-0 flex-1 basis-48 py-1">{name}</legend>
              <div className="flex gap-6">
                <Checkbox
                  label={<Trans>Mail</Trans>}
                  checked={mail}
                  onChange={(event) => set(group, 'mail', event.target.checked)}
                />
                <Checkbox
                  label={<Trans>Devices</Trans>}
                  checked={push}
                  onChange={(event) => set(group, 'push', event.target.checked)}
                />
              </div>
            </fieldset>
          );
        })}
      </div>
    </Section>
  );
}
