import { Day, Flag, Id, Instant, Int, OneOf, optional, Part, Text } from '@kefu/fields';
import { forms, roleNames, type DocumentForm, type Role } from '@kefu/handbook';
import type { Plain } from '../../../whole/request-formats/index.js';
import type { AskedDocument } from '../domain/index.js';

export class DocumentTitleView {
  @Text() zh!: string;
  @Text() en!: string;
}

export class AskedView {
  @Text() code!: string;
  @Part(() => DocumentTitleView) title!: DocumentTitleView;
  @OneOf(forms) form!: DocumentForm;
  @Int() copies!: number;
  /** Who brings it. */
  @OneOf(roleNames) owner!: Role;
  @Flag() optional!: boolean;
  /** It is taken in with the day on which it expires. */
  @Flag() expires!: boolean;
}

export class FileEntryView {
  @Id() entryId!: string;
  @Instant() at!: string;
  @Id(optional) repairOrderId?: string | undefined;
  /** The number of the repair order. */
  @Text(optional) reference?: string | undefined;
  @OneOf(['confirmed', 'unconfirmed'], optional) outcome?: 'confirmed' | 'unconfirmed' | undefined;
}

export class SaidOfPaperView {
  @Instant() at!: string;
  @Text() by!: string;
  @Text() reason!: string;
}

export class KeptDocumentView {
  @Id() documentId!: string;
  @Id() entryId!: string;
  @Text() code!: string;
  @OneOf(forms) form!: DocumentForm;
  @Int() copies!: number;
  @Instant() receivedAt!: string;
  @Text() receivedBy!: string;
  @Day(optional) expiresOn?: string | undefined;
  @Text(optional) reference?: string | undefined;
  @Part(() => SaidOfPaperView, optional) voided?: SaidOfPaperView | undefined;
}

export class DocumentWaiverView extends SaidOfPaperView {
  @Id() entryId!: string;
  @Text() code!: string;
  @Part(() => SaidOfPaperView, optional) withdrawn?: SaidOfPaperView | undefined;
}

export class MissingInFileView {
  @Id() entryId!: string;
  @Text() code!: string;
  @OneOf(roleNames) owner!: Role;
  /** How many copies have to come in yet. */
  @Int() copies!: number;
  @Instant(optional) dueAt?: string | undefined;
}

export const askedViewOf = (document: AskedDocument): Plain<AskedView> => ({
  code: document.code,
  title: { ...document.title },
  form: document.form,
  copies: document.copies,
  owner: document.owner,
  optional: document.optional ?? false,
  expires: document.expires ?? false,
});
