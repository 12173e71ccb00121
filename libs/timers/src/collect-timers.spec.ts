import { describe, expect, it } from '@jest/globals';
import { Injectable, Module, Scope, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { collectTimers, Recurs, WhenDue, type FiredTimer } from './index.js';

const timer: FiredTimer = {
  aggregate: 'repair-order',
  kind: 'FR-02',
  ref: '1',
  fireAt: '2026-03-02T00:00:00.000Z',
  startedAt: '2026-03-01T00:00:00.000Z',
  payload: null,
};

@Injectable()
class Notes {
  readonly taken: string[] = [];
}

@Injectable()
class BreachWhenDue {
  readonly at = '30 18 * * *';

  constructor(private readonly notes: Notes) {}

  @WhenDue('repair-order', 'FR-02')
  @WhenDue('repair-order', 'FR-03')
  breach(due: FiredTimer): Promise<void> {
    this.notes.taken.push(due.kind);
    return Promise.resolve();
  }

  @Recurs({ kind: 'daily-report', cron: (provider: BreachWhenDue) => provider.at })
  report(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
class BreachAgain {
  @WhenDue('repair-order', 'FR-02')
  breach(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable({ scope: Scope.REQUEST })
class BreachPerRequest extends BreachAgain {}

const collectFrom = async (...providers: Type[]) => {
  @Module({
    imports: [DiscoveryModule],
    providers: [Notes, ...providers, { provide: 'alias', useExisting: providers[0] ?? Notes }],
  })
  class App {}
  const app = await Test.createTestingModule({ imports: [App] }).compile();
  return { app, ...collectTimers(app.get(DiscoveryService), 'Asia/Shanghai') };
};

describe('handlers of timers', () => {
  it('are the marked methods of providers, with their providers', async () => {
    const { app, handlers, recurring } = await collectFrom(BreachWhenDue);
    expect([...handlers.keys()].sort()).toEqual(['repair-order/FR-02', 'repair-order/FR-03']);
    await handlers.get('repair-order/FR-02')?.(timer);
    expect(app.get(Notes).taken).toEqual(['FR-02']);
    expect(recurring).toMatchObject([
      { kind: 'daily-report', cron: '30 18 * * *', zone: 'Asia/Shanghai' },
    ]);
  });

  it('are refused at start where two want the same timer', async () => {
    await expect(collectFrom(BreachWhenDue, BreachAgain)).rejects.toThrow('repair-order/FR-02');
  });

  it('are refused at start where there is no one provider to call', async () => {
    await expect(collectFrom(BreachPerRequest)).rejects.toThrow('singleton');
  });
});
