import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newId } from './new-id.ts';

interface Write<Input, Output> {
  write: (input: Input, idempotencyKey: string) => Promise<Output>;
  onDone?: (output: Output, input: Input) => unknown;
  onFail?: (error: Error) => void;
}

/**
 * A write that may be repeated without doing the thing twice: the same input keeps its key until
 * it is taken, a changed one gets a new key.
 */
export function useWrite<Input, Output>({ write, onDone, onFail }: Write<Input, Output>) {
  const last = useRef<{ input: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (input: Input) => {
      const written = JSON.stringify(input) ?? '';
      if (last.current?.input !== written) last.current = { input: written, key: newId() };
      return write(input, last.current.key);
    },
    onSuccess: async (output, input) => {
      last.current = null;
      await onDone?.(output, input);
    },
    onError: onFail,
  });
}
