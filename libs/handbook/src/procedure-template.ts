import type { Bilingual, Limit } from '@kefu/kernel';
import type { RequiredDocument } from './document-template.js';
import type { Role } from './roles.js';

/** CT-11: one step of a procedure. It starts when the one before is done. */
export interface ProcedureStepTemplate {
  readonly code: string;
  readonly title: Bilingual;
  readonly owner: Role;
  readonly within: Limit;
  /** It cannot be done earlier; what comes earlier all the same takes a reason. */
  readonly notBefore?: Limit;
  /** What must be there before it is done. */
  readonly documents?: readonly RequiredDocument[];
}

/** CT-11: the steps of a procedure, in their order. */
export interface ProcedureTemplate {
  readonly code: string;
  readonly title: Bilingual;
  /** The procedure of the same contract that must be done before. */
  readonly after?: string;
  /** The certificate that comes of it, released under CU-09. */
  readonly certificate?: string;
  readonly steps: readonly ProcedureStepTemplate[];
}
