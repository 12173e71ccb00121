import { List, Tag } from 'antd';
import type { CustomersHandOversReadResponse } from '../../../api/customers/types.gen';
import { Moment } from '../../../parts/facts';
import { useTitles } from '../../../parts/papers';
import { PersonName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

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
