import { describe, expect, it } from '@jest/globals';
import { namesOf, NotPossible, renamer } from './names.js';

describe('the names of a new service', () => {
  it.each([
    ['loans', undefined, 'loan', 'loans'],
    ['parking', undefined, 'parking-case', 'parking-cases'],
    ['loan-desk', 'library-loan', 'library-loan', 'library-loans'],
    ['address', undefined, 'address-case', 'address-cases'],
  ])('of %s with %s are made of words', (service, given, aggregate, aggregates) => {
    expect(namesOf(service, given)).toEqual({ service, aggregate, aggregates });
  });

  it.each([
    ['Loans', undefined],
    ['loan_desk', undefined],
    ['loan2', undefined],
    ['../loans', undefined],
    ['-loans', undefined],
    ['loans', 'order'],
    ['loans', 'loans'],
    ['orders', undefined],
  ])('refuse %s with %s', (service, aggregate) => {
    expect(() => namesOf(service, aggregate)).toThrow(NotPossible);
  });

  it('are put into every spelling of the template', () => {
    const rename = renamer(namesOf('loan-desk', 'archive-loan'));
    expect(
      rename('apps/work-shop WorkShop workShop WORK_SHOP work_shop kefu.work-shop.spare-part.x'),
    ).toBe('apps/loan-desk LoanDesk loanDesk LOAN_DESK loan_desk kefu.loan-desk.archive-loan.x');
    expect(rename('SparePartRow SpareParts spareParts spare_part a spare part; A spare part')).toBe(
      'ArchiveLoanRow ArchiveLoans archiveLoans archive_loan an archive loan; An archive loan',
    );
  });
});
