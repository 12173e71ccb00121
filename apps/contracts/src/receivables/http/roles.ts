/** Who arranges what a customer will owe, and speaks with them about it. */
export const planners = ['account-manager', 'manager', 'finance'] as const;
/** Who settles what a customer disputes, and takes back what was planned. */
export const settlers = ['account-manager', 'manager', 'director', 'finance'] as const;
/** Who takes down what a customer says of a bill. */
export const listeners = [...settlers, 'agent', 'clerk', 'complaint-handler'] as const;
/** Who may look at what is owed in their regions. */
export const readers = [...listeners, 'contract-reviewer', 'general-manager', 'gm-office'] as const;
/** Who keeps the books. */
export const bookkeepers = ['finance'] as const;
