import { Code, Id, listOf, optional, Text, Sized } from '@kefu/fields';

/** Somebody works here from now on. The aggregate id is the person's id and the `sub` of their tokens. */
export class PersonAppointedV1 {
  static readonly type = 'kefu.staff.person.appointed.v1' as const;
  /** Staff number 工号; people are shown by it outside staff. */
  @Sized(1, 32) number!: string;
  @Code(listOf()) roles!: string[];
  /** Codes of the regions whose records this person works on; `*` is every region. */
  @Text(listOf()) regionIds!: string[];
  @Id(optional) teamId?: string;
}

/** Roles, regions or team of a person changed: the full new state. */
export class PersonChangedV1 {
  static readonly type = 'kefu.staff.person.changed.v1' as const;
  /** Staff number 工号; people are shown by it outside staff. */
  @Sized(1, 32) number!: string;
  @Code(listOf()) roles!: string[];
  /** Codes of the regions whose records this person works on; `*` is every region. */
  @Text(listOf()) regionIds!: string[];
  @Id(optional) teamId?: string;
  @Text(listOf()) changed!: string[];
}

/** The person no longer works here; gets no work any more. What they did stays on record under their id. */
export class PersonDismissedV1 {
  static readonly type = 'kefu.staff.person.dismissed.v1' as const;
  @Sized(1, 32) number!: string;
}
