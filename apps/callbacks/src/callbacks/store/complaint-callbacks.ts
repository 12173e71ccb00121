import { system } from '@kefu/kernel';
import { Database, standingIdOf } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  callbackIdOf,
  noLongerNeeded,
  openStatuses,
  planEvaluation,
  type ToldResult,
} from '../domain/index.js';
import { AgentLists } from './agent-lists.js';
import { Callbacks } from './callbacks.js';

/** How callbacks about a complaint come and go (CP-10). */
@Injectable()
export class ComplaintCallbacks {
  constructor(
    private readonly database: Database,
    private readonly callbacks: Callbacks,
    private readonly lists: AgentLists,
  ) {}

  /** One is open at a time: about the result that was told last. */
  async plan(told: ToldResult): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.lists.oneAtATime();
      if (await this.callbacks.find(callbackIdOf('CP-10', told.complaintId, told.occasion))) return;
      await this.endAll(told.complaintId, 'another-result');
      const customerId = await standingIdOf(tx, told.customerId);
      const agentId = await this.lists.agentFor(told.regionId, customerId);
      await this.callbacks.create(system('CP-10'), (context) =>
        planEvaluation({ ...told, customerId }, agentId, context),
      );
    });
  }

  /** Somebody asks for one more call; one that is open already will do. */
  async planAgain(told: ToldResult): Promise<void> {
    await this.database.transaction(async () => {
      await this.lists.oneAtATime();
      const open = await this.database.query(
        `SELECT 1 FROM callback WHERE complaint_id = $1 AND status = ANY ($2)
           AND concerns ->> 'resultToldAt' = $3 AND call #> '{waits,over}' IS NULL`,
        [told.complaintId, openStatuses, told.resultToldAt],
      );
      if (open.length === 0) await this.plan(told);
    });
  }

  /** What was to be asked about this complaint is not to be asked any more. */
  async endAll(complaintId: string, reason: string): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM callback WHERE complaint_id = $1 AND status = ANY ($2) ORDER BY id',
      [complaintId, [...openStatuses, 'unreachable']],
    );
    for (const { id } of rows) {
      await this.callbacks.change(id, system('CP-10'), (callback, context) =>
        noLongerNeeded(callback, reason, context),
      );
    }
  }
}
