import { join } from 'node:path';
import ts from 'typescript';
import { constantOf, fileOf, importsOf, parse, sourcesIn } from '../read-source.js';
import { librariesBehind } from './libraries-behind.js';

/** One class that a service listens to. */
export interface Heard {
  readonly listener: string;
  /** The service that says it. */
  readonly source: string;
  readonly className: string;
  readonly file: string;
}

const messages = /^@kefu\/messages-(?<service>[a-z-]+)$/u;

const decoratorsOf = (node: ts.Node): { name: string; call: ts.CallExpression }[] =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).flatMap(({ expression }) =>
    ts.isCallExpression(expression) && ts.isIdentifier(expression.expression)
      ? [{ name: expression.expression.text, call: expression }]
      : [],
  );

/** `keepRecords(table, { created, … })` makes a reaction to the events that it names. */
const makers = new Set(['keepRecords', 'followMergers', 'noteWhatIsOwed']);

const keptBy = (node: ts.Node): { name: string; call: ts.CallExpression }[] =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && makers.has(node.expression.text)
    ? [{ name: node.expression.text, call: node }]
    : [];

const reactions = new Set(['When', 'WhenMany', ...makers]);

/** Every message class that an expression is made of, through constants of this and other files. */
const classesIn = (
  node: ts.Node,
  seen = new Set<ts.Node>(),
): { source: string; className: string }[] => {
  if (seen.has(node) || ts.isTypeNode(node)) return [];
  seen.add(node);
  if (!ts.isIdentifier(node)) {
    const found: { source: string; className: string }[] = [];
    ts.forEachChild(node, (child) => {
      found.push(...classesIn(child, seen));
    });
    return found;
  }
  const file = node.getSourceFile();
  const imported = importsOf(file).get(node.text);
  const source = imported && messages.exec(imported.from)?.groups?.['service'];
  if (imported && source) return [{ source, className: imported.name }];
  const other = imported && fileOf(file.fileName, imported.from);
  const constant = other ? constantOf(parse(other), imported.name) : constantOf(file, node.text);
  return constant?.initializer ? classesIn(constant.initializer, seen) : [];
};

/** What the reactions of a file hear. */
const heardIn = (path: string): { source: string; className: string }[] => {
  const heard: { source: string; className: string }[] = [];
  const visit = (node: ts.Node): void => {
    for (const { name, call } of [...decoratorsOf(node), ...keptBy(node)]) {
      if (name === 'WhenPersonal') {
        heard.push({ source: 'customers', className: 'CustomerPersonalState' });
      } else if (reactions.has(name)) {
        const classes = call.arguments.flatMap((argument) => classesIn(argument));
        const eventClasses = classes.filter(({ className }) => /V\d+$/u.test(className));
        if (eventClasses.length === 0) {
          throw new Error(`${path}: ${name} names no event of libs/messages that can be found`);
        }
        heard.push(...eventClasses);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return heard;
};

/**
 * Who listens to what, from the reactions' decorators and the records that are kept, by a service itself
 * and by what it takes of libraries that listen for others.
 * @throws Error that names the reaction in which no event can be found
 */
export const readListeners = (root: string): Heard[] => {
  const heard = new Map<string, Heard>();
  for (const file of sourcesIn(root, 'apps/*/src/**/*.ts')) {
    const listener = file.split('/')[1] ?? '';
    const path = join(root, file);
    for (const of of [path, ...librariesBehind(root, path)]) {
      for (const one of heardIn(of)) {
        heard.set(`${listener} ${one.className}`, { listener, ...one, file });
      }
    }
  }
  return [...heard.values()].sort((one, other) => one.listener.localeCompare(other.listener, 'en'));
};
