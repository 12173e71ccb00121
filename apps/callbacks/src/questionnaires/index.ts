export { guideOf, type Guide, type ScriptPart } from './guide-of.js';
export { partNames } from './usual-guides.js';
