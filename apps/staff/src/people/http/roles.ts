/** Who keeps staff: appoints, dismisses and forms teams, in every region. */
export const keepers = ['admin', 'manager'] as const;
