import { Code, Yuan } from '@kefu/fields';

/** One of what a customer is offered together. */
export class ProposedRemedy {
  /** `compensation`, `refund`, `replacement`. */
  @Code() kind!: string;
  /** Yuan. */
  @Yuan() cost!: string;
}
