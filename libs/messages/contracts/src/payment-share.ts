import { Flag, Id, Yuan } from '@kefu/fields';

/** What of a payment went to one receivable. */
export class PaymentShare {
  @Id() receivableId!: string;
  @Yuan() amount!: string;
  /** It had been written off: a recovery on an account of its own (CT-07). */
  @Flag() recovery!: boolean;
}
