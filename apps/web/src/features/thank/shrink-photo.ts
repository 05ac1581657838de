/** Longest side of what is sent: print on a card stays readable, and a slow line bears it. */
const LONGEST_SIDE = 1600;

/**
 * Makes a photo small before it leaves the device. Drawing it anew also drops what the camera wrote
 * into it. A kind that this browser cannot draw goes as it is: the server cleans it again.
 */
export async function shrinkPhoto(photo: Blob): Promise<Blob> {
  try {
    const image = await createImageBitmap(photo);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return small ?? photo;
  } catch {
    return photo;
  }
}
