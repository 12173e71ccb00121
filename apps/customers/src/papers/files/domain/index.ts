export { announceExpiring } from './announce-expiring.js';
export * from './bundling.js';
export * from './context.js';
export * from './documents.js';
export { addEntry, endEntry, type AddEntry } from './entries.js';
export * from './expiry.js';
export * from './file.js';
export { forgetFile } from './forget-file.js';
export * from './missing.js';
export * from './open-file.js';
export {
  requireAssetNamed,
  requireIn,
  requireKind,
  requireStanding,
  type Out,
} from './policies.js';
export * from './void-file.js';
export * from './waivers.js';
