import type { Bilingual } from '@kefu/kernel';

/** What the resources of its paths are called, by their last word. */
export const resources: Readonly<Record<string, Bilingual>> = {
  grants: { zh: '授权记录', en: 'Grants of authority' },
  me: { zh: '本人', en: 'Oneself' },
  people: { zh: '人员', en: 'People' },
  regions: { zh: '区域', en: 'Regions' },
  'signing-keys': { zh: '签名密钥', en: 'Signing keys' },
  teams: { zh: '班组', en: 'Teams' },
};
