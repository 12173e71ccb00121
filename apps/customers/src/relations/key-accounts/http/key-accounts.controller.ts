import type { Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { answer, Answers, By, decodeCursor, IfMatch, page, PageOf, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { readers, supervisors } from '../../../whole/access/index.js';
import type { KeyAccount } from '../domain/index.js';
import { KeyAccounts } from '../store/key-accounts.js';
import { FindKeyAccountsRequest, NameGroupRequest } from './requests.js';
import { KeyAccountView, keyAccountViewOf } from './views.js';

/** Each filter lets everything through where its value is null. */
const find = `SELECT k.id, k.customer_id AS "customerId", k.status, k.lead_id AS "leadId", k.members,
  k.version FROM key_account k JOIN customer c ON c.id = k.customer_id
WHERE k.status = $1
  AND ($2::boolean IS NULL OR (k.lead_id IS NULL) = $2)
  AND ($3::uuid IS NULL OR k.lead_id = $3)
  AND ($4::text IS NULL OR k.members @> jsonb_build_array(jsonb_build_object('personId', $4)))
  AND ($5::uuid IS NULL OR k.customer_id = ANY (customers_meant($5)))
  AND ('*' = ANY($6::text[]) OR c.region_code = ANY($6))
  AND ($7::uuid IS NULL OR k.id > $7)
ORDER BY k.id LIMIT $8`;

/** Customers of tier `key` and the people who serve each (CU-11). */
@Controller('key-accounts')
export class KeyAccountsController {
  constructor(
    @Inject(KeyAccounts) private readonly accounts: KeyAccounts,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** `group=missing` lists those whom nobody serves by name yet. */
  @Roles(...readers)
  @Answers(PageOf(KeyAccountView))
  @Get()
  async list(@By() by: Actor, @Query() query: FindKeyAccountsRequest) {
    const { cursor, limit, status = 'open', group, leadId, memberId, customerId } = query;
    const rows = await this.database.query<KeyAccount & { version: number }>(find, [
      status,
      group === undefined ? null : group === 'missing',
      leadId ?? null,
      memberId ?? null,
      customerId ?? null,
      by.regions,
      decodeCursor(cursor, ['id'])?.[0] ?? null,
      limit + 1,
    ]);
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => keyAccountViewOf(row, row.version),
    );
  }

  @Roles(...readers)
  @Answers(KeyAccountView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.accounts.seen(id, by), keyAccountViewOf);
  }

  /** The whole group anew; its leader looks after the visits from now on. */
  @Roles(...supervisors)
  @Answers(KeyAccountView)
  @HttpCode(200)
  @Post(':id/name-group')
  async nameGroup(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { leadId, members, reason }: NameGroupRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const group = { leadId, members, reason };
    return answer(await this.accounts.nameGroup(id, by, group, ifVersion), keyAccountViewOf);
  }
}
