import 'reflect-metadata';

export { AnyRole, By, Public, Roles, type Access } from './access/declare-access.js';
export { NeverKept } from './answers/answer-once.js';
export { Amends, Changes, Creates, Lists, Reads } from './answers/record-routes.js';
export { InFormat, sheetFile, Sheets, Spoken, type SheetFormat } from './answers/sheets.js';
export { answer, IfMatch, Versioned } from './answers/versioned.js';
export { settingsOf } from './config/read-config.js';
export { ServiceConfig } from './config/service-config.js';
export { Asked } from './http/asked.js';
export { FileBody, SentFile, TakesFile } from './http/receive-files.js';
export { CodedReasonRequest, EnteredRequest, ReasonRequest } from './http/reasons.js';
export { languageOf, Unavailable, type Language } from '@kefu/http';
export type { Route } from './list-routes.js';
export {
  decodeCursor,
  encodeCursor,
  everyPage,
  page,
  type CursorPart,
  type Page,
} from '@kefu/persistence';
export { PageQuery } from './lists/page-query.js';
export type { ApiNotes } from './openapi/api-notes.js';
export { AlsoAnswers, Answers, AnswersFile, ListOf, PageOf } from './openapi/answers.js';
export { ByName } from './openapi/by-name.js';
export { Example } from './openapi/example-of.js';
export { CLOCK, CONFIG, ENVIRONMENT, HANDBOOK, LOGGER, PLATFORM } from './platform-module.js';
export { runService } from './run-service.js';
export {
  settingOf,
  type Environment,
  type MayReadRecord,
  type RunningService,
  type ServiceDefinition,
} from './service-definition.js';
export { definitionOf, moduleOf, type MayRead, type ServicePart } from './service-part.js';
export { ServiceRuntime } from './service-runtime.js';
export { documentOf, routesOf, startService, type StartOptions } from './start-service.js';
export { Trails } from './records/trails.js';
export { inHtml } from './answers/in-html.js';
export { Prints, WhichPaper, type Paper } from './answers/papers.js';
export { printedPage, printedTable, type PrintedPage } from './answers/printed-page.js';
export { InBothLanguages, TrailView } from './records/record-views.js';
export * from './records/extension-record.js';
export { MissedRecord } from './records/missed-record.js';
export * from './records/urging-record.js';
export { aggregatesOf } from './aggregates-of.js';
export { clockReactions } from './clock-reactions.js';
export { lyingIsToldAgain } from './lying-is-told-again.js';
export { CODE_LISTS, codesOf, listsBy, type CodeList, type ListsOf } from './codes/part.js';
export { changesWhenDue, recordBreaches, repeatBreaches } from './changes-when-due.js';
export { followMergers, type FollowsMergers, type Merger } from './follow-mergers.js';
export { keepRecords, type KeepsRecords, type KeptRecords } from './keep-records.js';
export { digestsOf, digestTables } from './digests/part.js';
export { BreachDigests, type DigestTold } from './digests/store/breach-digests.js';
