import type { ArchivePart } from '../whole/endings/index.js';
import { CustomersHaveATimeline, TimelinesMeetAtReading } from '../migrations/index.js';
import { OverviewController } from './http/overview.controller.js';
import { TimelineController } from './http/timeline.controller.js';
import { KeepEntryWhenSaid } from './reactions/keep-entry-when-said.js';
import { KeepEntries } from './store/keep-entries.js';
import { ReadTimeline } from './store/read-timeline.js';

export const timelinePart: ArchivePart = {
  controllers: [TimelineController, OverviewController, KeepEntryWhenSaid],
  providers: [KeepEntries, ReadTimeline],
  migrations: [CustomersHaveATimeline, TimelinesMeetAtReading],
};
