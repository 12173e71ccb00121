import { describe } from '@jest/globals';

interface Block {
  readonly children: readonly (Block | { readonly type: 'test' })[];
  readonly type: 'describeBlock';
}

interface State {
  currentDescribeBlock: Block;
}

/**
 * Puts each spec file into a block of its own, so that its hooks are for its own tests alone.
 *
 * The body of a block may not wait, but whoever loads an ES module must. So the block is made empty,
 * and is the present one for as long as its file loads. Jest has no public way to say that.
 * @throws Error when a file has no test, or when Jest keeps its state elsewhere than it did
 */
export const describeSpecs = async (
  specs: readonly string[],
  load: (spec: string) => Promise<unknown>,
): Promise<void> => {
  const state = stateOfJest();
  const outside = state.currentDescribeBlock;
  for (const spec of specs) {
    describe(spec, () => undefined);
    const block = outside.children.at(-1);
    if (block?.type !== 'describeBlock') throw new Error('Jest lists its blocks elsewhere');
    state.currentDescribeBlock = block;
    await load(spec);
    state.currentDescribeBlock = outside;
    if (!hasTests(block)) throw new Error(`${spec} has no test`);
  }
};

const hasTests = ({ children }: Block): boolean =>
  children.some((child) => child.type === 'test' || hasTests(child));

const stateOfJest = (): State => {
  const key = Object.getOwnPropertySymbols(globalThis).find(
    ({ description }) => description === 'JEST_STATE_SYMBOL',
  );
  const state = key && (Reflect.get(globalThis, key) as State | undefined);
  if (state?.currentDescribeBlock === undefined) throw new Error('Jest keeps its state elsewhere');
  return state;
};
