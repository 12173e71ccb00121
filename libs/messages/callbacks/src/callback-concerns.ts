import { IsOptional, IsUUID } from 'class-validator';

/** What a callback is about. One of its fields is set. */
export class CallbackConcerns {
  @IsOptional()
  @IsUUID()
  repairOrderId?: string;
}
