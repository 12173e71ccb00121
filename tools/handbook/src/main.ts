import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultsOf, writeGenerated } from './check-handbook.js';
import { traceJson, traceTable } from './print-trace.js';
import { trace } from './read-sources.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

if (values.write) {
  console.log(`wrote ${writeGenerated(root).join(', ')}`);
} else if (values.check) {
  const faults = faultsOf(root);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log('the handbook is as its catalogue, code and tests have it');
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  console.log(values.json ? traceJson(trace(root)) : traceTable(trace(root)));
}
