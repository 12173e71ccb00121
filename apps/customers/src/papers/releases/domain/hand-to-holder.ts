import type { Handbook } from '@kefu/handbook';
import { ReleaseReleasedV1 } from '@kefu/messages-customers';
import {
  happened,
  move,
  refusedByRule,
  type Actor,
  type Decision,
  type Instant,
  type Refusal,
} from '@kefu/kernel';
import { paperKey, readIdNumber } from '../../../records/identity/index.js';
import { concernsOf, releaseTransitions, type Release, type ReleaseReceipt } from './release.js';

/** Who stands at the desk, and what they show. */
export interface Collecting {
  /** Of the holder: as on their ID card, or as the proxy's mandate has it; of an organisation, its code. */
  readonly number: string;
  /** The registered contact who comes for an organisation. */
  readonly contactId?: string | undefined;
  readonly proxy?: { readonly mandate: string; readonly identitySeen: boolean } | undefined;
  readonly feeInvoiceShown: boolean;
  readonly taxInvoiceShown: boolean;
  readonly signedInPerson: boolean;
}

/** What is on record of the holder. */
export interface CertificateHolder {
  readonly kind: 'person' | 'organisation';
  readonly number?: string | undefined;
  /** Registered contacts who may sign. */
  readonly contactIds: readonly string[];
}

interface Case {
  readonly collecting: Collecting;
  readonly holder: CertificateHolder;
  readonly proxyAllowed: boolean;
}

type Policy = (one: Case) => Refusal | undefined;

const no = (code: string, zh: string, en: string): Refusal =>
  refusedByRule('CU-09', code, { zh, en });

/** As it was filed, whichever way it is written. */
const spelling = (number: string): string => readIdNumber(number)?.idNumber ?? paperKey(number);

const holderIsOnRecord: Policy = ({ holder }) =>
  holder.number === undefined
    ? no('no-number-on-record', '客户没有登记证件号', 'No number of the holder is on record')
    : undefined;

const numberMatches: Policy = ({ collecting, holder }) =>
  spelling(collecting.number) === holder.number
    ? undefined
    : no('not-the-holder', '证件号与登记不符', 'The number is not the holder’s');

const contactMaySign: Policy = ({ collecting: { contactId, proxy }, holder }) =>
  holder.kind === 'person' || proxy !== undefined || holder.contactIds.includes(contactId ?? '')
    ? undefined
    : no('not-a-contact', '来人不是该单位可签收的联系人', 'Who comes is no contact who may sign');

const proxyMayCollect: Policy = ({ collecting: { proxy }, proxyAllowed }) =>
  proxy === undefined || proxyAllowed
    ? undefined
    : no('no-proxy', '本中心不办理代领', 'The handbook of this centre allows no proxy');

const proxyIsKnown: Policy = ({ collecting: { proxy } }) =>
  proxy === undefined || proxy.identitySeen
    ? undefined
    : no('proxy-not-identified', '未核对代领人证件', 'The identity of the proxy was not checked');

const invoicesShown: Policy = ({ collecting: { feeInvoiceShown, taxInvoiceShown } }) =>
  feeInvoiceShown && taxInvoiceShown
    ? undefined
    : no('invoices-not-shown', '未出示税费发票', 'Fee and tax invoices were not shown');

const signedInPerson: Policy = ({ collecting }) =>
  collecting.signedInPerson
    ? undefined
    : no('not-signed-in-person', '未当面签字', 'Not signed in person');

/** CU-09, in the order in which the desk checks. */
const onlyToTheHolder = [
  holderIsOnRecord,
  numberMatches,
  contactMaySign,
  proxyMayCollect,
  proxyIsKnown,
  invoicesShown,
  signedInPerson,
] as const;

export const handToHolder = (
  release: Release,
  collecting: Collecting,
  holder: CertificateHolder,
  { now, by, handbook }: { now: Instant; by: Actor; handbook: Handbook },
): Decision<Release> => {
  const status = move(releaseTransitions, release.status, 'released', 'CU-09');
  const one = { collecting, holder, proxyAllowed: handbook.parameter('CU-09', 'proxyAllowed') };
  for (const policy of onlyToTheHolder) {
    const refusal = policy(one);
    if (refusal) throw refusal;
  }
  const { proxy, contactId } = collecting;
  const to = proxy ? 'proxy' : holder.kind === 'person' ? 'holder' : 'contact';
  const contact = to === 'contact' && contactId ? { contactId } : {};
  const mandate = proxy ? { mandate: proxy.mandate } : {};
  const receipt: ReleaseReceipt = { at: now, by: by.id, to, ...contact, ...mandate };
  const event = happened(ReleaseReleasedV1, { ...concernsOf(release), to, ...contact }, 'CU-09');
  return { next: { ...release, status, receipt }, events: [event] };
};
