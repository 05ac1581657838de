import { useEffect, useRef } from 'react';

export interface ErrorSummaryProps {
  /** For example “2 things need your attention”. */
  title: string;
  errors: readonly { fieldId: string; message: string }[];
  /**
   * Counts failed attempts to send. The summary takes the focus each time it grows while there are
   * errors, so that nobody has to look for what stopped them.
   */
  attempt: number;
}

/** What is wrong in a form, as links to the fields. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const hasErrors = errors.length > 0;

  useEffect(() => {
    if (hasErrors && attempt > 0) box.current?.focus();
  }, [attempt, hasErrors]);

  if (!hasErrors) return null;
  return (
    <div
      ref={box}
      role="group"
      aria-label={title}
      tabIndex={-1}
      className="rounded-control border border-danger bg-danger-soft px-4 py-4 sm:px-6"
    >
      <p className="font-semibold">{title}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              className="inline-flex min-h-6 items-center rounded-xs text-danger-strong underline underline-offset-2"
              onClick={(event) => {
                const field = document.getElementById(error.fieldId);
                if (!field) return;
                event.preventDefault();
                field.focus();
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
