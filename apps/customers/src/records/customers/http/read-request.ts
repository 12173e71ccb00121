import { OneOf, optional } from '@kefu/fields';
export class ReadCustomerRequest {
  /** The record itself where it was merged into another one, which answers for it otherwise. */
  @OneOf(['true', 'false'], optional) asFiled?: 'true' | 'false';
}
