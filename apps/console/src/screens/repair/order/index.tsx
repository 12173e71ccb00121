import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { List } from 'antd';
import { callbacksCallbacksList } from '../../../api/callbacks/sdk.gen';
import { operations } from '../../../api/field-repair/operations.gen';
import {
  fieldRepairDeadlinesList,
  fieldRepairRepairOrdersRead,
  fieldRepairRepairOrdersTrailRead,
} from '../../../api/field-repair/sdk.gen';
import type { FieldRepairRepairOrdersReadResponse } from '../../../api/field-repair/types.gen';
import { useSession } from '../../../app/session';
import { useRecordId } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { CodeName } from '../../../parts/codes';
import { DeadlineTag } from '../../../parts/deadline-tag';
import { Deadlines } from '../../../parts/deadlines';
import { Deeds } from '../../../parts/deeds';
import { Facts, Moment, Status } from '../../../parts/facts';
import { PersonName, RegionName } from '../../../parts/people';
import { Part, RecordPage } from '../../../parts/record-page';
import { Trail } from '../../../parts/trail';
import { useWords } from '../../../words/use-words';
import { deedsOf } from './deeds';
import { Suggestions } from './suggestions';

type Order = FieldRepairRepairOrdersReadResponse;

const Callbacks = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const { data = [] } = useQuery({
    queryKey: keyOf('callbacks', 'callbacks', 'of', id),
    queryFn: async () =>
      (await callbacksCallbacksList({ query: { repairOrderId: id }, throwOnError: true })).data
        .items,
    retry: false,
  });
  if (data.length === 0) return null;
  return (
    <Part title={say('screens/order.callbacks')}>
      <List
        size="small"
        dataSource={data}
        renderItem={(callback) => (
          <List.Item extra={<Status of={callback.status} field="callbackStatus" />}>
            <Link to={`/callbacks/${callback.id}`}>{say.choice(callback.plan, 'plan')}</Link>
          </List.Item>
        )}
      />
    </Part>
  );
};

const About = ({ order }: { readonly order: Order }) => {
  const say = useWords();
  const { report, customer, technician, appointment } = order;
  return (
    <>
      <Part title={say('screens/order.report')}>
        <Facts
          facts={[
            ['fault', report.fault],
            ['faultCode', <CodeName key="f" codes="field-repair/faults" code={report.faultCode} />],
            ['faultReportedAt', <Moment key="at" at={report.at} />],
            ['takenBy', <PersonName key="by" id={report.takenBy} />],
            ['callerName', report.callerName],
            [
              'callbackPhone',
              <a key="p" href={`tel:${report.callbackPhone}`}>
                {report.callbackPhone}
              </a>,
            ],
            ['repeats', order.repeats.length || undefined],
            [
              'unsolvedReason',
              order.unsolved && (
                <CodeName
                  key="u"
                  codes="field-repair/reasons"
                  of="unsolved"
                  code={order.unsolved.reason}
                />
              ),
            ],
          ]}
        />
      </Part>
      <Part title={say('screens/order.customer')}>
        <Facts
          facts={[
            [
              'name',
              <Link key="c" to={`/customers/${order.customerId}`}>
                {customer?.name ?? customer?.number}
              </Link>,
            ],
            ['phones', customer?.phones.join('、')],
            ['address', customer?.address],
            ['model', order.model],
            ['contractKind', say.choice(order.contractKind, 'contractKind')],
            ['regionId', <RegionName key="r" code={order.regionId} />],
          ]}
        />
      </Part>
      <Part title={say('screens/order.visit')}>
        <Facts
          facts={[
            ['ownerId', <PersonName key="o" id={order.ownerId} />],
            ['technicianId', technician && <PersonName key="t" id={technician.id} />],
            [
              'window',
              appointment && (
                <>
                  <Moment at={appointment.window.from} /> – <Moment at={appointment.window.to} />
                </>
              ),
            ],
            [
              'confirmedAt',
              appointment?.confirmedAt && <Moment key="f" at={appointment.confirmedAt} />,
            ],
            ['repairedAt', order.repairedAt && <Moment key="d" at={order.repairedAt} />],
            ['ending', order.ending && say.choice(order.ending.outcome, 'ending')],
          ]}
        />
      </Part>
    </>
  );
};

const leads = ['repair-lead', 'manager', 'director'];

/** One repair order, with all that its people do with it. */
export const Screen = () => {
  const say = useWords();
  const id = useRecordId();
  const { id: me = '', roles = [] } = useSession() ?? {};
  const isLead = roles.some((role) => leads.includes(role));
  const query = useQuery({
    queryKey: keyOf('field-repair', 'repair-orders', id),
    queryFn: async () =>
      (await fieldRepairRepairOrdersRead({ path: { id }, throwOnError: true })).data,
  });
  return (
    <RecordPage
      query={query}
      presence={`field-repair/repair-order/${id}`}
      title={({ number }) => number}
      tags={({ status, dueAt }) => (
        <>
          <Status of={status} />
          {dueAt && <DeadlineTag dueAt={dueAt} />}
        </>
      )}
      deeds={(order) => (
        <Deeds
          operations={operations}
          path={{ id }}
          version={order.version}
          deeds={deedsOf(order, me)}
          context={{ customerId: order.customerId }}
        />
      )}
    >
      {(order) => (
        <div className="two">
          <div>
            {isLead && ['reported', 'notified', 'unsolved'].includes(order.status) && (
              <Suggestions order={order} />
            )}
            <About order={order} />
          </div>
          <div>
            <Deadlines
              queryKey={keyOf('field-repair', 'repair-orders', id)}
              load={async () =>
                (await fieldRepairDeadlinesList({ query: { ref: id }, throwOnError: true })).data
              }
            />
            <Callbacks id={id} />
            {isLead && (
              <Part title={say('screens/order.history')}>
                <Trail
                  queryKey={keyOf('field-repair', 'repair-orders', id)}
                  load={async () =>
                    (await fieldRepairRepairOrdersTrailRead({ path: { id }, throwOnError: true }))
                      .data
                  }
                />
              </Part>
            )}
          </div>
        </div>
      )}
    </RecordPage>
  );
};
