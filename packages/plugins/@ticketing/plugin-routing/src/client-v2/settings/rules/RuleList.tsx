import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Flex, Popconfirm, Tag, Typography, theme } from 'antd';
import React, { useState, type DragEvent } from 'react';
import type { T } from '../../locale';
import { ReadAloud } from '../../words/ReadAloud';
import type { RuleRow, SkillRow } from '../rows';

export interface RuleListProps {
  rows: readonly RuleRow[];
  skills: readonly SkillRow[];
  onMove(from: number, to: number): void;
  onEdit(row: RuleRow): void;
  onDelete(row: RuleRow): void;
  t: T;
}

/** The rules in the order in which they are asked; moved by dragging or with the arrow buttons. */
export function RuleList({ rows, skills, onMove, onEdit, onDelete, t }: RuleListProps) {
  const { token } = theme.useToken();
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState('');

  const move = (from: number, to: number) => {
    onMove(from, to);
    setSaid(t('{{name}} is now number {{place}}', { name: rows[from].name, place: to + 1 }));
  };
  const start = (event: DragEvent, index: number) => {
    event.dataTransfer.effectAllowed = 'move';
    // Firefox drags nothing that carries no data.
    event.dataTransfer.setData('text/plain', rows[index].name);
    setDragged(index);
  };
  const stop = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== undefined && dragged !== to) move(dragged, to);
    stop();
  };
  return (
    <>
      <ReadAloud>
        <span role="status">{said}</span>
      </ReadAloud>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            aria-label={row.name}
            draggable
            onDragStart={(event) => start(event, index)}
            onDragEnd={stop}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => drop(event, index)}
            style={{
              padding: token.paddingSM,
              border: `1px solid ${over === index && dragged !== index ? token.colorPrimary : token.colorBorderSecondary}`,
              borderRadius: token.borderRadius,
              background: token.colorBgContainer,
              opacity: dragged === index ? 0.5 : 1,
            }}
          >
            <Flex align="center" gap={token.marginXS} wrap>
              <HolderOutlined aria-hidden style={{ cursor: 'grab', color: token.colorTextTertiary }} />
              <Typography.Text type="secondary">{index + 1}.</Typography.Text>
              <div style={{ flex: 1, minWidth: 160 }}>
                <Typography.Text strong>{row.name}</Typography.Text>
                {row.isEnabled === false && <Tag style={{ marginInlineStart: token.marginXS }}>{t('switched off')}</Tag>}
                <div>
                  <Typography.Text type="secondary">{effectOf(row, skills, t)}</Typography.Text>
                </div>
              </div>
              <Button
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={t('Move {{name}} up', { name: row.name })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={t('Move {{name}} down', { name: row.name })}
                disabled={index === rows.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button icon={<EditOutlined aria-hidden />} aria-label={t('Edit {{name}}', { name: row.name })} onClick={() => onEdit(row)} />
              <Popconfirm
                title={t('Delete {{name}}?', { name: row.name })}
                description={t('Tickets that come from now on get the next rule that fits.')}
                okText={t('Delete')}
                cancelText={t('Cancel')}
                onConfirm={() => onDelete(row)}
              >
                <Button danger icon={<DeleteOutlined aria-hidden />} aria-label={t('Delete {{name}}', { name: row.name })} />
              </Popconfirm>
            </Flex>
          </li>
        ))}
      </ol>
    </>
  );
}

/** "→ IT support · ERP level 2 · P1": what the rule does. */
const effectOf = ({ queue, requiredSkills, priority }: RuleRow, skills: readonly SkillRow[], t: T): string =>
  [
    `→ ${queue?.name ?? t('no queue')}`,
    ...(requiredSkills ?? []).map(({ skill, minLevel }) =>
      t('{{skill}} level {{level}}', { skill: skills.find(({ code }) => code === skill)?.name ?? skill, level: minLevel }),
    ),
    priority,
  ]
    .filter(Boolean)
    .join(' · ');
