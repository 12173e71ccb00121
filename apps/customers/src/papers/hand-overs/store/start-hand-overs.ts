import { conflict, type Actor } from '@kefu/kernel';
import { Database, nextNumber, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  FileRepairs,
  KeepFiles,
  PaperOwners,
  requireStanding,
  type CustomerFile,
} from '../../files/index.js';
import {
  firstHolder,
  startHandOver,
  type HandOver,
  type HandOverRule,
  type StartHandOver,
} from '../domain/index.js';
import { HandOvers } from './hand-overs.js';

export type PapersOf = Pick<StartHandOver, 'customerId' | 'assetId' | 'at' | 'holderId'>;
type Where = Pick<StartHandOver, 'rule' | 'fileId' | 'entryId' | 'orderId' | 'repairOrderId'>;

/** Papers are awaited from here on, and the file that they belong to is there. */
@Injectable()
export class StartHandOvers {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly files: KeepFiles,
    private readonly repairs: FileRepairs,
    private readonly owners: PaperOwners,
    private readonly database: Database,
  ) {}

  /** CU-03, after a delivery. */
  afterDelivery(by: Actor, papers: PapersOf, orderId?: string): Promise<Stored<HandOver>> {
    return this.database.transaction(async () => {
      const { customerId, assetId, at } = papers;
      const wanted = { kind: 'sales', customerId, assetId, at } as const;
      const { state: file } = await this.files.ensure(by, wanted);
      return this.start(by, papers, { rule: 'CU-03', fileId: file.id, orderId });
    });
  }

  /** CU-04, after the customer has the asset back; the repair has its entry in the service file. */
  afterRepair(
    by: Actor,
    papers: PapersOf & { readonly assetId: string },
    repairOrderId: string,
  ): Promise<Stored<HandOver>> {
    return this.database.transaction(async () => {
      const { state: file } = await this.repairs.entryFor(by, { ...papers, repairOrderId });
      const entry = file.entries.find((one) => one.repairOrderId === repairOrderId);
      const where = { rule: 'CU-04', fileId: file.id, entryId: entry?.entryId } as const;
      const { customerId } = file;
      return this.start(by, { ...papers, customerId }, { ...where, repairOrderId });
    });
  }

  /** The same for a centre whose repairs field-repair knows nothing of. */
  afterOtherRepair(
    by: Actor,
    papers: PapersOf & { readonly assetId: string },
    reference: string,
  ): Promise<Stored<HandOver>> {
    return this.database.transaction(async () => {
      const { fileId, entryId } = await this.repairs.entryByHand(by, { ...papers, reference });
      return this.start(by, papers, { rule: 'CU-04', fileId, entryId });
    });
  }

  /**
   * For what is entered by hand: who has the papers works here, where they are seen.
   * @throws Refusal `not-found` (404) for another region's papers, `person-of-another-region` (422)
   */
  async requireAwaited(by: Actor, papers: PapersOf, rule: HandOverRule): Promise<void> {
    await this.owners.require(by, papers);
    if (papers.holderId === undefined) return;
    const named = { rule, at: '/holderId', roles: [firstHolder[rule]] };
    await this.owners.requireHolder(papers.holderId, papers, named);
  }

  /** @throws Refusal `voided` (409), `running-already` (409) while the same papers are on their way */
  private async start(by: Actor, papers: PapersOf, where: Where): Promise<Stored<HandOver>> {
    const { fileId, entryId, orderId } = where;
    await this.owners.hold(papers.customerId);
    const [file] = await this.database.query<Pick<CustomerFile, 'status'>>(
      'SELECT status FROM file WHERE id = $1 FOR UPDATE',
      [fileId],
    );
    if (file) requireStanding(file);
    const [running] = await this.database.query<{ id: string }>(
      `SELECT id FROM hand_over WHERE file_id = $1 AND status IN ('held', 'offered')
       AND entry_id IS NOT DISTINCT FROM $2 AND (order_id = $3 OR order_id IS NULL OR $3::uuid IS NULL)`,
      [fileId, entryId ?? null, orderId ?? null],
    );
    if (running) {
      throw conflict(
        'running-already',
        { zh: '这份资料已在移交中', en: 'Those papers are on their way already' },
        { rule: where.rule, extra: { handOverId: running.id } },
      );
    }
    return this.handOvers.create(by, async (context) => {
      const number = await nextNumber(this.database, 'hand_over_no', 'J', 6);
      return startHandOver({ ...papers, ...where, number }, context);
    });
  }
}
