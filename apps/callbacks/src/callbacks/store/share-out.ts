import { serves, type Actor } from '@kefu/kernel';
import { Database, type Asked, type Stored } from '@kefu/persistence';
import type { Merger } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { followCustomer, handOver, putOnListOf, type Callback } from '../domain/index.js';
import { AgentLists } from './agent-lists.js';
import { Callbacks } from './callbacks.js';
import { CareCallbacks } from './care-callbacks.js';

/** Keeps every due customer on exactly one agent's list (CB-11). */
@Injectable()
export class ShareOut {
  constructor(
    private readonly database: Database,
    private readonly callbacks: Callbacks,
    private readonly lists: AgentLists,
    private readonly care: CareCallbacks,
  ) {}

  /** Finds somebody for every callback whose agent left, moved on, or never was. */
  async again(by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.lists.oneAtATime();
      for (const { id, regionId, customerId } of await this.lists.withoutAgent()) {
        const agentId = await this.lists.agentFor(regionId, customerId);
        await this.callbacks.change(id, by, (callback, context) =>
          putOnListOf(callback, agentId, context),
        );
      }
    });
  }

  /**
   * CU-01. Two customers are one: the survivor has all callbacks, on one list wherever that agent may
   * call. In a transaction that holds the lists ({@link AgentLists.oneAtATime}).
   */
  async unite({ mergedId, standingId, by }: Merger): Promise<void> {
    const keeper = await this.lists.keeperOf(standingId, mergedId);
    for (const id of await this.lists.allOf(mergedId)) {
      await this.callbacks.change(id, by, (callback) => followCustomer(callback, standingId));
    }
    await this.care.spare(standingId);
    if (!keeper) return;
    for (const id of await this.lists.allOf(standingId)) {
      await this.callbacks.change(id, by, (callback, context) =>
        serves(keeper.regionIds, callback.regionId)
          ? putOnListOf(callback, keeper.id, context)
          : { next: callback, events: [] },
      );
    }
  }

  /** G-01. What else the customer has open on that list goes with it. */
  handOver(asked: Asked, toAgentId: string): Promise<Stored<Callback>> {
    return this.database.transaction(async () => {
      await this.lists.oneAtATime();
      const to = await this.lists.find(toAgentId);
      const companions = await this.lists.companionsOf(asked.id);
      const handed = await this.callbacks.changeSeen(asked, (callback, context) =>
        handOver(callback, to, context),
      );
      for (const { id, regionId } of companions) {
        if (!to || !serves(to.regionIds, regionId)) continue;
        await this.callbacks.change(id, asked.by, (callback, context) =>
          handOver(callback, to, context),
        );
      }
      return handed;
    });
  }
}
