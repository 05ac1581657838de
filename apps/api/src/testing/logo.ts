import sharp from 'sharp';

/** A logo as a school has it: see-through, with a program's words in it. */
export const aLogo = async (colour = '#0a5c36', width = 600, height = 200): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite([
      {
        input: {
          create: {
            width: Math.floor(width / 2),
            height: Math.floor(height / 2),
            channels: 3,
            background: colour,
          },
        },
        gravity: 'center',
      },
    ])
    .withExif({ IFD0: { Software: 'Drawn by Somebody' } })
    .png()
    .toBuffer();
