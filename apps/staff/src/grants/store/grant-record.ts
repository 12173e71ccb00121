import { listOf } from '@kefu/fields';
import { roleNames } from '@kefu/handbook';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { grantKinds, type Grant, type GrantKind } from '../domain/grant.js';

@Entity('authority_grant')
export class GrantRecord extends AggregateRow implements Grant {
  @Shown.oneOf(grantKinds) kind!: GrantKind;
  @Shown.id() personId!: string;
  /** Who gave it. */
  @Shown.person() byId!: string;
  /** What they have now and did not have before; none where it is a password or secret. */
  @Shown.oneOf(roleNames, listOf()) rolesGained!: readonly string[];
  /** Codes of regions; `*` is every region. */
  @Shown.text(listOf()) regionsGained!: readonly string[];
  /** Roles that hear of it: those above all that the person has. */
  @Shown.texts() tells!: readonly string[];
  @Shown.instant() madeAt!: string;
}
