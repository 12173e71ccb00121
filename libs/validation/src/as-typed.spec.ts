import { describe, expect, it } from '@jest/globals';
import { IsArray, IsOptional, IsString, Length, Matches, ValidateBy } from 'class-validator';
import { checkObject } from './check-object.js';

const isDay = { validate: (value: unknown) => /^\d{4}-\d{2}-\d{2}$/u.test(String(value)) };

class Typed {
  @IsOptional()
  @Matches(/^\d+\.\d{2}$/u)
  amount?: string;

  @IsOptional()
  @ValidateBy({ name: 'not-a-day', validator: isDay })
  day?: string;

  @IsOptional()
  @IsArray()
  @Matches(/^[A-Z]-\d+$/u, { each: true })
  numbers?: string[];

  /** What is looked for keeps the width that it has. */
  @IsOptional()
  @Matches(/\p{L}/u)
  sought?: string;

  @IsOptional()
  @IsString()
  @Length(1, 20)
  reason?: string;
}

const read = (plain: object, typed = true) => {
  const { value, faults } = checkObject(Typed, plain, { typed });
  return faults.length > 0 ? faults.map(({ pointer, code }) => `${pointer} ${code}`) : value;
};

describe('what people type', () => {
  it.each([
    [{ amount: '１２３．４５' }, { amount: '123.45' }],
    [{ amount: '　９．００　' }, { amount: '9.00' }],
    [{ day: '２０２６－１２－０１' }, { day: '2026-12-01' }],
    [{ numbers: ['Ａ－１', 'B-2'] }, { numbers: ['A-1', 'B-2'] }],
    [{ sought: '华为（深圳）' }, { sought: '华为（深圳）' }],
    [{ reason: '１２３．４５（全角）' }, { reason: '１２３．４５（全角）' }],
    [{}, {}],
  ])('is read in half width where its spelling asks for it: %j', (plain, made) => {
    expect(read(plain)).toEqual(made);
  });

  it.each([
    [{ amount: '１，２３４．５０' }, '/amount matches'],
    [{ amount: '5²0.00' }, '/amount matches'],
    [{ day: '０２０６－１２－０１' }, '/day day-of-other-times'],
    [{ day: '9999-12-31' }, '/day day-of-other-times'],
    [{ day: '1899-12-31' }, '/day day-of-other-times'],
    [{ numbers: ['Ａ－Ａ'] }, '/numbers/0 matches'],
  ])('is refused where it fits in no width, and days of other centuries: %j', (plain, fault) => {
    expect(read(plain)).toEqual([fault]);
  });

  it('is what events and records hold as it stands', () => {
    expect(read({ day: '9999-12-31' }, false)).toEqual({ day: '9999-12-31' });
    expect(read({ amount: '１.００' }, false)).toEqual(['/amount matches']);
  });
});
