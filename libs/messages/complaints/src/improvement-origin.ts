import { Id, OneOf } from '@kefu/fields';

/** What showed that something has to get better. */
export class ImprovementOrigin {
  @OneOf(['complaint', 'callback', 'repair-order'])
  kind!: 'complaint' | 'callback' | 'repair-order';
  @Id() id!: string;
}
