import { localDate, type Bilingual } from '@kefu/kernel';
import { inHtml, printedPage, printedTable, type Paper } from '@kefu/service';
import type { ChecklistLine, Contract, Party } from '../../contracts/index.js';
import { feeTable, type FeeQuote } from '../../fee-quotes/index.js';
import { roles, words } from './words-of-a-contract.js';

interface ContractPaper extends Paper {
  /** Staff number of whoever answers for it. */
  readonly owner: string;
  /** As the profile calls it; absent where it knows no such kind. */
  readonly kind: Bilingual | undefined;
  readonly copies: number;
  /** Of customers on record. */
  readonly names: ReadonlyMap<string, string>;
  readonly papers: readonly ChecklistLine[];
  /** The quote that the statement of fees was made of. */
  readonly quote: FeeQuote | undefined;
}

/** Whether it may be signed as it stands, in the words that stand under its heading. */
const standingOf = ({ status, signing, customerCheck }: Contract): Bilingual => {
  if (signing) {
    const { signedOn } = signing;
    return { zh: `${words.signed.zh} ${signedOn}`, en: `${words.signed.en} ${signedOn}` };
  }
  if (status === 'withdrawn') return words.withdrawn;
  if (status !== 'approved') return words.draft;
  return customerCheck ? words.forSigning : words.unchecked;
};

/** The contract, as it is checked by the customer, printed, signed and filed (CT-02). */
export const printContract = (contract: Contract, paper: ContractPaper): string => {
  const { language, zone, centre, names, papers, quote } = paper;
  const { parties, feeStatement, customerCheck, versions, status, number } = contract;
  const t = (one: Bilingual): string => inHtml(one[language]);
  const heading = (one: Bilingual): string => `<h2>${t(one)}</h2>`;
  const nameOf = ({ name, customerId = '' }: Party): string =>
    inHtml(name ?? names.get(customerId) ?? '');
  const byId = new Map(parties.map((party) => [party.id, party]));
  const wardOf = ({ guardianOf = '' }: Party): string => {
    const ward = byId.get(guardianOf);
    return ward ? `${t(words.guards)}${nameOf(ward) || t(roles[ward.role])}` : '';
  };
  const calls = (party: Party): string => `${t(roles[party.role])} ${nameOf(party)}`.trim();
  const terms: readonly (readonly [Bilingual, string | undefined])[] = [
    [words.subject, inHtml(contract.title)],
    [words.total, contract.total ?? t(words.metered)],
    [words.startsOn, contract.startsOn],
    [words.endsOn, contract.endsOn ?? t(words.endless)],
    [words.deposit, contract.deposit],
    [words.prepayment, contract.prepayment],
    [words.copies, String(paper.copies)],
  ];
  const told = feeStatement
    ? t(words.feesTold).replace('{}', feeStatement.on).replace('{}', feeStatement.amount)
    : t(words.feesUntold);
  const dayOf = ({ partyId, code }: ChecklistLine): string => {
    const seen = byId.get(partyId)?.seen.find((one) => one.code === code);
    return seen ? `☑ ${localDate(seen.at, zone)}` : '☐';
  };
  const text = versions.at(-1)?.text ?? '';
  const kind = (paper.kind ?? words.contract)[language];
  return printedPage({
    language,
    title: `${kind} ${number ?? contract.title}`,
    heading: kind,
    below: [
      centre[language],
      [
        ...(number === undefined ? [] : [`${words.number[language]} ${number}`]),
        `${words.version[language]} ${versions.length}`,
        `${words.owner[language]} ${paper.owner}`,
      ].join(' · '),
      ...[standingOf(contract)[language]],
      ...(contract.previousId === undefined ? [] : [words.renews[language]]),
      ...(status === 'withdrawn' && contract.endReason ? [contract.endReason] : []),
    ],
    body: [
      heading(words.parties),
      printedTable([words.role, words.name, words.remark].map(t), [
        ...parties.map((party) => [
          ...[t(roles[party.role]), nameOf(party)],
          party.minor ? t(words.minor) : wardOf(party),
        ]),
      ]),
      heading(words.terms),
      printedTable(
        ['', ''],
        terms.flatMap(([head, value]) => (value === undefined ? [] : [[t(head), value]])),
        'facts',
      ),
      heading(words.wording),
      text === ''
        ? `<p class="none">${t(words.noWording)}</p>`
        : `<div class="wording">${inHtml(text)}</div>`,
      heading(words.fees),
      `<p>${told}</p>`,
      ...(quote ? [feeTable(quote, language)] : []),
      heading(words.papers),
      printedTable([words.party, words.paper, words.seen].map(t), [
        ...papers.map((line) => {
          const party = byId.get(line.partyId);
          return [party ? calls(party) : '', t(line.title), dayOf(line)];
        }),
        ['', t(words.checked), customerCheck ? `☑ ${customerCheck.on}` : '☐'],
      ]),
      `<p class="none">${t(words.rule)}</p>`,
    ],
    signatures: [
      `${t(words.centre)} · ${t(words.sign)}`,
      ...parties.map((party) =>
        [calls(party), wardOf(party), t(words.sign)].filter((one) => one !== '').join(' · '),
      ),
    ],
  });
};
