import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleOf } from './in-style.js';

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
  const after = text
    .split('\n')
    .find((line) => /^import .* '@kefu\//u.test(line) && line > imported);
  const head = after === undefined ? imported + text : text.replace(after, imported + after);
  return head.replace(list, `$<head>, ${camel(service)}];`);
};

const reason = /^- (?<names>`[^`]+`(?:, `[^`]+`)*) \((?<packages>[^)]+)\): /u;

/**
 * Adds the new package to the reasons for what it depends on: to those that hold for packages of its
 * kind already.
 */
const giveReasons = (
  text: string,
  { of, like, names }: { of: string; like: string; names: readonly string[] },
): string =>
  text
    .split('\n')
    .map((line) => {
      const found = reason.exec(line)?.groups;
      const [listed = '', packages = ''] = [found?.['names'], found?.['packages']];
      const reasonsFor = [...listed.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
      const all = packages.split(', ');
      if (!all.includes(like) || !reasonsFor.every((name) => names.includes(name))) return line;
      return line.replace(packages, [...new Set([...all, of])].sort().join(', '));
    })
    .join('\n');

const dependenciesOf = (root: string, folder: string): string[] => {
  const text = readFileSync(join(root, folder, 'package.json'), 'utf8');
  return Object.keys((JSON.parse(text) as Manifest).dependencies);
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
    'docs/dependencies.md': (text) =>
      giveReasons(
        giveReasons(text, {
          of: service,
          like: 'customers',
          names: dependenciesOf(root, `apps/${service}`),
        }),
        {
          of: `messages/${service}`,
          like: 'messages/staff',
          names: dependenciesOf(root, `libs/messages/${service}`),
        },
      ),
  };
  const inStyle = styleOf(root);
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(root, file);
    const text = edit(readFileSync(path, 'utf8'), service);
    writeFileSync(path, await inStyle(path, text));
  }
  for (const script of writers) {
    execFileSync(process.execPath, [join(root, script)], { cwd: root });
  }
  return [...Object.keys(edits), ...written(service)];
};

/** Each writes what follows from the list of services. */
const writers = [
  'deploy/nats/write-accounts.mjs',
  'deploy/images/write-images.mjs',
  'deploy/compose/write-compose.mjs',
];

const written = (service: string): string[] => [
  'deploy/nats/accounts.conf',
  `deploy/images/${service}.Dockerfile`,
  'docker-compose.yml',
  'deploy/.env.example',
];
