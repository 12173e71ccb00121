/** How a field is there: always, perhaps, or as a list. */
export interface Presence {
  /** It may be absent, and is not null. */
  readonly optional?: true;
  /** In a change: absent stays as it was, null takes it away. */
  readonly clearable?: true;
  /** A list of such values. */
  readonly list?: ListBounds;
}

export interface ListBounds {
  readonly min?: number;
  readonly max?: number;
  readonly unique?: true;
}

/** `@Text(optional)`: the field may be absent; null is refused, for it would change nothing. */
export const optional: Presence = { optional: true };

/** `@Day(clearable)`: absent stays as it was, null takes it away. */
export const clearable: Presence = { clearable: true };

/** `@Id(listOf({ max: 20 }))`: a list; `@Id(listOf({}, optional))`: a list that may be absent. */
export const listOf = (list: ListBounds = {}, presence: Presence = {}): Presence => ({
  ...presence,
  list,
});
