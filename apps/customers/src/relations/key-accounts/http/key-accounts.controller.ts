import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Lists, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { readers, supervisors } from '../../../whole/access/index.js';
import { FindKeyAccounts } from '../store/find-key-accounts.js';
import { KeyAccountRecord } from '../store/key-account-record.js';
import { KeyAccounts } from '../store/key-accounts.js';
import { FindKeyAccountsRequest, NameGroupRequest } from './requests.js';

/** Customers of tier `key` and the people who serve each (CU-11). */
@Controller('key-accounts')
export class KeyAccountsController {
  constructor(
    private readonly accounts: KeyAccounts,
    private readonly finding: FindKeyAccounts,
  ) {}

  /** `group=missing` lists those whom nobody serves by name yet. */
  @Lists('', KeyAccountRecord, readers)
  list(@By() by: Actor, @Query() query: FindKeyAccountsRequest) {
    return this.finding.find(query, by.regions);
  }

  /** One key account, with its service group. */
  @Reads(':id', KeyAccountRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.accounts.seen(id, by);
  }

  /** The whole group anew; its leader looks after the visits from now on. */
  @Changes(':id/name-group', KeyAccountRecord, supervisors)
  nameGroup(@Asked() asked: Asked, @Body() group: NameGroupRequest) {
    return this.accounts.nameGroup(asked, group);
  }
}
