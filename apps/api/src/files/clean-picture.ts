import sharp, { type Sharp } from 'sharp';

/** A picture as it may be kept: turned upright, at a bearable size, without a word about camera or place. */
export interface Picture {
  bytes: Uint8Array;
  mediaType: 'image/jpeg';
  width: number;
  height: number;
}

export type PictureFault = 'empty' | 'not_a_picture' | 'too_many_pixels' | 'broken' | 'too_slow';

/** A phone's camera makes 12 to 50 million; more is an attack on memory. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 2000;
const SECONDS = 10;
const KINDS = new Set(['jpeg', 'png', 'webp', 'heif']);

// Only decoders of photos may run: others (SVG, PDF, …) read far more than pixels.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
sharp.cache(false);

/** What is to be decoded, by the decoders of photos alone and up to so many pixels. */
export const pictureOf = (bytes: Uint8Array, mostPixels: number): Sharp =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false });

/**
 * Decodes and encodes anew, so that nothing but pixels is left: no EXIF, no place, no profile.
 * @returns a closed fault for what is no picture or too much of one
 */
export async function cleanPicture(
  bytes: Uint8Array,
): Promise<{ ok: true; picture: Picture } | { ok: false; fault: PictureFault }> {
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  const input = pictureOf(bytes, MOST_PIXELS);
  const size = await input.metadata().catch(() => null);
  if (size === null || !KINDS.has(size.format)) return { ok: false, fault: 'not_a_picture' };
  if (size.width * size.height > MOST_PIXELS) return { ok: false, fault: 'too_many_pixels' };
  try {
    const { data, info } = await input
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return { ok: true, picture: { bytes: data, mediaType: 'image/jpeg', width, height } };
  } catch (error) {
    const isSlow = error instanceof Error && /timeout/i.test(error.message);
    return { ok: false, fault: isSlow ? 'too_slow' : 'broken' };
  }
}
