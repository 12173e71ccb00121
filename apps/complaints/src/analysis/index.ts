export { BarView, FiguresView, StepView } from './http/views.js';
export { analysisPart } from './part.js';
export { AnalyseCases, type Figures } from './store/index.js';
