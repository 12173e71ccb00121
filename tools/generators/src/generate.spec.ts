import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, generate, writeGenerated } from './generate.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const schema = 'libs/messages/staff/schemas/kefu.staff.region.opened.v1.json';
const today = '2026-11-23';
let root = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kefu-generate-'));
  for (const folder of ['apps', 'libs/messages']) {
    cpSync(join(repository, folder), join(root, folder), {
      recursive: true,
      filter: (path) => !/\/(dist|node_modules|schemas|corpus)$|\.json$/u.test(path),
    });
  }
  writeGenerated(root, await generate(root, today));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Edits a file for the time of a check. */
const faultsWith = async (file: string, edit: (text: string) => string): Promise<string[]> => {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, edit(text));
  try {
    return faultsOf(root, await generate(root, today));
  } finally {
    writeFileSync(path, text);
  }
};

describe('what is generated', () => {
  it('is as it was when nothing has changed, on another day too', async () => {
    expect(faultsOf(root, await generate(root, '2027-01-01'))).toEqual([]);
  });

  it.each(['docs/events.md', 'libs/messages/staff/asyncapi.json'])(
    'is missed when %s was edited',
    async (file) => {
      const faults = await faultsWith(file, (text) => `${text}x`);
      expect(faults).toEqual([expect.stringContaining(file)]);
    },
  );

  it('refuses a version that has lost a field that was published, and writes nothing', async () => {
    const lost = (text: string) =>
      text.replace('"properties": {', '"properties": { "colour": { "type": "string" },');
    expect((await faultsWith(schema, lost))[0]).toMatch(/colour is gone: make it v2/u);
    const path = join(root, schema);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, lost(text));
    expect(writeGenerated(root, await generate(root, today))).toEqual([]);
    writeFileSync(path, text);
  });

  it('takes an optional field more, and writes it into the changelog', async () => {
    const path = join(
      root,
      'libs/messages/callbacks/schemas/kefu.callbacks.callback.scheduled.v1.json',
    );
    const published = JSON.parse(readFileSync(path, 'utf8')) as { properties: object };
    const { regionId: _gained, ...before } = published.properties as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...published, properties: before }));
    const written = writeGenerated(root, await generate(root, '2027-01-01'));
    expect(written.sort()).toEqual([
      'docs/events.md',
      'libs/messages/callbacks/changelog.json',
      expect.stringContaining('schemas/kefu.callbacks.callback.scheduled.v1.json'),
    ]);
    expect(readFileSync(join(root, 'docs/events.md'), 'utf8')).toContain(
      '- 2027-01-01 `kefu.callbacks.callback.scheduled.v1` gained `/regionId`',
    );
  });

  it('has a page for each life cycle, also where two services say the same name, and no page of two', async () => {
    const put = (service: string, folder: string) => {
      const path = join(root, `apps/${service}/src/${folder}/domain`);
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, 'life-cycle.ts'), 'export const visitTransitions = { seen: [] };');
      return join(root, `apps/${service}/src/${folder}`);
    };
    const made = [put('staff', 'visits')];
    const { files, faults } = await generate(root, today);
    expect(faults).toEqual([]);
    const pages = [...files].filter(([file]) => file.endsWith('/visit.md')).map(([, text]) => text);
    expect(new Set(pages).size).toBe(2);
    made.push(put('staff', 'more-visits'));
    const twice = await generate(root, today);
    for (const folder of made) rmSync(folder, { recursive: true });
    expect(twice.faults).toEqual([expect.stringContaining('docs/lifecycles/staff/visit.md')]);
  });

  it('never writes a golden example again', async () => {
    const file = 'libs/messages/staff/corpus/kefu.staff.region.opened.v1.json';
    const edited = await faultsWith(file, (text) => text.replace('"demo"', '"other"'));
    expect(edited).toEqual([]);
    expect(existsSync(join(root, file))).toBe(true);
  });

  it('misses the schema of an event that is published no more', async () => {
    const gone = join(root, 'libs/messages/staff/schemas/kefu.staff.region.closed.v1.json');
    writeFileSync(gone, '{}');
    const faults = faultsOf(root, await generate(root, today));
    rmSync(gone);
    expect(faults).toEqual([expect.stringContaining('region.closed.v1')]);
  });
});
