import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { styleOf } from './in-style.js';
import { NotPossible, renamer, titleOf, type ServiceNames } from './names.js';
import { register } from './register.js';

export interface NewService {
  readonly names: ServiceNames;
  readonly title?: { readonly zh?: string | undefined; readonly en?: string | undefined };
  /** Milliseconds: orders its first migration among those to come. */
  readonly stamp: number;
}

const template = 'tools/generators/templates/service';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** The files of the new service, by their path below the root, in the style of the house. */
const render = async (
  root: string,
  { names, title, stamp }: NewService,
): Promise<Map<string, string>> => {
  const rename = renamer(names);
  const inStyle = styleOf(root);
  const files = new Map<string, string>();
  for (const file of filesIn(join(root, template))) {
    const path = rename(file);
    const text = rename(readFileSync(join(root, template, file), 'utf8'))
      .replaceAll('__TITLE_ZH__', title?.zh ?? names.service)
      .replaceAll('__TITLE_EN__', title?.en ?? titleOf(names.service))
      .replaceAll('__STAMP__', String(stamp));
    files.set(path, await inStyle(path, text));
  }
  return files;
};

/**
 * Writes a service that stands by itself, and names it wherever services are named.
 * @returns the files that are new or changed, by their path below the root
 * @throws NotPossible when there is one of that name
 */
export const createService = async (root: string, service: NewService): Promise<string[]> => {
  const { names } = service;
  for (const folder of [`apps/${names.service}`, `libs/messages/${names.service}`]) {
    if (existsSync(join(root, folder, 'src'))) throw new NotPossible(`${folder} is there already`);
  }
  const files = await render(root, service);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...files.keys(), ...(await register(root, names.service))];
};
