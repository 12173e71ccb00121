import type { Bilingual } from '@kefu/kernel';
import { both } from './both.js';

interface Paper {
  readonly code: string;
  readonly title: Bilingual;
}

/** CT-02: the papers that are seen of whoever signs on the customer's side. */
export interface PapersOfParties {
  readonly customer: readonly Paper[];
  readonly 'co-owner': readonly Paper[];
  readonly guardian: readonly Paper[];
}

/** What one kind of contract needs before it is signed. */
export interface ContractKind extends Paper {
  readonly papers: PapersOfParties;
  /** Without a statement of fees it may be signed, for nothing is charged beside the price. */
  readonly withoutFees?: boolean;
}

const identity: Paper = {
  code: 'identity',
  title: both('身份证件或营业执照', 'Identity card or business licence'),
};
const guardianship: Paper = {
  code: 'guardianship',
  title: both('监护关系证明', 'Proof of guardianship'),
};

const usual: PapersOfParties = {
  customer: [identity],
  'co-owner': [identity],
  guardian: [identity, guardianship],
};

/** As the profile says; a kind that it does not name asks for what identifies those who sign. */
export const contractKindOf = (
  kinds: readonly ContractKind[] | undefined,
  code: string,
): Pick<ContractKind, 'papers' | 'withoutFees'> =>
  kinds?.find((one) => one.code === code) ?? { papers: usual };
