import { describe, expect, it } from '@jest/globals';
import { draftOf } from './read-rows.js';

const row = (values: Record<string, string>, said: readonly string[]) => ({
  values: new Map(Object.entries(values)),
  said: new Set(said),
});

describe('CU-15 a row of a file of customers', () => {
  it('has no asset where its cells say nothing of one', () => {
    expect(draftOf(row({ 'asset.category': 'copier' }, []))).toEqual({ kind: 'person' });
    expect(
      draftOf(row({ 'asset.serial': 'S1', 'asset.category': 'copier' }, ['asset.serial'])),
    ).toEqual({
      kind: 'person',
      assets: [{ serial: 'S1', category: 'copier', contractKind: 'none' }],
    });
  });
});
