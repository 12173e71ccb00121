import { Id, Int, Moment, OneOf, optional, Text } from '@kefu/fields';
export class ReceiptView {
  @OneOf(['customer', 'contact']) signer!: 'customer' | 'contact';
  @Id(optional) contactId?: string;
  @Moment() signedAt!: string;
  @Moment() takenInAt!: string;
  @Text() takenInBy!: string;
  @Text() reference!: string;
}

export class UnreachableView {
  @Id() callbackId!: string;
  @Int() attempts!: number;
  @Int() days!: number;
}

export class BreachView {
  @Text() rule!: string;
  @Moment() dueAt!: string;
  @Text() responsibleRole!: string;
  @Id(optional) responsibleId?: string;
  @Text() escalatedTo!: string;
}

export class RemarkView {
  @Moment() at!: string;
  @Text() by!: string;
  @Text() about!: string;
  @Text() text!: string;
}

export class EndingView {
  @Moment() at!: string;
  @OneOf(['confirmed', 'unconfirmed', 'cancelled', 'voided']) outcome!:
    'confirmed' | 'unconfirmed' | 'cancelled' | 'voided';
  @Text(optional) by?: string;
  @Text(optional) reason?: string;
  @Id(optional) callbackId?: string;
}
