import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { forgetProcess, rememberProcess } from './record-processes.js';

export interface Account {
  uid: number;
  gid: number;
}

export interface ServerCommand {
  name: string;
  file: string;
  arguments: string[];
  env: Record<string, string>;
  workingDirectory: string;
  logFile: string;
  /** Where the process is remembered. */
  directory: string;
  account?: Account | undefined;
}

export interface RunningServer {
  readonly pid: number;
  readonly running: boolean;
  readonly ended: Promise<void>;
  /** Signals and waits for the end; after `graceMs` it is killed. */
  end(signal: NodeJS.Signals, graceMs?: number): Promise<void>;
  /** The end of its log, for an error that helps. */
  lastWords(lines?: number): string;
}

/** Runs a server in a session of its own, so that Ctrl-C at the terminal does not reach it. */
export function runServer(command: ServerCommand): RunningServer {
  mkdirSync(dirname(command.logFile), { recursive: true });
  const log = openSync(command.logFile, 'a');
  const child = spawn(command.file, command.arguments, {
    cwd: command.workingDirectory,
    env: command.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...command.account,
  });
  closeSync(log);
  let running = true;
  const ended = new Promise<void>((resolve) => {
    const leave = () => {
      running = false;
      if (child.pid !== undefined) forgetProcess(command.directory, child.pid);
      resolve();
    };
    child.once('exit', leave);
    child.once('error', (error) => {
      appendFileSync(command.logFile, `${error.message}\n`);
      leave();
    });
  });
  child.unref();
  if (child.pid !== undefined) rememberProcess(command.directory, command.name, child.pid);
  return {
    pid: child.pid ?? 0,
    get running() {
      return running;
    },
    ended,
    async end(signal, graceMs = 20_000) {
      if (!running) return;
      // Who waits for its end is alive until then, also when it had to be killed
      child.ref();
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
    },
    lastWords: (lines = 12) =>
      readFileSync(command.logFile, 'utf8').trim().split('\n').slice(-lines).join('\n'),
  };
}
