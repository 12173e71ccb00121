import type { DtoClass } from '@kefu/validation';
import { SetMetadata } from '@nestjs/common';

export const ANSWERS = 'kefu:answers';

export type ViewClass = abstract new (...args: never[]) => object;

export interface PageOfViews {
  readonly pageOf: ViewClass;
}

export interface ListOfViews {
  readonly listOf: ViewClass;
}

export type AnswerShape = ViewClass | PageOfViews | ListOfViews;

/** What a route answers, for its description: a class with class-validator decorators. */
export const Answers = (shape: AnswerShape) => SetMetadata(ANSWERS, shape);

export const ALSO_ANSWERS = 'kefu:also-answers';

/** Another status that a route gives the same answer with, and when. */
export const AlsoAnswers = (status: number, when: string) =>
  SetMetadata(ALSO_ANSWERS, { status, when });

export const ANSWERS_FILE = 'kefu:answers-file';

/** A route that answers a stream of one of these content types. */
export const AnswersFile = (...types: readonly string[]) => SetMetadata(ANSWERS_FILE, types);

/** `{ items, next }`, as {@link page} makes it. */
export const PageOf = (view: ViewClass): PageOfViews => ({ pageOf: view });

/** `{ items }` without an end to page for. */
export const ListOf = (view: ViewClass): ListOfViews => ({ listOf: view });

export const classOf = (shape: AnswerShape): DtoClass => {
  const view =
    typeof shape === 'function' ? shape : 'pageOf' in shape ? shape.pageOf : shape.listOf;
  return view as unknown as DtoClass;
};
