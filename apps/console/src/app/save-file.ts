import { freshToken } from './session';

/** Fetched with the token, which a plain link would not carry. @throws Error where there was no file */
export const saveFile = async (address: string, name: string): Promise<void> => {
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${(await freshToken()) ?? ''}` },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const url = URL.createObjectURL(await answer.blob());
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
};
