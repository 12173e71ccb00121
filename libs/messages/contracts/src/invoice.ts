import { Code, Day, Id, PersonId, Sized, Yuan } from '@kefu/fields';

/** An invoice for one receivable (CT-13): numbers have no gap. Nothing is paid by it. */
export class InvoiceIssuedV1 {
  static readonly type = 'kefu.contracts.invoice.issued.v1' as const;
  @Id() customerId!: string;
  @Id() contractId!: string;
  @Code() regionId!: string;
  @Id() receivableId!: string;
  /** `2026-000042` */
  @Sized(1, 32) number!: string;
  @Yuan() amount!: string;
  @Day() invoicedOn!: string;
  @Day() dueOn!: string;
  @PersonId() issuedBy!: string;
}

/** An invoice counts no more; its number is never used again (CT-13). */
export class InvoiceVoidedV1 {
  static readonly type = 'kefu.contracts.invoice.voided.v1' as const;
  @Id() customerId!: string;
  @Id() contractId!: string;
  @Code() regionId!: string;
  @Id() receivableId!: string;
  @Sized(1, 32) number!: string;
  @Yuan() amount!: string;
  @PersonId() voidedBy!: string;
}
