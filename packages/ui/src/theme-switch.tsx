import { Monitor, Moon, Sun } from 'lucide-react';
import { useId, useSyncExternalStore } from 'react';
import { cx } from './internal/cx.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

const storageKey = 'acquaint.theme';
const changed = 'acquaint:theme';

/** The stored choice, or the system's when there is none or storage is closed. */
export function readTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Sets the page's theme and remembers it on this device. */
export function chooseTheme(choice: ThemeChoice): void {
  const root = document.documentElement;
  if (choice === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = choice;
  try {
    if (choice === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage is closed: the choice holds until the page is left.
  }
  window.dispatchEvent(new Event(changed));
}

function subscribe(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  window.addEventListener('storage', notify);
  return () => {
    window.removeEventListener(changed, notify);
    window.removeEventListener('storage', notify);
  };
}

/** The choice in force: of this page's attribute, as storage may be closed. */
function currentTheme(): ThemeChoice {
  const set = document.documentElement.dataset['theme'];
  return set === 'light' || set === 'dark' ? set : 'system';
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, currentTheme, () => 'system');
}

const icons = { system: Monitor, light: Sun, dark: Moon } as const;
const choices: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Three native radios in a row. */
export function ThemeSwitch({
  label,
  labels,
}: {
  label: string;
  labels: Record<ThemeChoice, string>;
}) {
  const name = useId();
  const chosen = useThemeChoice();
  return (
    <fieldset className="min-w-0" data-print="hide">
      <legend className="sr-only">{label}</legend>
      <div className="inline-flex flex-wrap gap-0.5 rounded-control border border-line-strong bg-surface p-0.5">
        {choices.map((choice) => {
          const Icon = icons[choice];
          return (
            <label
              key={choice}
              className={cx(
                'inline-flex min-h-8 items-center gap-2 rounded-sm px-3 text-sm pointer-coarse:min-h-11',
                'has-[:focus-visible]:ring-focus',
                chosen === choice
                  ? 'bg-accent-soft font-medium text-accent-strong'
                  : 'text-muted hover:text-ink',
              )}
            >
              <input
                type="radio"
                name={name}
                value={choice}
                checked={chosen === choice}
                className="sr-only"
                onChange={() => chooseTheme(choice)}
              />
              <Icon aria-hidden="true" className="size-4 shrink-0" />
              {labels[choice]}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
