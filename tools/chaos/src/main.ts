import { parseArgs } from 'node:util';
import { runChaos } from './run-chaos.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    processes: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1 || kills > 10_000) {
  process.stderr.write('--kills takes a whole number from 1 to 10000\n');
  process.exit(2);
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const violations = await runChaos({
  kills,
  seed: values.seed,
  processes: values.processes,
  keep: values.keep,
  say,
});
process.exit(violations.length > 0 ? 1 : 0);
