import { happened } from '@kefu/kernel';
import { CustodyDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { takeFromLeavers } from '@kefu/people';
import { clockReactions, type ServicePart } from '@kefu/service';
import { CreateCustody } from '../migrations/index.js';
import { concernsOf, handOn, type CustodyItem } from './domain/index.js';
import { CustodyController, readers } from './http/custody.controller.js';
import { Custody, CustodyRecord, KeepCustody } from './store/index.js';

export const custodyPart: ServicePart = {
  controllers: [
    CustodyController,
    takeFromLeavers(Custody, {
      table: 'custody_item',
      open: `status <> 'retired'`,
      roles: ['clerk', 'finance', 'archivist'],
      handOn,
    }),
  ],
  providers: [
    Custody,
    KeepCustody,
    ...clockReactions(Custody, 'CT-18', (item: CustodyItem, told) =>
      happened(CustodyDeadlineBreachedV1, { ...told, ...concernsOf(item) }, 'CT-18'),
    ),
  ],
  entities: [CustodyRecord],
  migrations: [CreateCustody],
  trails: [[Custody, readers]],
};
