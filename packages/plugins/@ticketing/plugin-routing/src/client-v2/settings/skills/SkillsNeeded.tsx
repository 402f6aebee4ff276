import { EditOutlined } from '@ant-design/icons';
import { useSettingsRows } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Skeleton, Tag, Typography, theme } from 'antd';
import React, { useCallback, useState } from 'react';
import type { RequiredSkill } from '../../../domain';
import type { T } from '../../locale';
import type { SkilledRow, SkillRow } from '../rows';
import type { SettingsApi } from '../settings-api';
import { RequiredSkillRows } from './RequiredSkillRows';

export interface SkillsNeededProps {
  api: Pick<SettingsApi, 'skills' | 'businessTypes' | 'categories' | 'requireOfBusinessType' | 'requireOfCategory'>;
  t: T;
}

/** What tickets of each business type and category ask of whoever works on them. */
export function SkillsNeeded({ api, t }: SkillsNeededProps) {
  const { token } = theme.useToken();
  return (
    <div style={{ display: 'grid', gap: token.marginLG, gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))', alignItems: 'start' }}>
      <Needs title={t('Business types')} read={api.businessTypes} write={api.requireOfBusinessType} readSkills={api.skills} t={t} />
      <Needs title={t('Categories')} read={api.categories} write={api.requireOfCategory} readSkills={api.skills} t={t} />
    </div>
  );
}

interface NeedsProps {
  title: string;
  read(): Promise<SkilledRow[]>;
  write(id: string, skills: RequiredSkill[]): Promise<unknown>;
  readSkills(): Promise<SkillRow[]>;
  t: T;
}

function Needs({ title, read, write, readSkills, t }: NeedsProps) {
  const { token } = theme.useToken();
  const { rows, error, attempt, dismiss } = useSettingsRows(read);
  const { rows: skills = [], load } = useSettingsRows(readSkills);
  const [editedId, setEditedId] = useState<string>();
  const edit = useCallback(
    (id: string) => {
      // A skill may have been added on the same page meanwhile.
      void load();
      setEditedId(id);
    },
    [load],
  );
  return (
    <section aria-label={title}>
      <Typography.Title level={5}>{title}</Typography.Title>
      {error && <Alert type="error" showIcon closable role="alert" message={error} onClose={dismiss} />}
      {!rows && !error && <Skeleton active title={false} />}
      {rows?.length === 0 && <Typography.Text type="secondary">{t('There are none yet')}</Typography.Text>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows?.map((row) => {
          const [id, name] = [String(row.id ?? row.code), t(row.title)];
          return (
            <li key={id} aria-label={name} style={{ padding: `${token.paddingXXS}px 0`, borderBottom: `1px solid ${token.colorBorderSecondary}` }}>
              {editedId === id ? (
                <NeedsEditor
                  name={name}
                  value={row.requiredSkills ?? []}
                  skills={skills}
                  onSave={async (required) => {
                    await attempt(() => write(id, required));
                    setEditedId(undefined);
                  }}
                  onCancel={() => setEditedId(undefined)}
                  t={t}
                />
              ) : (
                <Flex align="center" gap={token.marginXS}>
                  <span style={{ flex: 1 }}>{name}</span>
                  {(row.requiredSkills ?? []).map(({ skill, minLevel }) => (
                    <Tag key={skill} style={{ marginInlineEnd: 0 }}>
                      {t('{{skill}} level {{level}}', { skill: skills.find(({ code }) => code === skill)?.name ?? skill, level: minLevel })}
                    </Tag>
                  ))}
                  <Button type="text" size="small" icon={<EditOutlined aria-hidden />} aria-label={t('Edit {{name}}', { name })} onClick={() => edit(id)} />
                </Flex>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface NeedsEditorProps {
  name: string;
  value: readonly RequiredSkill[];
  skills: readonly SkillRow[];
  onSave(skills: RequiredSkill[]): Promise<void>;
  onCancel(): void;
  t: T;
}

function NeedsEditor({ name, value, skills, onSave, onCancel, t }: NeedsEditorProps) {
  const [draft, setDraft] = useState<RequiredSkill[]>([...value]);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await onSave(draft);
  };
  return (
    <Flex vertical gap="small">
      <Typography.Text strong>{name}</Typography.Text>
      <RequiredSkillRows value={draft} onChange={setDraft} skills={skills} emptyText={t('It asks for no skill.')} t={t} />
      <Flex gap="small">
        <Button size="small" type="primary" loading={isBusy} onClick={() => void save()}>
          {t('Save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('Cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
