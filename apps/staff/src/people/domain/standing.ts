/** What others' records say of a person at the moment of a decision. */
export interface Standing {
  /** The team he is in, as its lead or as a member. */
  readonly team?: { readonly regionId: string; readonly leads: boolean };
  /** Active people besides him who hold the role. */
  readonly otherManagers: number;
  readonly otherAdmins: number;
}
