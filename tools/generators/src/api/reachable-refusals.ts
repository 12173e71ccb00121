import ts from 'typescript';
import { RefusalCalls, type Refused } from './refusal-calls.js';

interface Read {
  readonly refused: readonly Refused[];
  readonly refersTo: ReadonlySet<ts.Node>;
}

/** Functions of the kernel that make refusals are read where they are called. */
const notFollowed = /\/node_modules\/|\/libs\/kernel\/src\/refusal\.ts$/u;

const hasCode = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertyAssignment(node);

/**
 * The refusals that code can come to. Whatever it refers to counts as called: a decision is handed on to
 * what runs it, and a list of policies to what asks them.
 */
export class ReachableRefusals {
  readonly #read = new Map<ts.Node, Read>();
  readonly #calls: RefusalCalls;

  constructor(private readonly checker: ts.TypeChecker) {
    this.#calls = new RefusalCalls(checker);
  }

  /** Refusals that were come to and whose code cannot be known. */
  get unread(): ReadonlySet<string> {
    return this.#calls.unread;
  }

  from(start: ts.Node): Refused[] {
    const seen = new Set([start]);
    const found: Refused[] = [];
    for (const node of seen) {
      const { refused, refersTo } = this.read(node);
      found.push(...refused);
      for (const next of refersTo) seen.add(next);
    }
    return found;
  }

  /** Those that stand in this very code. */
  in(node: ts.Node): readonly Refused[] {
    return this.read(node).refused;
  }

  private read(node: ts.Node): Read {
    const known = this.#read.get(node);
    if (known) return known;
    const refused: Refused[] = [];
    const refersTo = new Set<ts.Node>();
    const walk = (at: ts.Node): void => {
      if (ts.isTypeNode(at)) return;
      refused.push(...this.#calls.in(at));
      if (ts.isIdentifier(at) || ts.isPrivateIdentifier(at)) {
        for (const next of this.declarationsOf(at)) refersTo.add(next);
      }
      ts.forEachChild(at, walk);
    };
    ts.forEachChild(node, walk);
    const read = { refused, refersTo };
    this.#read.set(node, read);
    return read;
  }

  private declarationsOf(name: ts.Node): ts.Node[] {
    const symbol = this.checker.getSymbolAtLocation(name);
    if (!symbol) return [];
    const meant =
      symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    return (meant.declarations ?? []).filter(
      (declared) => hasCode(declared) && !notFollowed.test(declared.getSourceFile().fileName),
    );
  }
}
