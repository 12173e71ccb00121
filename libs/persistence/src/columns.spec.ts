import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SnakeCaseNames } from './columns.js';
import { runWithOrigin, currentOrigin } from './origin.js';
import { rowTypes } from './row-types.js';
import { sqlStateOf } from './sql-state.js';

const { builtins } = pg.types;

describe('names in the database', () => {
  it('are in snake case, unless given', () => {
    const names = new SnakeCaseNames();
    expect(names.columnName('arrivalWindow', undefined)).toBe('arrival_window');
    expect(names.columnName('line2Total', undefined)).toBe('line2_total');
    expect(names.columnName('arrivalWindow', 'given')).toBe('given');
    expect(names.tableName('RepairOrder', undefined)).toBe('repair_order');
  });
});

describe('values from the database', () => {
  const read = (oid: Parameters<typeof rowTypes.getTypeParser>[0], text: string): unknown => {
    const parse = rowTypes.getTypeParser(oid, 'text') as (value: string) => unknown;
    return parse(text);
  };

  it.each([
    ['an instant', builtins.TIMESTAMPTZ, '2026-03-02 08:00:00.5+08', '2026-03-02T00:00:00.500Z'],
    ['a day', builtins.DATE, '2028-02-29', '2028-02-29'],
    ['a bigint', builtins.INT8, '9007199254740991', 9007199254740991],
    ['a numeric', builtins.NUMERIC, '0.10', '0.10'],
    ['a boolean', builtins.BOOL, 't', true],
  ])('%s', (_what, oid, text, value) => {
    expect(read(oid, text)).toBe(value);
  });
});

describe('the SQLSTATE of an error', () => {
  it('is found wherever it is wrapped', () => {
    const error = Object.assign(new Error('x'), { code: '55P03' });
    expect(sqlStateOf(error)).toBe('55P03');
    expect(sqlStateOf({ driverError: error })).toBe('55P03');
    expect(sqlStateOf(new Error('outer', { cause: { driverError: error } }))).toBe('55P03');
  });

  it.each([[undefined], [null], ['55P03'], [new Error('x')], [{ code: 'ECONNREFUSED' }]])(
    'is undefined for %s',
    (error) => {
      expect(sqlStateOf(error)).toBeUndefined();
    },
  );
});

describe('the origin of work', () => {
  it('is the one it runs with, else a new one each time', () => {
    const origin = { correlationId: 'a', causationId: 'b' };
    expect(runWithOrigin(origin, () => currentOrigin())).toBe(origin);
    expect(currentOrigin().correlationId).not.toBe(currentOrigin().correlationId);
  });
});
