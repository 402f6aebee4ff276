import { describe, expect, it } from 'vitest';
import { STATUS_CATEGORIES } from '../../status/status-category';
import { lifecycleDiagram } from '../lifecycle-diagram';
import { lifecycleTable } from '../lifecycle-table';

describe('the diagram of the lifecycle', () => {
  const lines = lifecycleDiagram(lifecycleTable).split('\n').map((line) => line.trim());

  it('is a Mermaid state diagram from new to the two ends', () => {
    expect(lines[0]).toBe('stateDiagram-v2');
    expect(lines).toEqual(expect.arrayContaining(['[*] --> new', 'closed --> [*]', 'cancelled --> [*]']));
  });

  it('has one arrow for each way an action can go', () => {
    const arrows = Object.entries(lifecycleTable).flatMap(([action, rule]) => rule.from.map((from) => `${from} --> ${rule.to}: ${action}`));
    expect(lines.filter((line) => line.includes(': '))).toEqual(arrows);
  });

  it('shows every status category', () => {
    for (const category of STATUS_CATEGORIES) expect(lines.some((line) => line.split(/[ :]/).includes(category))).toBe(true);
  });
});
