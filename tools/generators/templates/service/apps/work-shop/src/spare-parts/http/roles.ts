/** Who opens and finishes spare parts. */
export const workers = ['agent', 'manager'] as const;

/** Who may see them, their deadlines and their trails, within their regions. */
export const readers = [...workers, 'director'] as const;
