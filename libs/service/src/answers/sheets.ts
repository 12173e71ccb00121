import { Readable } from 'node:stream';
import { languageOf, type Language } from '@kefu/http';
import type { Bilingual } from '@kefu/kernel';
import { csvLines, xlsxBytes, xlsxType } from '@kefu/tables/write';
import {
  applyDecorators,
  createParamDecorator,
  Get,
  SetMetadata,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { aroundHandlers } from '../around-handlers.js';
import { currentExchange } from '../http/receive-requests.js';
import type { MountedRoute } from '../list-routes.js';
import { allow, type Answering, type Who } from './record-routes.js';

/** The head first. */
type Rows = AsyncIterable<readonly string[]>;
/** With the name of their file, without an ending, where that is not the sheet's. */
type RowsOfName = readonly [rows: Rows, name: string];

export interface SheetWords {
  /** Of the files, without an ending. */
  readonly name: string;
  /** Of the sheet, at most 25 characters. */
  readonly title: Bilingual;
  /** What the API says of the workbook, as the docstring says what the CSV is. */
  readonly workbook?: string;
}

const mediaTypes = { csv: 'text/csv', xlsx: xlsxType } as const;
export type SheetFormat = keyof typeof mediaTypes;

const SHEET = 'kefu:sheet';

const formatOf = (path = ''): SheetFormat => (path.endsWith('.csv') ? 'csv' : 'xlsx');

export const languageIn = ({ query, headers }: FastifyRequest): Language => {
  const { lang } = query as { lang?: unknown };
  return lang === 'zh' || lang === 'en' ? lang : languageOf(headers['accept-language']);
};

/** The language that `lang` asks for, else the better liked in Accept-Language. */
export const Spoken = createParamDecorator((_data, context) =>
  languageIn(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** In which of its formats a sheet is asked for. */
export const InFormat = createParamDecorator((_data, context) =>
  formatOf(context.switchToHttp().getRequest<FastifyRequest>().routeOptions.url),
);

/** `GET` of `path.csv` and `path.xlsx`: these people take the rows that the method answers as a file. */
export const Sheets = (path: string, who: Who, words: SheetWords) =>
  applyDecorators(
    Get([`${path}.csv`, `${path}.xlsx`]),
    allow(who),
    SetMetadata(SHEET, words),
  ) as Answering<Rows | RowsOfName>;

/** Rows as a file, as they come. */
export const sheetFile = (
  rows: Rows,
  name: string,
  format: SheetFormat,
  title = name,
): StreamableFile =>
  new StreamableFile(
    format === 'csv' ? Readable.from(csvLines(rows)) : xlsxBytes(rows, { title }),
    {
      type: format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
      disposition: `attachment; filename="${name}.${format}"`,
    },
  );

const wordsOf = (handler: object) => Reflect.getMetadata(SHEET, handler) as SheetWords | undefined;

/** Sends the rows of each of {@link Sheets} in the format and with the title that is asked for. */
export const sendSheets = (routes: readonly MountedRoute[]): void => {
  aroundHandlers(routes, ({ handler }, original) => {
    const sheet = wordsOf(handler);
    if (!sheet) return original;
    return async function (...args) {
      const given = (await original.apply(this, args)) as Rows | RowsOfName;
      const request = currentExchange()?.request;
      if (!request) return given;
      const [rows, name] = Array.isArray(given)
        ? (given as RowsOfName)
        : [given as Rows, sheet.name];
      const format = formatOf(request.routeOptions.url);
      return sheetFile(rows, name, format, sheet.title[languageIn(request)]);
    };
  });
};

/** Of a sheet what its description says. */
export const describedSheet = ({ handler, path }: MountedRoute) => {
  const words = wordsOf(handler);
  const format = formatOf(path);
  const { workbook = 'The same as a workbook; every cell is text.' } = words ?? {};
  return words && { type: mediaTypes[format], words: format === 'xlsx' ? workbook : undefined };
};
