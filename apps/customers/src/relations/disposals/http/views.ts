import { Money } from '@kefu/kernel';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Plain } from '../../../whole/request-formats/index.js';
import {
  entryStatuses,
  fallsOutOn,
  inWindow,
  usedIn,
  type DisposalAccount,
  type EntryStatus,
  type Limits,
} from '../domain/index.js';

export class DisposalView {
  @IsUUID()
  disposalId!: string;

  /** The service that asked. */
  @IsString()
  service!: string;

  @IsUUID()
  caseId!: string;

  @IsString()
  kind!: string;

  /** Yuan; once settled, what it came to. */
  @IsString()
  amount!: string;

  @IsIn(entryStatuses)
  status!: EntryStatus;

  @IsString()
  at!: string;

  /** The first day on which it counts no more; absent where it does not count. */
  @IsOptional()
  @IsString()
  fallsOutOn?: string | undefined;

  @IsString()
  approvedAs!: string;

  @IsString()
  approvedBy!: string;

  @IsOptional()
  @IsString()
  grantedBy?: string | undefined;
}

/** What a customer was given beyond what he is owed, over every service (G-04). Amounts in yuan. */
export class DisposalAccountView {
  @IsUUID()
  customerId!: string;

  /** Of one case. */
  @IsString()
  caseLimit!: string;

  /** Of all in the window. */
  @IsString()
  customerLimit!: string;

  /** ISO 8601. */
  @IsString()
  window!: string;

  /** In the window, what is only reserved included. */
  @IsString()
  used!: string;

  @IsString()
  reserved!: string;

  /** What the centre may still grant without the general manager. */
  @IsString()
  left!: string;

  /** The newest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DisposalView)
  entries!: DisposalView[];

  @IsInt()
  version!: number;
}

export const accountViewOf = (
  account: DisposalAccount,
  version: number,
  limits: Limits,
  now: string,
): Plain<DisposalAccountView> => {
  const counting = inWindow(account, limits, now);
  const used = usedIn(account, limits, now);
  const left = Money.of(limits.customerLimit).minus(used);
  const waiting = counting.filter(({ status }) => status === 'reserved');
  return {
    customerId: account.customerId,
    caseLimit: limits.caseLimit,
    customerLimit: limits.customerLimit,
    window: limits.window,
    used: used.toString(),
    reserved: Money.sum(waiting.map(({ amount }) => Money.of(amount))).toString(),
    left: (Money.zero.exceeds(left) ? Money.zero : left).toString(),
    entries: account.entries.toReversed().map((entry) => ({
      ...entry,
      fallsOutOn: counting.includes(entry) ? fallsOutOn(entry, limits) : undefined,
      grantedBy: entry.grantedBy,
    })),
    version,
  };
};
