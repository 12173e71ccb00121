import { describe, expect, it } from '@jest/globals';
import { chooseTemplate, ownerOf, type DocumentTemplate } from './document-template.js';
import { loadProfile, profileNames } from './load-profile.js';

const templatesOf = (profile: string) => loadProfile(profile).documentTemplates ?? [];
const codesIn = (profile: string, template: string) =>
  templatesOf(profile)
    .find(({ code }) => code === template)
    ?.documents.map(({ code }) => code);

describe('document templates', () => {
  it('CU-05 auto-dealer asks for all papers of a sale and of a service', () => {
    expect(codesIn('auto-dealer', 'vehicle-sale')).toEqual([
      ...['contract', 'accessories-contract', 'identity', 'residence-permit', 'conformity'],
      ...['invoice', 'purchase-tax-certificate', 'purchase-tax-receipt'],
      ...['licence-agency-receipt', 'policy', 'premium-invoice', 'delivery-confirmation'],
      ...['issue-slip', 'membership-form'],
    ]);
    expect(codesIn('auto-dealer', 'vehicle-service')).toEqual([
      ...['intake-sheet', 'dispatch-sheet', 'settlement', 'routine-checklist'],
    ]);
  });

  it('CU-05 property-sales asks for all papers of a buyer', () => {
    expect(codesIn('property-sales', 'property')).toEqual([
      ...['subscription', 'sale-contract', 'mortgage-contract', 'supplement'],
      ...['discount-request', 'identity', 'receipt', 'invoice'],
    ]);
  });

  it.each(['auto-dealer', 'copier-repair', 'demo', 'property-sales'])(
    'CU-02, CU-05 %s has templates for sales, service and contract files',
    (profile) => {
      const kinds = templatesOf(profile).map((template) => template.for);
      expect(kinds).toEqual(expect.arrayContaining(['sales', 'service', 'contract']));
    },
  );

  it.each(profileNames())('CU-05 %s asks for no document twice in one file', (profile) => {
    for (const { code, documents } of templatesOf(profile)) {
      const codes = documents.map((one) => one.code);
      expect([code, [...new Set(codes)]]).toEqual([code, codes]);
    }
  });

  it('CU-05 takes the template by name, else for the category, else for all', () => {
    const title = { zh: '甲', en: 'X' };
    const template = (code: string, more: Partial<DocumentTemplate> = {}): DocumentTemplate => ({
      ...{ code, title, for: 'sales', documents: [] },
      ...more,
    });
    const all = [template('any'), template('car', { category: 'vehicle' }), template('other')];
    const chosen = (sought: { code?: string; category?: string }) =>
      chooseTemplate(all, { kind: 'sales', ...sought })?.code;
    expect([chosen({}), chosen({ category: 'vehicle' }), chosen({ category: 'meter' })]).toEqual([
      ...['any', 'car', 'any'],
    ]);
    expect([chosen({ code: 'other' }), chosen({ code: 'none' })]).toEqual(['other', undefined]);
    expect(chooseTemplate(all, { kind: 'service' })).toBeUndefined();
  });

  it('CU-05 names who owes a document, or follows the kind of file', () => {
    const document = { code: 'x', title: { zh: '甲', en: 'X' }, form: 'copy', copies: 1 } as const;
    expect(ownerOf({ for: 'service' }, document)).toBe('front-desk');
    expect(ownerOf({ for: 'service' }, { ...document, owner: 'technician' })).toBe('technician');
  });
});
