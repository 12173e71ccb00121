import type { Bilingual, CalendarData, Instant } from '@kefu/kernel';
import type { ConfidentialityTable } from './confidentiality.js';
import type { ContractKind } from './contract-kind.js';
import type { DocumentTemplate } from './document-template.js';
import type { MeteredRate } from './metered-rate.js';
import type { ProcedureTemplate } from './procedure-template.js';
import type { PersonalDataTable } from './personal-data.js';
import type { ParameterName, ParameterValue, RuleId } from './rules.js';

interface Coded {
  readonly code: string;
  readonly title: Bilingual;
}

/** A region that technicians serve; `area` picks the limits of FR-20. */
export interface Region extends Coded {
  readonly area?: string;
}

export interface Question extends Coded {
  readonly kind: 'score' | 'yes-no' | 'text' | 'choice';
  /** CB-12, CB-14: what a score is about; expected and perceived quality are asked apart. */
  readonly dimension?:
    | 'timeliness'
    | 'effect'
    | 'result'
    | 'attitude'
    | 'overall'
    | 'left-over-trouble';
  readonly asks?: 'expected' | 'perceived';
  readonly options?: readonly Coded[];
  /** CB-12: which answer to a yes-no question says that the customer is dissatisfied. */
  readonly dissatisfiedAt?: 'yes' | 'no';
}

export interface Questionnaire extends Coded {
  readonly questions: readonly Question[];
}

/** CB-17. */
export interface Script extends Coded {
  readonly questionnaire?: string;
  readonly parts: readonly {
    readonly part: 'opening' | 'satisfied' | 'dissatisfied' | 'closing';
    readonly mandarin: string;
    readonly cantonese?: string;
  }[];
}

export interface FeeTable extends Coded {
  readonly lines: readonly (Coded & {
    readonly fee: string;
    readonly per: string;
    readonly basis?: Bilingual;
  })[];
}

/** Which rule's callbacks this centre makes, with which questionnaire. */
export interface CallbackPlan extends Coded {
  readonly rule: RuleId;
  readonly questionnaire: string;
  readonly contractKinds?: readonly string[];
}

/** G-06: a value that holds from a moment on. */
export interface ParameterChange {
  readonly rule: RuleId;
  readonly parameter: string;
  readonly value: unknown;
  readonly from: Instant;
  readonly by: string;
  readonly why: string;
  readonly approvedBy: string;
}

export type ParameterOverrides = {
  readonly [Id in RuleId]?: { readonly [Name in ParameterName<Id>]?: ParameterValue<Id, Name> };
};

/** All that one centre sets for itself; what it leaves out is as in the catalogue. */
export interface Profile {
  readonly name: string;
  readonly title: Bilingual;
  readonly calendar?: Partial<CalendarData>;
  readonly parameters?: ParameterOverrides;
  readonly changes?: readonly ParameterChange[];
  readonly regions?: readonly Region[];
  readonly documentTemplates?: readonly DocumentTemplate[];
  readonly contractKinds?: readonly ContractKind[];
  readonly questionnaires?: readonly Questionnaire[];
  readonly scripts?: readonly Script[];
  readonly feeTables?: readonly FeeTable[];
  readonly meteredRates?: readonly MeteredRate[];
  readonly procedures?: readonly ProcedureTemplate[];
  readonly callbackPlans?: readonly CallbackPlan[];
  readonly reportTitles?: Readonly<Record<string, Bilingual>>;
  readonly personalData?: PersonalDataTable;
  readonly confidentiality?: ConfidentialityTable;
}
