import { system } from '@kefu/kernel';
import {
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderTakenForComplaintV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { repairTaken } from '../domain/index.js';
import { Complaints, ComplaintsOfRepairs } from '../store/index.js';

/** CP-11: a complaint whose remedy is a repair waits for its order, however that ends. */
@Controller()
export class FollowRepairWhenItMoves {
  constructor(
    private readonly complaints: Complaints,
    private readonly repairs: ComplaintsOfRepairs,
  ) {}

  @When(RepairOrderTakenForComplaintV1)
  async onTaken(event: RepairOrderTakenForComplaintV1, meta: EventMeta): Promise<void> {
    const taken = { repairOrderId: meta.aggregateId, round: event.round };
    await this.complaints.change(event.complaintId, system('CP-11'), (complaint, context) =>
      repairTaken(complaint, taken, context),
    );
  }

  @When(RepairOrderClosedV1)
  onClosed(_event: RepairOrderClosedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.repairs.end(aggregateId);
  }

  @When(RepairOrderCancelledV1)
  onCancelled(_event: RepairOrderCancelledV1, { aggregateId }: EventMeta): Promise<void> {
    return this.repairs.end(aggregateId, 'cancelled');
  }

  @When(RepairOrderVoidedV1)
  onVoided(_event: RepairOrderVoidedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.repairs.end(aggregateId, 'voided');
  }
}
