import { parseArgs } from 'node:util';
import { runFuzz } from './run-fuzz.js';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const requests = Number(values.requests);
if (!Number.isInteger(requests) || requests < 1 || requests > 10_000_000) {
  process.stderr.write('--requests takes a whole number from 1 to 10000000\n');
  process.exit(2);
}

const { faults } = await runFuzz({
  requests,
  seed: values.seed,
  only: values.only,
  keep: values.keep,
  say: (text) => {
    process.stdout.write(`${text}\n`);
  },
});
process.exit(faults.length > 0 ? 1 : 0);
