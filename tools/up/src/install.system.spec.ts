import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const here = resolve(import.meta.dirname, '..');

let root: string;
let registry: Server;
/** What the registry waits for before it hands out the last package. */
let mayGoOn: () => void;
let waits: Promise<void>;
const tarballs = new Map<string, Buffer>();

/** `node` is the Node that the repository brings; what it is does not matter here. */
const files: Readonly<Record<string, string>> = { node: 'bin/node', early: 'a.js', late: 'a.js' };

const pack = (name: string): Buffer => {
  const folder = join(root, 'packed', name, 'package');
  const file = join(folder, files[name] ?? '');
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, '');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  const to = join(root, `${name}.tgz`);
  execFileSync('tar', ['-czf', to, '-C', resolve(folder, '..'), 'package']);
  return readFileSync(to);
};

/** A clone that has nothing installed, and the registry that it gets its packages from. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kefu-install-'));
  const names = Object.keys(files);
  for (const name of names) tarballs.set(`/${name}.tgz`, pack(name));
  waits = new Promise((done) => (mayGoOn = done));
  registry = createServer((request, response) => {
    const path = request.url ?? '';
    const send = () => {
      const tarball = tarballs.get(path);
      response.writeHead(tarball ? 200 : 404).end(tarball);
    };
    if (path === '/late.tgz') void waits.then(send);
    else send();
  }).listen(0, '127.0.0.1');
  await new Promise((done) => registry.once('listening', done));
  const at = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  const dependencies = Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const own = { name: 'clone', version: '1.0.0', dependencies };
  const locked = names.map((name) => {
    const of = tarballs.get(`/${name}.tgz`) ?? '';
    const integrity = `sha512-${createHash('sha512').update(of).digest('base64')}`;
    return [
      `node_modules/${name}`,
      { version: '1.0.0', resolved: `${at}/${name}.tgz`, integrity },
    ] as const;
  });
  const packages = { '': own, ...Object.fromEntries(locked) };
  writeFileSync(join(root, 'package.json'), JSON.stringify(own));
  const lock = { name: 'clone', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  mkdirSync(join(root, 'tools/up'), { recursive: true });
  cpSync(join(here, 'install.mjs'), join(root, 'tools/up/install.mjs'));
});

afterEach(async () => {
  mayGoOn();
  registry.closeAllConnections();
  await new Promise((done) => registry.close(done));
  rmSync(root, { recursive: true, force: true });
});

/** The installation, with all that it says; `heard` after every word of it. */
const install = (heard: (said: string) => void) => {
  const run = "await (await import('./tools/up/install.mjs')).install()";
  const child = spawn(process.execPath, ['--input-type=module', '--eval', run], {
    cwd: root,
    env: { ...process.env, npm_config_cache: join(root, 'cache'), npm_config_fetch_retries: '0' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (more: Buffer) => {
      said += more.toString();
      heard(said);
    });
  }
  return new Promise<{ said: string; status: number | null }>((done) => {
    child.on('close', (status) => {
      done({ said, status });
    });
  });
};

describe('the first start', () => {
  it('says on a slow line how many packages are there, while it waits for the others', async () => {
    const { said, status } = await install((so) => {
      if (/\d+ packages after \d+ s/u.test(so)) mayGoOn();
    });
    expect(said).toMatch(/Installing the packages .*\n {2}\d packages after \d+ s …\n/u);
    expect(said).toMatch(/Packages installed in \d+ s\./u);
    expect(status).toBe(0);
    const again = await install(() => undefined);
    expect(again).toEqual({ said: '', status: 0 });
  });

  it('says what to do where a package does not come', async () => {
    tarballs.delete('/early.tgz');
    mayGoOn();
    const { said, status } = await install(() => undefined);
    expect(said).toContain('The packages could not be installed');
    expect(status).toBe(1);
  });
});
