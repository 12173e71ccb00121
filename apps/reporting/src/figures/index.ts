export { catalogue, dimensions, figureNamed } from './catalogue.js';
export { figureKinds, type Figure, type FigureKind } from './figure.js';
export {
  dayRows,
  presentWay,
  rowColumns,
  waysOfCounting,
  type DayBounds,
  type DaySource,
  type WayOfCounting,
} from './day-rows.js';
export { dayCursor, eventCursor, monthCursor } from './read-cursor.js';
export { readSection } from './read-section.js';
export {
  breachesByTeam,
  changedFigures,
  complaintGroupings,
  contractGroupings,
  groupings,
  type AnyGrouping,
  type ComplaintGrouping,
  type Figures,
  type FigureValue,
  type Group,
  type Grouping,
  type Section,
  type Tally,
} from './sections.js';
export { readRecords, type After, type FigureRecord, type RecordFilter } from './read-records.js';
export { isMonth, nextMonth, ReportDays, type DayOrMonth, type Month } from './report-days.js';
export { readers, visibleRegions } from './visible-regions.js';
export { OrNull } from './or-null.js';
export { lightOf, lights, withTarget, type Light, type TargetedFigure } from './targets.js';
export { paretoFigures, paretoOf, type ParetoLine } from './pareto.js';
