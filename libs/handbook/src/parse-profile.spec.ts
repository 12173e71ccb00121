import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseProfile } from './parse-profile.js';
import { ProfileError } from './profile-error.js';
import { loadProfile } from './load-profile.js';
import { profileSchema } from './profile-schema.js';

const faultsOf = (more: object) => {
  try {
    parseProfile({ name: 'x', title: { zh: '甲', en: 'X' }, ...more }, 'x.json');
  } catch (error) {
    if (error instanceof ProfileError) {
      return error.faults.map(({ pointer, rule, code }) => [pointer, rule, code]);
    }
    throw error;
  }
  return [];
};

describe('a profile', () => {
  it('may leave everything but name and title to the catalogue', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ name: undefined })).toEqual([['/name', undefined, 'missing']]);
  });

  it('is refused with all its faults at once, each with place and rule', () => {
    const parameters = {
      'FR-02': { limit: 5 },
      'FR-03': { limit: 'P2DT1H', speed: 1 },
      'FR-22': {},
      'CU-03': { limit: 'P2D' },
      'CU-04': { limit: 0 },
      'G-04': { caseLimit: 5000, customerLimit: '-1.00' },
      'CB-07': { share: 101 },
      'FR-10': { limit: { days: 1, at: '8:30' } },
      'FR-04': { windowMeans: 'maybe' },
      'CP-05': { limit: { general: 'P3D', major: 'P1D' } },
    };
    expect(faultsOf({ parameters, colour: 'red' }).sort()).toEqual(
      [
        ['/colour', undefined, 'unknown-key'],
        ['/parameters/FR-22', undefined, 'unknown-key'],
        ['/parameters/FR-02/limit', 'FR-02', 'wrong-unit'],
        ['/parameters/FR-03/limit', 'FR-03', 'wrong-unit'],
        ['/parameters/FR-03/speed', 'FR-03', 'unknown-key'],
        ['/parameters/CU-03/limit', 'CU-03', 'wrong-unit'],
        ['/parameters/CU-04/limit', 'CU-04', 'impossible-value'],
        ['/parameters/G-04/caseLimit', 'G-04', 'wrong-unit'],
        ['/parameters/G-04/customerLimit', 'G-04', 'wrong-unit'],
        ['/parameters/CB-07/share', 'CB-07', 'impossible-value'],
        ['/parameters/FR-10/limit', 'FR-10', 'wrong-unit'],
        ['/parameters/FR-04/windowMeans', 'FR-04', 'impossible-value'],
        ['/parameters/CP-05/limit/crisis', 'CP-05', 'missing'],
      ].sort(),
    );
  });

  it('is refused for a duration beyond its bounds', () => {
    expect(faultsOf({ parameters: { 'FR-02': { limit: 'P2D' } } })).toEqual([
      ['/parameters/FR-02/limit', 'FR-02', 'impossible-value'],
    ]);
  });

  const contradicted = (parameters: object) => faultsOf({ parameters }).map(([pointer]) => pointer);

  it('CB-04 is refused with a last day before the due day', () => {
    expect(contradicted({ 'CB-04': { dueDay: 11 } })).toEqual(['/parameters/CB-04/lastDay']);
    expect(contradicted({ 'CB-04': { outletDueDay: 14 } })).toEqual([
      '/parameters/CB-04/outletLastDay',
    ]);
  });

  it('CB-05 is refused with a last day before the due day', () => {
    expect(contradicted({ 'CB-05': { lastDay: 2 } })).toEqual(['/parameters/CB-05/lastDay']);
  });

  it('CB-09 is refused when greetings would end before they begin', () => {
    expect(contradicted({ 'CB-09': { latest: 9 } })).toEqual(['/parameters/CB-09/latest']);
  });

  it('CU-10 is refused when a better grade asks for less, or the weights do not add up', () => {
    const grades = { AAA: 90, AA: 95, A: 70, B: 60, C: 50 };
    const weights = { payment: 0, capital: 0, years: 0, disputes: 0, inspection: 0 };
    expect(contradicted({ 'CU-10': { grades, weights } })).toEqual([
      '/parameters/CU-10/grades',
      '/parameters/CU-10/weights',
    ]);
  });

  it('CU-10 is refused with a table to come whose weights do not add up', () => {
    const weights = { payment: 50, capital: 15, years: 15, disputes: 20, inspection: 0.1 };
    const why = { by: 'p1', why: '年度调整', approvedBy: 'p2', from: '2027-01-01T00:00:00.000Z' };
    const change = { rule: 'CU-10', parameter: 'weights', ...why };
    expect(faultsOf({ changes: [{ ...change, value: weights }] })).toEqual([
      ['/changes/0/value', 'CU-10', 'impossible-value'],
    ]);
    const whole = { payment: 33.3, capital: 33.3, years: 33.3, disputes: 0.1, inspection: 0 };
    expect(faultsOf({ changes: [{ ...change, value: whole }] })).toEqual([]);
  });

  it('CU-13 is refused with benefits of a level that there is not', () => {
    const gift = [{ code: 'gift', title: { zh: '礼品', en: 'Gift' } }];
    expect(contradicted({ 'CU-13': { benefits: { gold: gift, iron: gift } } })).toEqual([
      '/parameters/CU-13/benefits/iron',
    ]);
    expect(contradicted({ 'CU-13': { benefits: { gold: [{ code: 'gift' }] } } })).toEqual([
      '/parameters/CU-13/benefits/gold/0/title',
    ]);
  });

  it('FR-06 is refused when grave comes before serious', () => {
    expect(contradicted({ 'FR-06': { graveFrom: 1 } })).toEqual(['/parameters/FR-06/graveFrom']);
  });

  it('CT-12 is refused with fee steps out of order or with an end', () => {
    const step = (upTo: number | null) => ({ upTo, fee: '1.00' });
    const fees = (...ends: (number | null)[]) =>
      contradicted({ 'CT-12': { initialOther: ends.map(step) } });
    expect(fees(10)).toEqual(['/parameters/CT-12/initialOther']);
    expect(fees(20, 10, null)).toEqual(['/parameters/CT-12/initialOther']);
    expect(fees(10, 20, null)).toEqual([]);
  });

  it('is refused for a calendar that cannot be', () => {
    const opening = (weekdays: object) => ({ calendar: { opening: { weekdays } } });
    expect(faultsOf({ calendar: { zone: 'Asia/Nowhere' } })[0]?.[0]).toBe('/calendar/zone');
    expect(faultsOf(opening({ '1': [['18:00', '09:00']] }))[0]?.[0]).toBe(
      '/calendar/opening/weekdays/1/0',
    );
    expect(faultsOf(opening({}))[0]?.[0]).toBe('/calendar');
    const holidays = [{ date: '2026-02-30', name: { zh: '无', en: 'None' } }];
    expect(faultsOf({ calendar: { holidays } })[0]?.[0]).toBe('/calendar/holidays/0/date');
  });

  it('is refused for names that lead nowhere and codes that are there twice', () => {
    const title = { zh: '甲', en: 'A' };
    const plan = { code: 'c', title, rule: 'CB-03', questionnaire: 'none' };
    const regions = [
      { code: 'east', title },
      { code: 'east', title },
    ];
    expect(faultsOf({ callbackPlans: [plan], regions }).map(([pointer]) => pointer)).toEqual([
      '/regions/1/code',
      '/callbackPlans/0/questionnaire',
    ]);
  });

  it('G-06 is refused for a change that is faulty or approved by whoever made it', () => {
    const change = {
      rule: 'FR-02',
      parameter: 'limit',
      value: 'PT3M',
      from: '2026-03-02T00:00:00.000Z',
      by: 'a',
      why: 'winter',
      approvedBy: 'b',
    };
    expect(faultsOf({ changes: [change] })).toEqual([]);
    const faulty = [
      { ...change, value: 3 },
      { ...change, parameter: 'speed' },
      { ...change, approvedBy: 'a' },
    ];
    expect(faultsOf({ changes: faulty })).toEqual([
      ['/changes/0/value', 'FR-02', 'wrong-unit'],
      ['/changes/1/parameter', 'FR-02', 'unknown-key'],
      ['/changes/2/approvedBy', 'G-06', 'impossible-value'],
    ]);
  });

  it('that does not exist is refused with the names of those that do', () => {
    expect(() => loadProfile('nowhere')).toThrow(/copier-repair, demo, power-station/u);
  });

  it('has a schema that is committed as it is generated', () => {
    const file = new URL('../profile.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(profileSchema());
  });
});
