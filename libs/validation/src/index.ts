export { readSettings, type Setting } from './read-settings.js';
export { checkObject, faultAt, type Checked, type CheckOptions } from './check-object.js';
export {
  planOf,
  transformerMetadata,
  type Check,
  type DtoClass,
  type Plan,
  type PropertyPlan,
} from './plan-of.js';
export { step } from './pointer-step.js';
export { shownOf } from './shown-of.js';
