import { operations } from '../../../../api/field-repair/operations.gen';
import { fieldRepairPenaltiesList } from '../../../../api/field-repair/sdk.gen';
import { LIMIT, type Source } from './ask';

/** FR-06: a penalty is confirmed by who leads, and what is said against it is decided above them. */
const penalties = (
  status: 'proposed' | 'appealed',
  roles: readonly string[],
  verbs: readonly [string, string],
): Source => ({
  roles,
  of: ['field-repair', 'penalties'],
  operations,
  load: async (mine) => {
    const query = { status, limit: LIMIT };
    const { items } = (await fieldRepairPenaltiesList({ query, throwOnError: true })).data;
    return items
      .filter(({ personId, ruling }) => personId !== mine.me && ruling?.by !== mine.me)
      .map(({ id, number, version, personId, degree, orderId, orderNumber, ...penalty }) => ({
        what:
          status === 'proposed'
            ? ('screens/approvals.penalty' as const)
            : ('screens/approvals.penalty-appeal' as const),
        id,
        to: `/repair-orders/${orderId}`,
        name: `${number} ${orderNumber}`,
        status: [degree, 'penaltyDegree'] as const,
        version,
        about: penalty.appeal?.reason,
        by: personId,
        since: penalty.appeal?.at ?? penalty.proposedAt,
        deeds: verbs.map((name) => ({ name: `fieldRepair.penalties.${name}` })),
      }));
  },
});

export const ofRepair: readonly Source[] = [
  penalties('proposed', ['manager', 'director'], ['confirm', 'drop']),
  penalties('appealed', ['director', 'general-manager'], ['uphold', 'overturn']),
];
