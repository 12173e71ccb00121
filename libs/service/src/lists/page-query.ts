import { Int, optional, Words } from '@kefu/fields';
import { Type } from 'class-transformer';

/** The part of a list that is asked for; a list's own query class extends it with its filters. */
export class PageQuery {
  /** `next` of the page before. */
  @Words(0, 1024, optional) cursor?: string;
  @Type(() => Number) @Int({ min: 1, max: 200 }, optional) limit: number = 50;
}
