/** What others' records say of a person at the moment of a decision. */
export interface Standing {
  /** The team that they are in, as its lead or as a member. */
  readonly team?: { readonly regionId: string; readonly leads: boolean };
  /** Other active people who hold the role. */
  readonly otherManagers: number;
  readonly otherAdmins: number;
}
