import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

// A registry that lacks the binaries for other platforms makes `npm install` leave them out of the
// lock file, after which `npm ci` refuses it everywhere. This writes them in; with --check it tells.

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x'];

function platformOf(name) {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return { cpu: [cpu], ...(os === 'linux' ? { libc: [libc] } : {}), os: [os] };
}

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = {};
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const own = `${path}/node_modules/${name}`;
    const platform = platformOf(name);
    const known = own in lock.packages || `node_modules/${name}` in lock.packages;
    if (known || platform === undefined || !/^\d/.test(version)) continue;
    missing[`node_modules/${name}`] = { version, ...platform, ...(dev && { dev }), optional: true };
  }
}
const count = Object.keys(missing).length;

if (process.argv.includes('--check')) {
  if (count > 0) {
    console.error(
      `package-lock.json lacks ${count} packages of other platforms, and "npm ci" will refuse it: ` +
        'run "node tools/up/complete-lock.mjs".',
    );
    process.exitCode = 1;
  }
} else if (count > 0) {
  const packages = Object.entries({ ...lock.packages, ...missing });
  packages.sort(([one], [other]) => one.localeCompare(other, 'en'));
  lock.packages = Object.fromEntries(packages);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${count} packages of other platforms to package-lock.json.`);
}
