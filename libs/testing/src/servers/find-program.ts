import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';

export async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a program is, in PATH or where installers put it. */
export async function findInPath(program: string): Promise<string | undefined> {
  const name = process.platform === 'win32' ? `${program}.exe` : program;
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'],
  ];
  for (const folder of folders.filter((folder) => folder !== '')) {
    const file = join(folder, name);
    if (await isProgram(file)) return file;
  }
  return undefined;
}

/** @returns whether it is installed now; not where this is not root, or there is no apt-get */
export async function installWithApt(
  name: string,
  onProgress: (text: string) => void,
): Promise<boolean> {
  if (process.getuid?.() !== 0 || !(await isProgram('/usr/bin/apt-get'))) return false;
  onProgress(`Installing ${name} with apt-get.`);
  const quiet = {
    reject: false,
    stdin: 'ignore',
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  // somebody else may be installing at this moment, and what is asked for with it
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  await execa('apt-get', ['update', '-qq', ...wait], { ...quiet, timeout: 180_000 });
  const install = ['install', '-y', '-qq', ...wait, '--no-install-recommends', name];
  const { failed, stderr } = await execa('apt-get', install, { ...quiet, timeout: 300_000 });
  if (failed) onProgress(`apt-get could not install ${name}: ${lastLine(stderr)}`);
  return !failed;
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
