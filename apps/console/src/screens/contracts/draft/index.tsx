import { App, Typography } from 'antd';
import { operations } from '../../../api/contracts/operations.gen';
import type { ContractsContractsCreateResponse } from '../../../api/contracts/types.gen';
import { useAsked, useGo } from '../../../app/address';
import { useSession } from '../../../app/session';
import { DeedForm } from '../../../parts/deed-form';
import { useWords } from '../../../words/use-words';

const NAME = 'contracts.contracts.create';

/** A contract for a customer on record; whoever drafts it keeps it, until they choose otherwise. */
export const Screen = () => {
  const say = useWords();
  const go = useGo();
  const { message } = App.useApp();
  const { customerId } = useAsked();
  const me = useSession();
  const isKeeper = me?.roles.includes('account-manager');
  return (
    <div style={{ maxWidth: 720 }}>
      <Typography.Title level={1} className="space">
        {say.deed(NAME)}
      </Typography.Title>
      <DeedForm
        name={NAME}
        operation={operations[NAME]}
        typed={{ customerId, ownerId: isKeeper ? me?.id : undefined }}
        onDone={(answer) => {
          void message.success(say('screens/contract.drafted'));
          go(`/contracts/${(answer as ContractsContractsCreateResponse).id}`);
        }}
      />
    </div>
  );
};
