import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';
import { CodeName, type CodesOf } from './codes';
import { DeadlineTag } from './deadline-tag';
import { Moment, Money, Status } from './facts';
import type { Column } from './list/grid-row';
import { PageLink } from './page-link';
import { AssetName, ContractLink, CustomerLink } from './papers';
import { PersonName, RegionName } from './people';

/**
 * A field of a record as lists and pages show it: under the field's own name, written as what it is. Where
 * a record does not have it, nothing is shown.
 */
export type Shown<T> = Column<T>;

interface Both {
  readonly zh: string;
  readonly en: string;
}

type Has<K extends string, V> = Readonly<Partial<Record<K, V>>>;

const drawn =
  <V,>(draw: (value: V) => ReactNode, usual: string) =>
  <K extends string>(name: K, width = usual): Shown<Has<K, V>> => ({
    name,
    width,
    show: (row) => {
      const value = row[name];
      return value === undefined ? undefined : draw(value);
    },
  });

const Choice = ({ of, words }: { readonly of: string; readonly words: string }) => (
  <>{useWords().choice(of, words)}</>
);
const Said = ({ both }: { readonly both: Both }) => <>{useWords().said(both)}</>;
const YesOrNo = ({ is }: { readonly is: boolean }) => (
  <>{useWords()(is ? 'forms/yes' : 'forms/no')}</>
);

export const text = drawn<string | number>((value) => value, '8rem');
export const long = drawn<string>((value) => <span className="long">{value}</span>, '2fr');
export const money = drawn<string>((value) => <Money amount={value} />, '9rem');
export const moment = drawn<string>((value) => <Moment at={value} />, '10rem');
export const person = drawn<string>((value) => <PersonName id={value} />, '10rem');
export const region = drawn<string>((value) => <RegionName code={value} />, '8rem');
export const customer = drawn<string>((value) => <CustomerLink id={value} />, '1fr');
export const contract = drawn<string>((value) => <ContractLink id={value} />, '9rem');
export const asset = drawn<string>((value) => <AssetName id={value} />, '12rem');
export const said = drawn<Both>((value) => <Said both={value} />, '12rem');
export const yesOrNo = drawn<boolean>((value) => <YesOrNo is={value} />, '6rem');
/** Said where it is so; what mostly is not so says nothing. */
export const ifSo = drawn<boolean>((value) => value && <YesOrNo is />, '6rem');
export const until = drawn<string>((value) => <DeadlineTag dueAt={value} />, '9rem');

/** @param words under which its values are said, where the field's own name tells too little */
export const choice = <K extends string>(name: K, words: string = name, width = '8rem') =>
  drawn<string>((value) => <Choice of={value} words={words} />, width)(name);

export const status = (words: string, width = '8rem') =>
  drawn<string>((value) => <Status of={value} field={words} />, width)('status');

/** By what the centre's profile calls it. */
export const coded = <K extends string>(name: K, codes: CodesOf, width = '8rem') =>
  drawn<string>((value) => <CodeName codes={codes} code={value} />, width)(name);

/** Another record, by the page that it has. */
export const linkTo = <K extends string>(name: K, address: string, width = '9rem') =>
  drawn<string>((id) => <LinkTo id={id} name={name} address={address} />, width)(name);

const LinkTo = ({ id, name, address }: Readonly<Record<'id' | 'name' | 'address', string>>) => {
  const say = useWords();
  return (
    <PageLink to={`${address}/${id}`}>{say('lists/look-at', { what: say.field(name) })}</PageLink>
  );
};

interface Done {
  readonly at: string;
  readonly by: string;
  readonly reference?: string;
}

/** When, by whom, and under which number. */
export const done = drawn<Done>(
  ({ at, by, reference }) => (
    <>
      <Moment at={at} /> <PersonName id={by} /> {reference}
    </>
  ),
  '16rem',
);
