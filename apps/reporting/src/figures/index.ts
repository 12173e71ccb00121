export { catalogue, dimensions, figureNamed, type Figure, type FigureKind } from './catalogue.js';
export {
  dayRows,
  presentWay,
  rowColumns,
  type DayBounds,
  type DaySource,
  type WayOfCounting,
} from './day-rows.js';
export { dayCursor, eventCursor } from './read-cursor.js';
export { readSection } from './read-section.js';
export {
  breachesByTeam,
  changedFigures,
  groupings,
  type Figures,
  type FigureValue,
  type Group,
  type Grouping,
  type Section,
  type Tally,
} from './sections.js';
export { readRecords, type After, type FigureRecord, type RecordFilter } from './read-records.js';
export { ReportDays } from './report-days.js';
export { readers, visibleRegions } from './visible-regions.js';
export { OrNull } from './or-null.js';
