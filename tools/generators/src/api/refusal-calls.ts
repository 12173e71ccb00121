import ts from 'typescript';

/** A no that the code can say. */
export interface Refused {
  /** As the kernel names it; its HTTP status follows from it. */
  readonly kind: string;
  readonly code: string;
  readonly rules: readonly string[];
  /** What it says in English. */
  readonly says?: string | undefined;
}

/** The functions of the kernel that make refusals, and what kind each makes. */
const kinds = new Map([
  ['malformed', 'malformed'],
  ['unauthenticated', 'unauthenticated'],
  ['forbidden', 'forbidden'],
  ['notFound', 'not-found'],
  ['conflict', 'conflict'],
  ['tooOften', 'too-often'],
  ['stale', 'stale'],
  ['refusedByRule', 'rule'],
]);

interface Reasons extends Pick<Refused, 'kind' | 'rules' | 'says'> {
  readonly codes: readonly string[];
}

type Given = (node: ts.Expression | undefined) => ts.Expression | undefined;
const asWritten: Given = (node) => node;

/** Reads the refusals that an expression makes: by the kernel's functions, or by a service's own around them. */
export class RefusalCalls {
  /** Refusals whose code cannot be known from here. */
  readonly unread = new Set<string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  in(node: ts.Node): Refused[] {
    if (ts.isNewExpression(node)) return this.made(node);
    if (!ts.isCallExpression(node)) return [];
    return this.kernels(node, asWritten) ?? this.wrapped(node);
  }

  private kernels(call: ts.CallExpression, given: Given): Refused[] | undefined {
    const kind = ts.isIdentifier(call.expression) ? kinds.get(call.expression.text) : undefined;
    if (kind === undefined) return undefined;
    const [rule, code, detail, rest] =
      kind === 'rule' ? call.arguments : [undefined, ...call.arguments];
    // Of a function that does no more than this: who calls that is asked
    const parameter = this.parameterOf(code);
    const around = given === asWritten && parameter && madeBy(parameter.parent) === call;
    if (around && this.textsOf(code).length === 0) return [];
    const rules = this.textsOf(given(rule ?? propertyOf(rest, 'rule')));
    const says = this.englishOf(this.constant(detail), given);
    return this.refused(call, { kind, codes: this.textsOf(given(code)), rules, says });
  }

  /** `no('code', zh, en)`, where `no` makes a refusal of its arguments. */
  private wrapped(call: ts.CallExpression): Refused[] {
    const around = this.constant(call.expression);
    if (!around || !ts.isArrowFunction(around)) return [];
    const made = madeBy(around);
    if (!made) return [];
    const given: Given = (node) => {
      const parameter = this.parameterOf(node);
      const at = parameter ? around.parameters.indexOf(parameter) : -1;
      return at < 0 ? node : call.arguments[at];
    };
    const asks = made.arguments.some((argument) => given(argument) !== argument);
    return asks ? (this.kernels(made, given) ?? []) : [];
  }

  /** `new Refusal({ kind, code, … })`, as far as its type tells. */
  private made(node: ts.NewExpression): Refused[] {
    const [reason] = node.arguments ?? [];
    if (!reason || node.expression.getText() !== 'Refusal') return [];
    const type = this.checker.getTypeAtLocation(reason);
    const texts = (name: string): string[] => {
      const written = propertyOf(reason, name);
      if (written) return this.textsOf(written);
      const property = this.checker.getPropertyOfType(type, name);
      return property ? literals(this.checker.getTypeOfSymbolAtLocation(property, reason)) : [];
    };
    const [kind = 'rule'] = texts('kind');
    const says = this.englishOf(propertyOf(reason, 'detail'), asWritten);
    return this.refused(node, { kind, codes: texts('code'), rules: texts('rule'), says });
  }

  private refused(at: ts.Node, { kind, codes, rules, says }: Reasons): Refused[] {
    if (codes.length === 0) this.unread.add(`${at.getSourceFile().fileName}: ${at.getText()}`);
    // Of several codes nobody knows which rule is whose
    const cited = codes.length === 1 ? rules : rules.length === 1 ? rules : [];
    return codes.map((code) => ({ kind, code, rules: cited, says }));
  }

  private englishOf(detail: ts.Expression | undefined, given: Given): string | undefined {
    return textOf(given(propertyOf(detail, 'en')), given);
  }

  private textsOf(node: ts.Node | undefined): string[] {
    return node ? literals(this.checker.getTypeAtLocation(node)) : [];
  }

  private parameterOf(node: ts.Node | undefined): ts.ParameterDeclaration | undefined {
    const declared = node && this.meantBy(node)?.valueDeclaration;
    return declared && ts.isParameter(declared) ? declared : undefined;
  }

  private meantBy(node: ts.Node): ts.Symbol | undefined {
    return ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
  }

  /** What a constant was set to, of this file or imported; anything else as it is. */
  private constant(node: ts.Expression | undefined): ts.Expression | undefined {
    if (!node || !ts.isIdentifier(node)) return node;
    const meant = this.checker.getSymbolAtLocation(node);
    const isImported = meant && (meant.flags & ts.SymbolFlags.Alias) !== 0;
    const declared = (isImported ? this.checker.getAliasedSymbol(meant) : meant)?.valueDeclaration;
    return declared && ts.isVariableDeclaration(declared) ? declared.initializer : node;
  }
}

const literals = (type: ts.Type): string[] => {
  const types = type.isUnion() ? type.types : [type];
  const texts = types.filter((one) => one.isStringLiteral()).map(({ value }) => value);
  return texts.length === types.length ? texts : [];
};

const propertyOf = (node: ts.Node | undefined, name: string): ts.Expression | undefined => {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  const property = node.properties.find((one) => one.name?.getText() === name);
  if (!property) return undefined;
  return ts.isPropertyAssignment(property)
    ? property.initializer
    : (property.name as ts.Identifier);
};

const textOf = (node: ts.Expression | undefined, given: Given): string | undefined => {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const spans = node.templateSpans.map(
    ({ expression, literal }) => `${textOf(given(expression), given) ?? '…'}${literal.text}`,
  );
  return node.head.text + spans.join('');
};

/** The call that an arrow function is, or the one that it returns. */
const madeBy = (of: ts.SignatureDeclaration): ts.CallExpression | undefined => {
  if (!ts.isArrowFunction(of)) return undefined;
  const { body } = of;
  const made = ts.isBlock(body) ? body.statements.find(ts.isReturnStatement)?.expression : body;
  return made && ts.isCallExpression(made) ? made : undefined;
};
