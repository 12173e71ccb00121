import { system } from '@kefu/kernel';
import { CustomerChangedV1, CustomerRegisteredV1 } from '@kefu/messages-customers';
import {
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderReportedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { keepRecords } from '@kefu/service';
import { Inject } from '@nestjs/common';
import { OpenOrders } from '../store/open-orders.js';
import { ShareOut } from '../store/share-out.js';

export const KeepCustomers = keepRecords('customer_record', {
  created: CustomerRegisteredV1,
  changed: CustomerChangedV1,
  row: ({ number, tier }) => ({ number, tier }),
});

/** What the caller has before them: which order, which machine, which fault. */
export class KeepOrders extends keepRecords('order_record', {
  created: RepairOrderReportedV1,
  row: ({ number, assetId, model, category, faultCode, ...more }) => ({
    ...{ number, assetId, model, category, faultCode },
    ...{ customerId: more.customerId, regionId: more.regionId },
    ...{ contractKind: more.contractKind, reportedAt: more.reportedAt },
  }),
  then: [
    [RepairOrderClosedV1, { ended: true }],
    [RepairOrderCancelledV1, { ended: true }],
    [RepairOrderVoidedV1, { ended: true }],
  ],
}) {
  @Inject(OpenOrders) private readonly openOrders!: OpenOrders;

  override kept(): Promise<void> {
    return this.openOrders.look();
  }
}

/** CB-11: who comes takes what nobody has; what was on the list of who goes is handed on. */
export class KeepAgents extends keepRecords('agent_record', {
  created: PersonAppointedV1,
  changed: PersonChangedV1,
  row: ({ number, roles, regionIds }) => ({ number, roles, regionIds, active: true }),
  then: [[PersonDismissedV1, { active: false }]],
}) {
  @Inject(ShareOut) private readonly shareOut!: ShareOut;

  override kept(): Promise<void> {
    return this.shareOut.again(system('CB-11'));
  }
}
