import { Collapse, Typography } from 'antd';
import type { ContractsContractsReadResponse } from '../../../api/contracts/types.gen';
import { Facts, Moment, Money } from '../../../parts/facts';
import { PersonName } from '../../../parts/people';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

/** Every text that it had, the newest open. */
export const Texts = ({
  versions,
}: {
  readonly versions: ContractsContractsReadResponse['versions'];
}) => {
  const say = useWords();
  return (
    <Part title={say('screens/contract.versions')}>
      <Collapse
        size="small"
        defaultActiveKey={[String(versions.at(-1)?.version)]}
        items={versions.toReversed().map((one) => ({
          key: String(one.version),
          label: (
            <>
              {say('screens/contract.version', { version: one.version })} <Moment at={one.at} />{' '}
              <PersonName id={one.by} />
            </>
          ),
          children: (
            <>
              <Facts
                facts={[
                  ['title', one.title],
                  ['total', one.total && <Money amount={one.total} />],
                  ['startsOn', one.startsOn],
                  ['endsOn', one.endsOn],
                ]}
              />
              <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', marginTop: 12 }}>
                {one.text || say('screens/contract.no-text')}
              </Typography.Paragraph>
            </>
          ),
        }))}
      />
    </Part>
  );
};
