import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CentreClient } from '@kefu/up';
import type { Rule } from './count-rows.js';

export interface ImportOptions {
  readonly client: CentreClient;
  readonly as: string;
  readonly file: string;
  readonly mapping: string;
  readonly mode: string;
  readonly say: (text: string) => void;
}

interface ImportView {
  readonly id: string;
  readonly status: string;
  readonly rows?: number;
  readonly badRows?: number;
  readonly filed?: number;
  readonly filedAssets?: number;
  readonly skipped?: number;
  readonly mapping: Rule[];
  readonly progress: { readonly seen: number; readonly filed: number };
}

const LOOK_EVERY_MS = 500;

/** Brings a file into a service by its import; the rules that its columns were read by. */
export const bringIn = async (
  options: ImportOptions,
  service: string,
): Promise<readonly Rule[]> => {
  const { client, as, file, mapping, mode, say } = options;
  const sent = await client.send(
    as,
    `${service}/imports?name=${encodeURIComponent(basename(file))}`,
    {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: await openAsBlob(file),
    },
  );
  const { id } = (await sent.json()) as ImportView;
  const path = `${service}/imports/${id}`;
  const { body: mapped } = await client.call<ImportView>(as, `${path}/map`, { body: { mapping } });
  await client.call(as, `${path}/check`, { body: {} });
  const checked = await until(options, path, ['checked', 'failed', 'cancelled']);
  const { rows = 0, badRows = 0 } = checked;
  say(`dry run: ${rows} rows, ${badRows} of them cannot be filed (${path}/problems)`);
  if (badRows < rows) {
    await client.call(as, `${path}/run`, { body: { mode } });
    const done = await until(options, path, ['done', 'failed', 'cancelled']);
    const assets = done.filedAssets ? `, ${done.filedAssets} assets` : '';
    say(`${done.status}: ${done.filed ?? 0} records${assets} filed`);
  }
  return mapped.mapping;
};

const until = async (
  { client, as, say }: ImportOptions,
  path: string,
  ends: readonly string[],
): Promise<ImportView> => {
  let said = '';
  for (;;) {
    const { body } = await client.call<ImportView>(as, path, { patience: 60_000 });
    const line = `${body.status}: ${body.progress.seen} rows read, ${body.progress.filed} filed`;
    if (line !== said) say(line);
    said = line;
    if (ends.includes(body.status)) return body;
    await pause(LOOK_EVERY_MS);
  }
};
