import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, List, Tag } from 'antd';
import { customersHandOversHtmlRead } from '../../../api/customers/sdk.gen';
import type { CustomersHandOversReadResponse } from '../../../api/customers/types.gen';
import { Moment } from '../../../parts/facts';
import { useTitles } from '../../../parts/papers';
import { PersonName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { RefusalAlert } from '../../../parts/refusal-alert';
import { useWords } from '../../../words/use-words';

/** The form as it is printed and signed by hand, in a tab of its own. */
export const PrintForm = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () =>
      (await customersHandOversHtmlRead({ path: { id }, parseAs: 'text', throwOnError: true }))
        .data,
    onSuccess: (html) => {
      globalThis.open(URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' })));
    },
  });
  return (
    <div>
      <Button
        icon={<PrinterOutlined />}
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {say('screens/file.print')}
      </Button>
      <RefusalAlert error={error} />
    </div>
  );
};

/** Each form that was signed, the newest first: what was on it, who gave and who received. */
export const Forms = ({ handOver }: { readonly handOver: CustomersHandOversReadResponse }) => {
  const say = useWords();
  const titleOf = useTitles(handOver.fileId);
  const forms = [...(handOver.form ? [handOver.form] : []), ...handOver.signed.toReversed()];
  return (
    <Part title={say('screens/hand-over.forms')}>
      <List
        size="small"
        dataSource={forms}
        locale={{ emptyText: say('screens/hand-over.no-form') }}
        renderItem={({ given, received, items, remark }) => (
          <List.Item>
            <div>
              <PersonName id={given.personId} /> <Moment at={given.at} />
              {received && (
                <>
                  {' → '}
                  <PersonName id={received.personId} /> <Moment at={received.at} />
                </>
              )}
              <div>
                {items.map(({ code, form, copies }) => (
                  <Tag key={code}>
                    {titleOf(code)} · {say.choice(form, 'form')} ·{' '}
                    {say('screens/file.copies', { copies })}
                  </Tag>
                ))}
              </div>
              {remark}
            </div>
          </List.Item>
        )}
      />
    </Part>
  );
};
