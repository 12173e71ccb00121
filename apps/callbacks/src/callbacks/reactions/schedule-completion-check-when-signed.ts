import { RepairOrderSignedV1 } from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { completionOccasion, planCompletionCheck } from '../domain/index.js';
import { OrderCallbacks } from '../store/order-callbacks.js';

/** Stage C asks what stage B would ask, and more. */
const replaces = ['CB-02', 'CB-03'] as const;

/** CB-03: only the signed receipt starts stage C; a repair that nobody signed for is not asked about. */
@Controller()
export class ScheduleCompletionCheckWhenSigned {
  constructor(private readonly callbacks: OrderCallbacks) {}

  @When(RepairOrderSignedV1)
  async on(event: RepairOrderSignedV1, meta: EventMeta): Promise<void> {
    const { customerId, regionId, contractKind, signedAt } = event;
    const concerns = { repairOrderId: meta.aggregateId, receiptSignedAt: signedAt };
    const of = { concerns, customerId, regionId, contractKind };
    const taken = { ...of, receipt: meta.sequence, takenAt: meta.time };
    const occasion = completionOccasion(meta.sequence);
    await this.callbacks.planOnce(
      { ...of, ...{ plan: 'CB-03', occasion, replaces, replacedBecause: 'new-receipt' } },
      ({ customerId: whom, agentId }, context) =>
        planCompletionCheck({ ...taken, customerId: whom }, agentId, context),
    );
  }
}
