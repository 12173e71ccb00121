import { AggregateRow, type Stored } from '@kefu/persistence';
import { shownOf, type DtoClass } from '@kefu/validation';
import { applyDecorators, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { AnyRole, Roles } from '../access/declare-access.js';
import { aroundHandlers } from '../around-handlers.js';
import type { MountedRoute } from '../list-routes.js';
import type { Page } from '@kefu/persistence';
import { Answers, ANSWERS, classOf, PageOf, type AnswerShape } from '../openapi/answers.js';
import { Versioned } from './versioned.js';

type RecordClass = abstract new () => AggregateRow;
/** Some roles, whoever is signed in, or whom the class of the controller names. */
export type Who = readonly [string, ...string[]] | 'any' | 'class';

export const allow = (who: Who) => {
  if (who === 'class') return applyDecorators();
  return who === 'any' ? AnyRole() : Roles(...who);
};

/** What the fields of a record say, without what is kept beside them. */
type StateOf<Of extends RecordClass> = {
  readonly [Field in keyof InstanceType<Of> as Exclude<Field, keyof AggregateRow>]:
    | InstanceType<Of>[Field]
    | undefined;
};

/** Decorates only a method that answers this. */
export type Answering<Answer> = <Method extends (...given: never[]) => Promise<Answer>>(
  prototype: object,
  name: string,
  method: TypedPropertyDescriptor<Method>,
) => void;

/** `POST`: these people do something to a record, and see it as it stands then. */
export const Changes = <Of extends RecordClass>(path: string, of: Of, who: Who) =>
  applyDecorators(Post(path), HttpCode(200), allow(who), Answers(of)) as Answering<
    Stored<StateOf<Of>>
  >;

/** `PATCH`: these people change what they name of a record, and see it as it stands then. */
export const Amends = <Of extends RecordClass>(path: string, of: Of, who: Who) =>
  applyDecorators(Patch(path), allow(who), Answers(of)) as Answering<Stored<StateOf<Of>>>;

/** `POST`: these people file a new record. */
export const Creates = <Of extends RecordClass>(path: string, of: Of, who: Who) =>
  applyDecorators(Post(path), allow(who), Answers(of)) as Answering<Stored<StateOf<Of>>>;

/** `GET`: these people see one record. */
export const Reads = <Of extends RecordClass>(path: string, of: Of, who: Who) =>
  applyDecorators(Get(path), allow(who), Answers(of)) as Answering<Stored<StateOf<Of>>>;

/** `GET`: these people see a page of records. */
export const Lists = <Of extends RecordClass>(path: string, of: Of, who: Who) =>
  applyDecorators(Get(path), allow(who), Answers(PageOf(of))) as Answering<
    Page<Stored<StateOf<Of>>>
  >;

/**
 * A route that answers records gives them as they are stored. What of them is shown, their class says:
 * {@link Shown} fields are, {@link Hidden} ones are not.
 */
export const showRecords = (routes: readonly MountedRoute[]): void => {
  aroundHandlers(routes, ({ handler }, original) => {
    const shape = Reflect.getMetadata(ANSWERS, handler) as AnswerShape | undefined;
    const of = shape && classOf(shape);
    if (!shape || !of || !(of.prototype instanceof AggregateRow)) return original;
    const show = typeof shape === 'function' ? one(of) : many(of);
    return async function (...args) {
      return show((await original.apply(this, args)) as never);
    };
  });
};

const show = (of: DtoClass, { state, version }: Stored<object>) =>
  shownOf(of, { ...state, version });

const one =
  (of: DtoClass) =>
  (stored: Stored<object>): Versioned<object> =>
    new Versioned(show(of, stored), stored.version);

const many =
  (of: DtoClass) =>
  ({ items, ...more }: Page<Stored<object>>): Page<object> => ({
    items: items.map((item) => show(of, item)),
    ...more,
  });
