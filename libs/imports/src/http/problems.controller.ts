import type { Actor } from '@kefu/kernel';
import {
  Answers,
  AnswersFile,
  By,
  decodeCursor,
  page,
  PageOf,
  PageQuery,
  sheetFile,
} from '@kefu/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { isRemark } from '../domain/index.js';
import { ImportProblems } from '../store/import-problems.js';
import { Imports } from '../store/imports.js';
import { RowProblemView } from './views.js';

@Controller('imports/:id')
export class ImportProblemsController {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportProblems) private readonly problems: ImportProblems,
  ) {}

  /** Which rows cannot be filed, in which column and why; and what is told of rows that can. */
  @Answers(PageOf(RowProblemView))
  @Get('problems')
  async list(@By() by: Actor, @Param('id') id: string, @Query() { cursor, limit }: PageQuery) {
    await this.imports.seen(id, by);
    const [row = 0, no = -1] = decodeCursor(cursor, ['number', 'number']) ?? [];
    const rows = await this.problems.page(id, { row, no }, limit + 1);
    return page(
      rows,
      limit,
      ({ row: at, no: nth }) => [at, nth],
      ({ no: _no, column, ...problem }) => ({
        ...problem,
        column: column ?? undefined,
        remark: isRemark(problem),
      }),
    );
  }

  /** All of them as a file for a spreadsheet. */
  @AnswersFile('text/csv')
  @Get('problems.csv')
  async download(@By() by: Actor, @Param('id') id: string) {
    await this.imports.seen(id, by);
    return sheetFile(this.lines(id), `import-problems-${id}`, 'csv');
  }

  private async *lines(id: string): AsyncGenerator<string[]> {
    yield ['行 row', '列 column', 'code', '原因', 'reason', '可导入 comes in'];
    for await (const { row, column, code, zh, en } of this.problems.all(id)) {
      yield [String(row), column ?? '', code, zh, en, isRemark({ code }) ? '是 yes' : '否 no'];
    }
  }
}
