import { parseArgs } from 'node:util';
import { playDay } from './play-day.js';

const { values } = parseArgs({
  options: {
    en: { type: 'boolean', default: false },
    zh: { type: 'boolean', default: false },
    processes: { type: 'boolean', default: false },
  },
});

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const english = values.en || (!values.zh && /^en/i.test(LC_ALL || LC_MESSAGES || LANG || ''));

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

try {
  const { differences } = await playDay({
    language: english ? 'en' : 'zh',
    colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    processes: values.processes,
    signal: stop.signal,
    write: (text) => process.stdout.write(text),
    onProgress: (text) => process.stderr.write(`${text}\n`),
  });
  if (differences.length > 0) process.exitCode = 1;
} catch (error) {
  if (!stop.signal.aborted) throw error;
  process.exitCode = 130;
}
