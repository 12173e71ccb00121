import type { ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { BreachesController } from './breaches/index.js';
import {
  DailyReportRecord,
  DailyReports,
  ReportsController,
  FiguresController,
  MonthlyReportRecord,
  MonthlyReports,
  Publications,
  PublishDailyReports,
  PublishMonthlyReports,
  PublishReport,
  ReadReports,
  ReportParts,
  ReportWording,
} from './daily-reports/index.js';
import { ReportDays } from './figures/index.js';
import {
  AmountsAsked,
  BreachesOfPapers,
  Complaints,
  ComplaintsEndAsMalicious,
  ComplaintsTakenOver,
  MoneyOfContracts,
  PaymentsOfComplaints,
  Payouts,
  DailyReports as DailyReportsTables,
  FigureRows,
  MonthlyReports as MonthlyReportsTable,
  NamesAsSaid,
  Projections,
  ToldAgain,
  WaysOfCounting,
} from './migrations/index.js';
import { OwnFiguresController, ReadOwnFigures } from './own-figures/index.js';
import {
  FollowCustomers,
  ProjectCallbacks,
  KeepPeople,
  KeepRegions,
  KeepTeams,
  ProjectAssets,
  ProjectClaims,
  ProjectComplaints,
  ProjectEvaluations,
  ProjectPapers,
  ProjectPapersOfContracts,
  ProjectRepairOrders,
} from './projections/index.js';
import { RebuildController, RebuildProjections } from './rebuild/index.js';
import { resources } from './resources.js';

@Module({
  controllers: [
    BreachesController,
    ReportsController,
    FiguresController,
    FollowCustomers,
    OwnFiguresController,
    ProjectCallbacks,
    KeepPeople,
    KeepRegions,
    KeepTeams,
    ProjectAssets,
    ProjectClaims,
    ProjectComplaints,
    ProjectEvaluations,
    ProjectPapers,
    ProjectPapersOfContracts,
    ProjectRepairOrders,
    RebuildController,
  ],
  providers: [
    DailyReports,
    MonthlyReports,
    Publications,
    PublishDailyReports,
    PublishMonthlyReports,
    PublishReport,
    ReadOwnFigures,
    ReadReports,
    RebuildProjections,
    ReportDays,
    ReportParts,
    ReportWording,
  ],
})
export class ReportingModule {}

export const reporting: ServiceDefinition = {
  name: 'reporting',
  title: { zh: '报表', en: 'Reports' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: ReportingModule,
  peopleIn: 'person',
  entities: [DailyReportRecord, MonthlyReportRecord],
  migrations: [
    Projections,
    FigureRows,
    DailyReportsTables,
    NamesAsSaid,
    WaysOfCounting,
    BreachesOfPapers,
    Complaints,
    MonthlyReportsTable,
    ToldAgain,
    ComplaintsTakenOver,
    ComplaintsEndAsMalicious,
    MoneyOfContracts,
    PaymentsOfComplaints,
    Payouts,
    AmountsAsked,
  ],
};
