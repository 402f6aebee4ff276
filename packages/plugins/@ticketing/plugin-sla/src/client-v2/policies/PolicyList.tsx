import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, HolderOutlined } from '@ant-design/icons';
import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import { textOfMinutes } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Popconfirm, Tag, Typography, theme } from 'antd';
import React, { useState, type DragEvent } from 'react';
import type { T } from '../locale';
import { ReadAloud } from '../words/ReadAloud';
import type { PolicyRow } from './policy-draft';

export interface PolicyListProps {
  rows: readonly PolicyRow[];
  onMove(from: number, to: number): void;
  onEdit(row: PolicyRow): void;
  onDelete(row: PolicyRow): void;
  t: T;
}

/** The policies in the order in which they are asked; moved by dragging or with the arrow buttons. */
export function PolicyList({ rows, onMove, onEdit, onDelete, t }: PolicyListProps) {
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
                  <Typography.Text type="secondary">{promisesOf(row, t)}</Typography.Text>
                </div>
              </div>
              <Typography.Text type="secondary">{row.calendar?.name ?? t('Around the clock')}</Typography.Text>
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
                title={t('Delete {{name}}? Its tickets get the next policy that fits.', { name: row.name })}
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

/** "P0 15m / 2h · P1 1h / 8h": first response and resolution, as far as promised. */
function promisesOf({ targets }: PolicyRow, t: T): string {
  const words = PRIORITIES.flatMap((priority) => {
    const { firstResponseMinutes, resolutionMinutes } = targets?.[priority] ?? {};
    if (firstResponseMinutes == null && resolutionMinutes == null) return [];
    return `${priority} ${textOfMinutes(firstResponseMinutes) || '–'} / ${textOfMinutes(resolutionMinutes) || '–'}`;
  });
  return words.length > 0 ? words.join(' · ') : t('only next replies are promised');
}
