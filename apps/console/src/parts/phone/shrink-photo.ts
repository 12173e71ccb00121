const LONGEST = 1_600;
const QUALITY = 0.8;

export const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((done, fail) => {
    canvas.toBlob(
      (blob) => {
        if (blob) done(blob);
        else fail(new Error('the picture could not be made'));
      },
      type,
      QUALITY,
    );
  });

/**
 * A photo as small as what is on it can still be read: a slow line takes it, and what the camera writes
 * into it beside, where it was above all, stays on the phone.
 * @throws DOMException where it is no picture that this browser opens
 */
export const shrinkPhoto = async (file: Blob): Promise<Blob> => {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return blobOf(canvas, 'image/jpeg');
};
