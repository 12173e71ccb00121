import { newId } from '@kefu/kernel';
import type { TokenClaims } from '@kefu/testing/tokens';
import { manager, type Archive } from './archive.js';

export const archivist: TokenClaims = { sub: newId(), roles: ['archivist'] };
export const AT = '2026-11-23T01:00:00.000Z';

/** A customer of the east with an asset, and what is owed to them. */
export const owner = async (archive: Archive) => {
  const assets = [{ serial: newId(), category: 'copier', model: 'KM-227', contractKind: 'none' }];
  const { id, assets: filed } = await archive.filed({ tier: 'key', assets });
  const one = async (path: string) => (await archive.get(`${path}?customerId=${id}`)).body.items[0];
  return {
    id,
    assetId: (filed as { id: string }[])[0]?.id ?? '',
    visit: `visits/${String((await one('visits'))?.['id'])}`,
    account: `key-accounts/${String((await one('key-accounts'))?.['id'])}`,
  };
};
export type Owner = Awaited<ReturnType<typeof owner>>;

export const files = async (archive: Archive, { id }: Owner) =>
  (await archive.post(`customers/${id}/files`, { kind: 'contract' }, { as: archivist })).body.id;
const generalManager: TokenClaims = { sub: newId(), roles: ['general-manager'] };
type Asked = readonly [path: string, body: object, by: TokenClaims];
type AskedOf = (id: string, whose: Owner, archive: Archive) => Asked | Promise<Asked>;

const papers = { code: 'contract', form: 'original', copies: 1 };
const aBundle = async (archive: Archive) => {
  const bundle = { shelfMark: `B-${newId()}`, regionCode: 'east' };
  return (await archive.post('bundles', bundle, { as: archivist })).body.id;
};
const anActivity = async (archive: Archive) => {
  const activity = {
    ...{ title: '讲座', kind: 'lecture', place: '一楼', capacity: 5 },
    ...{ startsAt: '2026-12-24T02:00:00.000Z', endsAt: '2026-12-24T04:00:00.000Z' },
  };
  const { id } = (await archive.post('activities', activity, { as: manager })).body;
  await archive.post(`activities/${id}/announce`, {}, { as: manager });
  return id;
};
const aRelease = async (archive: Archive, { id: customerId }: Owner) => {
  const release = { customerId, kind: 'title-certificate', place: 'A-1' };
  return (await archive.post('releases', release, { as: archivist })).body.id;
};

/** Each field of a request that names a record, with that id in it, and what an invented one is told. */
export const records: Readonly<Record<string, readonly [AskedOf, string]>> = {
  'activities/{id}/enrolments /customerId': [
    async (customerId, _whose, archive) => [
      `activities/${await anActivity(archive)}/enrolments`,
      { customerId },
      manager,
    ],
    'not-found',
  ],
  'assets/{id}/hand-over /customerId': [
    (customerId, { assetId }) => [
      `assets/${assetId}/hand-over`,
      { customerId, reason: '转让给他人' },
      manager,
    ],
    'not-found',
  ],
  'bundles/{id}/add-files /fileIds/0': [
    async (id, _whose, archive) => [
      `bundles/${await aBundle(archive)}/add-files`,
      { fileIds: [id] },
      archivist,
    ],
    'not-found',
  ],
  'bundles/{id}/take-out /fileId': [
    async (fileId, _whose, archive) => [
      `bundles/${await aBundle(archive)}/take-out`,
      { fileId, reason: '查阅取出' },
      archivist,
    ],
    'not-found',
  ],
  'customers/{id}/disposal-account/give-up /disposalId': [
    (disposalId, { id }) => [
      `customers/${id}/disposal-account/give-up`,
      { disposalId, reason: '无人办理' },
      generalManager,
    ],
    'disposal-not-found',
  ],
  'customers/{id}/disposal-account/grant /disposalId': [
    (disposalId, { id }) => [
      `customers/${id}/disposal-account/grant`,
      { disposalId, reason: '特别批准' },
      generalManager,
    ],
    'disposal-not-found',
  ],
  'customers/{id}/files /assetId': [
    (assetId, { id }) => [`customers/${id}/files`, { kind: 'service', assetId }, archivist],
    'not-found',
  ],
  'customers/{id}/merge /mergedId': [
    (mergedId, { id }) => [`customers/${id}/merge`, { mergedId, reason: '重复建档' }, manager],
    'unknown-record',
  ],
  'customers/{id}/reveal /contactId': [
    (contactId, { id }) => [
      `customers/${id}/reveal`,
      { field: 'phone', contactId, reason: '回电核对' },
      manager,
    ],
    'nothing-to-reveal',
  ],
  'files/{id}/receive-documents /documents/0/entryId': [
    async (entryId, whose, archive) => [
      `files/${await files(archive, whose)}/receive-documents`,
      { documents: [{ ...papers, entryId }] },
      archivist,
    ],
    'entry-not-found',
  ],
  'files/{id}/waive-document /entryId': [
    async (entryId, whose, archive) => [
      `files/${await files(archive, whose)}/waive-document`,
      { code: 'contract', entryId, reason: '原件遗失' },
      manager,
    ],
    'entry-not-found',
  ],
  'files/{id}/withdraw-waiver /entryId': [
    async (entryId, whose, archive) => [
      `files/${await files(archive, whose)}/withdraw-waiver`,
      { code: 'contract', entryId, reason: '原件找到' },
      manager,
    ],
    'entry-not-found',
  ],
  'hand-overs/await-sales-papers /assetId': [
    (assetId, { id: customerId }) => [
      'hand-overs/await-sales-papers',
      { customerId, assetId, at: AT },
      archivist,
    ],
    'not-found',
  ],
  'hand-overs/await-sales-papers /customerId': [
    (customerId, { assetId }) => [
      'hand-overs/await-sales-papers',
      { customerId, assetId, at: AT },
      archivist,
    ],
    'not-found',
  ],
  'hand-overs/await-service-papers /assetId': [
    (assetId, { id: customerId }) => [
      'hand-overs/await-service-papers',
      { customerId, assetId, reference: '外修-8', at: AT },
      archivist,
    ],
    'not-found',
  ],
  'hand-overs/await-service-papers /customerId': [
    (customerId, { assetId }) => [
      'hand-overs/await-service-papers',
      { customerId, assetId, reference: '外修-8', at: AT },
      archivist,
    ],
    'not-found',
  ],
  'loans /subjectId': [
    (subjectId) => ['loans', { subject: 'file', subjectId, purpose: '核对条款' }, manager],
    'not-found',
  ],
  'releases /customerId': [
    (customerId) => [
      'releases',
      { customerId, kind: 'title-certificate', place: 'A-1' },
      archivist,
    ],
    'not-found',
  ],
  'releases /assetId': [
    (assetId, { id: customerId }) => [
      'releases',
      { customerId, assetId, kind: 'title-certificate', place: 'A-1' },
      archivist,
    ],
    'not-found',
  ],
  'releases/{id}/release /contactId': [
    async (contactId, whose, archive) => [
      `releases/${await aRelease(archive, whose)}/release`,
      {
        ...{ number: '11010519491231002X', contactId },
        ...{ feeInvoiceShown: true, taxInvoiceShown: true, signedInPerson: true },
      },
      archivist,
    ],
    'no-number-on-record',
  ],
};
