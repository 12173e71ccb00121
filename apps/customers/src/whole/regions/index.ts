export { KeepRegionWhenChanged } from './reactions/keep-region-when-changed.js';
export { KeepRegionWhenOpened } from './reactions/keep-region-when-opened.js';
export { Regions } from './store/regions.js';
export { regionsPart } from './part.js';
