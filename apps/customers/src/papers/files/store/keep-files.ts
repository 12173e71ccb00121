import { chooseTemplate, type FileKind, type Handbook } from '@kefu/handbook';
import { conflict, malformed, refusedByRule, type Actor, type Instant } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import { HANDBOOK, type Asked } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  openFile,
  requireAssetNamed,
  voidFile,
  type CustomerFile,
  type FileContext,
  type FileDecision,
} from '../domain/index.js';
import { Files } from './files.js';
import { outOnLoan } from './out-on-loan.js';
import { PaperOwners } from './paper-owners.js';

export interface FileWanted {
  readonly kind: FileKind;
  readonly customerId: string;
  readonly assetId?: string | undefined;
  /** What due times count from; now where it is not given. */
  readonly at?: Instant | undefined;
  /** By its name; else the profile's for the kind and the asset's category. */
  readonly templateCode?: string | undefined;
}

/** Gathers what a decision must know of the rest of the archive, in the transaction that it runs in. */
@Injectable()
export class KeepFiles {
  constructor(
    private readonly files: Files,
    private readonly owners: PaperOwners,
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** @throws Refusal `erased` (409): nothing more is written of who was erased (G-05) */
  change(
    asked: Asked,
    decide: (file: CustomerFile, context: FileContext) => FileDecision,
  ): Promise<Stored<CustomerFile>> {
    return this.database.transaction(async () => {
      // in the order in which whoever merges or erases a customer locks
      await this.owners.hold((await this.files.seen(asked.id, asked.by)).state.customerId);
      return this.files.changeSeen(asked, decide);
    });
  }

  /** @throws Refusal `lent-already`, `papers-on-their-way` (409) */
  void(asked: Asked, reason: string): Promise<Stored<CustomerFile>> {
    return this.database.transaction(async () => {
      await this.owners.hold((await this.files.seen(asked.id, asked.by)).state.customerId);
      const out = await outOnLoan(this.database, asked.id);
      return this.files.changeSeen(asked, async (file) =>
        voidFile(file, reason, { out, handOverId: await this.handOverOf(file.id) }),
      );
    });
  }

  /** Under the lock of the file. */
  private async handOverOf(fileId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM hand_over WHERE file_id = $1 AND status IN ('held', 'offered') LIMIT 1`,
      [fileId],
    );
    return row?.id;
  }

  /** @throws Refusal `asset-missing` (422), `file-exists` (409) where the asset has its file of that kind (CU-02) */
  open(by: Actor, wanted: FileWanted): Promise<Stored<CustomerFile>> {
    return this.database.transaction(async () => {
      await this.owners.require(by, wanted);
      requireAssetNamed(wanted.kind, wanted.assetId);
      const there = await this.lookUp(wanted);
      if (there !== undefined) {
        throw conflict(
          'file-exists',
          { zh: '该设备已有这类档案', en: 'The asset has its file of that kind already' },
          { rule: 'CU-02', extra: { fileId: there } },
        );
      }
      return this.create(by, wanted);
    });
  }

  /** The file that is there, or a new one. */
  ensure(by: Actor, wanted: FileWanted): Promise<Stored<CustomerFile>> {
    return this.database.transaction(async () => {
      const there = await this.lookUp(wanted);
      return there === undefined ? this.create(by, wanted) : this.files.get(there);
    });
  }

  /**
   * A delivery without an asset, of goods that nobody services, goes into the customer's one sales file
   * of such. Of two who open a file for one customer at once the second waits, and finds what the first made.
   */
  private async lookUp({ customerId, assetId, kind }: FileWanted): Promise<string | undefined> {
    await this.database.query('SELECT FROM customer WHERE id = $1 FOR NO KEY UPDATE', [customerId]);
    if (assetId === undefined && kind !== 'sales') return undefined;
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM file WHERE asset_id IS NOT DISTINCT FROM $1::uuid AND kind = $2 AND customer_id = $3
       AND status <> 'voided' ORDER BY opened_at, id LIMIT 1`,
      [assetId ?? null, kind, customerId],
    );
    return row?.id;
  }

  private async create(by: Actor, wanted: FileWanted): Promise<Stored<CustomerFile>> {
    const { kind, customerId, assetId, templateCode } = wanted;
    const { customer, asset } = await this.owners.get(wanted);
    const template = chooseTemplate(this.handbook.profile.documentTemplates ?? [], {
      ...{ kind, category: asset?.category, code: templateCode },
    });
    if (templateCode !== undefined && !template) {
      throw refusedByRule('CU-05', 'template-unknown', {
        zh: '没有这个资料模板',
        en: 'There is no such template for files of that kind',
      });
    }
    const [files] = await this.database.query<{ before: number }>(
      'SELECT count(*) AS before FROM file WHERE customer_id = $1 AND kind = $2',
      [customerId, kind],
    );
    return this.files.create(by, (context) =>
      openFile(
        {
          ...{ kind, customer, assetId, template },
          before: files?.before ?? 0,
          at: instantNotAfter(wanted.at, context.now),
        },
        context,
      ),
    );
  }
}

const instantNotAfter = (at: Instant | undefined, now: Instant): Instant => {
  if (at === undefined || at <= now) return at ?? now;
  throw malformed('in-the-future', { zh: '时间不能在将来', en: 'That time is yet to come' });
};
