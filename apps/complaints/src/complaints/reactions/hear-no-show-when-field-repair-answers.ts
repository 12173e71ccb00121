import { system } from '@kefu/kernel';
import { RepairOrderNoShowComplainedOfV1 } from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { noShowHeard } from '../domain/index.js';
import { Complaints } from '../store/index.js';

/** FR-06: field-repair says whether somebody was awaited in vain, as the customer complains. */
@Controller()
export class HearNoShowWhenFieldRepairAnswers {
  constructor(private readonly complaints: Complaints) {}

  @When(RepairOrderNoShowComplainedOfV1)
  async on(event: RepairOrderNoShowComplainedOfV1, { aggregateId: repairOrderId }: EventMeta) {
    const { complaintId, recorded } = event;
    await this.complaints.change(complaintId, system('FR-06'), (complaint, context) =>
      noShowHeard(complaint, { repairOrderId, recorded }, context),
    );
  }
}
