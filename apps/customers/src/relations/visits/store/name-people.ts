import type { Stored } from '@kefu/persistence';
import { system } from '@kefu/kernel';
import { KnownPeople, Successors } from '@kefu/people';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Customers } from '../../../records/customers/index.js';
import {
  arrangeVisit,
  assignVisit,
  goesAlong,
  looksAfter,
  recordVisit,
  type ArrangeVisit,
  type RecordVisit,
  type Visit,
} from '../domain/index.js';
import { Visits } from './visits.js';

/** ST-01: whoever is named for a visit works here, as what they are named for, in the customer's region. */
@Injectable()
export class NamePeople {
  constructor(
    private readonly visits: Visits,
    private readonly customers: Customers,
    private readonly people: KnownPeople,
    private readonly successors: Successors,
  ) {}

  assign(asked: Asked, accountManagerId: string): Promise<Stored<Visit>> {
    return this.visits.changeSeen(asked, async (visit, context) => {
      const named = { ...looksAfter, at: '/accountManagerId' };
      const regionId = await this.regionOf(visit);
      await this.people.require(accountManagerId, { ...named, regionId });
      return assignVisit(visit, accountManagerId, context);
    });
  }

  /** Those that are open, and in whose region they look after customers no more. */
  async handOnOf(leaver: string, leaves: (regionId: string) => boolean): Promise<void> {
    for (const { id } of await this.visits.openOfManager(leaver)) {
      await this.visits.change(id, system('G-01'), async (visit, context) => {
        const regionId = await this.regionOf(visit);
        const roles = looksAfter.roles;
        const next = leaves(regionId)
          ? await this.successors.of(leaver, { roles, regionId })
          : undefined;
        return next === undefined ? { next: visit, events: [] } : assignVisit(visit, next, context);
      });
    }
  }

  arrange(asked: Asked, command: ArrangeVisit): Promise<Stored<Visit>> {
    return this.visits.changeSeen(asked, async (visit, context) => {
      await this.requireManager(visit, command.managerId);
      return arrangeVisit(visit, command, context);
    });
  }

  record(asked: Asked, command: RecordVisit): Promise<Stored<Visit>> {
    return this.visits.done(asked, async (visit, context) => {
      await this.requireManager(visit, command.managerId, true);
      return recordVisit(visit, command, context);
    });
  }

  private async requireManager(visit: Visit, id: string | undefined, leftSince = false) {
    if (id === undefined) return;
    const regionId = await this.regionOf(visit);
    await this.people.require(id, { ...goesAlong, at: '/managerId', regionId, leftSince });
  }

  private async regionOf({ customerId }: Visit): Promise<string> {
    return (await this.customers.get(customerId)).state.regionCode;
  }
}
