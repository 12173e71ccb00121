import { Link } from '@tanstack/react-router';
import type { ContractsContractsReadResponse } from '../../../api/contracts/types.gen';
import { CodeName } from '../../../parts/codes';
import { Facts, Moment, Money } from '../../../parts/facts';
import { CustomerLink } from '../../../parts/papers';
import { PersonName, RegionName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

type Props = { readonly contract: ContractsContractsReadResponse };

/** With whom, about what, for how much, from when until when. */
export const Terms = ({ contract }: Props) => {
  const say = useWords();
  const { customerId, previousId, renewal, credit, total, deposit, prepayment } = contract;
  return (
    <Part title={say('screens/contract.terms')}>
      <Facts
        facts={[
          ['customer', <CustomerLink key="c" id={customerId} />],
          ['kind', <CodeName key="k" codes="contracts/contract-kinds" code={contract.kind} />],
          ['total', total && <Money amount={total} />],
          ['deposit', deposit && <Money amount={deposit} />],
          ['prepayment', prepayment && <Money amount={prepayment} />],
          ['startsOn', contract.startsOn],
          ['endsOn', contract.endsOn],
          ['credit', credit.grade && `${credit.grade} ${credit.validThrough ?? ''}`],
          ['ownerId', <PersonName key="o" id={contract.ownerId} />],
          ['regionId', <RegionName key="g" code={contract.regionId} />],
          [
            'previousId',
            previousId && (
              <Link to={`/contracts/${previousId}`}>{say('screens/contract.previous')}</Link>
            ),
          ],
          [
            'renewal',
            renewal && (
              <Link to={`/contracts/${renewal.id}`}>{say('screens/contract.renewal')}</Link>
            ),
          ],
          ['endedAt', contract.endedAt && <Moment at={contract.endedAt} />],
          ['endReason', contract.endReason],
        ]}
      />
    </Part>
  );
};

/** What has to stand before it is signed, and what came of it. */
export const Signing = ({ contract }: Props) => {
  const say = useWords();
  const { customerCheck, feeStatement, signing, filing } = contract;
  const notYet = say('screens/contract.not-yet');
  const done = (version: number, on: string) => say('screens/contract.done-on', { version, on });
  return (
    <Part title={say('screens/contract.before-signing')}>
      <Facts
        columns={1}
        facts={[
          ['customerCheck', customerCheck ? done(customerCheck.version, customerCheck.on) : notYet],
          [
            'feeStatement',
            feeStatement ? (
              <>
                <Money amount={feeStatement.amount} /> {done(feeStatement.version, feeStatement.on)}
              </>
            ) : (
              notYet
            ),
          ],
          [
            'signing',
            signing ? (
              <>
                {done(signing.version, signing.signedOn)} <PersonName id={signing.by} />
              </>
            ) : (
              notYet
            ),
          ],
          [
            'filing',
            filing ? (
              <>
                {filing.shelf} <Moment at={filing.at} />
              </>
            ) : (
              notYet
            ),
          ],
        ]}
      />
    </Part>
  );
};
