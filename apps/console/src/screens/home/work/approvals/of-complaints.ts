import { operations } from '../../../../api/complaints/operations.gen';
import { complaintsComplaintsList } from '../../../../api/complaints/sdk.gen';
import type { ComplaintRecord } from '../../../../api/complaints/types.gen';
import { LIMIT, ofOthers, type Ask, type Source } from './ask';

const verb = (name: string): string => `complaints.complaints.${name}`;

const granting = ['manager', 'director', 'general-manager'] as const;
const extending = [...granting, 'gm-office'] as const;

const proposalOf = ({ id, number, version, said, proposals, dueAt }: ComplaintRecord): Ask => {
  const proposal = proposals.at(-1);
  return {
    what: 'screens/approvals.proposal',
    id,
    to: `/complaints/${id}`,
    name: number,
    version,
    about: said.at(-1)?.words,
    amount: proposal?.cost,
    by: proposal?.proposedBy ?? '',
    since: proposal?.proposedAt,
    dueAt,
    deeds: [{ name: verb('approve') }, { name: verb('reject') }],
  };
};

const extensionsOf = ({ id, number, version, extensions, dueAt }: ComplaintRecord): Ask[] =>
  extensions
    .filter(({ decidedAt, lapsedAt }) => !decidedAt && !lapsedAt)
    .map(({ rule, askedBy, askedAt }) => ({
      what: 'screens/approvals.extension' as const,
      id: `${id} ${rule}`,
      to: `/complaints/${id}`,
      name: number,
      version,
      about: rule,
      by: askedBy,
      since: askedAt,
      dueAt,
      deeds: ['grantExtension', 'refuseExtension'].map((name) => ({
        name: verb(name),
        path: { id },
        given: { rule },
      })),
    }));

export const ofComplaints: readonly Source[] = [
  {
    roles: granting,
    of: ['complaints', 'complaints'],
    operations,
    load: async (mine) => {
      const asked = granting
        .filter((role) => mine.roles.includes(role))
        .map(async (approvalBy) => {
          const query = { approvalBy, limit: LIMIT };
          return (await complaintsComplaintsList({ query, throwOnError: true })).data.items;
        });
      return ofOthers(mine, (await Promise.all(asked)).flat().map(proposalOf));
    },
  },
  {
    roles: extending,
    of: ['complaints', 'complaints'],
    operations,
    load: async (mine) => {
      const asked = extending
        .filter((role) => mine.roles.includes(role))
        .map(async (extensionBy) => {
          const query = { extensionBy, limit: LIMIT };
          return (await complaintsComplaintsList({ query, throwOnError: true })).data.items;
        });
      return ofOthers(mine, (await Promise.all(asked)).flat().flatMap(extensionsOf));
    },
  },
];
