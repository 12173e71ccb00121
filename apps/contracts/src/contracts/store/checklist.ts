import { contractKindOf, type Handbook } from '@kefu/handbook';
import type { Bilingual } from '@kefu/kernel';
import type { Checklist, Contract } from '../domain/index.js';

const kindOf = ({ profile }: Handbook, kind: string) => contractKindOf(profile.contractKinds, kind);

/** CT-02: which papers of whom this kind of contract asks for. */
export const checklistOf = (handbook: Handbook, kind: string): Checklist => {
  const { papers } = kindOf(handbook, kind);
  const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);
  return {
    customer: codes(papers.customer),
    'co-owner': codes(papers['co-owner']),
    guardian: codes(papers.guardian),
  };
};

export const signingRulesOf = (handbook: Handbook, kind: string) => ({
  checklist: checklistOf(handbook, kind),
  feeStatement: kindOf(handbook, kind).withoutFees !== true,
});

export interface ChecklistLine {
  readonly partyId: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly seen: boolean;
}

/** Every paper that is asked for, and whether somebody has seen it. */
export const linesOf = (
  { kind, parties }: Pick<Contract, 'kind' | 'parties'>,
  handbook: Handbook,
): readonly ChecklistLine[] =>
  parties.flatMap(({ id, role, seen }) =>
    kindOf(handbook, kind).papers[role].map(({ code, title }) => ({
      ...{ partyId: id, code, title },
      seen: seen.some((paper) => paper.code === code),
    })),
  );
