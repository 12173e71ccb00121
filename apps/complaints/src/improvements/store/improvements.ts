import { serves, type Actor } from '@kefu/kernel';
import type { Saved, Transaction } from '@kefu/persistence';
import { aggregatesOf, BreachDigests } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { seesAll } from '../../complaints/index.js';
import type { Improvement } from '../domain/index.js';
import { ImprovementRecord } from './improvement-record.js';

/** Whose it is or was to plan, do and verify knows of one; the centre of those of its regions and of everywhere. */
@Injectable()
export class Improvements extends aggregatesOf<Improvement>({
  name: 'improvement',
  entity: ImprovementRecord,
}) {
  @Inject(BreachDigests) private readonly digests!: BreachDigests;

  /** What it missed is told. */
  protected override async saved(
    tx: Transaction,
    all: readonly Saved<Improvement>[],
  ): Promise<void> {
    for (const { before, after } of all) {
      const { id: recordId, regionId } = after;
      await this.digests.note(tx, { recordId, regionId }, before?.breaches, after.breaches);
    }
  }

  override covers(by: Actor, { ownerId, plannedBy, regionId, deeds }: Improvement): boolean {
    if (by.kind === 'system' || by.id === ownerId || by.id === plannedBy) return true;
    if (deeds.some((deed) => deed.by === by.id)) return true;
    return seesAll(by) && (regionId === undefined || serves(by.regions, regionId));
  }
}
