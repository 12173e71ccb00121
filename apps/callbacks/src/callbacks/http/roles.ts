export const callers = ['agent', 'manager'] as const;

export const readers = [...callers, 'director', 'repair-lead'] as const;
