import ts from 'typescript';

/** By which the people of a service, its clock, or another record of the service come to a record. */
export interface Door {
  /** `LoansController.takeReturn`, or what is done when a timer fires: `Loans ['CU-08'] recordBreach`. */
  readonly name: string;
  readonly code: ts.Node;
}

const byClock = new Set(['WhenDue', 'Recurs']);
/** Of `libs/service`: each makes a reaction to a timer. */
const makesReaction = new Set(['changesWhenDue', 'recordBreaches', 'repeatBreaches']);

/**
 * What a record takes along in its own transaction, and what begins with the service: `saved` of a store,
 * `follow` of whoever follows customers, `start()` of what works on files.
 */
const isByItself = ({ name, parameters }: ts.MethodDeclaration): boolean => {
  const called = name.getText();
  return (
    called === 'saved' ||
    (called === 'follow' && parameters[0]?.type?.getText() === 'Followed') ||
    (called === 'start' && parameters.length === 0)
  );
};

const calledName = ({ expression }: ts.CallExpression): string | undefined =>
  ts.isIdentifier(expression) ? expression.text : undefined;

const decorators = (node: ts.Node): string[] =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).flatMap(({ expression }) =>
    ts.isCallExpression(expression) ? (calledName(expression) ?? []) : [],
  );

/** Not what other services say: their words may never come. */
export const doorsOf = (files: readonly ts.SourceFile[]): Door[] =>
  files.flatMap((file) => {
    const doors: Door[] = [];
    const isHttp = file.fileName.endsWith('.controller.ts');
    const visit = (node: ts.Node): void => {
      if (ts.isMethodDeclaration(node)) {
        const names = decorators(node);
        if (
          (isHttp && names.length > 0) ||
          names.some((one) => byClock.has(one)) ||
          isByItself(node)
        ) {
          const of = ts.isClassDeclaration(node.parent) ? (node.parent.name?.text ?? '') : '';
          doors.push({ name: `${of}.${node.name.getText()}`, code: node });
        }
      } else if (ts.isCallExpression(node) && makesReaction.has(calledName(node) ?? '')) {
        doors.push({ name: node.arguments.map((one) => one.getText()).join(' '), code: node });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return doors;
  });
