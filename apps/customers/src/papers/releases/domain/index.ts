export * from './custody.js';
export { forgetRelease } from './forget-release.js';
export * from './hand-to-holder.js';
export * from './release.js';
