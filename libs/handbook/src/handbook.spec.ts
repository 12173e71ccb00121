import { describe, expect, it } from '@jest/globals';
import { handbookOf } from './handbook.js';
import { loadProfile, profileNames } from './load-profile.js';
import { mask } from './personal-data.js';
import type { ParameterChange, Profile } from './profile.js';

const plain: Profile = { name: 'plain', title: { zh: '中心', en: 'Centre' } };
const handbook = handbookOf(plain);
const reported = '2026-03-02T02:00:00.000Z';

describe('a handbook', () => {
  it('FR-02 is due 5 minutes after the report, and explains itself', () => {
    const { rule, at, explanation } = handbook.deadline('FR-02', reported);
    expect([rule, at]).toEqual(['FR-02', '2026-03-02T02:05:00.000Z']);
    expect(explanation).toMatchObject({ startedAt: reported, limit: 'PT5M', comesTo: at });
  });

  it('CU-03 is due at close of business of the second working day', () => {
    expect(handbook.limit('CU-03')).toEqual({ workingDays: 2 });
    expect(handbook.deadline('CU-03', reported).at).toBe('2026-03-04T10:00:00.000Z');
    const toCentre = handbook.deadline('CU-03', reported, [], { parameter: 'toCentre' });
    expect(toCentre.at).toBe('2026-03-03T10:00:00.000Z');
  });

  it('FR-10 is due at 8:30 of the next day', () => {
    expect(handbook.deadline('FR-10', reported).at).toBe('2026-03-03T00:30:00.000Z');
  });

  it('CP-05 has a limit by severity', () => {
    const crisis = { parameter: 'limit', key: 'crisis' } as const;
    expect(handbook.deadline('CP-05', reported, [], crisis).at).toBe('2026-03-02T06:00:00.000Z');
    const unknown = { parameter: 'limit', key: 'mild' } as const;
    expect(() => handbook.deadline('CP-05', reported, [], unknown)).toThrow(RangeError);
  });

  it('CP-08 runs round the clock in a centre that closes at night', () => {
    const opening = { weekdays: { '1': [['09:00', '18:00']] } } as const;
    const office = handbookOf({ ...plain, calendar: { opening } });
    expect(office.deadline('CP-08', reported).at).toBe('2026-03-03T02:00:00.000Z');
    expect(office.deadline('CP-13', reported).at > '2026-03-09').toBe(true);
  });

  it('FR-20 has limits only for the areas that the profile names', () => {
    expect(handbook.limitFor('FR-20', 'arrival', 'urban')).toBeUndefined();
    const power = handbookOf(loadProfile('power-station'));
    expect(power.limitFor('FR-20', 'arrival', 'rural')).toBe('PT90M');
    expect(power.limitFor('CP-15', 'answer', '12398')).toEqual({ workingDays: 10 });
  });

  it('rests while the customer is awaited', () => {
    const rests = [{ from: '2026-03-02T02:01:00.000Z', to: '2026-03-02T03:01:00.000Z' }];
    expect(handbook.deadline('FR-02', reported, rests).at).toBe('2026-03-02T03:05:00.000Z');
  });

  it('gives the parameters of the profile, and the default of those that it leaves out', () => {
    const own = handbookOf({ ...plain, parameters: { 'G-04': { caseLimit: '800.00' } } });
    expect(own.parameter('G-04', 'caseLimit')).toBe('800.00');
    expect(own.parameter('G-04', 'customerLimit')).toBe('10000.00');
  });
});

describe('a change of parameters', () => {
  const change = (value: string, from: string): ParameterChange => ({
    rule: 'FR-02',
    parameter: 'limit',
    value,
    from,
    by: 'clerk-1',
    why: 'winter',
    approvedBy: 'manager-1',
  });
  const changed = handbook.withChanges([
    change('PT3M', '2026-03-03T00:00:00.000Z'),
    change('PT4M', '2026-03-02T10:00:00.000Z'),
  ]);

  it('G-06 holds from its moment on, and what started before keeps its value', () => {
    const limitAt = (at: string) => changed.asOf(at).limit('FR-02');
    expect(limitAt('2026-03-02T09:59:59.999Z')).toBe('PT5M');
    expect(limitAt('2026-03-02T10:00:00.000Z')).toBe('PT4M');
    expect(limitAt('2026-03-04T00:00:00.000Z')).toBe('PT3M');
    expect(changed.deadline('FR-02', reported).at).toBe('2026-03-02T02:05:00.000Z');
    expect(changed.deadline('FR-02', '2026-03-04T02:00:00.000Z').at).toBe(
      '2026-03-04T02:03:00.000Z',
    );
  });

  it('G-06 leaves the handbook as it was', () => {
    expect(handbook.asOf('2026-03-04T00:00:00.000Z').limit('FR-02')).toBe('PT5M');
  });
});

describe('personal data', () => {
  it('G-05 shows a technician phone and address, but neither ID number nor birthday', () => {
    expect(handbook.mayRead('technician', 'phone')).toBe(true);
    expect(handbook.mayRead('technician', 'idNumber')).toBe(false);
    expect(handbook.mayReveal('technician', 'idNumber')).toBe(false);
  });

  it('G-05 takes the widest of several roles', () => {
    expect(handbook.mayRead(['finance', 'agent'], 'phone')).toBe(true);
    expect(handbook.mayRead([], 'phone')).toBe(false);
  });

  it('G-05 lets the profile change single cells of the table', () => {
    const strict = handbookOf({ ...plain, personalData: { technician: { phone: 'on-request' } } });
    expect(strict.mayRead('technician', 'phone')).toBe(false);
    expect(strict.mayReveal('technician', 'phone')).toBe(true);
    expect(strict.mayRead('technician', 'address')).toBe(true);
  });

  it('G-05 lets nobody reveal anything where the centre forbids it', () => {
    const shut = handbookOf({ ...plain, parameters: { 'G-05': { revealWithReason: false } } });
    expect(shut.mayReveal('manager', 'idNumber')).toBe(false);
    expect(shut.mayRead('archivist', 'idNumber')).toBe(true);
  });

  it.each([
    ['phone', '13812345678', '138****5678'],
    ['phone', '+86 13812345678', '+86 138****5678'],
    ['phone', '020-87654321', '020****4321'],
    ['phone', '95598', '***98'],
    ['idNumber', '440106199001011234', '440***********1234'],
    ['idNumber', 'E12', '***'],
    ['address', '广东省广州市天河区体育西路 1 号', '广东省广州市天河区****'],
    ['address', '人民路 8 号', '人民路****'],
    ['birthday', '1990-01-15', '1990-**-**'],
    ['phone', '', ''],
  ] as const)('G-05 masks the %s %s as %s', (field, value, masked) => {
    expect(mask(field, value)).toBe(masked);
  });
});

describe('the profiles that come with it', () => {
  it.each(profileNames())('%s is valid and carries its own name', (name) => {
    expect(loadProfile(name).name).toBe(name);
  });

  it('has a demo centre with three regions', () => {
    expect(loadProfile('demo').regions).toHaveLength(3);
  });
});
