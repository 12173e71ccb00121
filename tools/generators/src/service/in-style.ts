import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';

/**
 * Puts texts into the style of the house.
 * @throws Error when a text is not of the language that its path tells
 */
export const styleOf = (root: string): ((path: string, text: string) => Promise<string>) => {
  const style = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatConfig;
  return async (path, text) => {
    const { code, errors } = await format(path, text, style);
    if (errors.length > 0) {
      throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
    }
    return code;
  };
};
