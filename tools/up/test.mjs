import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, root } from './install.mjs';
import { runOnOwnNode } from './run-on-own-node.mjs';

const results = join(root, '.kefu', 'test-results.json');

const bin = (name, entry) => [join(root, 'node_modules', name, entry)];
const scriptOf = (folder, name) => {
  const file = join(root, folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).scripts?.[name] !== undefined;
};
const npmRun = (folder, name, ...more) => ['npm', 'run', '-s', name, '-w', folder, '--', ...more];
// Compilers and specs leave much behind that is young: a larger place for it costs memory, and spares time
const node = (...parameters) => [process.execPath, '--max-semi-space-size=64', ...parameters];

/**
 * All but the system specs, which run whole centres. Each waits for its database now and then: three at
 * a time fill two cores.
 */
const ofOneProcess = [
  ...['unit', 'int', 'e2e'].flatMap((kind) => ['--selectProjects', kind]),
  '--maxWorkers=3',
];

// System specs run what was built
const build = { name: 'build', command: node('tools/up/build.mjs') };

const checks = [
  // the longest first
  { name: 'types-and-lint', command: node(...bin('oxlint', 'bin/oxlint')) },
  { name: 'format', command: node(...bin('oxfmt', 'bin/oxfmt'), '--check', '.') },
  { name: 'console-client', command: node('apps/console/client.mjs', '--check') },
  {
    name: 'boundaries',
    when: () => scriptOf('tools/boundaries', 'boundaries'),
    command: npmRun('tools/boundaries', 'boundaries'),
  },
  {
    name: 'generated',
    when: () => scriptOf('tools/generators', 'generate'),
    command: npmRun('tools/generators', 'generate', '--check'),
  },
  {
    name: 'handbook',
    command: node('tools/up/run-built.mjs', 'tools/handbook', '--check'),
  },
  { name: 'lock-file', command: node('tools/up/complete-lock.mjs', '--check') },
  { name: 'nats-accounts', command: node('deploy/nats/write-accounts.mjs', '--check') },
];

const specs = (...which) => ({
  name: 'jest',
  command: node(
    ...bin('jest', 'bin/jest.js'),
    ...['--ci', '--json', `--outputFile=${results}`, '--passWithNoTests', ...which],
  ),
  count: countJest,
});

/** Steps of one group run two at a time, in their order; the groups one after the other. */
const groupsOf = (whole) =>
  // whole centres, with a browser that waits for them, run beside nothing else
  whole ? [[build], checks, [specs()]] : [[build], [...checks, specs(...ofOneProcess)]];

function countJest(succeeded) {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  // a suite that cannot even run, or a leaking run, has no failed test to be counted
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) };
}

const children = new Set();

function run(command, showAsItGoes) {
  const [file, ...parameters] = command;
  return new Promise((resolve) => {
    const child = spawn(file, parameters, {
      cwd: root,
      stdio: ['ignore', showAsItGoes ? 'ignore' : 'pipe', showAsItGoes ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && file === 'npm',
    });
    children.add(child);
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => keep(`${error.message}\n`));
    child.on('close', (code) => {
      children.delete(child);
      resolve({ succeeded: code === 0, output });
    });
  });
}

async function runStep({ name, command, count }, more) {
  const begun = performance.now();
  const { succeeded, output } = await run([...command, ...more], count !== undefined);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const counted = count?.(succeeded) ?? { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const detail = count ? `, ${counted.passed} passed, ${counted.failed} failed` : '';
  console.log(`${succeeded ? 'ok    ' : 'FAILED'} ${name} (${seconds} s${detail})`);
  if (!succeeded && output !== '') console.log(output.trimEnd());
  return counted;
}

async function runGroup(steps, more) {
  const waiting = [...steps];
  const counts = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      counts.push(await runStep(step, more));
    }
  };
  await Promise.all([worker(), worker()]);
  return counts;
}

/** `--whole` takes the system specs too, `--only a,b` chooses steps; what follows `--` goes on to them. */
function readArguments(words) {
  const at = words.indexOf('--');
  const mine = at < 0 ? words : words.slice(0, at);
  const more = at < 0 ? [] : words.slice(at + 1);
  const whole = mine[0] === '--whole';
  const groups = groupsOf(whole);
  const steps = groups.flat().map(({ name }) => name);
  const [only, names = '', ...unknown] = whole ? mine.slice(1) : mine;
  const chosen = only === undefined ? steps : names.split(',');
  const meant = only === undefined || only === '--only';
  if (!meant || unknown.length > 0 || chosen.some((name) => !steps.includes(name))) {
    console.error(
      `Usage: npm test -- [--whole] [--only ${steps.join(',')}] [-- arguments of the step]`,
    );
    process.exit(2);
  }
  return { groups, chosen, more };
}

async function test() {
  const { groups, chosen, more } = readArguments(process.argv.slice(2));
  mkdirSync(join(root, '.kefu'), { recursive: true });
  rmSync(results, { force: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      process.exitCode = 130;
      for (const child of children) child.kill(signal);
    });
  }
  const counts = [];
  for (const group of groups) {
    const steps = group.filter(({ name, when }) => chosen.includes(name) && (when?.() ?? true));
    counts.push(...(await runGroup(steps, more)));
  }
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  if (sum('failed') > 0) process.exitCode ??= 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

await install();
if (!runOnOwnNode(fileURLToPath(import.meta.url))) await test();
