import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultsOf, generate, writeGenerated } from './generate.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const generated = await generate(root, new Date().toISOString().slice(0, 10));
const written = values.check ? [] : writeGenerated(root, generated);
const faults = values.check ? faultsOf(root, generated) : generated.faults;
for (const file of written) console.log(`wrote ${file}`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else if (written.length === 0) console.log('Everything generated is as the code has it.');
