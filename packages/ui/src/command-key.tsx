import { useEffect, useEffectEvent } from 'react';

/** Calls back on Ctrl-K or Command-K. Light, so that the palette itself can load on first use. */
export function useCommandKey(onCommand: () => void): void {
  const command = useEffectEvent(onCommand);
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      command();
    }
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
