import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { execa } from 'execa';

const built = resolve(import.meta.dirname, '../../dist/servers/run-server.js');

/** Starts a server that takes no notice of SIGTERM, and has nothing else to wait for than its end. */
const starter = (home: string): string => `
  import { runServer } from ${JSON.stringify(built)};
  import { readFileSync } from 'node:fs';
  const stubborn = "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)";
  const server = runServer({
    name: 'stubborn', file: process.execPath, arguments: ['-e', stubborn], env: {},
    workingDirectory: ${JSON.stringify(home)}, directory: ${JSON.stringify(home)},
    logFile: ${JSON.stringify(join(home, 'log'))},
  });
  while (!server.lastWords().includes('up')) await new Promise((next) => setTimeout(next, 20));
  await server.end('SIGTERM', 100);
  console.log(server.running ? 'running' : 'ended');
`;

describe('a server that does not leave', () => {
  it('is killed, and who waits for that sees its end', async () => {
    const home = mkdtempSync(join(tmpdir(), 'kefu-'));
    const script = ['--input-type=module', '-e', starter(home)];
    const { stdout, exitCode } = await execa(process.execPath, script, { reject: false });
    expect({ stdout, exitCode }).toEqual({ stdout: 'ended', exitCode: 0 });
  });
});
