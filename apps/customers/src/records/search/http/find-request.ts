import { Code, Day, Id, OneOf, optional, Sought, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { contractKinds, type ContractKind } from '../../assets/index.js';
import {
  customerStatuses,
  kinds,
  stages,
  tiers,
  type CustomerStatus,
  type Kind,
  type Stage,
  type Tier,
} from '../../customers/index.js';

const columns = ['number', 'name', 'filed', 'changed'] as const;
export type SortColumn = (typeof columns)[number];
export const sorts = columns.flatMap((column) => [column, `-${column}` as const]);

/** Filters may stand alone or together (CU-06). */
export class FindCustomersRequest extends PageQuery {
  /**
   * The one box: each word has to match. Digits are the end of a phone, a number, an ID number or a
   * serial; Latin letters the initials or the pinyin of a name, a serial or a plate; Chinese a name.
   */
  @Words(1, 200, optional) q?: string;
  /** The number of a merged record finds the survivor. */
  @Words(1, 32, optional) number?: string;
  /** Part of a name; letters and digits alone also find the initials of its pinyin (`zs` finds 张三). */
  @Words(1, 200, optional) name?: string;
  /** A whole number in any spelling, or at least its last 4 digits. */
  @IsOptional()
  @IsString()
  @Length(4, 40)
  @Matches(/^(?:[+＋\s()（）.．－-]*[\d０-９]){4,20}[\s()（）.．－-]*$/u)
  phone?: string;

  /** Exact. */
  @Words(1, 40, optional) idNumber?: string;
  /** Exact. */
  @Words(1, 40, optional) organisationCode?: string;
  /** Of one of the customer's assets, from its beginning. */
  @Sought(2, 200, optional) serial?: string;
  /** Of one of the customer's assets, from its beginning. */
  @Sought(2, 40, optional) plate?: string;
  @Code(optional) regionCode?: string;
  @OneOf(stages, optional) stage?: Stage;
  @OneOf(tiers, optional) tier?: Tier;
  @OneOf(kinds, optional) kind?: Kind;
  @Words(1, 40, optional) tag?: string;
  @OneOf(customerStatuses, optional) status?: CustomerStatus;
  /** What another system calls the customer; exact. */
  @Words(1, 100, optional) externalRef?: string;
  /** The survivor, with `status=merged`: what was merged into that customer. */
  @Id(optional) mergedInto?: string;
  /** Of one of the customer's assets, from its beginning. */
  @Sought(2, 64, optional) contractNumber?: string;
  /** One of the customer's assets is under such a contract. */
  @OneOf(contractKinds, optional) contractKind?: ContractKind;
  /** A day at the centre, included; so are the ends of the other ranges. */
  @Day(optional) filedFrom?: string;
  @Day(optional) filedTo?: string;
  /** Warranty of one of the customer's assets ends on that day or later. */
  @Day(optional) warrantyEndFrom?: string;
  @Day(optional) warrantyEndTo?: string;
  /** Only for roles that see birthdays (G-05). */
  @Day(optional) birthdayFrom?: string;
  @Day(optional) birthdayTo?: string;
  /** `-` for descending; by number and by filing are one order, names are in pinyin order. */
  @OneOf(sorts, optional) sort?: (typeof sorts)[number];
}
