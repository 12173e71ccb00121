import { RepairOrderArrivedV1, RepairOrderNoShowRecordedV1 } from '@kefu/messages-field-repair';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { noteOnRecord, type OnRecord } from '../domain/index.js';
import { Callbacks } from '../store/callbacks.js';
import { OrderCallbacks } from '../store/order-callbacks.js';

/** CB-01: whoever calls sees what is on record; the customer is asked all the same. */
@Controller()
export class NoteVisitWhenRecorded {
  constructor(
    private readonly callbacks: Callbacks,
    private readonly ofOrders: OrderCallbacks,
  ) {}

  @When(RepairOrderArrivedV1)
  onArrived(event: RepairOrderArrivedV1, meta: EventMeta) {
    return this.note(meta, { what: 'arrived', at: event.arrivedAt });
  }

  @When(RepairOrderNoShowRecordedV1)
  onNoShow(event: RepairOrderNoShowRecordedV1, meta: EventMeta) {
    const what = event.who === 'technician' ? 'technician-no-show' : 'customer-absent';
    return this.note(meta, { what, at: meta.time });
  }

  private async note(meta: EventMeta, onRecord: OnRecord): Promise<void> {
    for (const id of await this.ofOrders.idsOf(meta.aggregateId, ['CB-01'])) {
      await this.callbacks.change(id, system('CB-01'), (callback) =>
        noteOnRecord(callback, onRecord),
      );
    }
  }
}
