import { v5, v7, validate } from 'uuid';
import { freshBytes } from './random-bytes.js';

let [millis, turn] = [0, 0];

/** UUIDv7: unique, and in the order of creation, also where many are made within a millisecond. */
export const newId = (): string => {
  const random = freshBytes(16);
  const now = Date.now();
  if (now > millis) {
    millis = now;
    turn = random.readUInt32BE() >>> 1;
  } else {
    turn = (turn + 1) >>> 0;
    if (turn === 0) millis += 1;
  }
  return v7({ random, msecs: millis, seq: turn });
};

export const isId = (text: string): boolean => validate(text);

const STABLE = '5e0f3c52-7c0a-5d0b-9a68-6b656675006b';

/** The same UUIDv5 for the same name, everywhere and always: for what is made from data, as a demo is. */
export const stableId = (name: string, space: string = STABLE): string => v5(name, space);
