import {
  checkMove,
  checkPublishing,
  checkTerms,
  locksOf,
} from '@acquaint/core/assignments/check-terms';
import { sayAssignment } from '@acquaint/core/assignments/say';
import { TERM_LIMITS } from '@acquaint/core/assignments/terms';
import { assignmentPhrases } from '@acquaint/core/phrases/assignments';
import { client, queryClient, trpc } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { dayOf } from '@acquaint/front/format';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Checkbox } from '@acquaint/ui/checkbox';
import { NativeSelect } from '@acquaint/ui/native-select';
import { NumberField } from '@acquaint/ui/number-field';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { type AssignmentLine, assignmentsQuery } from './assignment-queries.ts';
import {
  type AssignmentValues,
  checkableTerms,
  formField,
  termsOf,
  valuesOf,
} from './form-values.ts';
import { RubricFields } from './rubric-fields.tsx';
import { WhomItAsks } from './whom-it-asks.tsx';

type NumberName = {
  [Name in keyof AssignmentValues]: AssignmentValues[Name] extends number | null ? Name : never;
}[keyof AssignmentValues];

interface AssignmentFormProps {
  line: AssignmentLine | null;
  timeZone: string;
}

/** Sets an assignment up, or changes one as far as nobody relies on it yet. */
export function AssignmentForm({ line: found, timeZone }: AssignmentFormProps) {
  const { t } = useLingui();
  // What is sent changes the version that was opened, whatever the list has learned since.
  const [line] = useState(found);
  const navigate = useNavigate();
  const now = useNow();
  const { cohorts } = useSuspenseQuery(assignmentsQuery).data;
  const [id] = useState(() => line?.id ?? newId());
  const { values, set, problems, setProblems } = useFields<AssignmentValues>(
    valuesOf(line, cohorts[0]?.id ?? '', timeZone),
  );
  useUnsaved(values);
  const title = line === null ? t`New assignment` : t`Change the assignment`;
  useTitle(title, t`Staff`);
  const zone = line?.terms.due.zone ?? timeZone;
  const isPublished = line?.publishedAt != null;
  const locks = locksOf(
    {
      publishedAt: line?.publishedAt ?? null,
      opensOn: line?.terms.opensOn ?? '',
      submissions: line?.handedIn ?? 0,
    },
    dayOf(now, zone),
  );
  const windows = values.windowCount;
  const setUp = useQuery({
    ...trpc.assignments.setUp.queryOptions({
      id,
      cohortId: values.cohortId,
      windows: windows ?? 1,
      anew: line !== null && line.terms.windows.count !== windows,
    }),
    enabled: values.cohortId !== '' && windows !== null && windows >= 1 && windows <= 8,
    placeholderData: keepPreviousData,
  });
  const students = setUp.data?.students ?? null;
  const terms = checkableTerms(values, zone);
  // The same check as the server's, while somebody types.
  const wrong = terms && setUp.data ? checkTerms(terms, { leadDays: setUp.data.leadDays }) : [];
  if (terms && line !== null && isPublished) wrong.push(...checkMove(line.terms, terms, now));
  const shown: Record<string, string> = {
    ...Object.fromEntries(
      wrong.map((problem) => [formField(`terms.${problem.field}`), sayAssignment(problem)]),
    ),
    ...problems,
  };
  const [error, setError] = useState<Error | null>(null);
  const save = useWrite({
    write: (
      {
        published,
        archived,
        ...input
      }: AssignmentValues & { published: boolean; archived: boolean },
      idempotencyKey,
    ) =>
      client.assignments.save.mutate({
        id,
        version: line?.version ?? null,
        cohortId: input.cohortId,
        title: input.title,
        instructions: input.instructions,
        terms: termsOf(input),
        published,
        archived,
        idempotencyKey,
      }),
    onDone: async () => {
      await queryClient.invalidateQueries(trpc.assignments.pathFilter());
      showToast({ tone: 'success', title: t`Saved` });
      await navigate({
        to: '/assignments/$id',
        params: { id },
        search: { state: undefined },
        ignoreBlocker: true,
      });
    },
    onFail: (failed) => {
      setError(failed);
      setProblems(
        Object.fromEntries(
          Object.entries(problemsOf(failed)).map(([field, reason]) => [formField(field), reason]),
        ),
      );
    },
  });
  const send = (more: { published: boolean; archived?: boolean }) =>
    save.mutate({ ...values, archived: line?.archivedAt != null, ...more });
  const isArchived = line?.archivedAt != null;
  const [first] = wrong;
  // A draft may keep a day that is over; nobody is asked for something by then.
  const [notNow = first] = terms ? checkPublishing(terms, now) : [];
  const cannotPublish = students === 0 ? assignmentPhrases.no_students : undefined;

  const number = (
    name: NumberName,
    label: string,
    more: { unit?: string; description?: string },
  ) => (
    <NumberField
      label={label}
      decreaseLabel={t`${label}: one less`}
      increaseLabel={t`${label}: one more`}
      min={TERM_LIMITS[name][0]}
      max={TERM_LIMITS[name][1]}
      value={values[name]}
      error={shown[name]}
      disabled={isStill(name, locks)}
      {...more}
      onChange={(value) => set(name, value)}
    />
  );
  const day = (name: 'opensOn' | 'dueOn' | 'lastOn', label: string, description?: string) => (
    <TextField
      type="date"
      label={label}
      description={description}
      value={values[name]}
      error={shown[name]}
      readOnly={name === 'opensOn' && locks.windows}
      onChange={({ target }) => set(name, target.value)}
    />
  );

  return (
    <>
      <PageHeader title={title} back={{ href: paths.assignments, label: t`Assignments` }} />
      <form
        noValidate
        className="flex max-w-3xl flex-col gap-10"
        onSubmit={(event) => {
          event.preventDefault();
          send({ published: isPublished });
        }}
      >
        <div className="flex flex-col gap-5">
          <NativeSelect
            label={t`Cohort`}
            options={cohorts.map((cohort) => ({ value: cohort.id, label: cohort.name }))}
            value={values.cohortId}
            disabled={isPublished}
            description={isPublished ? assignmentPhrases.cohort_locked : undefined}
            error={shown['cohortId']}
            onChange={({ target }) => set('cohortId', target.value)}
          />
          <TextField
            label={t`Title`}
            required
            value={values.title}
            error={shown['title']}
            onChange={({ target }) => set('title', target.value)}
          />
          <TextArea
            label={t`What is asked`}
            description={t`In your own words. Students read it beside the rules.`}
            rows={5}
            value={values.instructions}
            error={shown['instructions']}
            onChange={({ target }) => set('instructions', target.value)}
          />
        </div>
        <Section
          title={t`The talks`}
          description={t`A talk counts when it took place after the student’s own start and meets what you choose here.`}
        >
          {locks.asked && <Callout>{assignmentPhrases.asked_locked}</Callout>}
          <div className="mt-4 grid gap-5 sm:grid-cols-3">
            {number('talks', t`Interviews`, {})}
            {number('minutes', t`Least length`, { unit: t`minutes` })}
            {number('researchNotes', t`Notes read before`, {})}
          </div>
          <div className="mt-4 flex flex-col gap-2">
            <Checkbox
              label={t`The person is no relative`}
              checked={values.notRelative}
              disabled={locks.asked}
              onChange={({ target }) => set('notRelative', target.checked)}
            />
            <Checkbox
              label={t`Spoken with, not by e-mail alone`}
              checked={values.spoken}
              disabled={locks.asked}
              onChange={({ target }) => set('spoken', target.checked)}
            />
            <Checkbox
              label={t`A thank-you was sent`}
              checked={values.thankYou}
              disabled={locks.asked}
              onChange={({ target }) => set('thankYou', target.checked)}
            />
          </div>
        </Section>
        <Section
          title={t`When`}
          description={t`Students begin in groups some days apart, so that the same people are not asked all at once.`}
        >
          {locks.windows && <Callout>{assignmentPhrases.windows_locked}</Callout>}
          <div className="mt-4 grid gap-5 sm:grid-cols-3">
            {day('opensOn', t`The first group begins`)}
            {number('windowCount', t`Groups`, {})}
            {number('windowDays', t`Days from group to group`, { unit: t`days` })}
          </div>
          <div className="mt-5 grid gap-5 sm:grid-cols-3">
            {day('dueOn', t`Due on`)}
            <TextField
              type="time"
              label={t`Due at`}
              description={t`On the clock of ${zone}.`}
              value={values.dueTime}
              onChange={({ target }) => set('dueTime', target.value)}
            />
          </div>
          {terms && setUp.data && (
            <div className="mt-6">
              <WhomItAsks students={setUp.data.students} sizes={setUp.data.sizes} terms={terms} />
            </div>
          )}
        </Section>
        <Section
          title={t`Late work`}
          description={t`After the grace each day that has begun takes points off.`}
        >
          <div className="grid gap-5 sm:grid-cols-3">
            {number('graceHours', t`Grace`, { unit: t`hours` })}
            {number('pointsPerDay', t`Points off each day`, {})}
            {day('lastOn', t`Last day`, t`Empty takes nothing after the grace.`)}
          </div>
          <div className="mt-5">
            {number('resubmissions', t`May be handed in again`, { unit: t`times` })}
          </div>
        </Section>
        <Section
          title={t`Rubric`}
          description={t`Competencies as the National Association of Colleges and Employers names them.`}
        >
          <RubricFields
            rubric={values.rubric}
            problems={shown}
            isLocked={locks.asked}
            onChange={(rubric) => set('rubric', rubric)}
          />
        </Section>
        {save.isError && Object.keys(problems).length === 0 && <FormError error={error} />}
        {save.isError && Object.keys(problems).length > 0 && (
          <Callout tone="danger" isLive>
            <Trans>Nothing was saved yet. What to change stands beside the fields.</Trans>
          </Callout>
        )}
        <div className="flex flex-wrap items-start gap-3">
          {!isPublished && (
            <Button
              variant="primary"
              isPending={save.isPending}
              pendingLabel={t`Publishing…`}
              disabledReason={cannotPublish ?? (notNow && sayAssignment(notNow))}
              onClick={() => send({ published: true })}
            >
              {students === null
                ? t`Publish`
                : t`Publish to ${plural(students, { one: '# student', other: '# students' })}`}
            </Button>
          )}
          <Button
            type="submit"
            variant={isPublished ? 'primary' : 'quiet'}
            isPending={save.isPending}
            pendingLabel={t`Saving…`}
            disabledReason={isPublished && first ? sayAssignment(first) : undefined}
          >
            {isPublished ? t`Save` : t`Save as a draft`}
          </Button>
          {line !== null && (
            <Button
              variant="plain"
              isPending={save.isPending}
              onClick={() => send({ published: isPublished, archived: !isArchived })}
            >
              {isArchived ? t`Bring back from the archive` : t`Archive`}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}

const WINDOW_FIELDS = new Set<string>(['windowCount', 'windowDays']);
const ASKED_FIELDS = new Set<string>(['talks', 'minutes', 'researchNotes']);

const isStill = (name: string, locks: ReturnType<typeof locksOf>): boolean =>
  (locks.windows && WINDOW_FIELDS.has(name)) || (locks.asked && ASKED_FIELDS.has(name));
