import { accentsFor } from '@acquaint/core/branding/accent';
import { logoAddress } from '@acquaint/core/branding/brand';
import { parseHex } from '@acquaint/core/branding/srgb';
import { THEMES } from '@acquaint/core/branding/theme-colours';
import { brandPhrases } from '@acquaint/core/phrases/branding';
import { client } from '@acquaint/front/api';
import { problemsOf, publicErrorOf } from '@acquaint/front/errors';
import { ConflictCallout } from '@acquaint/front/parts/conflict-callout';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Section } from '@acquaint/ui/section';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { adoptBrand, type SchoolBrand } from './brand-query.ts';
import { ColourField } from './colour-field.tsx';
import type { PickedLogo } from './logo-part.tsx';
import { ThemePreview } from './theme-preview.tsx';

const valuesOf = ({ name, accentColour }: SchoolBrand) => ({ name, colour: accentColour ?? '' });

/** Name and colour, with what becomes of the colour in both themes before it is saved. */
export function LookForm({ brand, picked }: { brand: SchoolBrand; picked: PickedLogo | null }) {
  const { t } = useLingui();
  const { values, set, setValues, problems, setProblems } = useFields(valuesOf(brand));
  const colour = parseHex(values.colour);
  const isEmpty = values.colour.trim() === '';
  const save = useWrite({
    write: (input: typeof values & { version: number }, idempotencyKey) =>
      client.brand.save.mutate({
        version: input.version,
        name: input.name,
        accentColour: input.colour.trim() === '' ? null : input.colour,
        idempotencyKey,
      }),
    onDone: (saved) => {
      adoptBrand(saved);
      setValues(valuesOf(saved));
      showToast({ tone: 'success', title: t`Saved. Everybody sees it from now on.` });
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  const failure = publicErrorOf(save.error);
  const present = failure?.code === 'conflict' ? presentOf(failure.present) : null;
  const isChanged =
    values.name !== brand.name || (colour ?? values.colour) !== (brand.accentColour ?? '');
  useUnsaved(isChanged, false);
  const accents = colour === null ? null : accentsFor(colour);
  const logo = picked ?? (brand.logo ? { ...brand.logo, address: logoAddress(brand.logo) } : null);

  return (
    <Section title={t`Name and colour`}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ ...values, version: brand.version });
        }}
      >
        <TextField
          className="max-w-120"
          label={t`Name`}
          description={t`As students and people outside know it.`}
          required
          value={values.name}
          error={problems['name']}
          onChange={({ target }) => set('name', target.value)}
        />
        <ColourField
          value={values.colour}
          error={
            problems['accentColour'] ?? (isEmpty || colour ? undefined : brandPhrases.bad_colour)
          }
          onChange={(typed) => {
            setProblems({});
            set('colour', typed);
          }}
        />
        <div className="grid gap-5 lg:grid-cols-2">
          {THEMES.map((theme) => (
            <ThemePreview
              key={theme}
              theme={theme}
              name={values.name}
              chosen={colour}
              accent={accents?.[theme] ?? null}
              logo={logo}
            />
          ))}
        </div>
        {present && (
          <ConflictCallout
            onKeepMine={() => save.mutate({ ...values, version: present.version })}
            onShowNewer={() => {
              save.reset();
              adoptBrand(present);
              setValues(valuesOf(present));
            }}
          />
        )}
        {!present && <FormError error={save.error} fields={['name', 'accentColour']} />}
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          isPending={save.isPending}
          pendingLabel={t`Saving…`}
          disabledReason={
            isEmpty || colour
              ? isChanged
                ? undefined
                : t`Nothing is different yet.`
              : t`Mend the colour first.`
          }
        >
          <Trans>Save name and colour</Trans>
        </Button>
      </form>
    </Section>
  );
}

/** The API sends what stands now along with a conflict. */
const presentOf = (present: unknown): SchoolBrand | null =>
  typeof present === 'object' && present !== null && 'version' in present
    ? // The same procedure's own answer.
      (present as SchoolBrand)
    : null;
