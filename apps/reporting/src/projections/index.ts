export { FollowCustomers } from './follow-customers.js';
export { KeepPeople, KeepRegions, KeepTeams } from './keep-staff.js';
export { ProjectCallbacks } from './project-callbacks.js';
export { ProjectAssets } from './project-assets.js';
export { ProjectComplaints } from './project-complaints.js';
export { ProjectEvaluations } from './project-evaluations.js';
export { ProjectPapers } from './project-papers.js';
export { ProjectRepairOrders } from './project-repair-orders.js';
export { projectionTables } from './tables.js';
