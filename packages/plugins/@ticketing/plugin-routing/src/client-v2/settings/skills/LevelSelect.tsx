import { Select } from 'antd';
import React from 'react';
import { HIGHEST_LEVEL } from '../../../domain';
import { tExpr, type T } from '../../locale';

/** Levels in plain words, from the lowest. */
const WORDS = [tExpr('beginner'), tExpr('with help'), tExpr('works alone'), tExpr('experienced'), tExpr('expert')];

export interface LevelSelectProps {
  label: string;
  value: number;
  onChange(level: number): void;
  t: T;
}

/** A level from 1 to 5. */
export function LevelSelect({ label, value, onChange, t }: LevelSelectProps) {
  const levels = Array.from({ length: HIGHEST_LEVEL }, (_none, index) => index + 1);
  return (
    <Select
      aria-label={label}
      style={{ width: 170 }}
      value={value}
      options={levels.map((level) => ({ value: level, label: t('{{level}} – {{words}}', { level, words: t(WORDS[level - 1]) }) }))}
      onChange={onChange}
    />
  );
}
