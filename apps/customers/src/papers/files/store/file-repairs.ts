import type { Actor, Instant } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { addEntry, endEntry, type CustomerFile, type EntryOutcome } from '../domain/index.js';
import { Files } from './files.js';
import { KeepFiles } from './keep-files.js';
import { PaperOwners } from './paper-owners.js';
import { RepairOrderRecords } from './repair-order-records.js';

export interface Repair {
  readonly repairOrderId: string;
  readonly customerId: string;
  readonly assetId: string;
  /** When it was signed for, or closed. */
  readonly at: Instant;
}

/** Repairs in service files (CU-02). */
@Injectable()
export class FileRepairs {
  constructor(
    private readonly files: Files,
    private readonly keeping: KeepFiles,
    private readonly records: RepairOrderRecords,
    private readonly owners: PaperOwners,
    private readonly database: Database,
  ) {}

  /** The service file with an entry of this repair, of whoever stands for its customer now; once. */
  entryFor(by: Actor, repair: Repair): Promise<Stored<CustomerFile>> {
    return this.database.transaction(async () => {
      const { assetId, repairOrderId, at } = repair;
      const there = await this.fileWith(repairOrderId, assetId);
      if (there !== undefined) return this.files.get(there);
      const order = await this.records.find(repairOrderId);
      const customerId = await this.owners.standing(repair.customerId);
      const file = await this.keeping.ensure(by, { kind: 'service', customerId, assetId });
      return this.files.change(file.state.id, by, (state, context) =>
        addEntry(state, { at, repairOrderId, reference: order?.number }, context),
      );
    });
  }

  /** An entry for a repair that field-repair knows nothing of. */
  entryByHand(
    by: Actor,
    repair: Omit<Repair, 'repairOrderId'> & { readonly reference: string },
  ): Promise<{ fileId: string; entryId: string | undefined }> {
    return this.database.transaction(async () => {
      const { customerId, assetId, at, reference } = repair;
      const file = await this.keeping.ensure(by, { kind: 'service', customerId, assetId });
      const { state } = await this.files.change(file.state.id, by, (one, context) =>
        addEntry(one, { at, reference }, context),
      );
      return { fileId: state.id, entryId: state.entries.at(-1)?.entryId };
    });
  }

  /** Which need not be the asset's oldest: two of them meet when their customers are merged (CU-01). */
  private async fileWith(repairOrderId: string, assetId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM file WHERE asset_id = $1 AND kind = 'service' AND status <> 'voided'
       AND entries @> jsonb_build_array(jsonb_build_object('repairOrderId', $2::text))`,
      [assetId, repairOrderId],
    );
    return row?.id;
  }

  end(by: Actor, repair: Repair, outcome: EntryOutcome) {
    return this.database.transaction(async () => {
      const file = await this.entryFor(by, repair);
      return this.files.change(file.state.id, by, (state) =>
        endEntry(state, repair.repairOrderId, outcome),
      );
    });
  }
}
