import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List, Typography } from 'antd';
import { operations } from '../../../api/callbacks/operations.gen';
import { callbacksCallbacksRead } from '../../../api/callbacks/sdk.gen';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { CodeName } from '../../../parts/codes';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Status } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { Personal } from '../../../parts/personal';
import { Part, RecordPage } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';
import { AnswersForm } from './answers-form';

const parts = ['opening', 'satisfied', 'dissatisfied', 'closing'] as const;

/** One callback: whom to call, what to ask and to say, and what came of it. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const query = useQuery({
    queryKey: keyOf('callbacks', 'callbacks', id),
    queryFn: async () => (await callbacksCallbacksRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      title={({ customer, guide }) => (
        <>
          {say.said(guide.title)} · <Personal>{customer.name ?? ''}</Personal>
        </>
      )}
      tags={({ status, dueAt, plan }) => (
        <>
          <Status of={status} field="callbackStatus" />
          {['due', 'rescheduled', 'calling'].includes(status) && (
            <DeadlineTag dueAt={dueAt} rule={plan} />
          )}
        </>
      )}
      deeds={({ status, version }) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={version}
          deeds={[
            {
              name: 'callbacks.callbacks.startCall',
              when: ['due', 'rescheduled'].includes(status),
            },
            {
              name: 'callbacks.callbacks.attempts',
              when: ['calling', 'due', 'rescheduled'].includes(status),
            },
            {
              name: 'callbacks.callbacks.reschedule',
              when: ['calling', 'due', 'rescheduled'].includes(status),
            },
            {
              name: 'callbacks.callbacks.handOver',
              when: ['due', 'rescheduled', 'calling'].includes(status),
            },
            {
              name: 'callbacks.callbacks.skip',
              when: ['due', 'rescheduled'].includes(status),
              danger: true,
            },
          ]}
        />
      )}
    >
      {(callback) => (
        <div className="two">
          <div>
            <Part title={say('screens/callback.questions')}>
              {callback.status === 'calling' ? (
                <AnswersForm callback={callback} />
              ) : (
                <List
                  size="small"
                  dataSource={callback.guide.questions}
                  renderItem={({ title, options }) => (
                    <List.Item>
                      {say.said(title)}
                      {options && (
                        <Typography.Text type="secondary">
                          {' '}
                          {options.map((option) => say.said(option.title)).join(' / ')}
                        </Typography.Text>
                      )}
                    </List.Item>
                  )}
                />
              )}
            </Part>
            <Part title={say('screens/callback.script')}>
              {parts.map((name) => (
                <div key={name}>
                  {callback.guide.script
                    .filter((line) => line.part === name)
                    .map(({ text }) => (
                      <Typography.Paragraph key={text.zh}>
                        <Typography.Text type="secondary">
                          {say(`screens/callback.script.${name}`)}：
                        </Typography.Text>
                        {say.said(text)}
                      </Typography.Paragraph>
                    ))}
                </div>
              ))}
            </Part>
          </div>
          <div>
            <Part title={say('screens/callback.whom')}>
              <Facts
                columns={1}
                facts={[
                  [
                    'name',
                    <Link key="c" to={`/customers/${callback.customerId}`}>
                      {callback.customer.name}
                    </Link>,
                  ],
                  [
                    'phones',
                    callback.customer.phones.map((phone) => (
                      <a key={phone} href={`tel:${phone}`}>
                        {phone}{' '}
                      </a>
                    )),
                  ],
                  ...callback.customer.contacts.map(
                    ({ name, phone }) => ['contacts', `${name} ${phone ?? ''}`] as const,
                  ),
                  [
                    'orderNumber',
                    callback.repairOrderId && (
                      <Link key="o" to={`/repair-orders/${callback.repairOrderId}`}>
                        {callback.order.number}
                      </Link>
                    ),
                  ],
                  [
                    'faultCode',
                    callback.order.faultCode && (
                      <CodeName
                        key="f"
                        codes="field-repair/faults"
                        code={callback.order.faultCode}
                      />
                    ),
                  ],
                  ['agentId', <PersonName key="a" id={callback.agentId} />],
                ]}
              />
            </Part>
            <Part title={say('screens/callback.attempts')}>
              <List
                size="small"
                dataSource={callback.attempts}
                locale={{ emptyText: '—' }}
                renderItem={({ at, by, outcome }) => (
                  <List.Item>
                    <Moment at={at} /> <PersonName id={by} /> {say.choice(outcome, 'outcome')}
                  </List.Item>
                )}
              />
            </Part>
          </div>
        </div>
      )}
    </RecordPage>
  );
};
