import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { runOnOwnNode } from './run-on-own-node.mjs';

await install();
if (!runOnOwnNode(fileURLToPath(import.meta.url))) {
  const { build } = await import('./build.mjs');
  await build();
  await import('./dist/start.js');
}
