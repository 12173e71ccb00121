import type { Actor, Instant } from '@kefu/kernel';
import type { Database, Platform, Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { addEntry, endEntry, type CustomerFile } from '../domain/index.js';
import { Files } from './files.js';
import { KeepFiles } from './keep-files.js';
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
  readonly #database: Database;

  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(KeepFiles) private readonly keeping: KeepFiles,
    @Inject(RepairOrderRecords) private readonly records: RepairOrderRecords,
    @Inject(PLATFORM) { database }: Platform,
  ) {
    this.#database = database;
  }

  /** The service file with an entry of this repair, however often it is asked for. */
  entryFor(by: Actor, repair: Repair): Promise<Stored<CustomerFile>> {
    return this.#database.transaction(async () => {
      const { customerId, assetId, repairOrderId, at } = repair;
      const order = await this.records.find(repairOrderId);
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
    return this.#database.transaction(async () => {
      const { customerId, assetId, at, reference } = repair;
      const file = await this.keeping.ensure(by, { kind: 'service', customerId, assetId });
      const { state } = await this.files.change(file.state.id, by, (one, context) =>
        addEntry(one, { at, reference }, context),
      );
      return { fileId: state.id, entryId: state.entries.at(-1)?.entryId };
    });
  }

  end(by: Actor, repair: Repair, outcome: 'confirmed' | 'unconfirmed') {
    return this.#database.transaction(async () => {
      const file = await this.entryFor(by, repair);
      return this.files.change(file.state.id, by, (state) =>
        endEntry(state, repair.repairOrderId, outcome),
      );
    });
  }
}
