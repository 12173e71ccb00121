import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

const windows = process.platform === 'win32';
const modules = join(root, 'node_modules');
const hashFile = join(modules, '.kefu-lock-hash');

/** The Node that the repository brings: the one that everything but the installation runs on. */
export const ownNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

const recordedHash = () => (existsSync(hashFile) ? readFileSync(hashFile, 'utf8') : undefined);

/** Whether npm's own record of what lies in node_modules says the same as the lock file. */
function installedAsLocked() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const locked = readJson(join(root, 'package-lock.json')).packages;
  return Object.entries(locked).every(([path, { version, link, optional, os, cpu }]) => {
    if (!path.includes('node_modules/') || optional || os || cpu) return true;
    return link ? path in installed : installed[path]?.version === version;
  });
}

async function npm(...parameters) {
  // not the Node of node_modules, which the installation replaces
  const script = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [file, before] = script?.endsWith('.js') ? [node, [script]] : ['npm', []];
  const child = spawn(file, [...before, ...parameters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows && file === 'npm',
  });
  return new Promise((done) => {
    child.on('error', () => done(false));
    child.on('close', (status) => done(status === 0));
  });
}

const PROGRESS_MS = 10_000;

/** How many packages are unpacked by now; npm makes all their folders at once, and fills them later. */
function packagesThere() {
  const names = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
  const folders = names(modules).flatMap((name) =>
    name.startsWith('@') ? names(join(modules, name)).map((inner) => join(name, inner)) : [name],
  );
  return folders.filter((folder) => existsSync(join(modules, folder, 'package.json'))).length;
}

/** npm says nothing for minutes on a slow line: whoever waits sees that packages come. */
async function installPackages() {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const timer = setInterval(() => {
    console.log(`  ${packagesThere()} packages after ${seconds()} s …`);
  }, PROGRESS_MS);
  const succeeded = await npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  clearInterval(timer);
  if (!succeeded) {
    fail('The packages could not be installed: see what npm says above, and try again.');
  }
  console.log(`Packages installed in ${seconds()} s.`);
}

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

/** Installs what is missing; nothing to do takes a few milliseconds. */
export async function install() {
  const hash = lockHash();
  if (recordedHash() !== hash) {
    if (!installedAsLocked()) {
      console.log('Installing the packages (npm ci); the first time takes a minute or two.');
      await installPackages();
    }
    writeFileSync(hashFile, hash);
  }
  if (!existsSync(ownNode)) {
    console.log('Fetching the Node that Kefu runs on (npm rebuild node).');
    await npm('rebuild', 'node', '--loglevel=error');
  }
  if (!existsSync(ownNode)) {
    fail(
      `There is no Node at ${ownNode}: npm did not run the install script of the package "node". ` +
        'Allow it (npm config set ignore-scripts false) and run "npm rebuild node".',
    );
  }
}
