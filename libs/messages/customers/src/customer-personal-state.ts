import { Flag, Id, listOf, optional, Part, Text, Sized } from '@kefu/fields';

/**
 * Somebody to speak to at the customer; a registered contact of an organisation may sign receipts.
 */
export class PersonalContact {
  @Id() contactId!: string;
  @Sized(1, 200) name!: string;
  @Sized(1, 32, optional) phone?: string;
  /** May sign receipts for the customer (FR-12). */
  @Flag() maySign!: boolean;
}

/** What identifies an asset, and through it its owner. */
export class PersonalAsset {
  @Id() assetId!: string;
  @Sized(1, 200) serial!: string;
  @Sized(1, 32, optional) plate?: string;
}

/**
 * All personal data of one customer that other services may hold: the latest state, on
 * `kefu.personal.customers.<customerId>`. Not an event: it has no history, and the higher sequence wins.
 * An erased customer has a tombstone there instead, without any state.
 */
export class CustomerPersonalState {
  @Id() customerId!: string;
  @Sized(1, 32) number!: string;
  @Sized(1, 200) name!: string;
  /** The first one is called first. */
  @Text(listOf()) phones!: string[];
  @Sized(1, 200, optional) address?: string;
  @Part(() => PersonalContact, listOf()) contacts!: PersonalContact[];
  @Part(() => PersonalAsset, listOf()) assets!: PersonalAsset[];
}
