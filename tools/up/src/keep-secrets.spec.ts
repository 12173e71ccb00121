import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { keepSecrets } from './keep-secrets.js';

const home = mkdtempSync(join(tmpdir(), 'kefu-secrets-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

it('secrets are made up once, for their owner alone, also where they once were open to others', () => {
  const file = join(home, 'secrets.json');
  const first = keepSecrets(home);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o644);
  expect(keepSecrets(home)).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
