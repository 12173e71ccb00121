import { Code, Day, Id, Int, OneOf, Sized, optional } from '@kefu/fields';

/** What events of a file say of it. */
class OfAFile {
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  /** The part of the file that it belongs to: a service file has one a repair, others have one. */
  @Id() entryId!: string;
}

/** A file for a customer's or an asset's papers was opened (CU-02). It may still be empty. */
export class FileOpenedV1 {
  static readonly type = 'kefu.customers.file.opened.v1' as const;
  /** The customer's number with one of the file: `C000123-S01`. */
  @Sized(1, 32) number!: string;
  @OneOf(['sales', 'service', 'property', 'contract', 'credit', 'procedure']) kind!:
    | 'sales'
    | 'service'
    | 'property'
    | 'contract'
    | 'credit'
    | 'procedure';
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  /** Absent where the profile asks for no papers of that kind. */
  @Code(optional) templateCode?: string;
}

/** A service file got the entry of a repair, whose papers are asked for from now on (CU-02). */
export class FileEntryAddedV1 {
  static readonly type = 'kefu.customers.file.entry-added.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @Id() entryId!: string;
  /** Absent for an entry that was made by hand. */
  @Id(optional) repairOrderId?: string;
}

/** A document came into the file (CU-05). It says nothing of whether the file is complete now. */
export class FileDocumentReceivedV1 extends OfAFile {
  static readonly type = 'kefu.customers.file.document-received.v1' as const;
  @Id() documentId!: string;
  /** Which document, as the template of the file has it. */
  @Code() code!: string;
  @OneOf(['original', 'copy', 'original-seen-copy-kept']) form!:
    | 'original'
    | 'copy'
    | 'original-seen-copy-kept';
  @Int({ min: 1 }) copies!: number;
  @Day(optional) expiresOn?: string;
}

/** A document was entered wrongly and no longer counts (G-03). */
export class FileDocumentVoidedV1 extends OfAFile {
  static readonly type = 'kefu.customers.file.document-voided.v1' as const;
  @Id() documentId!: string;
  /** Which document, as the template of the file has it. */
  @Code() code!: string;
}

/** A required document need not come in; the reason is in customers (CU-05). */
export class FileDocumentWaivedV1 extends OfAFile {
  static readonly type = 'kefu.customers.file.document-waived.v1' as const;
  /** Which document, as the template of the file has it. */
  @Code() code!: string;
}

/** A waived document is required again (CU-05). */
export class FileWaiverWithdrawnV1 extends OfAFile {
  static readonly type = 'kefu.customers.file.waiver-withdrawn.v1' as const;
  /** Which document, as the template of the file has it. */
  @Code() code!: string;
}

/** Every required document is in or waived (CU-05). A repair or a voided document may open it again. */
export class FileCompletedV1 {
  static readonly type = 'kefu.customers.file.completed.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @OneOf(['sales', 'service', 'property', 'contract', 'credit', 'procedure']) kind!:
    | 'sales'
    | 'service'
    | 'property'
    | 'contract'
    | 'credit'
    | 'procedure';
}

/** Something is missing again in a file that was complete (CU-05). */
export class FileReopenedV1 {
  static readonly type = 'kefu.customers.file.reopened.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @OneOf(['sales', 'service', 'property', 'contract', 'credit', 'procedure']) kind!:
    | 'sales'
    | 'service'
    | 'property'
    | 'contract'
    | 'credit'
    | 'procedure';
}

/** A document will expire within the time that the handbook sets (CU-05). It is said once. */
export class FileDocumentExpiringV1 extends OfAFile {
  static readonly type = 'kefu.customers.file.document-expiring.v1' as const;
  @Id() documentId!: string;
  /** Which document, as the template of the file has it. */
  @Code() code!: string;
  @Day() expiresOn!: string;
}

/** The file was opened in error and no longer counts; its number is never used again (G-03). */
export class FileVoidedV1 {
  static readonly type = 'kefu.customers.file.voided.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @OneOf(['sales', 'service', 'property', 'contract', 'credit', 'procedure']) kind!:
    | 'sales'
    | 'service'
    | 'property'
    | 'contract'
    | 'credit'
    | 'procedure';
}

/** The file went into a bundle, its asset being out of warranty (CU-07). It is found as before. */
export class FileBundledV1 {
  static readonly type = 'kefu.customers.file.bundled.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @Id() bundleId!: string;
}

/** The file was taken out of its bundle (CU-07). */
export class FileUnbundledV1 {
  static readonly type = 'kefu.customers.file.unbundled.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @Id() bundleId!: string;
}
