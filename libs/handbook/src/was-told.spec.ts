import { describe, expect, it } from '@jest/globals';
import { wasTold, type ToldBreach } from './deadline-timer.js';

const told: ToldBreach = {
  rule: 'CT-08',
  startedAt: '2026-03-01T01:00:00.000Z',
  dueAt: '2026-03-03T01:00:00.000Z',
  responsibleRole: 'sales',
  escalatedTo: 'manager',
};
const { rule, startedAt, dueAt } = told;

describe('G-01 whether it was told that a limit passed', () => {
  it('is asked of its rule and its last moment', () => {
    expect(wasTold([told], { rule, dueAt })).toBe(true);
    expect(wasTold([], { rule, dueAt })).toBe(false);
    expect(wasTold([told], { rule: 'CT-09', dueAt })).toBe(false);
    expect(wasTold([told], { rule, dueAt: '2026-03-04T01:00:00.000Z' })).toBe(false);
  });

  it('tells two that end at one moment apart by when they started, where that is asked', () => {
    expect(wasTold([told], { rule, dueAt, startedAt })).toBe(true);
    expect(wasTold([told], { rule, dueAt, startedAt: '2026-03-02T01:00:00.000Z' })).toBe(false);
  });

  it('is no longer so when it turned out that the deed was in time', () => {
    const withdrawn = { ...told, withdrawnAt: '2026-03-05T01:00:00.000Z' };
    expect(wasTold([withdrawn], { rule, dueAt })).toBe(false);
    expect(wasTold([withdrawn, told], { rule, dueAt })).toBe(true);
  });
});
