import { Id, Instant, Int, listOf, optional, Part, Text } from '@kefu/fields';
import type { BreachRecord, DigestLine } from './read-breaches.js';

export class BreachView implements BreachRecord {
  /** Of the order or callback that it is about. */
  @Id() id!: string;
  @Int() sequence!: number;
  @Text() rule!: string;
  @Instant() startedAt!: string;
  @Instant() dueAt!: string;
  @Instant() recordedAt!: string;
  @Text() responsibleRole!: string;
  @Id(optional) responsibleId!: string | null;
  @Text(optional) responsibleNumber!: string | null;
  @Text() escalatedTo!: string;
  @Id(optional) orderId!: string | null;
  @Text(optional) orderNumber!: string | null;
  @Id(optional) callbackId!: string | null;
  @Text(optional) regionId!: string | null;
  @Id(optional) teamId!: string | null;
  @Id(optional) technicianId!: string | null;
}

class DigestLineView implements DigestLine {
  @Text() rule!: string;
  @Text(optional) regionId!: string | null;
  @Text() responsibleRole!: string;
  @Id(optional) responsibleId!: string | null;
  @Text(optional) responsibleNumber!: string | null;
  @Int() count!: number;
  @Instant() firstDueAt!: string;
  @Instant() lastDueAt!: string;
  /** Ids of orders, or of callbacks that are about none; the first hundred. */
  @Id(listOf()) concerns!: string[];
}

export class DigestView {
  @Text() role!: string;
  @Text() date!: string;
  @Int() count!: number;
  @Part(() => DigestLineView, listOf()) lines!: DigestLineView[];
}
