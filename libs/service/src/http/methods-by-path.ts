interface Known {
  readonly shape: RegExp;
  readonly methods: Set<string>;
}

/** Which methods a path takes, so that a wrong one is told from a wrong path. */
export class MethodsByPath {
  readonly #known = new Map<string, Known>();

  add(methods: string | readonly string[], path: string): void {
    const known = this.#known.get(path) ?? { shape: shapeOf(path), methods: new Set() };
    for (const method of [methods].flat()) known.methods.add(method);
    this.#known.set(path, known);
  }

  allowedAt(path: string): string[] {
    const methods = [...this.#known.values()]
      .filter(({ shape }) => shape.test(path))
      .flatMap(({ methods: allowed }) => [...allowed]);
    return [...new Set(methods)].sort();
  }
}

const shapeOf = (path: string): RegExp => {
  const parts = path.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
};
