import { describe, expect, it } from '@jest/globals';
import { isLimit } from '@kefu/kernel';
import { breachOf } from './breach.js';
import { nextRoleUp, roleNames, type Role } from './roles.js';
import { anyRule, isRuleId, rule, ruleIds } from './rules.js';

const howMany = { G: 10, CU: 17, FR: 21, CP: 18, CB: 18, CT: 19, SD: 14, ST: 7, RP: 11 };

describe('the catalogue', () => {
  it('holds every rule of the handbook, in its order', () => {
    const expected = Object.entries(howMany).flatMap(([family, count]) =>
      Array.from({ length: count }, (_, n) => `${family}-${String(n + 1).padStart(2, '0')}`),
    );
    expect(ruleIds).toEqual(expected);
  });

  it('says what each rule is about, in Chinese and in English', () => {
    for (const id of ruleIds) {
      const { title, summary, note, ...rest } = anyRule(id);
      expect(rest.id).toBe(id);
      for (const text of [title, summary, ...(note ? [note] : [])]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]|GB\/T/u);
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/u);
      }
      expect([id, summary.en.length > 20]).toEqual([id, true]);
    }
  });

  it('has only limits that can be due', () => {
    for (const id of ruleIds) {
      for (const parameter of Object.values(anyRule(id).parameters)) {
        const { unit, default: value } = parameter;
        if (unit === 'duration' || unit === 'limit')
          expect([id, isLimit(value)]).toEqual([id, true]);
      }
    }
  });

  it('gives a rule with its default parameters', () => {
    expect(rule('FR-02').parameters.limit.default).toBe('PT5M');
    expect(rule('FR-20').roundTheClock).toBe(true);
    expect(rule('G-04').service).toBe('customers');
    expect(isRuleId('FR-22')).toBe(false);
    expect(isRuleId('toString')).toBe(false);
  });
});

describe('the next role up', () => {
  it('is as the handbook has it for every role', () => {
    const special: Partial<Record<Role, Role>> = {
      technician: 'repair-lead',
      'repair-lead': 'manager',
      manager: 'director',
      director: 'general-manager',
      finance: 'general-manager',
      sales: 'general-manager',
      'department-member': 'general-manager',
      'gm-office': 'general-manager',
      'general-manager': 'general-manager',
    };
    for (const role of roleNames)
      expect([role, nextRoleUp(role)]).toEqual([role, special[role] ?? 'manager']);
  });

  it('is who hears of a breach', () => {
    const missed = {
      rule: 'FR-03',
      startedAt: '2026-03-02T02:00:00.000Z',
      dueAt: '2026-03-02T02:10:00.000Z',
      responsible: { role: 'repair-lead', personId: 'p1' },
    } as const;
    expect(breachOf(missed)).toEqual({ ...missed, escalatedTo: 'manager' });
  });
});
