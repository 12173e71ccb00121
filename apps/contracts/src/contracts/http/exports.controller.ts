import type { Actor, Clock } from '@kefu/kernel';
import { KnownPeople, type KnownPerson } from '@kefu/people';
import { By, CLOCK, everyPage, Sheets, Spoken, type Language } from '@kefu/service';
import { tableOf, type Column } from '@kefu/tables';
import { Controller, Inject, Query } from '@nestjs/common';
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

const columns: readonly Column<Contract, Said>[] = [
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

const sheet = { name: 'contracts', title: { zh: '合同台账', en: 'Contracts' } };

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
  @Sheets('contracts', readers, sheet)
  async sheet(@By() by: Actor, @Query() query: FilterRequest, @Spoken() language: Language) {
    const filter = filterOf(query, this.clock.now());
    const sum = await this.finding.sum(by, filter);
    const pages = await everyPage((range) => this.finding.find(by, filter, range), {
      cursor: query.cursor,
      shown: ({ state }) => state,
    });
    const knownOf = async (contracts: readonly Contract[]): Promise<Said> => ({
      customers: await this.names.of(contracts.map(({ customerId }) => customerId)),
      people: await this.people.those(contracts.map(({ ownerId }) => ownerId)),
    });
    const word = language === 'zh' ? '合计' : 'in all';
    const last = [word, ...columns.slice(2).map(() => ''), sum];
    return tableOf(columns, language, pages, { knownOf, last });
  }
}
