/** Who keeps staff: appoints and dismisses who is below them, and forms teams, where they serve. */
export const keepers = ['admin', 'manager', 'director', 'general-manager'] as const;
