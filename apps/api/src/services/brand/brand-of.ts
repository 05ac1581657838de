import type { Brand } from '@acquaint/core/branding/brand';

/** The columns of a school that say how it looks. */
export interface BrandColumns {
  accentColour: string | null;
  logoFile: string | null;
  logoWidth: number | null;
  logoHeight: number | null;
}

export function brandOf({ accentColour, logoFile, logoWidth, logoHeight }: BrandColumns): Brand {
  const logo =
    logoFile === null || logoWidth === null || logoHeight === null
      ? null
      : { file: logoFile, width: logoWidth, height: logoHeight };
  return { accentColour, logo };
}
