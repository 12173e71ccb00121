import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cruise, type IViolation } from 'dependency-cruiser';
import { boundariesFrom } from './boundaries.js';

type Exports = Readonly<Record<string, { readonly source?: string }>>;

/** The files that packages export, as patterns: each one's only doors. */
const doorsOf = (root: string): string[] =>
  globSync(['libs/*/package.json', 'libs/messages/*/package.json', '{apps,tools}/*/package.json'], {
    cwd: root,
  }).flatMap((file) => {
    const { exports = {} } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      exports?: Exports;
    };
    return Object.values(exports).flatMap(({ source }) =>
      source ? [`${join(dirname(file), source).replaceAll('.', '\\.')}$`] : [],
    );
  });

const judge = async (
  root: string,
  folders: readonly string[],
  { exclude, at }: { exclude: string; at: string },
): Promise<readonly IViolation[]> => {
  const { output } = await cruise([...folders], {
    // it takes a path with a slash at the end for a mistake
    baseDir: resolve(root),
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    exclude: { path: exclude },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // what a package exports as its source, so that nothing has to be built; not its declarations, which
      // some packages name and do not ship
      conditionNames: ['source', 'import', 'node', 'default'],
    },
    validate: true,
    ruleSet: { forbidden: [...boundariesFrom(at, doorsOf(root))] },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations;
};

const compiled = '/dist/';
/** Written by the generator of the console's client, whose layout is its own. */
const bySomebodyElse = '^apps/console/src/api/runtime/';
const fixtures = 'tools/boundaries/fixtures';

/** What the repository's code imports, judged. */
export const judgeRepository = async (
  root: string,
  folders: readonly string[] = ['apps', 'libs', 'tools', 'test'],
): Promise<readonly IViolation[]> =>
  await judge(
    root,
    folders.filter((folder) => existsSync(join(root, folder))),
    { exclude: `${compiled}|${bySomebodyElse}|^tools/[^/]+/(fixtures|templates)/`, at: '^' },
  );

/** The planted violations, each in a folder with the name of its rule, as if that were the root. */
export const judgeFixtures = async (root: string): Promise<readonly IViolation[]> => {
  const planted = `${fixtures}/(?:${readdirSync(join(root, fixtures)).join('|')})/`;
  const at = `^(?:${planted}|(?!${fixtures}/))`;
  return await judge(root, [fixtures], { exclude: compiled, at });
};
