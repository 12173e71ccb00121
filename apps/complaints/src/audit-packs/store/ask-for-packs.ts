import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Database, nextNumber } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { askForPack, type AskForPack } from '../domain/index.js';
import { AuditPacks } from './audit-packs.js';
import { scopeOf } from './cases-of-a-pack.js';

@Injectable()
export class AskForPacks {
  constructor(
    private readonly packs: AuditPacks,
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async ask(
    by: Actor,
    asked: Pick<AskForPack, 'from' | 'to' | 'purpose'> &
      Partial<Pick<AskForPack, 'seed' | 'sampleSize'>>,
  ) {
    const number = await nextNumber(this.database, 'audit_pack_number', 'AP', 5);
    const regions = [...by.regions];
    const where = scopeOf({ ...asked, regions }, this.handbook.calendar);
    const [found] = await this.database.queryByValues<{ cases: number }>(
      `SELECT count(*)::int AS cases FROM complaint c WHERE ${String(where)}`,
      where.values,
    );
    const cases = found?.cases ?? 0;
    return this.packs.create(by, ({ now, newId }) => {
      const id = newId();
      const today = this.handbook.calendar.localDate(now);
      const sampleSize = this.handbook.asOf(now).parameter('CP-18', 'sample');
      const pack = {
        seed: id,
        sampleSize,
        ...asked,
        id,
        number,
        regions,
        askedBy: by.id,
        cases,
        today,
      };
      return askForPack(pack, { now });
    });
  }
}
