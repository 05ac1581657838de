/** The first stop of the Tab key: jumps over the navigation. `targetId` is the main region's id. */
export function SkipLink({ targetId, label }: { targetId: string; label: string }) {
  return (
    <a
      href={`#${targetId}`}
      data-print="hide"
      className="fixed start-2 top-2 z-50 -translate-y-24 rounded-control bg-ink px-4 py-2 text-canvas focus:translate-y-0"
    >
      {label}
    </a>
  );
}
