import { DeleteOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import React, { type ReactNode } from 'react';

export interface RemovableRowProps {
  /** Names the inputs of the row as one thing; left out where each of them names it. */
  label?: string;
  removeLabel: string;
  onRemove(): void;
  problem?: string;
  children: ReactNode;
}

/** A row of inputs that can be taken out, with what is wrong about it below. */
export function RemovableRow({ label, removeLabel, onRemove, problem, children }: RemovableRowProps) {
  return (
    <div {...(label && { role: 'group', 'aria-label': label })}>
      <Flex gap="small" align="center" wrap>
        {children}
        <Button icon={<DeleteOutlined aria-hidden />} aria-label={removeLabel} onClick={onRemove} />
      </Flex>
      {problem && (
        <Typography.Text type="danger" role="alert">
          {problem}
        </Typography.Text>
      )}
    </div>
  );
}
