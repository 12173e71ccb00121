import { join } from 'node:path';
import ts from 'typescript';
import { docstringOf, parse, sourcesIn } from './read-source.js';

export interface LifeCycle {
  /** Or the library that a service has it from. */
  readonly service: string;
  /** `repair-order` */
  readonly aggregate: string;
  readonly file: string;
  readonly about: string | undefined;
  readonly transitions: Readonly<Record<string, readonly string[]>>;
}

const bare = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;

const tableOf = (node: ts.Expression, at: string): Record<string, string[]> => {
  const literal = bare(node);
  const fault = new Error(`${at} is not a table of states written out: { open: ['closed'], … }`);
  if (!ts.isObjectLiteralExpression(literal)) throw fault;
  return Object.fromEntries(
    literal.properties.map((property) => {
      if (!ts.isPropertyAssignment(property)) throw fault;
      const { name } = property;
      const states = bare(property.initializer);
      if (!(ts.isIdentifier(name) || ts.isStringLiteral(name))) throw fault;
      if (!ts.isArrayLiteralExpression(states)) throw fault;
      const next = states.elements.map((state) => {
        if (!ts.isStringLiteral(state)) throw fault;
        return state.text;
      });
      return [name.text, next];
    }),
  );
};

const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/**
 * Every life cycle: an exported constant of a domain whose name ends in `Transitions`.
 * @throws Error that names the constant whose states are not written out
 */
export const readLifeCycles = (root: string): LifeCycle[] =>
  ['apps', 'libs']
    .flatMap((folder) => sourcesIn(root, `${folder}/*/src/**/domain/*.ts`))
    .flatMap((file) =>
      parse(join(root, file))
        .statements.filter(ts.isVariableStatement)
        .filter(({ modifiers }) =>
          modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
        )
        .flatMap((statement) =>
          statement.declarationList.declarations.flatMap(({ name, initializer }) => {
            const called = name.getText();
            if (!/.Transitions$/u.test(called) || !initializer) return [];
            return [
              {
                service: file.split('/')[1] ?? '',
                aggregate: kebab(called.replace(/Transitions$/u, '')),
                file,
                about: docstringOf(statement),
                transitions: tableOf(initializer, `${file}: ${called}`),
              },
            ];
          }),
        ),
    );

/** Mermaid takes a hyphen for the beginning of an arrow. */
const idOf = (state: string): string => state.replaceAll('-', '_');

/** `docs/lifecycles/<service>/<aggregate>.md`: the states, and what may follow each. */
export const lifeCycleDocument = (of: LifeCycle): string => {
  const states = Object.entries(of.transitions);
  const [first] = states;
  const title = of.aggregate.replaceAll('-', ' ');
  const lines = [
    `# Life cycle of a ${title}`,
    '',
    `Generated from \`${of.file}\` by \`npm run generate\`.`,
    '',
    ...(of.about ? [of.about, ''] : []),
    '```mermaid',
    'stateDiagram-v2',
    ...states
      .filter(([state]) => state.includes('-'))
      .map(([state]) => `  state "${state}" as ${idOf(state)}`),
    ...(first ? [`  [*] --> ${idOf(first[0])}`] : []),
    ...states.flatMap(([state, next]) =>
      next.length > 0
        ? next.map((to) => `  ${idOf(state)} --> ${idOf(to)}`)
        : [`  ${idOf(state)} --> [*]`],
    ),
    '```',
  ];
  return `${lines.join('\n')}\n`;
};
