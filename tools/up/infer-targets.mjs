import { dirname } from 'node:path';

// What Nx can do with every package, so that no package has to say it.

const ofAll = ['sources', '^sources', 'house'];

const targetsOf = (folder) => ({
  build: {
    command: `node tools/up/build.mjs ${folder}`,
    inputs: ['sources', 'house'],
    outputs: ['{projectRoot}/dist'],
    cache: true,
  },
  // types as well as rules
  lint: { command: `oxlint ${folder}`, inputs: ofAll, cache: true },
  test: {
    command: `npm run -s jest -- --passWithNoTests --testPathPatterns "/${folder}/"`,
    inputs: ofAll,
    cache: true,
    // two runs would each start a database server on the same two processors
    parallelism: false,
  },
});

export const name = 'kefu-targets';

export const createNodesV2 = [
  '{apps,libs,tools,libs/messages}/*/package.json',
  (files) =>
    files.map((file) => {
      const root = dirname(file);
      return [file, { projects: { [root]: { root, targets: targetsOf(root) } } }];
    }),
];
