import { describe, expect, it } from '@jest/globals';
import { databaseUrlOf } from './find-database.js';

describe('the database to renew', () => {
  const of = { KEFU_FIELD_REPAIR_DATABASE_URL: 'postgres://a', DATABASE_URL: 'postgres://b' };

  it("is the service's own, else the one of DATABASE_URL", () => {
    expect(databaseUrlOf('field-repair', of)).toBe('postgres://a');
    expect(databaseUrlOf('staff', of)).toBe('postgres://b');
    expect(databaseUrlOf(undefined, of)).toBe('postgres://b');
  });

  it('is asked for where nothing says which', () => {
    expect(() => databaseUrlOf('staff', {})).toThrow('KEFU_STAFF_DATABASE_URL');
    expect(() => databaseUrlOf(undefined, {})).toThrow('--service');
  });
});
