import { disposalKinds, grantingRoles, type DisposalKind, type GrantingRole } from '@kefu/handbook';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { disposalStatuses, type Disposal, type DisposalStatus } from '../domain/index.js';

@Entity('disposal')
export class DisposalRecord extends AggregateRow implements Disposal {
  @Shown.id() complaintId!: string;
  @Shown.id() customerId!: string;
  @Shown.text() regionId!: string;
  @Shown.oneOf(disposalKinds) kind!: DisposalKind;
  @Shown.yuan() amount!: string;
  @Shown.oneOf(grantingRoles) approvedAs!: GrantingRole;
  @Shown.person() approvedBy!: string;
  @Shown.oneOf(disposalStatuses) status!: DisposalStatus;
}
