import { Id, Int, Text } from '@kefu/fields';
import type { Invitation } from '../store/invitations.js';

export class InvitationView implements Invitation {
  @Id() customerId!: string;
  /** Of the customer. */
  @Text() number!: string;
  /** 1 hears of it at once, 2 after the head start of loyal customers. */
  @Int() wave!: number;
  /** The order in which customers are told. */
  @Int() turn!: number;
}
