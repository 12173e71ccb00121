import { describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { choosable, personalFieldsOfCustomer } from '../domain/index.js';
import { CustomerRecord } from './customer-record.js';

/** What becomes of each field of a customer who is merged into another one (CU-01). */
const merging: Readonly<
  Record<string, 'one of two' | 'both' | 'the earlier' | 'its own' | 'made anew'>
> = {
  ...Object.fromEntries(choosable.map((field) => [field, 'one of two'])),
  ...{ phones: 'both', tags: 'both', contacts: 'both', customerSince: 'the earlier' },
  ...{ initials: 'made anew', pinyin: 'made anew' },
  ...{ number: 'its own', filedNo: 'its own', status: 'its own', kind: 'its own' },
  ...{ mergedInto: 'its own', erasure: 'its own' },
};

describe('CU-01 every field of a customer', () => {
  const fields = getMetadataArgsStorage()
    .columns.filter(({ target }) => target === CustomerRecord)
    .map(({ propertyName }) => propertyName)
    .sort();

  it('CU-01 says what becomes of it when its record is merged', () => {
    expect(fields).toEqual(Object.keys(merging).sort());
  });

  it('G-05 says whether it outlasts an erasure', () => {
    const stays = ['regionCode', 'stage', 'tier'];
    const own = fields.filter((field) => merging[field] === 'its own');
    expect([...personalFieldsOfCustomer, ...stays, ...own].sort()).toEqual(fields);
  });
});
