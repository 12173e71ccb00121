import { describe, expect, it } from '@jest/globals';
import { readDetails } from '../../records/customers/index.js';
import { demoId, inventCustomers } from './invent-customers.js';

const today = '2026-11-23';
const invented = inventCustomers(['east', 'west', 'north'], today);

describe('the demo centre', () => {
  it('invents the same sixty customers each time, under ids that can be named', () => {
    expect(invented).toHaveLength(60);
    expect(inventCustomers(['east', 'west', 'north'], today)).toEqual(invented);
    expect(invented[6]?.ids[0]).toBe(demoId('customer-07'));
    const ids = invented.flatMap((one) => one.ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('invents numbers and codes that pass every check, and no two alike', () => {
    const details = invented.map(({ filing }) => readDetails(filing.kind, filing.details, today));
    const keys = details.flatMap((one) => [
      ...one.phones,
      one.idNumber ?? one.organisationCode ?? '',
    ]);
    expect(keys.every((key) => key !== '')).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
