import ts from 'typescript';

const hasCode = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertyAssignment(node);

/**
 * What code refers to, which counts as called: a decision is handed on to what runs it, and a list of
 * policies to what asks them.
 */
export class References {
  readonly #known = new Map<ts.Node, ReadonlySet<ts.Node>>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** Directly, in this very code. */
  in(node: ts.Node): ReadonlySet<ts.Node> {
    const known = this.#known.get(node);
    if (known) return known;
    const found = new Set<ts.Node>();
    const walk = (at: ts.Node): void => {
      if (ts.isTypeNode(at)) return;
      if (ts.isIdentifier(at) || ts.isPrivateIdentifier(at)) {
        for (const next of this.declarationsOf(at)) found.add(next);
      }
      ts.forEachChild(at, walk);
    };
    ts.forEachChild(node, walk);
    this.#known.set(node, found);
    return found;
  }

  /** These and all that they come to. */
  from(
    starts: Iterable<ts.Node>,
    isFollowed: (node: ts.Node) => boolean = () => true,
  ): ReadonlySet<ts.Node> {
    const seen = new Set(starts);
    for (const node of seen) {
      for (const next of this.in(node)) if (isFollowed(next)) seen.add(next);
    }
    return seen;
  }

  /** Where what a name means is written: the code behind it. */
  declarationsOf(name: ts.Node): ts.Node[] {
    const symbol =
      ts.isIdentifier(name) && ts.isShorthandPropertyAssignment(name.parent)
        ? this.checker.getShorthandAssignmentValueSymbol(name.parent)
        : this.checker.getSymbolAtLocation(name);
    if (!symbol) return [];
    const meant =
      symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    return (meant.declarations ?? []).filter(hasCode);
  }
}
