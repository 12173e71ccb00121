import { Code, Id, Instant, optional, PersonId } from '@kefu/fields';
import type * as domain from '../domain/index.js';

export class PartyRecord implements domain.Party {
  @Id() customerId!: string;
  @Instant() addedAt!: string;
  @PersonId() addedBy!: string;
  @Instant(optional) removedAt?: string;
  @PersonId(optional) removedBy?: string;
}

export class ToldPartyRecord implements domain.ToldParty {
  @Id() customerId!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class BodyToldRecord implements domain.BodyTold {
  /** Code of the outside body, by the centre's profile. */
  @Code() body!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}
