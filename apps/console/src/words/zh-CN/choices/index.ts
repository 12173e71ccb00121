import { choices as ofAdmin } from './admin';
import { choices as ofArchive } from './archive';
import { choices as ofComplaints } from './complaints';
import { choices as ofContracts } from './contracts';
import { events } from './events';
import { eventsOfRecords } from './events-of-records';
import { choices as ofGeneral } from './general';
import { choices as ofLeading } from './leading';
import { choices as ofRecords } from './records';
import { choices as ofPhone } from './phone';

export const choices = {
  ...ofGeneral,
  ...ofPhone,
  ...ofComplaints,
  ...ofContracts,
  ...ofArchive,
  ...ofLeading,
  ...ofRecords,
  ...events,
  ...eventsOfRecords,
  ...ofAdmin,
};
