/** What happened to a version of an event: published, or it got optional fields. */
export interface Change {
  /** `2026-11-23` */
  readonly date: string;
  readonly type: string;
  readonly gained?: readonly string[];
}

/** Adds what is not written yet. */
export const withChange = (
  changes: readonly Change[],
  type: string,
  gained: readonly string[],
  today: string,
): readonly Change[] => {
  const published = changes.some((change) => change.type === type);
  if (!published) return [...changes, { date: today, type }];
  return gained.length > 0 ? [...changes, { date: today, type, gained }] : changes;
};
