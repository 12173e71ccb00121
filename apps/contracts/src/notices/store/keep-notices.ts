import { newId, stableId, system, type Actor } from '@kefu/kernel';
import { KnownCustomers } from '@kefu/known-customers';
import { oneAtATime, standingIdOf, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  declineNotices,
  dueNotice,
  traceNotice,
  wantNotices,
  withholdNotice,
  type Notice,
  type Preference,
  type Traced,
  type Wanted,
  type WithheldWhy,
} from '../domain/index.js';
import { NoticePreferences, Notices } from './notices.js';

type Followed = (notice: Notice, traced: Traced, by: Actor) => Promise<void>;

/** G-09: notices move in the transaction of what they are about. */
@Injectable()
export class KeepNotices {
  readonly #followed: Followed[] = [];

  constructor(
    private readonly notices: Notices,
    private readonly preferences: NoticePreferences,
    private readonly customers: KnownCustomers,
  ) {}

  /** Whoever keeps the same of a notice in a record of its own follows it. */
  join(followed: Followed): void {
    this.#followed.push(followed);
  }

  /** Of one occasion one: said again, it is the one that there is. */
  want(wanted: Wanted): Promise<void> {
    const by = system('G-09');
    return this.notices.database.transaction(async (tx) => {
      const id = noticeIdOf(wanted.occasion);
      await oneAtATime(this.notices.database, 'telling a customer', wanted.occasion);
      if (await this.notices.find(id)) return;
      const customerId = await standingIdOf(tx, wanted.customerId);
      const erased = await tx.query('SELECT 1 FROM erased_person WHERE id = $1', [customerId]);
      const declined = await this.of(customerId, 'declined');
      const told = { erased: erased.length > 0, declined: declined.length > 0 };
      await this.notices.create(by, (context) =>
        dueNotice(id, { ...wanted, customerId }, told, context),
      );
    });
  }

  trace(asked: Asked, traced: Traced): Promise<Stored<Notice>> {
    return this.notices.database.transaction(async () => {
      const stored = await this.notices.changeSeen(asked, (notice, context) =>
        traceNotice(notice, traced, context),
      );
      for (const follow of this.#followed) await follow(stored.state, traced, asked.by);
      return stored;
    });
  }

  /** Those that wait, of a record or of a customer, are told to nobody. */
  async withhold(
    by: Actor,
    of: 'customer_id' | 'receivable_id' | 'payout_id' | 'contract_id',
    id: string,
    why: WithheldWhy,
  ): Promise<void> {
    const rows = await this.notices.database.query<{ id: string }>(
      `SELECT id FROM notice WHERE ${of} = $1 AND status IN ('due', 'failed')
       ${of === 'contract_id' ? 'AND receivable_id IS NULL' : ''} ORDER BY id`,
      [id],
    );
    for (const one of rows) {
      await this.notices.change(one.id, by, (notice) => withholdNotice(notice, why));
    }
  }

  decline(by: Actor, customerId: string): Promise<Stored<Preference>> {
    return this.notices.database.transaction(async () => {
      const { id, regionId } = await this.customers.require(customerId, by, 'G-09');
      await oneAtATime(this.notices.database, 'telling what is not demanded', id);
      const [known] = await this.of(id);
      const stored = known
        ? await this.preferences.change(known, by, declineNotices)
        : await this.preferences.create(by, (context) =>
            declineNotices({ id: newId(), customerId: id, regionId }, context),
          );
      await this.withhold(by, 'customer_id', id, 'declined');
      return stored;
    });
  }

  /** They want to hear again, whoever of those who are merged in them had declined. */
  resume(asked: Asked): Promise<Stored<Preference>> {
    return this.notices.database.transaction(async () => {
      const stored = await this.preferences.changeSeen(asked, wantNotices);
      for (const id of await this.of(stored.state.customerId, 'declined')) {
        await this.preferences.change(id, asked.by, wantNotices);
      }
      return stored;
    });
  }

  private async of(customerId: string, status?: Preference['status']): Promise<string[]> {
    const rows = await this.notices.database.query<{ id: string }>(
      `SELECT id FROM notice_preference WHERE customer_id = $1
       AND status = coalesce($2, status) ORDER BY id`,
      [customerId, status ?? null],
    );
    return rows.map(({ id }) => id);
  }
}

export const noticeIdOf = (occasion: string): string => stableId(`notice ${occasion}`);
