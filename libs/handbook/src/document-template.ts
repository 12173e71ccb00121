import type { Bilingual, Limit } from '@kefu/kernel';
import type { Role } from './roles.js';

/** The kinds of file that papers are kept in (CU-02, CU-05). */
export const fileKinds = [
  'sales',
  'service',
  'property',
  'contract',
  'credit',
  'procedure',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** In which form a document is asked for, or came in. */
export const forms = ['original', 'copy', 'original-seen-copy-kept'] as const;
export type DocumentForm = (typeof forms)[number];

export interface RequiredDocument {
  readonly code: string;
  readonly title: Bilingual;
  readonly form: DocumentForm;
  readonly copies: number;
  /** Who brings it; where none is named, {@link ownerOf} says. */
  readonly owner?: Role;
  /** How long after the file, or the repair's entry in it, was opened. */
  readonly due?: Limit;
  /** Welcome, but the file is complete without it. */
  readonly optional?: boolean;
  /** It is taken in with the day on which it expires (a policy, a licence). */
  readonly expires?: boolean;
}

/** CU-05: what must be in a file, in which form and how many. */
export interface DocumentTemplate {
  readonly code: string;
  readonly title: Bilingual;
  readonly for: FileKind;
  /** Only for assets of that category; goes before a template for all. */
  readonly category?: string;
  readonly documents: readonly RequiredDocument[];
}

const usualOwner: Readonly<Record<FileKind, Role>> = {
  sales: 'sales',
  service: 'front-desk',
  property: 'sales',
  contract: 'contract-reviewer',
  credit: 'account-manager',
  procedure: 'clerk',
};

export const ownerOf = (template: Pick<DocumentTemplate, 'for'>, one: RequiredDocument): Role =>
  one.owner ?? usualOwner[template.for];

export interface TemplateSought {
  readonly kind: FileKind;
  /** By name, where there are several. */
  readonly code?: string | undefined;
  /** Of the asset that the file is about. */
  readonly category?: string | undefined;
}

/** By name, else the one for the asset's category, else the one for all. */
export const chooseTemplate = (
  templates: readonly DocumentTemplate[],
  { kind, code, category }: TemplateSought,
): DocumentTemplate | undefined => {
  const ofKind = templates.filter((one) => one.for === kind);
  if (code !== undefined) return ofKind.find((one) => one.code === code);
  return (
    ofKind.find((one) => one.category !== undefined && one.category === category) ??
    ofKind.find((one) => one.category === undefined)
  );
};
