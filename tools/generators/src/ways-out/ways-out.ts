import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { sourcesIn } from '../read-source.js';
import { References } from '../references.js';
import { readLifeCycles } from '../write-life-cycle.js';
import { doorsOf, type Door } from './doors.js';
import { Walks, type Walk } from './walks.js';

export interface WaysOut {
  readonly doors: readonly Door[];
  readonly walks: readonly Walk[];
  /** What the walks of all life cycles leave unproved, were these doors shut. */
  readonly faults: (isShut?: (door: Door) => boolean) => string[];
}

/** Libraries come to a service's decisions by what it hands them, which is followed where it does. */
const isOfServices = (node: ts.Node): boolean =>
  /\/apps\/|\/libs\/imports\//u.test(node.getSourceFile().fileName);

const programOf = (root: string, files: readonly string[]): ts.Program => {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  return ts.createProgram(
    files.map((file) => join(root, file)),
    options,
  );
};

/**
 * Every life cycle of every service, with the walk that its spec makes over the real decisions, and the
 * doors by which each decision of a walk is really come to.
 */
export const waysOut = (root: string): WaysOut => {
  const sources = ['apps', 'libs'].flatMap((folder) => sourcesIn(root, `${folder}/*/src/**/*.ts`));
  const specs = globSync('{apps,libs}/*/src/**/domain/*.spec.ts', { cwd: root })
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('faultsOfLifeCycle'))
    .sort();
  const program = programOf(root, [...sources, ...specs]);
  const files = program.getSourceFiles().filter(({ isDeclarationFile }) => !isDeclarationFile);
  const references = new References(program.getTypeChecker());
  const doors = doorsOf(files.filter(({ fileName }) => !fileName.endsWith('.spec.ts')));
  const reader = new Walks(references);
  const walks = files.flatMap((file) => {
    const spec = relative(root, file.fileName).replaceAll('\\', '/');
    return specs.includes(spec) ? reader.in(file, spec) : [];
  });
  const tables = readLifeCycles(root).map(({ service, aggregate, file }) => ({
    ...{ name: `${service} ${aggregate}`, file: join(root, file), aggregate },
  }));
  return {
    doors,
    walks,
    faults: (isShut = () => false) => {
      const open = references.from(
        doors.filter((door) => !isShut(door)).map(({ code }) => code),
        isOfServices,
      );
      return [
        ...tables
          .filter(({ file, aggregate }) => !walks.some((walk) => isOf(walk, file, aggregate)))
          .map(({ name }) => `${name} has no walk`),
        ...walks.flatMap((walk) => closedVerbs(walk, open)),
      ];
    },
  };
};

const isOf = ({ transitions }: Walk, file: string, aggregate: string): boolean =>
  transitions !== undefined &&
  ts.isVariableDeclaration(transitions) &&
  transitions.getSourceFile().fileName === file &&
  transitions.name.getText().toLowerCase() === `${aggregate.replaceAll('-', '')}transitions`;

/** A way that nobody of the service can go, though the walk goes it. */
const closedVerbs = ({ spec, verbs, others }: Walk, open: ReadonlySet<ts.Node>): string[] =>
  verbs.flatMap(({ name, decisions }) => {
    if (decisions.length === 0) return [`${spec}: what ${name} decides cannot be read`];
    if (others.includes(name) || decisions.some((one) => open.has(one))) return [];
    return [`${spec}: ${name} is a way of nobody of the service, nor of its clock`];
  });
