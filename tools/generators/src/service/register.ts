import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

interface NatsService {
  readonly name: string;
  readonly personalData: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

const camel = (name: string): string =>
  name.replaceAll(/-(?<letter>[a-z])/gu, (_all, letter: string) => letter.toUpperCase());

/** It publishes and listens as a user of its own; personal data it gets when somebody says so. */
const asNatsUser = (text: string, service: string): string => {
  const services = JSON.parse(text) as NatsService[];
  if (services.some(({ name }) => name === service)) return text;
  return JSON.stringify([...services, { name: service, personalData: false }]);
};

const inManifest = (text: string, service: string): string => {
  const manifest = JSON.parse(text) as Manifest;
  const dependencies = { ...manifest.dependencies, [`@kefu/${service}`]: '*' };
  const sorted = Object.entries(dependencies).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify({ ...manifest, dependencies: Object.fromEntries(sorted) });
};

const inCentre = (text: string, service: string): string => {
  const imported = `import { ${camel(service)} } from '@kefu/${service}';\n`;
  const list =
    /(?<head>export const services: readonly ServiceDefinition\[\] = \[[^\]]*?),?\s*\];/u;
  if (!list.test(text)) throw new Error('apps/centre/src/services.ts has no list of services');
  return imported + text.replace(list, `$<head>, ${camel(service)}];`);
};

/**
 * Names a service in the one place each for NATS and for the centre.
 * @returns the files that it has changed
 */
export const register = async (root: string, service: string): Promise<string[]> => {
  const edits: Readonly<Record<string, (text: string, service: string) => string>> = {
    'deploy/nats/services.json': asNatsUser,
    'apps/centre/package.json': inManifest,
    'apps/centre/src/services.ts': inCentre,
  };
  const style = await resolveConfig(join(root, 'package.json'));
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(root, file);
    const text = edit(readFileSync(path, 'utf8'), service);
    writeFileSync(path, await format(text, { ...style, filepath: path }));
  }
  execFileSync(process.execPath, [join(root, 'deploy/nats/write-accounts.mjs')], { cwd: root });
  return [...Object.keys(edits), 'deploy/nats/accounts.conf'];
};
