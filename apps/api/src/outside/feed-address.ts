import type { Outside } from './outside.ts';
import { literalAddress } from './public-address.ts';

type Checked = { ok: true; url: URL } | { ok: false; problem: 'bad_address' | 'private_address' };

/** Names that mean this machine or its neighbours everywhere. */
const LOCAL_NAME = /^(?:[^.]+|.*\.(?:localhost|local|internal|home\.arpa|localdomain|lan))$/;

const MAX_LENGTH = 2000;

/** Calendar programs hand out `webcal://`, which is https by another name. */
export const plainAddress = (text: string): string =>
  text.trim().replace(/^webcals?:\/\//i, 'https://');

/** What can be said about an address without asking anybody: form, scheme, port, bare IP. */
export function checkAddress(
  text: string,
  { ports, allowHttp, mayConnect }: Pick<Outside, 'ports' | 'allowHttp' | 'mayConnect'>,
): Checked {
  if (text.length > MAX_LENGTH || !URL.canParse(text)) return { ok: false, problem: 'bad_address' };
  const url = new URL(text);
  const scheme = url.protocol === 'https:' || (allowHttp && url.protocol === 'http:');
  if (!scheme || url.username !== '' || url.password !== '') {
    return { ok: false, problem: 'bad_address' };
  }
  const literal = literalAddress(url.hostname);
  const local = literal === null && LOCAL_NAME.test(url.hostname.replace(/\.$/, ''));
  if (local || (literal !== null && !mayConnect(literal))) {
    return { ok: false, problem: 'private_address' };
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!ports.includes(port)) return { ok: false, problem: 'bad_address' };
  return { ok: true, url };
}
