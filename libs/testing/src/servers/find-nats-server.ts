import { execa } from 'execa';
import { findInPath, installWithApt, isProgram } from './find-program.js';

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
  const found = await findInPath('nats-server');
  if (found !== undefined) return { file: found };
  if (await installWithApt('nats-server', onProgress)) {
    await leaveItsServerOff();
    const installed = await findInPath('nats-server');
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

/** The package also starts a server that anyone may use; Kefu runs its own. */
async function leaveItsServerOff(): Promise<void> {
  if (!(await isProgram('/run/systemd/system'))) return;
  await execa('systemctl', ['disable', '--now', 'nats-server'], { reject: false });
}

async function dockerAnswers(): Promise<boolean> {
  const { failed } = await execa('docker', ['info'], { reject: false, timeout: 10_000 });
  return !failed;
}
