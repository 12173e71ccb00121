import { choices as ofAdmin } from './admin';
import { choices as ofArchive } from './archive';
import { choices as ofComplaints } from './complaints';
import { choices as ofContracts } from './contracts';
import { choices as ofEvents } from './events';
import { choices as ofGeneral } from './general';
import { choices as ofLeading } from './leading';
import { choices as ofRecords } from './records';
import { choices as ofPhone } from './phone';
import { choices as ofRepair } from './repair';

export const choices = {
  ...ofGeneral,
  ...ofRepair,
  ...ofPhone,
  ...ofComplaints,
  ...ofContracts,
  ...ofArchive,
  ...ofLeading,
  ...ofRecords,
  ...ofEvents,
  ...ofAdmin,
};
