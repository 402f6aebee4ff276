import type { FlowNode, Shorthand } from '../page-pack';
import { expandAction } from './expand-action';
import { expandColumn } from './expand-field';
import { asShorthand, list, onlyKeys, optionalText, text, withSettings, wrong, type Place } from './place';

const PLACE_KEYS = ['$table', 'key', 'span', 'title', 'of', 'settings'];
const LIST_KEYS = ['filter', 'sort', 'pageSize', 'isTree', 'hasRowSelection', 'hasRowNumbers'];
const PART_KEYS = ['actions', 'columns', 'rowActions', 'rowActionsWidth'];

/**
 * `{"$table": "ticketingTickets", "key": …, "sort": ["-createdAt"], "filter": {…}, "actions": […], "columns": […], "rowActions": […]}`.
 * With `"of": "ticketingCustomers.tickets"` it lists what belongs to the record of the popup around. A column may be given as its name.
 */
export function expandTable(shorthand: Shorthand, around: Place): FlowNode {
  onlyKeys(around, shorthand, [...PLACE_KEYS, ...LIST_KEYS, ...PART_KEYS]);
  const collection = text(around, shorthand, '$table');
  const association = optionalText(around, shorthand, 'of');
  const place = { uid: around.uid, collection, association };
  const relation = association && { associationName: association, sourceId: '{{ctx.view.inputArgs.filterByTk}}' };
  const columns = list(place, shorthand, 'columns').map((one) => expandColumn('$name' in one ? { $column: one.$name } : one, place));
  if (!columns.length) throw wrong(place, 'the table has no columns');
  const rowActions = list(place, shorthand, 'rowActions');
  const node: FlowNode = {
    uid: place.uid,
    use: 'TableBlockModel',
    stepParams: {
      resourceSettings: { init: { dataSourceKey: 'main', collectionName: collection, ...relation } },
      ...(shorthand.title !== undefined && { cardSettings: { titleDescription: { title: shorthand.title } } }),
      tableSettings: tableSettings(place, shorthand),
    },
    subModels: {
      actions: list(place, shorthand, 'actions').map((one) => expandAction(one, place)),
      columns: [...columns, ...(rowActions.length ? [rowActionsColumn(rowActions, shorthand.rowActionsWidth, place)] : [])],
    },
  };
  return withSettings(node, shorthand.settings);
}

function tableSettings(place: Place, shorthand: Shorthand) {
  const sort = shorthand.sort ?? [];
  if (!Array.isArray(sort)) throw wrong(place, '"sort" must be a list like ["-createdAt"]');
  return {
    pageSize: { pageSize: shorthand.pageSize ?? 20 },
    defaultSorting: {
      sort: sort.map((one: string) => (one.startsWith('-') ? { field: one.slice(1), direction: 'desc' } : { field: one, direction: 'asc' })),
    },
    enableRowSelection: { enableRowSelection: shorthand.hasRowSelection === true },
    showRowNumbers: { showIndex: shorthand.hasRowNumbers === true },
    ...(shorthand.filter !== undefined && { dataScope: { filter: asShorthand(place, 'filter', shorthand.filter) } }),
    ...(shorthand.isTree === true && { treeTable: { treeTable: true }, defaultExpandAllRows: { defaultExpandAllRows: true } }),
  };
}

function rowActionsColumn(rowActions: Shorthand[], width: unknown, around: Place): FlowNode {
  const place = { ...around, uid: `${around.uid}_row` };
  return {
    uid: place.uid,
    use: 'TableActionsColumnModel',
    stepParams: {
      tableColumnSettings: {
        title: { title: '{{t("Actions")}}' },
        ...(width !== undefined && { width: { width } }),
      },
    },
    subModels: { actions: rowActions.map((one) => expandAction(one, place)) },
  };
}
