import { describe, expect, it } from '@jest/globals';
import { readRecord } from './read-record';

const record = '01a223f2-5585-7371-b088-7697b67d6394';

describe('what somebody looks for in the audit trail', () => {
  it.each([
    [`http://kefu.example:8080/complaints/${record}`, 'complaints'],
    [`https://kefu.example/hand-overs/${record}?tab=1`, 'customers'],
    [`/bank-lines/${record}`, 'contracts'],
    [`https://kefu.example/admin/people/${record}`, 'staff'],
    [`/admin/teams/${record}`, 'staff'],
  ])('the address of a page says which record of which service: %s', (typed, service) => {
    expect(readRecord(typed)).toEqual({ record, service });
  });

  it.each([record, ` ${record} `, `https://elsewhere.example/nowhere/${record}`])(
    'an id alone leaves the service to be chosen: %s',
    (typed) => {
      expect(readRecord(typed)).toEqual({ record });
    },
  );

  it('what is no id stays as it was typed', () => {
    expect(readRecord(' CP00000013 ')).toEqual({ record: 'CP00000013' });
  });
});
