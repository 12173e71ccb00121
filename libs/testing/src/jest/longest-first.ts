import { statSync } from 'node:fs';

interface Listed {
  readonly path: string;
}

const kinds = ['.system.', '.int.', '.e2e.', '.spec.'];
const rank = ({ path }: Listed): number => kinds.findIndex((kind) => path.includes(kind));
const size = ({ path }: Listed): number => statSync(path).size;

/** Puts the longest specs first, without having seen any of them run: a fresh clone has no records. */
export default class LongestFirst {
  sort<Test extends Listed>(tests: readonly Test[]): Test[] {
    return [...tests].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
  }

  cacheResults(): void {
    // Nothing is remembered: the order is the same everywhere
  }
}
