import type { Handbook } from '@kefu/handbook';
import { localDate, type Actor, type Decision } from '@kefu/kernel';
import type { Platform, Stored } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireOwnRegion, requireSight } from '../../../whole/access/index.js';
import { KeepFiles, putIntoBundle, takeOutOfBundle } from '../../files/index.js';
import { Regions } from '../../../whole/regions/index.js';
import {
  dissolveBundle,
  makeBundle,
  requireRoom,
  requireThere,
  type Bundle,
} from '../domain/bundle.js';
import { Bundles } from './bundles.js';

interface Standing {
  readonly warrantyEnd: string | null;
  readonly lent: boolean;
}

/** Bundles and the files in them, changed together. */
@Injectable()
export class KeepBundles {
  constructor(
    @Inject(Bundles) private readonly bundles: Bundles,
    @Inject(KeepFiles) private readonly files: KeepFiles,
    @Inject(Regions) private readonly regions: Regions,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @throws Refusal `not-found` (404), also for another region's */
  async seen(id: string, by: Actor): Promise<Stored<Bundle>> {
    const stored = await this.bundles.get(id);
    requireSight(by, stored.state.regionCode);
    return stored;
  }

  make(by: Actor, command: { shelfMark: string; regionCode: string }): Promise<Stored<Bundle>> {
    return this.platform.database.transaction(async () => {
      requireOwnRegion(by, command.regionCode);
      const region = await this.regions.standingOf(command.regionCode);
      const [row] = await this.platform.database.query<{ number: number }>(
        `SELECT nextval('bundle_no') AS number`,
      );
      const number = row?.number ?? 0;
      return this.bundles.create(by, ({ newId }) =>
        makeBundle({ ...command, number }, region, newId),
      );
    });
  }

  async change(
    id: string,
    by: Actor,
    decide: (bundle: Bundle) => Decision<Bundle>,
    ifVersion?: number,
  ): Promise<Stored<Bundle>> {
    await this.seen(id, by);
    return this.bundles.change(id, by, decide, { ifVersion });
  }

  /** All of them, or none. */
  add(id: string, by: Actor, fileIds: readonly string[]): Promise<Stored<Bundle>> {
    return this.platform.database.transaction(async () => {
      const bundle = await this.held(id, by);
      const there = (await this.filesIn(id)).length;
      requireRoom(there + fileIds.length, this.handbook.parameter('CU-07', 'capacity'));
      const today = localDate(this.platform.clock.now(), this.handbook.calendar.zone);
      // In one order, or two who bundle the same files would wait for each other
      for (const fileId of [...fileIds].sort()) {
        const { warrantyEnd, lent } = await this.standingOf(fileId);
        await this.files.shelve(fileId, by, (file) =>
          putIntoBundle(file, {
            ...{ bundleId: id, today, lent },
            warrantyEnd: warrantyEnd ?? undefined,
          }),
        );
      }
      return bundle;
    });
  }

  takeOut(id: string, by: Actor, fileId: string, reason: string): Promise<Stored<Bundle>> {
    return this.platform.database.transaction(async () => {
      const bundle = await this.held(id, by);
      await this.files.shelve(fileId, by, (file) =>
        file.bundleId === id ? takeOutOfBundle(file, reason) : { next: file, events: [] },
      );
      return bundle;
    });
  }

  dissolve(id: string, by: Actor, reason: string, ifVersion?: number): Promise<Stored<Bundle>> {
    return this.platform.database.transaction(async () => {
      await this.held(id, by);
      for (const fileId of await this.filesIn(id)) {
        await this.files.shelve(fileId, by, (file) => takeOutOfBundle(file, reason));
      }
      return this.change(id, by, (bundle) => dissolveBundle(bundle, reason), ifVersion);
    });
  }

  async filesIn(id: string): Promise<string[]> {
    const rows = await this.platform.database.query<{ id: string }>(
      'SELECT id FROM file WHERE bundle_id = $1 ORDER BY id',
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** The bundle; nobody else puts files into it before this transaction ends. */
  private async held(id: string, by: Actor): Promise<Stored<Bundle>> {
    await this.platform.database.query('SELECT FROM bundle WHERE id = $1 FOR UPDATE', [id]);
    const stored = await this.seen(id, by);
    requireThere(stored.state);
    return stored;
  }

  private async standingOf(fileId: string): Promise<Standing> {
    const [row] = await this.platform.database.query<Standing>(
      `SELECT a.warranty_end AS "warrantyEnd", EXISTS (
         SELECT FROM loan l WHERE l.subject_id = f.id AND l.status = 'handed-out') AS lent
       FROM file f LEFT JOIN asset a ON a.id = f.asset_id WHERE f.id = $1`,
      [fileId],
    );
    return row ?? { warrantyEnd: null, lent: false };
  }
}
