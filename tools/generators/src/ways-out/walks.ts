import ts from 'typescript';
import type { References } from '../references.js';

export interface Verb {
  readonly name: string;
  /** Functions of the domain that it is in the walk. */
  readonly decisions: readonly ts.Node[];
}

/** One walk over a life cycle, as its spec says it: `faultsOfLifeCycle({ transitions, verbs, … })`. */
export interface Walk {
  /** `apps/staff/src/regions/domain/region.spec.ts` */
  readonly spec: string;
  /** The declaration of its table of moves. */
  readonly transitions: ts.Node | undefined;
  readonly others: readonly string[];
  readonly verbs: readonly Verb[];
}

const nameOf = (node: ts.ObjectLiteralElementLike): string =>
  node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : '';

const bare = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;

const isDecision = (node: ts.Node): boolean =>
  /\/domain\/(?!.*\.spec\.ts$)/u.test(node.getSourceFile().fileName) &&
  (ts.isFunctionLike(node) ||
    (ts.isVariableDeclaration(node) &&
      node.initializer !== undefined &&
      ts.isFunctionLike(bare(node.initializer))));

/** Reads the walks of a spec. */
export class Walks {
  constructor(private readonly references: References) {}

  in(file: ts.SourceFile, spec: string): Walk[] {
    const walks: Walk[] = [];
    const visit = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'faultsOfLifeCycle' &&
        node.arguments[0]
      ) {
        walks.push(this.walk(this.properties(node.arguments[0]), spec));
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return walks;
  }

  private walk(said: readonly ts.ObjectLiteralElementLike[], spec: string): Walk {
    const one = (name: string) => said.find((property) => nameOf(property) === name);
    const transitions = one('transitions');
    const others = one('others');
    const verbs = one('verbs');
    return {
      spec,
      transitions: transitions && this.meantBy(transitions),
      others: others ? textsIn(others) : [],
      verbs: this.valuesOf(verbs).map((verb) => ({
        name: nameOf(verb),
        decisions: this.decisionsOf(verb),
      })),
    };
  }

  private meantBy(property: ts.ObjectLiteralElementLike): ts.Node | undefined {
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
    const name = value && ts.isPropertyAccessExpression(value) ? value.name : value;
    return name && this.references.declarationsOf(name)[0];
  }

  /** What an object is made of, through spreads and constants. */
  private properties(node: ts.Node): ts.ObjectLiteralElementLike[] {
    if (ts.isExpression(node)) {
      const literal = bare(node);
      if (ts.isObjectLiteralExpression(literal)) {
        return literal.properties.flatMap((property) =>
          ts.isSpreadAssignment(property) ? this.properties(property.expression) : [property],
        );
      }
    }
    return this.references.declarationsOf(node).flatMap((declared) => {
      const initializer = ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
      return initializer ? this.properties(initializer) : [];
    });
  }

  private valuesOf(property: ts.ObjectLiteralElementLike | undefined) {
    if (!property) return [];
    return this.properties(
      ts.isPropertyAssignment(property) ? property.initializer : (property.name ?? property),
    );
  }

  /** Those that stand in the verb itself; or else, of what it calls in the tests, in the nearest that has some. */
  private decisionsOf(verb: ts.Node): ts.Node[] {
    const seen = new Set<ts.Node>();
    let here: ts.Node[] = [verb];
    while (here.length > 0) {
      const next = [...new Set(here.flatMap((node) => [...this.references.in(node)]))];
      const decisions = next.filter(isDecision);
      if (decisions.length > 0) return decisions;
      here = next.filter(
        (node) => !seen.has(node) && !/\/libs\//u.test(node.getSourceFile().fileName),
      );
      for (const node of here) seen.add(node);
    }
    return [];
  }
}

const textsIn = (node: ts.Node): string[] => {
  const texts: string[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isStringLiteral(at)) texts.push(at.text);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return texts;
};
