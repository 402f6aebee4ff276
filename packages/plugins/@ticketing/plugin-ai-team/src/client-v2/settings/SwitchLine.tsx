import { Flex, Switch, Typography } from 'antd';
import React, { useId } from 'react';

export interface SwitchLineProps {
  label: string;
  says: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}

/** Something that is on or off, and what that means. */
export function SwitchLine({ label, says, isOn, onChange }: SwitchLineProps) {
  const id = useId();
  return (
    <Flex justify="space-between" align="center" gap="small">
      <div>
        <Typography.Text id={id} strong>{label}</Typography.Text>
        <Typography.Paragraph id={`${id}-says`} type="secondary" style={{ margin: 0 }}>{says}</Typography.Paragraph>
      </div>
      <Switch aria-labelledby={id} aria-describedby={`${id}-says`} checked={isOn} onChange={onChange} />
    </Flex>
  );
}
