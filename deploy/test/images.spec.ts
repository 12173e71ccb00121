import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { run as lint } from 'dockerfilelint';
import { instructions, read, root, services } from './composition.js';

const images = [...services, 'gateway'].sort();
const recipe = (name: string) => read(`deploy/images/${name}.Dockerfile`);
const [major = ''] = (
  JSON.parse(read('package.json')) as { devDependencies: { node: string } }
).devDependencies.node.split('.');

describe('deploy/images', () => {
  it('has one recipe for every service and the gateway', () => {
    const recipes = readdirSync(join(root, 'deploy/images'))
      .filter((file) => file.endsWith('.Dockerfile') && file !== 'template.Dockerfile')
      .map((file) => file.slice(0, -'.Dockerfile'.length));
    expect(recipes.sort()).toEqual(images);
  });

  it('is held by a linter that finds what is wrong', () => {
    expect(lint(root, 'FROM node\nRUN sudo true\nEXPOSE 99999999\n')).not.toEqual([]);
  });

  it.each(images)('gives the linter nothing to say of %s', (name) => {
    expect(lint(root, recipe(name))).toEqual([]);
  });

  it.each(images)('copies into %s only what there is', (name) => {
    const sources = instructions(recipe(name))
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(sources).toContain(`apps/${name}/src`);
  });

  it.each(images)('takes the stages of %s from each other, by names that there are', (name) => {
    const lines = instructions(recipe(name));
    const stages = lines.flatMap((line) => /^FROM \S+ AS (\w+)$/.exec(line)?.[1] ?? []);
    const taken = lines.flatMap((line) => /--from=(\w+)/.exec(line)?.[1] ?? []);
    expect([...new Set(taken)].sort()).toEqual(stages.sort());
  });

  it.each(images)(
    'runs %s on the repository’s Node, as nobody special, with a health check',
    (name) => {
      const lines = instructions(recipe(name));
      const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
      expect(last[0]).toMatch(new RegExp(`^FROM node:${major}\\.\\d+\\.\\d+-bookworm-slim$`));
      expect(last).toContain('USER node');
      expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
      expect(last.join('\n')).toContain('--max-old-space-size=');
      expect(last.at(-1)).toBe(`CMD ["node", "apps/${name}/dist/main.js"]`);
    },
  );

  it.each(images)('leaves the compiler out of %s', (name) => {
    const packages = instructions(recipe(name)).filter((line) => line.includes('--omit=dev'));
    expect(packages).toHaveLength(1);
    expect(packages[0]).toContain('rm -rf node_modules/typescript ');
  });

  it.each(services)('packs with %s every package that it needs', (service) => {
    const lines = instructions(recipe(service)).join('\n');
    const { dependencies } = JSON.parse(read(`apps/${service}/package.json`)) as {
      dependencies: Record<string, string>;
    };
    const libraries = Object.keys(dependencies)
      .filter((name) => name.startsWith('@kefu/'))
      .map((name) => name.replace('@kefu/', 'libs/').replace('libs/messages-', 'libs/messages/'));
    for (const library of libraries) expect(lines).toContain(`COPY ${library}/src ${library}/src`);
  });
});
