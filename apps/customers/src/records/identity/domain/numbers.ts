/** The number of a customer, `C000123`; it grows with each filing. */
export const numberFor = (filedNo: number): string => `C${String(filedNo).padStart(6, '0')}`;
