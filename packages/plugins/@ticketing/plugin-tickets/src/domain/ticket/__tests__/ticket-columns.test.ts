import { describe, expect, it } from 'vitest';
import { lifecycleTable } from '../../lifecycle/lifecycle-table';
import { RULED_COLUMNS, RULED_ON_CREATE, SILENT_COLUMNS } from '../ticket-columns';

describe('the columns of a ticket', () => {
  it('no plain write sets a column the lifecycle writes', () => {
    const written = Object.values(lifecycleTable).flatMap((rule) => [...rule.stamps, ...rule.clears, ...(rule.counts ? [rule.counts] : [])]);
    for (const column of ['status', 'statusCategory', 'resolution', ...written]) expect(RULED_COLUMNS).toContain(column);
  });

  it('who files a ticket may name its assignee, and nothing else of these', () => {
    expect(RULED_COLUMNS.filter((column) => !RULED_ON_CREATE.includes(column))).toEqual(['assigneeId']);
  });

  it('the history is not silent about status and assignee', () => {
    for (const column of ['status', 'assigneeId', 'priority', 'resolution']) expect(SILENT_COLUMNS).not.toContain(column);
  });
});
