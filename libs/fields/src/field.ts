import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  ValidateIf,
  type ValidationOptions,
} from 'class-validator';
import type { ListBounds, Presence } from './presence.js';

/** Each check of a value, made for one value or for each of a list. */
export type Check = (options: ValidationOptions) => PropertyDecorator;

const checksOfList = ({ min = 0, max, unique }: ListBounds): PropertyDecorator[] => [
  IsArray(),
  ...(min > 0 ? [ArrayMinSize(min)] : []),
  ...(max === undefined ? [] : [ArrayMaxSize(max)]),
  ...(unique ? [ArrayUnique()] : []),
];

const isSaid = (_object: object, value: unknown): boolean => value !== undefined;
const isGiven = (_object: object, value: unknown): boolean => value !== undefined && value !== null;

/** Of several decorators one: each field says in one line what it holds. */
export const field =
  (presence: Presence | undefined, ...checks: readonly Check[]): PropertyDecorator =>
  (target, property) => {
    const { list, optional, clearable } = presence ?? {};
    const options = list ? { each: true } : {};
    const all = [
      // Null is no absence: a change would answer that it was made, and make none
      ...(optional && !clearable ? [ValidateIf(isSaid)] : []),
      ...(clearable ? [ValidateIf(isGiven)] : []),
      ...(list ? checksOfList(list) : []),
      ...checks.map((check) => check(options)),
    ];
    // In the order in which they would be applied above the field, which is from below
    for (const decorate of all.reverse()) decorate(target, property);
  };
