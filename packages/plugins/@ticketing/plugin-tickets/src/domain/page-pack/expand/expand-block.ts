import type { FilterLink, FlowNode, Shorthand } from '../page-pack';
import { expandAction } from './expand-action';
import { expandDetails, expandForm } from './expand-form';
import { expandSearch } from './expand-search';
import { expandTable } from './expand-table';
import { list, onlyKeys, optionalText, text, withSettings, wrong, type Place } from './place';

export interface ExpandedBlock {
  node: FlowNode;
  links: FilterLink[];
}

const unlinked =
  (expand: (shorthand: Shorthand, place: Place) => FlowNode) =>
  (shorthand: Shorthand, place: Place): ExpandedBlock => ({ node: expand(shorthand, place), links: [] });

const BLOCKS: Record<string, (shorthand: Shorthand, place: Place) => ExpandedBlock> = {
  $table: unlinked(expandTable),
  $form: unlinked(expandForm),
  $details: unlinked(expandDetails),
  $block: unlinked(expandModel),
  $search: expandSearch,
};

/** One block of a grid. Every block has a `key`: the last part of its uid. */
export function expandBlock(shorthand: Shorthand, around: Place): ExpandedBlock {
  if (typeof shorthand !== 'object' || shorthand === null) throw wrong(around, 'a block that is no object');
  if (typeof shorthand.use === 'string') return { node: { ...(shorthand as FlowNode) }, links: [] };
  const kind = Object.keys(shorthand).find((key) => key.startsWith('$'));
  if (!kind || !Object.hasOwn(BLOCKS, kind)) {
    throw wrong(around, `unknown shorthand "${kind ?? Object.keys(shorthand).join(', ')}"; possible are ${Object.keys(BLOCKS).join(', ')}`);
  }
  return BLOCKS[kind](shorthand, { ...around, uid: `${around.uid}_${text(around, shorthand, 'key')}` });
}

/**
 * `{"$block": "TicketWorkspaceBlockModel", "collection": …, "record": true}`: any block by its model; `record` means that of the popup
 * around. `parts` are actions the block holds under names of its own.
 */
function expandModel(shorthand: Shorthand, place: Place): FlowNode {
  onlyKeys(place, shorthand, ['$block', 'key', 'span', 'title', 'collection', 'record', 'actions', 'parts', 'props', 'settings']);
  const collection = optionalText(place, shorthand, 'collection');
  const record = shorthand.record === true && { filterByTk: '{{ctx.view.inputArgs.filterByTk}}' };
  const inside = { ...place, collection };
  const parts = Object.entries((shorthand.parts ?? {}) as Record<string, Shorthand>).map(
    ([subKey, action]) => [subKey, expandAction({ key: subKey, ...action }, inside)] as const,
  );
  const actions = list(place, shorthand, 'actions').map((one) => expandAction(one, inside));
  const node: FlowNode = {
    uid: place.uid,
    use: text(place, shorthand, '$block'),
    ...(shorthand.props !== undefined && { props: shorthand.props as Record<string, unknown> }),
    stepParams: {
      ...(collection && { resourceSettings: { init: { dataSourceKey: 'main', collectionName: collection, ...record } } }),
      ...(shorthand.title !== undefined && { cardSettings: { titleDescription: { title: shorthand.title } } }),
    },
    subModels: { ...(actions.length > 0 && { actions }), ...Object.fromEntries(parts) },
  };
  return withSettings(node, shorthand.settings);
}
