import type { LookupAddress } from 'node:dns';

/** All addresses of a name, as `dns.lookup` tells them. */
export type Resolve = (
  hostname: string,
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void;

/** The way out. Tests bring their own names and one port of this machine. */
export interface Outside {
  resolve: Resolve;
  mayConnect: (address: string) => boolean;
  ports: readonly number[];
  allowHttp: boolean;
  limits: { connectMs: number; totalMs: number; bytes: number; redirects: number };
}
