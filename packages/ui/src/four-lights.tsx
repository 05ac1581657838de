import { CircleCheck, CircleDashed } from 'lucide-react';

export interface Light {
  id: string;
  /** What the text should say, for example “Why I write”. */
  label: string;
  isLit: boolean;
  /** The state in words, for example “said” or “not yet”. */
  stateLabel: string;
  /** Goes to the sentence; absent while there is none. */
  onJump?: (() => void) | undefined;
}

/** Whether a message says its four things. Each light is a way to its sentence. */
export function FourLights({ label, lights }: { label: string; lights: readonly Light[] }) {
  return (
    <div className="@container">
      <ul
        aria-label={label}
        className="-mx-2 grid grid-cols-1 gap-1 @3xs:grid-cols-2 @2xl:grid-cols-4"
      >
        {lights.map((light) => (
          <li key={light.id} className="min-w-0">
            {light.onJump ? (
              <button
                type="button"
                className="flex min-h-9 w-full items-start gap-2 rounded-control px-2 py-1 text-start text-sm touch hover:bg-sunken"
                onClick={light.onJump}
              >
                <LightFace light={light} />
              </button>
            ) : (
              <span className="flex min-h-9 items-start gap-2 px-2 py-1 text-sm">
                <LightFace light={light} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LightFace({ light }: { light: Light }) {
  const Icon = light.isLit ? CircleCheck : CircleDashed;
  return (
    <>
      <Icon
        aria-hidden="true"
        className={light.isLit ? 'size-5 shrink-0 text-success' : 'size-5 shrink-0 text-muted'}
      />
      <span className="min-w-0">
        {light.label}
        <span className={light.isLit ? 'block text-success' : 'block text-muted'}>
          {light.stateLabel}
        </span>
      </span>
    </>
  );
}
