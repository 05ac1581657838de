import { readFile } from 'node:fs/promises';
import type { Deps } from '../deps.ts';
import { readBrand, saveBrand } from '../services/brand/brand.ts';
import { saveLogo } from '../services/brand/logo.ts';
import type { Member } from '../trpc/context.ts';

const COLOUR = '#0f6a6e';
/** A gate over a river, in colours that are seen on light and on dark ground. */
const LOGO = new URL('./logo.png', import.meta.url);

/** The school's colour and logo, as its owner sets them. */
export async function giveLook(deps: Deps, owner: Member): Promise<void> {
  const { version, name } = await readBrand(deps, owner);
  const input = { version, name, accentColour: COLOUR, idempotencyKey: deps.newId() };
  await saveBrand(deps, owner, input);
  await saveLogo(deps, owner, await readFile(LOGO));
}
