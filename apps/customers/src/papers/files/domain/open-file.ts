import { FileOpenedV1 } from '@kefu/messages-customers';
import { ownerOf, type DocumentTemplate, type FileKind } from '@kefu/handbook';
import { happened, type Instant } from '@kefu/kernel';
import type { FileContext, FileDecision } from './context.js';
import { entryOf } from './entries.js';
import { concernsOf, type CustomerFile } from './file.js';
import { settled } from './settle.js';

export interface OpenFile {
  readonly kind: FileKind;
  readonly customer: { readonly id: string; readonly number: string };
  readonly assetId?: string | undefined;
  readonly template?: DocumentTemplate | undefined;
  /** How many files of the kind the customer has or had. */
  readonly before: number;
  /** What the due times of its papers count from. */
  readonly at: Instant;
}

const letters: Readonly<Record<FileKind, string>> = {
  sales: 'S',
  service: 'R',
  property: 'P',
  contract: 'H',
  credit: 'X',
  procedure: 'B',
};

/** `C000123-S01` (CU-02). */
export const fileNumber = (customerNumber: string, kind: FileKind, before: number): string =>
  `${customerNumber}-${letters[kind]}${String(before + 1).padStart(2, '0')}`;

/** A service file is opened empty, and gets an entry with each repair. */
export const openFile = (command: OpenFile, context: FileContext): FileDecision => {
  const { kind, customer, assetId, template } = command;
  const asked = (template?.documents ?? []).map((document) => ({
    ...document,
    owner: ownerOf({ for: kind }, document),
  }));
  const entries = kind === 'service' ? [] : [entryOf({ at: command.at }, asked, context)];
  const file: CustomerFile = {
    id: context.newId(),
    number: fileNumber(customer.number, kind, command.before),
    kind,
    customerId: customer.id,
    ...(assetId ? { assetId } : {}),
    status: 'open',
    openedAt: context.now,
    ...(template ? { templateCode: template.code } : {}),
    asked,
    entries,
    documents: [],
    waivers: [],
  };
  const opened = happened(
    FileOpenedV1,
    {
      number: file.number,
      kind,
      ...concernsOf(file),
      ...(template ? { templateCode: template.code } : {}),
    },
    'CU-02',
  );
  return settled(file, { events: [opened] }, context);
};
