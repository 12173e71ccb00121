import { Id, optional } from '@kefu/fields';
/** What a callback is about. One of its fields is set. */
export class CallbackConcerns {
  @Id(optional) repairOrderId?: string;
}
