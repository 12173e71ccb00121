import { describe, expect, it } from '@jest/globals';
import { operations as ofCallbacks } from '../api/callbacks/operations.gen';
import { operations as ofComplaints } from '../api/complaints/operations.gen';
import { operations as ofContracts } from '../api/contracts/operations.gen';
import { operations as ofCustomers } from '../api/customers/operations.gen';
import { operations as ofRepair } from '../api/field-repair/operations.gen';
import { operations as ofStaff } from '../api/staff/operations.gen';
import type { Field, Operations } from './operation';
import { pickedBy } from './picker';

const all: Operations = {
  ...ofRepair,
  ...ofCallbacks,
  ...ofComplaints,
  ...ofContracts,
  ...ofCustomers,
  ...ofStaff,
};

/** Whoever begins these gives them a code of their own making. */
const made = [
  'staff.regions.create code',
  'complaints.departments.create code',
  'contracts.branchAudits.create tour',
  'contracts.handovers.create batch',
];
/** Its page asks each question where it stands. */
const drawn = ['callbacks.callbacks.complete question'];

const codesIn = (fields: readonly Field[] = [], within = ''): readonly Field[] =>
  fields.flatMap((field) => {
    const named = { ...field, name: field.name || within };
    return [
      ...(field.kind === 'code' ? [named] : []),
      ...codesIn(field.fields, named.name),
      ...codesIn(
        field.of ? [{ ...field.of, codes: field.codes ?? field.of.codes }] : [],
        named.name,
      ),
    ];
  });

describe('a code', () => {
  it('is chosen by its name in every form, and typed in none but where it is made', () => {
    const typed = Object.entries(all).flatMap(([name, { fields }]) =>
      codesIn(fields)
        .filter((field) => field.codes === undefined && pickedBy(field.name) === undefined)
        .map((field) => `${name} ${field.name}`),
    );
    expect(typed.sort()).toEqual([...made, ...drawn].sort());
  });
});
