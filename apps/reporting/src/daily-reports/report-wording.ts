import { anyRule, isRuleId, type Handbook } from '@kefu/handbook';
import { isId, type Bilingual } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  catalogue,
  isMonth,
  withTarget,
  type AnyGrouping,
  type DayOrMonth,
  type Section,
  type Tally,
  type TargetedFigure,
} from '../figures/index.js';
import { codeKey, namesOfCodes } from './names-of-codes.js';
import type { Publication } from './store/index.js';

/** How regions, teams and people are called, by code or id; other codes by {@link codeKey}. */
export type NamesById = Readonly<Record<string, Bilingual>>;

/** The words of a report. They are kept with what was published, which says for ever what was signed. */
export interface Wording {
  readonly title: Bilingual;
  readonly centre: Bilingual;
  readonly names: NamesById;
  readonly figures: readonly TargetedFigure[];
}

/** Of a person or a team that staff has not told of yet, as while all is heard again: an id says nothing. */
const notToldOf: Bilingual = { zh: '名称尚未得知', en: 'Not known by name yet' };

/** What is called by that key in a grouping; undefined where nobody says how. */
export const nameOf = (
  { names }: Pick<Wording, 'names'>,
  key: string,
  of?: AnyGrouping,
): Bilingual | undefined =>
  (of && names[codeKey(of, key)]) ?? names[key] ?? (isId(key) ? notToldOf : undefined);

const untitled = {
  daily: { zh: '日报', en: 'Daily report' },
  monthly: { zh: '月报', en: 'Monthly report' },
} as const satisfies Record<string, Bilingual>;

/** The rules that were broken, by their ids and titles. */
export const ruleNames = (rules: readonly Tally[]): NamesById =>
  Object.fromEntries(
    rules.flatMap(({ key }) => {
      if (key === null || !isRuleId(key)) return [];
      const { zh, en } = anyRule(key).title;
      return [[key, { zh: `${key} ${zh}`, en: `${key} ${en}` }]];
    }),
  );

/** Teams and regions are called as staff says, people by staff number, which is all that staff says of them. */
@Injectable()
export class ReportWording {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Of a live report, and of one that was published before its words were kept: as they are now. */
  async of(date: DayOrMonth, publication: Publication | undefined): Promise<Wording> {
    return (publication && (await this.kept(publication))) ?? this.now(date);
  }

  /** As they are now, with the names of whoever the rows of a publication speak of. */
  async toKeep(date: DayOrMonth, number: number, { breaches }: Section): Promise<Wording> {
    const { names, ...words } = await this.now(
      date,
      `IN (SELECT unnest(ARRAY[team_id, technician_id, person_id]) FROM publication_row
           WHERE date = $1 AND number = $2)`,
      [date, number],
    );
    return { ...words, names: { ...names, ...ruleNames(breaches.rule) } };
  }

  private async kept({ date, number }: Publication): Promise<Wording | undefined> {
    const [row] = await this.database.query<{ wording: Wording | null }>(
      'SELECT wording FROM publication WHERE date = $1 AND number = $2',
      [date, number],
    );
    return row?.wording ?? undefined;
  }

  private async now(
    date: DayOrMonth,
    whose = 'IS NOT NULL',
    values: readonly unknown[] = [],
  ): Promise<Wording> {
    const { profile } = this.handbook;
    const kind = isMonth(date) ? 'monthly' : 'daily';
    const said = await this.database.query<{ key: string; name: Bilingual }>(
      `SELECT code AS key, name FROM region WHERE name IS NOT NULL UNION ALL
       SELECT id::text, name FROM team WHERE name IS NOT NULL AND id ${whose} UNION ALL
       SELECT id::text, jsonb_build_object('zh', number, 'en', number) FROM person WHERE id ${whose}`,
      [...values],
    );
    return {
      title: profile.reportTitles?.[kind] ?? untitled[kind],
      centre: profile.title,
      names: Object.fromEntries([
        ...Object.entries(namesOfCodes),
        ...this.handbook
          .parameter('CP-05', 'causes')
          .map(({ code, title: called }) => [codeKey('cause', code), called] as const),
        ...(profile.regions ?? []).map(({ code, title }) => [code, title] as const),
        ...said.map(({ key, name }) => [key, name] as const),
      ]),
      figures: catalogue.map((figure) => withTarget(this.handbook, figure)),
    };
  }
}
