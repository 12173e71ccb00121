import { fields as ofAdmin } from './admin';
import { fields as ofArchive } from './archive';
import { fields as ofComplaints } from './complaints';
import { fields as ofContracts } from './contracts';
import { fields as ofGeneral } from './general';
import { fields as ofLeading } from './leading';
import { fields as ofRecords } from './records';

export const fields = {
  ...ofGeneral,
  ...ofComplaints,
  ...ofContracts,
  ...ofArchive,
  ...ofLeading,
  ...ofRecords,
  ...ofAdmin,
};
