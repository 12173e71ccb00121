import { contractKindOf, type ContractKind, type Handbook } from '@kefu/handbook';
import { listsBy, type CodeList } from '@kefu/service';
import { templatesOf } from './procedures/index.js';

const papersOf = ({ papers }: Pick<ContractKind, 'papers'>) => [
  ...new Map(
    [...papers.customer, ...papers['co-owner'], ...papers.guardian].map((one) => [one.code, one]),
  ).values(),
];

/** What its requests are chosen of. */
export const codes = (handbook: Handbook): readonly CodeList[] => {
  const { contractKinds = [] } = handbook.profile;
  const procedures = templatesOf(handbook, true);
  return [
    { list: 'contract-kinds', codes: contractKinds },
    { list: 'procedures', codes: procedures },
    { list: 'identity-papers', codes: handbook.parameter('CT-16', 'identity') },
    { list: 'papers', codes: papersOf(contractKindOf([], '')) },
    ...contractKinds.map((kind) => ({ list: 'papers', of: kind.code, codes: papersOf(kind) })),
    ...listsBy(
      'step-documents',
      Object.fromEntries(
        procedures.map(({ code, steps }) => [
          code,
          steps.flatMap(({ documents = [] }) => documents),
        ]),
      ),
    ),
  ].map(({ codes: all, ...list }) => ({
    ...list,
    codes: all.map(({ code, title }) => ({ code, title })),
  }));
};
