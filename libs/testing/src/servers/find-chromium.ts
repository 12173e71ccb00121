import { findInPath, installWithApt } from './find-program.js';

/**
 * KEFU_CHROMIUM, PATH, apt-get where this is root.
 * @returns nothing where there is no browser; whoever asks says so
 */
export async function findChromium(
  onProgress: (text: string) => void = () => undefined,
): Promise<string | undefined> {
  const named = process.env['KEFU_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const found = await findInPath('chromium');
  if (found !== undefined) return found;
  // Without the font no Chinese text is as wide as it is for those who read it
  await installWithApt('fonts-noto-cjk', onProgress);
  return (await installWithApt('chromium', onProgress)) ? findInPath('chromium') : undefined;
}
