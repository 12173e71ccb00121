import { readFileSync } from 'node:fs';

/** What the description of an API takes from the sources, as `npm run generate` writes it down. */
export interface ApiNotes {
  /** Docstrings, by `Class` and `Class.member`. */
  readonly words: Readonly<Record<string, string>>;
  /** By `kind/code`: the rules that it cites, what it says in English. */
  readonly refusals: Readonly<Record<string, RefusalNote>>;
  /** Which refusals each route, `Controller.method`, can come to. */
  readonly refusalsOf: Readonly<Record<string, readonly string[]>>;
}

export interface RefusalNote {
  readonly rules: readonly string[];
  readonly says: readonly string[];
}

type Class = abstract new (...given: never[]) => unknown;

const ofPlatform = new URL('./api-notes.json', import.meta.url);

/** The notes of a service, and those of what every service has. */
export class Notes {
  readonly #all: readonly ApiNotes[];

  constructor(ofService: URL | undefined) {
    const files = ofService ? [ofService, ofPlatform] : [ofPlatform];
    this.#all = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as ApiNotes);
  }

  /** The docstring of a class, or of a member of it or of what it extends. */
  wordsOf(of: Class, member?: string): string | undefined {
    if (member === undefined) return this.find(({ words }) => words[of.name]);
    const found = this.find(({ words }) => words[`${of.name}.${member}`]);
    const base = Object.getPrototypeOf(of) as Class;
    return found ?? (base === Function.prototype ? undefined : this.wordsOf(base, member));
  }

  /** `kind/code` of what a route refuses, in its class or in one that this extends. */
  refusalsOfRoute(of: Class, method: string): readonly string[] {
    const base = Object.getPrototypeOf(of) as Class;
    return (
      this.find(({ refusalsOf }) => refusalsOf[`${of.name}.${method}`]) ??
      (base === Function.prototype ? [] : this.refusalsOfRoute(base, method))
    );
  }

  /** `kind/code` of what a file of the platform refuses. */
  refusalsOf(name: string): readonly string[] {
    return this.find(({ refusalsOf }) => refusalsOf[name]) ?? [];
  }

  refusal(key: string): RefusalNote | undefined {
    return this.find(({ refusals }) => refusals[key]);
  }

  private find<Value>(read: (notes: ApiNotes) => Value | undefined): Value | undefined {
    return this.#all.map(read).find((value) => value !== undefined);
  }
}

/** The first sentence, and the whole where there is more of it. */
export const summaryAndDescription = (
  words: string | undefined,
): { summary?: string; description?: string } => {
  if (words === undefined) return {};
  const [first = words] = /^.*?[^.]\.(?=\s|$)/su.exec(words) ?? [];
  const summary = first.replace(/\.$/u, '').replaceAll(/\s+/gu, ' ');
  return { summary, ...(first === words ? {} : { description: words }) };
};
