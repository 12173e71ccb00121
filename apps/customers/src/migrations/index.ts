export { FileCustomersAndAssets } from './file-customers-and-assets.js';
export { KeepCreditAssessments } from './keep-credit-assessments.js';
