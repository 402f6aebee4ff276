import type { FlowNode, Shorthand } from '../page-pack';
import { expandAction } from './expand-action';
import { expandFact, expandInput } from './expand-field';
import { gridSettings } from './expand-rows';
import { list, onlyKeys, optionalText, text, withSettings, wrong, type Place } from './place';

const CURRENT_RECORD = { filterByTk: '{{ctx.view.inputArgs.filterByTk}}' };

/** Fields in rows → the grid of a form or details block. */
function fieldGrid(use: string, shorthand: Shorthand, place: Place, expand: (one: Shorthand, place: Place) => FlowNode, key: string): FlowNode {
  const rows = shorthand.fields;
  if (!Array.isArray(rows) || !rows.length) throw wrong(place, 'no "fields"');
  const cells = rows.map((row: unknown) =>
    (Array.isArray(row) ? row : [row]).map((one: string | Shorthand) => {
      const field = typeof one === 'string' ? { [key]: one } : one;
      const node = expand(field, place);
      return { node, uid: node.uid, span: field.span };
    }),
  );
  return { uid: `${place.uid}_grid`, use, stepParams: gridSettings(cells), subModels: { items: cells.flat().map((cell) => cell.node) } };
}

const resource = (place: Place, collection: string, extra: object | false | undefined) => ({
  resourceSettings: { init: { dataSourceKey: 'main', collectionName: collection, ...extra } },
});

const titled = (shorthand: Shorthand) =>
  shorthand.title !== undefined && { cardSettings: { titleDescription: { title: shorthand.title } } };

/**
 * `{"$form": "create" | "edit" | "single", "collection": …, "fields": [["name", {"$input": …}], …]}`. `edit` changes the record of the
 * popup around, `single` the only row of a collection; `of` adds the new record to a relation of the popup's record.
 */
export function expandForm(shorthand: Shorthand, around: Place): FlowNode {
  onlyKeys(around, shorthand, ['$form', 'key', 'span', 'title', 'collection', 'of', 'fields', 'actions', 'settings']);
  const kind = text(around, shorthand, '$form');
  if (!['create', 'edit', 'single'].includes(kind)) throw wrong(around, `unknown kind of form "${kind}"; possible are create, edit, single`);
  const collection = text(around, shorthand, 'collection');
  const association = optionalText(around, shorthand, 'of');
  const relation = association && { associationName: association, sourceId: '{{ctx.view.inputArgs.sourceId}}' };
  const place = { uid: around.uid, collection };
  const actions = shorthand.actions === undefined ? [{ $name: 'submit' }] : list(place, shorthand, 'actions');
  const node: FlowNode = {
    uid: place.uid,
    use: kind === 'create' ? 'CreateFormModel' : 'EditFormModel',
    stepParams: {
      ...resource(place, collection, { ...(relation || undefined), ...(kind === 'edit' && CURRENT_RECORD) }),
      formModelSettings: { layout: { layout: 'vertical', colon: false } },
      ...titled(shorthand),
    },
    subModels: {
      grid: fieldGrid('FormGridModel', shorthand, place, expandInput, '$input'),
      actions: actions.map((one) => expandAction(one, place)),
    },
  };
  return withSettings(node, shorthand.settings);
}

/** `{"$details": "ticketingCustomers", "fields": [["name", "level"]]}`: the record of the popup around. */
export function expandDetails(shorthand: Shorthand, around: Place): FlowNode {
  onlyKeys(around, shorthand, ['$details', 'key', 'span', 'title', 'fields', 'actions', 'settings']);
  const collection = text(around, shorthand, '$details');
  const place = { uid: around.uid, collection };
  const node: FlowNode = {
    uid: place.uid,
    use: 'DetailsBlockModel',
    stepParams: {
      ...resource(place, collection, CURRENT_RECORD),
      detailsSettings: { layout: { layout: 'vertical', colon: false } },
      ...titled(shorthand),
    },
    subModels: {
      grid: fieldGrid('DetailsGridModel', shorthand, place, expandFact, '$fact'),
      actions: list(place, shorthand, 'actions').map((one) => expandAction(one, place)),
    },
  };
  return withSettings(node, shorthand.settings);
}
