export { CountCases } from './count-cases.js';
export { CreateComplaints } from './create-complaints.js';
export { KnowCallbacksAndOrders } from './know-callbacks-and-orders.js';
export { DisposalsAreAskedFor } from './disposals-are-asked-for.js';
export { CreateImprovements } from './create-improvements.js';
export { PeopleByNumber } from './people-by-number.js';
export { HistoryIsImported, KeepHistory } from './keep-history.js';
export { PaymentsAndMalice } from './payments-and-malice.js';
export { RepairsAreAwaited } from './repairs-are-awaited.js';
