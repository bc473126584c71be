import type { PersonImages } from '#shared/show/person-image.ts';

/** Width and height of a person's picture: enough for a page on a sharp screen, in pixels. */
const side = 400;

/**
 * The middle square of a photo, turned upright and made small, as the site's pictures are. Drawn by the browser's own
 * canvas; undefined where the file is no picture that it can read.
 */
export async function squarePhoto(file: File, kind: PersonImages['kind']): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (picture === undefined) return undefined;
  const size = Math.min(picture.width, picture.height);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.imageSmoothingQuality = 'high';
  const [left, top] = [(picture.width - size) / 2, (picture.height - size) / 2];
  context.drawImage(picture, left, top, size, size, 0, 0, side, side);
  picture.close();
  return canvas.convertToBlob({ type: `image/${kind}`, quality: 0.9 });
}
