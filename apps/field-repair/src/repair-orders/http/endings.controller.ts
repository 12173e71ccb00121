import { parseInstant } from '@kefu/kernel';
import { Asked, Changes, CodedReasonRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import {
  askAgain,
  askForReceipt,
  cancelOrder,
  closeUnconfirmed,
  signReceipt,
  voidOrder,
} from '../domain/index.js';
import { CustomersAndAssets, Evidences, RepairOrderRecord } from '../store/index.js';
import { instantOf, ReceiptAttemptRequest, ReceiptRequest } from './requests.js';
import { desk, field, leads, managers } from './roles.js';
import { ShowOrders } from './show-orders.js';

/** The receipt, and every end that people decide; the usual one comes by callback (FR-13). */
@Controller('repair-orders')
export class EndingsController {
  constructor(
    private readonly records: CustomersAndAssets,
    private readonly evidences: Evidences,
    private readonly show: ShowOrders,
  ) {}

  /**
   * The customer has signed for the repair (FR-12). A technician shows how: the reference is the id of a
   * picture that was filed for this order, of the signature drawn on the glass or of the signed paper.
   */
  @Changes(':id/sign-receipt', RepairOrderRecord, [...field, 'archivist'])
  sign(@Asked() asked: Asked, @Body() { signedAt, ...receipt }: ReceiptRequest) {
    return this.show.after(asked, async (order, context) => {
      const pictured = await this.evidences.has(order, receipt.reference);
      const command = { ...receipt, pictured, signedAt: parseInstant(signedAt) };
      const customer = await this.records.signatoriesOf(order.customerId);
      return signReceipt(order, command, customer, context);
    });
  }

  /**
   * The customer was asked to sign for the repair and did not (FR-12). As many of these as G-02 asks let
   * the manager close the order of a customer who says that it is solved.
   */
  @Changes(':id/receipt-attempts', RepairOrderRecord, [...field])
  askForReceipt(@Asked() asked: Asked, @Body() { at, ...made }: ReceiptAttemptRequest) {
    const command = { ...made, at: instantOf(at) };
    return this.show.after(asked, (order, context) => askForReceipt(order, command, context));
  }

  /**
   * The customer of a signed order, or of one that is repaired without a receipt, is to be called once
   * more (CB-03, CB-02), because the call that it waits for was skipped, say.
   */
  @Changes(':id/ask-again', RepairOrderRecord, [...desk, ...leads])
  askAgain(@Asked() asked: Asked, @Body() why: CodedReasonRequest) {
    return this.show.after(asked, (order, context) => askAgain(order, why, context));
  }

  /**
   * The customer cannot be reached, or says that it is solved and never signs, and the manager closes the
   * order (G-02).
   */
  @Changes(':id/close-unconfirmed', RepairOrderRecord, managers)
  close(@Asked() asked: Asked, @Body() why: CodedReasonRequest) {
    return this.show.after(asked, (order, context) => closeUnconfirmed(order, why, context));
  }

  /** The customer needs no repair any more. */
  @Changes(':id/cancel', RepairOrderRecord, desk)
  cancel(@Asked() asked: Asked, @Body() why: CodedReasonRequest) {
    return this.show.after(asked, (order, context) => cancelOrder(order, why, context));
  }

  /** Entered in error; it stays on record (G-03). */
  @Changes(':id/void', RepairOrderRecord, managers)
  void(@Asked() asked: Asked, @Body() why: CodedReasonRequest) {
    return this.show.after(asked, (order, context) => voidOrder(order, why, context));
  }
}
