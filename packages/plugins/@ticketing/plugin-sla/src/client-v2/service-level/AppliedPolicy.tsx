import { Collapse, Typography } from 'antd';
import React from 'react';
import type { Explanation } from '../api/explanation';
import type { T } from '../locale';
import { whyItFailed, whyItHeld, type NameOf } from './finding-words';

export interface AppliedPolicyProps {
  explanation: Pick<Explanation, 'policy' | 'promisedTo' | 'because' | 'passedOver'>;
  nameOf: NameOf;
  t: T;
}

/** Which policy applies and why; why the ones before it do not, for whoever wants to know. */
export function AppliedPolicy({ explanation: { policy, promisedTo, because, passedOver }, nameOf, t }: AppliedPolicyProps) {
  return (
    <div>
      <Typography.Text>{policy ? t('Policy "{{name}}"', { name: policy.name }) : t('No policy applies to this ticket')}</Typography.Text>
      {promisedTo && <Typography.Text type="secondary"> · {t('promised for {{ticketNo}}, which was merged into this ticket', { ticketNo: promisedTo })}</Typography.Text>}
      {policy && because.length === 0 && <Typography.Text type="secondary"> · {t('it applies to every ticket')}</Typography.Text>}
      {because.length > 0 && <Reasons reasons={because.map((finding) => whyItHeld(finding, nameOf, t))} />}
      {passedOver.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'passedOver',
              label: t('Policies that do not apply ({{number}})', { number: passedOver.length }),
              children: passedOver.map(({ key, name, reason, because: failed }) => (
                <div key={key}>
                  <Typography.Text>{name}</Typography.Text>
                  <Reasons reasons={reason === 'disabled' ? [t('It is switched off')] : failed.map((finding) => whyItFailed(finding, nameOf, t))} />
                </div>
              )),
            },
          ]}
        />
      )}
    </div>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {reasons.map((reason) => (
        <li key={reason}>
          <Typography.Text type="secondary">{reason}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}
