import { screens as ofAdmin } from './admin';
import { screens as ofArchive } from './archive';
import { screens as ofComplaints } from './complaints';
import { screens as ofContracts } from './contracts';
import { screens as ofLeading } from './leading';
import { screens as ofPhone } from './phone';
import { screens as ofRepair } from './repair';

/** Texts of single pages, by the page. */
export const screens = {
  ...ofRepair,
  ...ofPhone,
  ...ofComplaints,
  ...ofContracts,
  ...ofArchive,
  ...ofLeading,
  ...ofAdmin,
};
