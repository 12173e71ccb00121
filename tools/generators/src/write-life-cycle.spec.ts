import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lifeCycleDocument, readLifeCycles } from './write-life-cycle.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kefu-life-cycles-'));
  mkdirSync(join(root, 'apps/parcels/src/parcels/domain'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const put = (text: string): void => {
  writeFileSync(join(root, 'apps/parcels/src/parcels/domain/life-cycle.ts'), text);
};

describe('the picture of a life cycle', () => {
  it('shows every move of the table, from the first state to the last', () => {
    put(`/** What may follow. */
      export const bigParcelTransitions = { sent: ['on-site'], 'on-site': ['sent', 'lost'], lost: [] } as const satisfies Transitions<Status>;`);
    const [lifeCycle, ...others] = readLifeCycles(root);
    expect(others).toEqual([]);
    expect(lifeCycle?.aggregate).toBe('big-parcel');
    const lines = (lifeCycle ? lifeCycleDocument(lifeCycle) : '').split('\n');
    expect(lines.slice(4)).toEqual([
      'What may follow.',
      '',
      '```mermaid',
      'stateDiagram-v2',
      '  state "on-site" as on_site',
      '  [*] --> sent',
      '  sent --> on_site',
      '  on_site --> sent',
      '  on_site --> lost',
      '  lost --> [*]',
      '```',
      '',
    ]);
  });

  it('fails for a table that is computed', () => {
    put('export const parcelTransitions = { sent: ["lost"], ...more };');
    expect(() => readLifeCycles(root)).toThrow(/parcelTransitions/u);
  });

  it('leaves other constants alone', () => {
    put('export const Transitions = 1; const hiddenTransitions = 2; export const states = {};');
    expect(readLifeCycles(root)).toEqual([]);
  });
});
