import { describe, type Request } from '../requests/request.js';

export interface Finding {
  readonly fault: string;
  /** The first request that showed it. */
  readonly request: string;
  times: number;
}

/** Ids and numbers of an answer differ where the fault is the same. */
const kindOf = (fault: string): string =>
  fault.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gu, 'ID').replaceAll(/\/\d+\b/gu, '/N');

/** What was found wrong: each kind once, with the first request that showed it. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  add(fault: string, request: Request): void {
    const kind = kindOf(fault);
    const known = this.#found.get(kind);
    if (known) known.times += 1;
    else this.#found.set(kind, { fault, request: describe(request), times: 1 });
  }

  get all(): readonly Finding[] {
    return [...this.#found.values()].sort((a, b) => b.times - a.times);
  }
}
