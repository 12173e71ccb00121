import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { AgentLists } from '../store/agent-lists.js';
import { ShareOut } from '../store/share-out.js';

/** The survivor is called instead, and is on one agent's list with all of it (CU-01, CB-11). */
@Controller()
export class FollowCustomerWhenMerged extends followMergers(CustomerMergedV1) {
  constructor(
    private readonly lists: AgentLists,
    private readonly shareOut: ShareOut,
  ) {
    super();
  }

  override prepare(): Promise<void> {
    return this.lists.oneAtATime();
  }

  override follow(_tx: Transaction, merger: Merger): Promise<void> {
    return this.shareOut.unite(merger);
  }
}
