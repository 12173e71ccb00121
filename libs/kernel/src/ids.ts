import { v5, v7, validate } from 'uuid';

/** UUIDv7: unique, and in the order of creation. */
export const newId = (): string => v7();

export const isId = (text: string): boolean => validate(text);

const STABLE = '5e0f3c52-7c0a-5d0b-9a68-6b656675006b';

/** The same UUIDv5 for the same name, everywhere and always: for what is made from data, as a demo is. */
export const stableId = (name: string): string => v5(name, STABLE);
