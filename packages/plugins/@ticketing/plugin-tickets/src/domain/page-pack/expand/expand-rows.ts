import type { FilterLink, FlowNode, Rows, Shorthand } from '../page-pack';
import { expandBlock } from './expand-block';
import { wrong, type Place } from './place';

const FULL_WIDTH = 24;

/** The layout NocoBase's grids store: names of rows, uids per column, widths in 24ths. A row without widths shares it out evenly. */
export function gridSettings(rows: { uid: string; span?: unknown }[][]) {
  const named = rows.map((row, index) => [`row${index + 1}`, row] as const);
  return {
    gridSettings: {
      grid: {
        rows: Object.fromEntries(named.map(([name, row]) => [name, row.map((cell) => [cell.uid])])),
        sizes: Object.fromEntries(
          named.map(([name, row]) => [name, row.map(({ span }) => (typeof span === 'number' ? span : FULL_WIDTH / row.length))]),
        ),
        rowOrder: named.map(([name]) => name),
      },
    },
  };
}

/** Blocks in rows → the grid of a tab or popup, with the links of its search forms. */
export function expandRows(rows: Rows, around: Place): FlowNode {
  if (!Array.isArray(rows) || rows.some((row) => !Array.isArray(row))) throw wrong(around, '"rows" must be a list of lists of blocks');
  const filterManager: FilterLink[] = [];
  const cells = rows.map((row) =>
    row.map((shorthand: Shorthand) => {
      const block = expandBlock(shorthand, around);
      filterManager.push(...block.links);
      return { node: block.node, uid: block.node.uid, span: shorthand.span };
    }),
  );
  return {
    uid: `${around.uid}_grid`,
    use: 'BlockGridModel',
    stepParams: gridSettings(cells),
    ...(filterManager.length > 0 && { filterManager }),
    subModels: { items: cells.flat().map((cell) => cell.node) },
  };
}
