import { LOGO, type LogoFault, logoSizeFault, looksLikeVector } from '@acquaint/core/branding/logo';
import { pictureOf } from './clean-picture.ts';

/** A logo as it is kept: small, with what is see-through in it, and nothing but pixels. */
export interface CleanLogo {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const KINDS = new Set(['jpeg', 'png', 'webp']);
const SECONDS = 10;
/** From fine to coarse, until it is small enough. */
const QUALITIES = [92, 80, 65, 50];

/** Decodes and encodes anew. @returns a closed fault for what can be no logo */
export async function cleanLogo(
  bytes: Uint8Array,
): Promise<{ ok: true; logo: CleanLogo } | { ok: false; fault: LogoFault }> {
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  if (looksLikeVector(new TextDecoder().decode(bytes.slice(0, 200)))) {
    return { ok: false, fault: 'vector' };
  }
  const input = pictureOf(bytes, LOGO.mostPixels);
  const size = await input.metadata().catch(() => null);
  if (size === null || !KINDS.has(size.format)) return { ok: false, fault: 'not_a_picture' };
  const { width, height } = size.autoOrient;
  const fault = logoSizeFault(width, height);
  if (fault !== null) return { ok: false, fault };
  const small = input
    .timeout({ seconds: SECONDS })
    .rotate()
    .resize({ ...LOGO.kept, fit: 'inside', withoutEnlargement: true });
  try {
    for (const quality of QUALITIES) {
      const { data, info } = await small
        .clone()
        .webp({ quality, alphaQuality: quality, smartSubsample: true })
        .toBuffer({ resolveWithObject: true });
      if (data.length > LOGO.keptBytes) continue;
      return { ok: true, logo: { bytes: data, width: info.width, height: info.height } };
    }
    return { ok: false, fault: 'too_detailed' };
  } catch {
    return { ok: false, fault: 'broken' };
  }
}
