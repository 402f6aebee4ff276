import { describe, expect, it } from 'vitest';
import { expandPagePack } from '../expand-page-pack';
import type { FlowNode, PagePack, Rows } from '../page-pack';
import type { TreePiece } from '../page-piece';

const packWith = (rows: unknown, extra: Partial<PagePack> = {}): PagePack => ({
  key: 'test',
  ns: '@ticketing/plugin-test',
  version: 1,
  pages: [{ uid: 'page', title: 'Page', icon: 'X', roles: ['agent'], tabs: [{ uid: 'tab', title: 'Tab', rows: rows as Rows }] }],
  ...extra,
});

const contentOf = (pack: PagePack): FlowNode => (expandPagePack(pack).find((piece) => piece.kind === 'tree') as TreePiece).tree;
const itemsOf = (node: FlowNode) => node.subModels?.items as FlowNode[];

const table = { $table: 'tickets', key: 'table', columns: ['title'] };

describe('a page pack is expanded to what NocoBase stores', () => {
  it('its pages stand under its group in the menu, without one under that of the desk', () => {
    const group = { uid: 'g', title: 'My requests', icon: 'X' };
    expect(expandPagePack(packWith([[table]], { group }))[0]).toMatchObject({ kind: 'page', group });
    expect(expandPagePack(packWith([[table]]))[0]).toMatchObject({ kind: 'page', group: null });
  });

  it('names every node after its place, so that uids stay the same', () => {
    const [block] = itemsOf(contentOf(packWith([[table]])));
    expect(block.uid).toBe('tab_table');
    expect((block.subModels?.columns as FlowNode[])[0].uid).toBe('tab_table_title');
  });

  it('lays blocks out in rows and columns', () => {
    const grid = contentOf(packWith([[{ ...table, span: 16 }, { ...table, key: 'other', span: 8 }], [{ ...table, key: 'below' }]]));
    expect(grid.stepParams?.gridSettings).toEqual({
      grid: {
        rows: { row1: [['tab_table'], ['tab_other']], row2: [['tab_below']] },
        sizes: { row1: [16, 8], row2: [24] },
        rowOrder: ['row1', 'row2'],
      },
    });
  });

  it('a table shows the column of a relation people know it by, and sorts', () => {
    const shorthand = { ...table, sort: ['-createdAt', 'title'], columns: [{ $column: 'assignee', label: 'nickname' }] };
    const [block] = itemsOf(contentOf(packWith([[shorthand]])));
    const [column] = block.subModels?.columns as FlowNode[];
    expect(column.stepParams?.tableColumnSettings).toMatchObject({ fieldNames: { label: 'nickname' } });
    expect(block.stepParams?.tableSettings).toMatchObject({
      defaultSorting: { sort: [{ field: 'createdAt', direction: 'desc' }, { field: 'title', direction: 'asc' }] },
    });
  });

  it('a column opens a popup of its own uid in place of a copy', () => {
    const [block] = itemsOf(contentOf(packWith([[{ ...table, columns: [{ $column: 'title', opens: 'ticket_popup' }] }]])));
    const field = (block.subModels?.columns as FlowNode[])[0].subModels?.field as FlowNode;
    expect(field.stepParams?.popupSettings).toMatchObject({ openView: { uid: 'ticket_popup', mode: 'embed', collectionName: 'tickets' } });
    expect(field.subModels).toBeUndefined();
  });

  it('an action carries its popup with it', () => {
    const form = { $form: 'create', key: 'form', collection: 'tickets', fields: ['title'] };
    const action = { $action: 'addNew', opens: { title: 'New', rows: [[form]] } };
    const [block] = itemsOf(contentOf(packWith([[{ ...table, actions: [action] }]])));
    const [button] = block.subModels?.actions as FlowNode[];
    expect(button).toMatchObject({ uid: 'tab_table_addNew', use: 'AddNewActionModel' });
    expect(JSON.stringify(button)).toContain('"uid":"tab_table_addNew_tab_form_title"');
  });

  it('one search field filters several columns of its table', () => {
    const search = { $search: 'table', key: 'search', collection: 'tickets', fields: [{ $filter: 'title', over: ['ticketNo', 'title'] }] };
    expect(contentOf(packWith([[search], [table]])).filterManager).toEqual([
      { filterId: 'tab_search_title', targetId: 'tab_table', filterPaths: ['ticketNo', 'title'] },
    ]);
  });

  it('fragments are put in with their values, lists spread into lists', () => {
    const fragments = { two: ['title', '<more>'], table: { ...table, columns: { $fragment: 'columns', with: { more: '<more>' } } }, columns: [{ $fragment: 'two', with: { more: '<more>' } }] };
    const rows = [[{ $fragment: 'table', with: { more: 'status' } }]];
    const [block] = itemsOf(contentOf(packWith(rows, { fragments })));
    expect((block.subModels?.columns as FlowNode[]).map((column) => column.uid)).toEqual(['tab_table_title', 'tab_table_status']);
  });

  it('texts become expressions in the namespace of the plugin', () => {
    const [block] = itemsOf(contentOf(packWith([[{ ...table, title: { $t: 'All "open"' } }]])));
    expect(block.stepParams?.cardSettings).toEqual({
      titleDescription: { title: '{{t("All \\"open\\"", { ns: "@ticketing/plugin-test" })}}' },
    });
  });

  it('raw nodes stay as they are', () => {
    const raw = { uid: 'mine', use: 'MarkdownBlockModel', props: { content: 'Hello' } };
    expect(itemsOf(contentOf(packWith([[raw]])))[0]).toEqual(raw);
  });

  it('an addition names the tree it goes into', () => {
    const addition = { uid: 'sla_column', into: 'tab_table', as: 'columns', collection: 'tickets', node: { $column: 'slaDueAt' } };
    const pieces = expandPagePack({ key: 'sla', ns: 'sla', version: 1, additions: [addition] });
    expect(pieces).toMatchObject([{ kind: 'tree', tree: { uid: 'sla_column', use: 'TableColumnModel' }, parent: { uid: 'tab_table', subKey: 'columns' } }]);
  });

  it.each([
    ['an unknown block', [[{ $grid: 'x', key: 'a' }]], /at "tab": unknown shorthand "\$grid"/],
    ['a misspelt key', [[{ ...table, sorting: [] }]], /at "tab_table": unknown key "sorting"/],
    ['an unknown action', [[{ ...table, actions: ['explode'] }]], /unknown action "explode"/],
    ['an unknown fragment', [[{ $fragment: 'gone' }]], /page pack "test": unknown fragment "gone"/],
    ['a block without a key', [[{ $table: 'tickets', columns: ['title'] }]], /"key" must be a text/],
  ])('%s is refused by name', (_, rows, message) => {
    expect(() => expandPagePack(packWith(rows))).toThrow(message);
  });

  it('a fragment that lacks a value, or contains itself, is refused', () => {
    expect(() => expandPagePack(packWith([[{ $fragment: 'a' }]], { fragments: { a: { x: '<hole>' } } }))).toThrow('needs "hole"');
    expect(() => expandPagePack(packWith([[{ $fragment: 'a' }]], { fragments: { a: { $fragment: 'a' } } }))).toThrow('contains itself');
  });
});
