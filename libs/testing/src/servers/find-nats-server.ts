import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';

/** How to run nats-server: its own file, or an image where only Docker is at hand. */
export type NatsServerProgram = { file: string } | { image: string };

const image = 'nats:2.14';

/** NATS_SERVER_BIN, PATH, apt-get where this is root, Docker; else one sentence what to install. */
export async function findNatsServer(
  onProgress: (text: string) => void = () => undefined,
): Promise<NatsServerProgram> {
  const named = process.env['NATS_SERVER_BIN'];
  if (named !== undefined && named !== '') {
    if (await isProgram(named)) return { file: named };
    throw new Error(`NATS_SERVER_BIN is ${named}, which is no program that can be run.`);
  }
  const found = await findInPath();
  if (found !== undefined) return { file: found };
  if (await installWithApt(onProgress)) {
    const installed = await findInPath();
    if (installed !== undefined) return { file: installed };
  }
  if (await dockerAnswers()) {
    onProgress(`No nats-server on this machine: running the Docker image ${image}.`);
    return { image };
  }
  throw new Error(
    'Kefu needs nats-server: install it (Debian and Ubuntu: "sudo apt-get install nats-server", ' +
      'macOS: "brew install nats-server", or a release of nats-server), or name it in NATS_SERVER_BIN.',
  );
}

async function findInPath(): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'nats-server.exe' : 'nats-server';
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

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installWithApt(onProgress: (text: string) => void): Promise<boolean> {
  if (process.getuid?.() !== 0 || !(await isProgram('/usr/bin/apt-get'))) return false;
  onProgress('Installing nats-server with apt-get.');
  const quiet = {
    reject: false,
    stdin: 'ignore',
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  await execa('apt-get', ['update', '-qq'], { ...quiet, timeout: 180_000 });
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'nats-server'];
  const { failed, stderr } = await execa('apt-get', install, { ...quiet, timeout: 300_000 });
  if (failed) onProgress(`apt-get could not install nats-server: ${lastLine(stderr)}`);
  // the package also starts a server that anyone may use; Kefu runs its own
  else if (await isProgram('/run/systemd/system')) {
    await execa('systemctl', ['disable', '--now', 'nats-server'], { reject: false });
  }
  return !failed;
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

async function dockerAnswers(): Promise<boolean> {
  const { failed } = await execa('docker', ['info'], { reject: false, timeout: 10_000 });
  return !failed;
}
