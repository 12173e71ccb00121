import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install, root } from './install.mjs';
import { runOnOwnNode } from './run-on-own-node.mjs';

// `node run-built.mjs tools/handbook --json`: a tool of this repository, on a fresh machine too. Its
// shell may still know another Node than the one that the installation brings.

await install();
if (!runOnOwnNode(fileURLToPath(import.meta.url))) {
  const { build } = await import('./build.mjs');
  await build();
  const [node, , folder, ...parameters] = process.argv;
  const tool = join(root, folder, 'dist/main.js');
  process.argv = [node, tool, ...parameters];
  await import(pathToFileURL(tool).href);
}
