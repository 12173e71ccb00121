import { v7, validate } from 'uuid';

/** UUIDv7: unique, and in the order of creation. */
export const newId = (): string => v7();

export const isId = (text: string): boolean => validate(text);
