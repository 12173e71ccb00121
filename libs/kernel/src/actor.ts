/** Who does something: a person, another system, or Kefu itself (a timer, a reaction). */
export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'service-account' | 'system';
  readonly roles: readonly string[];
  /** Regions whose records this person works on; `*` is every region. */
  readonly regions: readonly string[];
}

export const system = (name: string): Actor => ({
  id: `system:${name}`,
  kind: 'system',
  roles: [],
  regions: ['*'],
});

/** Whether somebody who works on these regions works on this one. */
export const serves = (regions: readonly string[], region: string): boolean =>
  regions.includes('*') || regions.includes(region);
