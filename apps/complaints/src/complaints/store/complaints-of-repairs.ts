import { system } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { repairEnded } from '../domain/index.js';
import { Complaints } from './complaints.js';

/** Complaints that wait for a repair order (CP-11). */
@Injectable()
export class ComplaintsOfRepairs {
  constructor(
    private readonly complaints: Complaints,
    private readonly database: Database,
  ) {}

  /** The order is over; `because` says how, where the repair was not done. */
  async end(repairOrderId: string, because?: string): Promise<void> {
    const waiting = await this.database.query<{ id: string }>(
      `SELECT id FROM complaint WHERE repair ->> 'repairOrderId' = $1 ORDER BY id`,
      [repairOrderId],
    );
    const how = because === undefined ? {} : { because };
    for (const { id } of waiting) {
      await this.complaints.change(id, system('CP-11'), (complaint, context) =>
        repairEnded(complaint, { repairOrderId, ...how }, context),
      );
    }
  }
}
