import ts from 'typescript';
import { References } from '../references.js';
import { RefusalCalls, type Refused } from './refusal-calls.js';

/** Functions of the kernel that make refusals are read where they are called. */
const notFollowed = /\/node_modules\/|\/libs\/kernel\/src\/refusal\.ts$/u;

const isFollowed = (node: ts.Node): boolean => !notFollowed.test(node.getSourceFile().fileName);

/** The refusals that code can come to. */
export class ReachableRefusals {
  readonly #read = new Map<ts.Node, readonly Refused[]>();
  readonly #calls: RefusalCalls;
  readonly #references: References;

  constructor(checker: ts.TypeChecker) {
    this.#calls = new RefusalCalls(checker);
    this.#references = new References(checker);
  }

  /** Refusals that were come to and whose code cannot be known. */
  get unread(): ReadonlySet<string> {
    return this.#calls.unread;
  }

  from(start: ts.Node): Refused[] {
    return [...this.#references.from([start], isFollowed)].flatMap((node) => this.in(node));
  }

  /** Those that stand in this very code. */
  in(node: ts.Node): readonly Refused[] {
    const known = this.#read.get(node);
    if (known) return known;
    const refused: Refused[] = [];
    const walk = (at: ts.Node): void => {
      if (ts.isTypeNode(at)) return;
      refused.push(...this.#calls.in(at));
      ts.forEachChild(at, walk);
    };
    ts.forEachChild(node, walk);
    this.#read.set(node, refused);
    return refused;
  }
}
