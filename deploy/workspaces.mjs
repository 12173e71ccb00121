import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

const manifests = new Map(
  globSync(
    readJson('package.json').workspaces.map((pattern) => `${pattern}/package.json`),
    { cwd: root },
  ).map((file) => [dirname(file).replaceAll('\\', '/'), readJson(file)]),
);
const folders = new Map([...manifests].map(([folder, { name }]) => [name, folder]));

/** The folders of a package and of all that it needs of this repository when it runs. */
export function closureOf(folder, seen = new Set()) {
  seen.add(folder);
  for (const name of Object.keys(manifests.get(folder).dependencies ?? {})) {
    const other = folders.get(name);
    if (other !== undefined && !seen.has(other)) closureOf(other, seen);
  }
  return [...seen].sort();
}

/** These stand before the services or hold all of them; they have no database and no events. */
const inFront = ['centre', 'console', 'gateway'];

/** Every service: apps/ is the list, so that none is forgotten here. */
export const services = [...manifests.keys()]
  .filter((folder) => folder.startsWith('apps/') && existsSync(join(root, folder, 'src/main.ts')))
  .map((folder) => basename(folder))
  .filter((name) => !inFront.includes(name))
  .sort();

/** `field-repair` → `FIELD_REPAIR`, as in the names of settings. */
export const inCapitals = (service) => service.replaceAll('-', '_').toUpperCase();
