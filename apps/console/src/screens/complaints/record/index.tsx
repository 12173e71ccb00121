import { App, Typography } from 'antd';
import { operations } from '../../../api/complaints/operations.gen';
import type { ComplaintsComplaintsCreateResponse } from '../../../api/complaints/types.gen';
import { useAsked, useGo } from '../../../app/address';
import { nowAsInput } from '../../../app/clock';
import { DeedForm } from '../../../parts/deed-form';
import { useWords } from '../../../words/use-words';

const NAME = 'complaints.complaints.create';

/** What a customer complains of, in their words. */
export const Screen = () => {
  const say = useWords();
  const go = useGo();
  const { message } = App.useApp();
  const { customerId } = useAsked();
  return (
    <div style={{ maxWidth: 720 }}>
      <Typography.Title level={1} className="space">
        {say.deed(NAME)}
      </Typography.Title>
      <DeedForm
        name={NAME}
        operation={operations[NAME]}
        typed={{ channel: 'phone', madeAt: nowAsInput() }}
        given={customerId ? { customerId } : {}}
        context={{ customerId }}
        onDone={(answer) => {
          const { id, number } = answer as ComplaintsComplaintsCreateResponse;
          void message.success(say('screens/complaint.done', { number }));
          go(`/complaints/${id}`);
        }}
      />
    </div>
  );
};
