import { Readable } from 'node:stream';
import type { Actor, Clock } from '@kefu/kernel';
import { KnownPeople, type KnownPerson } from '@kefu/people';
import { AnswersFile, By, CLOCK, languageOf, Roles, type Language } from '@kefu/service';
import { csvLines, xlsxBytes, xlsxType } from '@kefu/tables';
import { Controller, Get, Headers, Inject, Query, StreamableFile } from '@nestjs/common';
import { CustomerNames } from '../../names/index.js';
import type { Contract } from '../domain/index.js';
import { FindContracts } from '../store/index.js';
import { FilterRequest, filterOf } from './requests.js';
import { readers } from './roles.js';

/** How customers and people are said on a sheet, by their ids. */
interface Said {
  readonly customers: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, KnownPerson>;
}

type Cell = (contract: Contract, said: Said) => string | undefined;
type Column = readonly [zh: string, en: string, of: Cell];

const columns: readonly Column[] = [
  ['合同编号', 'number', ({ number }) => number],
  ['名称', 'title', ({ title }) => title],
  ['类别', 'kind', ({ kind }) => kind],
  ['状态', 'status', ({ status }) => status],
  ['客户', 'customer', ({ customerId }, { customers }) => customers.get(customerId)],
  ['区域', 'region', ({ regionId }) => regionId],
  ['负责人', 'owner', ({ ownerId }, { people }) => people.get(ownerId)?.number],
  ['签订日期', 'signed on', ({ signing }) => signing?.signedOn],
  ['起始日', 'starts on', ({ startsOn }) => startsOn],
  ['终止日', 'ends on', ({ endsOn }) => endsOn],
  ['份数', 'copies', ({ signing }) => signing && String(signing.copies)],
  ['存放位置', 'shelf', ({ filing }) => filing?.shelf],
  ['保证金', 'deposit', ({ deposit }) => deposit],
  ['预付款', 'prepayment', ({ prepayment }) => prepayment],
  ['合同金额', 'total', ({ total }) => total],
];

const AT_A_TIME = 200;

/** The ledger of contracts as a file for a spreadsheet (CT-02). */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly finding: FindContracts,
    private readonly names: CustomerNames,
    private readonly people: KnownPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The contracts of the list, by its filters, and what they come to at the end. */
  @Roles(...readers)
  @AnswersFile('text/csv')
  @Get('contracts.csv')
  async asCsv(
    @By() by: Actor,
    @Query() query: FilterRequest,
    @Headers('accept-language') language?: string,
  ) {
    const rows = await this.rows(by, query, languageOf(language));
    return new StreamableFile(Readable.from(csvLines(rows)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="contracts.csv"',
    });
  }

  /** The same as a workbook; every cell is text. */
  @Roles(...readers)
  @AnswersFile(xlsxType)
  @Get('contracts.xlsx')
  async asWorkbook(
    @By() by: Actor,
    @Query() query: FilterRequest,
    @Headers('accept-language') language?: string,
  ) {
    const spoken = languageOf(language);
    const rows = await this.rows(by, query, spoken);
    const title = spoken === 'zh' ? '合同台账' : 'Contracts';
    return new StreamableFile(xlsxBytes(rows, { title }), {
      type: xlsxType,
      disposition: 'attachment; filename="contracts.xlsx"',
    });
  }

  /** The first page is read before the answer begins, so that what is refused is answered as such. */
  private async rows(by: Actor, query: FilterRequest, spoken: Language) {
    const filter = filterOf(query, this.clock.now());
    const page = (cursor?: string) => this.finding.find(by, filter, { cursor, limit: AT_A_TIME });
    const sum = await this.finding.sum(by, filter);
    const first = await page(query.cursor);
    const shown = async ({ items }: typeof first) => {
      const said = {
        customers: await this.names.of(items.map(({ state }) => state.customerId)),
        people: await this.people.those(items.map(({ state }) => state.ownerId)),
      };
      return items.map(({ state }) => columns.map(([, , of]) => of(state, said) ?? ''));
    };
    return (async function* () {
      yield columns.map(([zh, en]) => (spoken === 'zh' ? zh : en));
      for (let found = first; ; found = await page(found.next)) {
        yield* await shown(found);
        if (found.next === undefined) break;
      }
      const word = spoken === 'zh' ? '合计' : 'in all';
      yield columns.map((_, at) => (at === 0 ? word : at === columns.length - 1 ? sum : ''));
    })();
  }
}
