import { Code, listOf, optional, Part, Text } from '@kefu/fields';
import type { Choice, Handbook } from '@kefu/handbook';
import type { Clock } from '@kefu/kernel';
import { Controller, Get, Inject } from '@nestjs/common';
import { AnyRole } from '../access/declare-access.js';
import { Answers, ListOf } from '../openapi/answers.js';
import { CLOCK, HANDBOOK } from '../platform-module.js';
import { InBothLanguages } from '../records/record-views.js';
import type { ServicePart } from '../service-part.js';

/** One list of codes that the centre's profile keeps, as requests name it. */
export interface CodeList {
  readonly list: string;
  /** What it goes by, where there is a list for each: a verb, a template, a channel. */
  readonly of?: string;
  readonly codes: readonly Choice[];
}

export class CodeView {
  @Text() code!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
}

export class CodeListView {
  /** The `x-codes` of the fields that are chosen of it. */
  @Code() list!: string;
  /** What it goes by, where there is a list for each: a verb, a template, a channel. */
  @Text(optional) of?: string;
  /** In the order in which they are offered. */
  @Part(() => CodeView, listOf()) codes!: CodeView[];
}

export const CODE_LISTS = Symbol('CODE_LISTS');

export type ListsOf = (handbook: Handbook) => readonly CodeList[];

@Controller('codes')
export class CodesController {
  @Inject(HANDBOOK) private readonly handbook!: Handbook;
  @Inject(CLOCK) private readonly clock!: Clock;
  @Inject(CODE_LISTS) private readonly listsOf!: ListsOf;

  /** The codes that requests of this service are made of, with their names, as the profile has them now. */
  @AnyRole()
  @Answers(ListOf(CodeListView))
  @Get()
  list() {
    return { items: this.listsOf(this.handbook.asOf(this.clock.now())) };
  }
}

/** What a service's requests call by codes of the profile: `codesOf(lists)` among its parts. */
export const codesOf = (listsOf: ListsOf): ServicePart => {
  // Services of one process each have their own
  class Own extends CodesController {}
  return { controllers: [Own], providers: [{ provide: CODE_LISTS, useValue: listsOf }] };
};

/** A table of lists, each by what it goes by. */
export const listsBy = (
  list: string,
  table: Readonly<Record<string, readonly Choice[]>>,
): readonly CodeList[] => Object.entries(table).map(([of, codes]) => ({ list, of, codes }));
