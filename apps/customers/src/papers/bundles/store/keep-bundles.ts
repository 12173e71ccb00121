import type { Handbook } from '@kefu/handbook';
import { localDate, type Actor, type Clock, type Decision } from '@kefu/kernel';
import {
  beginning,
  Conditions,
  newestFirst,
  nextNumber,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { CLOCK, HANDBOOK, type Asked } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireOwnRegion } from '../../../whole/access/index.js';
import { Regions } from '../../../whole/regions/index.js';
import { Files, outOnLoan, putIntoBundle, takeOutOfBundle } from '../../files/index.js';
import {
  dissolveBundle,
  makeBundle,
  requireRoom,
  requireThere,
  type Bundle,
  type BundleStatus,
} from '../domain/bundle.js';
import { Bundles } from './bundles.js';

export interface BundleFilter extends Range {
  readonly number?: string;
  readonly shelfMark?: string;
  readonly status?: BundleStatus;
}

/** A bundle, and how many files are in it. */
export type CountedBundle = Stored<Bundle & { readonly fileCount: number }>;

/** Bundles and the files in them, changed together. */
@Injectable()
export class KeepBundles {
  constructor(
    private readonly bundles: Bundles,
    private readonly files: Files,
    private readonly regions: Regions,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async seen(id: string, by: Actor): Promise<CountedBundle> {
    return this.counted(await this.bundles.seen(id, by));
  }

  async find(filter: BundleFilter, regions: readonly string[]): Promise<Page<CountedBundle>> {
    const { number, shelfMark, status = 'standing', ...range } = filter;
    const where = new Conditions()
      .inRegions('b.region_code', regions)
      .equal('b', { number: number?.toUpperCase(), status })
      .add('b.shelf_mark LIKE ?', beginning(shelfMark));
    const { items, ...more } = await this.bundles.listed({ as: 'b', where, ...newestFirst, range });
    return { ...more, items: await this.allCounted(items) };
  }

  async make(by: Actor, command: { shelfMark: string; regionCode: string }) {
    const made = await this.bundles.create(by, async ({ newId }) => {
      requireOwnRegion(by, command.regionCode);
      const region = await this.regions.standingOf(command.regionCode);
      const number = await nextNumber(this.bundles.database, 'bundle_no', 'K', 6);
      return makeBundle({ ...command, number }, region, newId);
    });
    return this.counted(made);
  }

  async change(asked: Asked, decide: (bundle: Bundle) => Decision<Bundle>) {
    return this.counted(await this.bundles.changeSeen(asked, decide));
  }

  /** All of them, or none. */
  add(id: string, by: Actor, fileIds: readonly string[]): Promise<CountedBundle> {
    return this.bundles.database.transaction(async () => {
      const bundle = await this.held(id, by);
      const there = (await this.filesIn(id)).length;
      requireRoom(there + fileIds.length, this.handbook.parameter('CU-07', 'capacity'));
      const today = localDate(this.clock.now(), this.handbook.calendar.zone);
      // In one order, or two who bundle the same files would wait for each other
      for (const fileId of [...fileIds].sort()) {
        const lent = (await outOnLoan(this.bundles.database, fileId)) !== undefined;
        const warrantyEnd = await this.warrantyEndOf(fileId);
        await this.files.changeSeen({ id: fileId, by }, (file) =>
          putIntoBundle(file, { bundleId: id, today, lent, warrantyEnd }),
        );
      }
      return this.counted(bundle);
    });
  }

  takeOut(id: string, by: Actor, fileId: string, reason: string): Promise<CountedBundle> {
    return this.bundles.database.transaction(async () => {
      const bundle = await this.held(id, by);
      await this.files.changeSeen({ id: fileId, by }, (file) =>
        file.bundleId === id ? takeOutOfBundle(file, reason) : { next: file, events: [] },
      );
      return this.counted(bundle);
    });
  }

  dissolve(asked: Asked, reason: string): Promise<CountedBundle> {
    return this.bundles.database.transaction(async () => {
      await this.held(asked.id, asked.by);
      for (const id of await this.filesIn(asked.id)) {
        await this.files.changeSeen({ id, by: asked.by }, (file) => takeOutOfBundle(file, reason));
      }
      return this.change(asked, (bundle) => dissolveBundle(bundle, reason));
    });
  }

  private async counted({ state, version }: Stored<Bundle>): Promise<CountedBundle> {
    return { state: { ...state, fileCount: (await this.filesIn(state.id)).length }, version };
  }

  private async allCounted(bundles: readonly Stored<Bundle>[]): Promise<CountedBundle[]> {
    const rows = await this.bundles.database.query<{ id: string; files: number }>(
      `SELECT bundle_id AS id, count(*) AS files FROM file
       WHERE bundle_id = ANY ($1::uuid[]) GROUP BY bundle_id`,
      [bundles.map(({ state }) => state.id)],
    );
    const files = new Map(rows.map((row) => [row.id, row.files]));
    return bundles.map(({ state, version }) => ({
      state: { ...state, fileCount: files.get(state.id) ?? 0 },
      version,
    }));
  }

  private async filesIn(id: string): Promise<string[]> {
    const rows = await this.bundles.database.query<{ id: string }>(
      'SELECT id FROM file WHERE bundle_id = $1 ORDER BY id',
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** The bundle; nobody else puts files into it before this transaction ends. */
  private async held(id: string, by: Actor): Promise<Stored<Bundle>> {
    await this.bundles.database.query('SELECT FROM bundle WHERE id = $1 FOR UPDATE', [id]);
    const stored = await this.bundles.seen(id, by);
    requireThere(stored.state);
    return stored;
  }

  /** Of its asset. */
  private async warrantyEndOf(fileId: string): Promise<string | undefined> {
    const [row] = await this.bundles.database.query<{ warrantyEnd: string | null }>(
      `SELECT a.warranty_end AS "warrantyEnd" FROM file f JOIN asset a ON a.id = f.asset_id
       WHERE f.id = $1`,
      [fileId],
    );
    return row?.warrantyEnd ?? undefined;
  }
}
