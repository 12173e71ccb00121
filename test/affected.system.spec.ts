import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readListeners, servicesWithMessages } from '@kefu/generators';

const root = fileURLToPath(new URL('..', import.meta.url));

const nx = (...words: string[]): string =>
  execFileSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
    maxBuffer: 64 * 1024 * 1024,
  });

/** The projects that Nx would run after a change of a file. */
const affectedBy = (file: string): string[] =>
  (
    JSON.parse(nx('show', 'projects', '--affected', `--files=${file}`, '--json')) as string[]
  ).sort();

const nameOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { name: string }).name;

const services = globSync('apps/*/src/*.module.ts', { cwd: root })
  .map((file) => file.split(/[\\/]/u)[1] ?? '')
  .sort();
const heard = readListeners(root);

/** Who depends on a project, directly or through others, and itself: all that Nx knows at once. */
const dependents = (): ((name: string) => string[]) => {
  const output = nx('graph', '--print');
  const { graph } = JSON.parse(output) as {
    graph: { dependencies: Record<string, { source: string; target: string }[]> };
  };
  const edges = Object.values(graph.dependencies).flat();
  const collect = (name: string, known: Set<string>): Set<string> => {
    known.add(name);
    for (const { source, target } of edges) {
      if (target === name && !known.has(source)) collect(source, known);
    }
    return known;
  };
  return (name) => [...collect(name, new Set())].sort();
};

const ofService = (service: string): string[] => [nameOf(`apps/${service}`), '@kefu/centre'].sort();

/** Libraries that hear for those who use them, as one that keeps a copy does. */
const librariesOf = (messages: string): string[] =>
  globSync('libs/*/package.json', { cwd: root })
    .filter((file) => readFileSync(join(root, file), 'utf8').includes(`"${messages}":`))
    .map((file) => file.replace(/[\\/]package\.json$/u, ''));

const ofEventsOf = (service: string): string[] => {
  const listeners = heard.filter(({ source }) => source === service);
  const concerned = [service, ...listeners.map(({ listener }) => listener), 'centre'];
  const apps = concerned.map((name) => `apps/${name}`);
  // Whoever first listens to a service that is not built yet writes its events
  const folders = [
    `libs/messages/${service}`,
    ...apps.filter((app) => existsSync(join(root, app))),
    ...librariesOf(nameOf(`libs/messages/${service}`)),
  ];
  return [...new Set(folders)].map(nameOf).sort();
};

describe('after a change', () => {
  it('inside a service, nx affected names exactly it and the centre', () => {
    expect(affectedBy('apps/field-repair/src/main.ts')).toEqual(ofService('field-repair'));
  });

  it('of an event, nx affected names exactly who says it, who listens, and the centre', () => {
    const [event = ''] = globSync('libs/messages/field-repair/src/repair-order.ts', { cwd: root });
    expect(affectedBy(event)).toEqual(ofEventsOf('field-repair'));
  });

  const dependentsOf = dependents();

  it.each(services)('only the centre depends on %s', (service) => {
    expect(dependentsOf(nameOf(`apps/${service}`))).toEqual(ofService(service));
  });

  it.each(servicesWithMessages(root))('only who listens depends on the events of %s', (service) => {
    expect(dependentsOf(nameOf(`libs/messages/${service}`))).toEqual(ofEventsOf(service));
  });
});
