import type { FlowModel } from '@nocobase/flow-engine';
import { tExpr } from '../locale';

const TICKETS = { dataSourceKey: 'main', collectionName: 'ticketingTickets' };

/**
 * The hidden "view" action of a block, with a drawer that holds the ticket workspace. An admin may change the drawer like
 * any other; a block added by hand starts with this one.
 */
export const ticketPopup = () => ({
  use: 'ViewActionModel',
  stepParams: {
    // Seen with the UI editor on only.
    buttonSettings: { general: { title: tExpr('Drawer of a ticket'), type: 'link', icon: 'EyeOutlined' } },
    popupSettings: { openView: { mode: 'drawer', size: 'large', pageModelClass: 'ChildPageModel', ...TICKETS } },
  },
  subModels: { page: { use: 'ChildPageModel', subModels: { tabs: [workspaceTab()] } } },
});

const workspaceTab = () => ({
  use: 'ChildPageTabModel',
  subModels: { grid: { use: 'BlockGridModel', subModels: { items: [workspaceBlock()] } } },
});

const workspaceBlock = () => ({
  use: 'TicketWorkspaceBlockModel',
  stepParams: { resourceSettings: { init: { ...TICKETS, filterByTk: '{{ctx.view.inputArgs.filterByTk}}' } } },
});

/** Opens a ticket in the block's popup, by the stock "open view" event. */
export function openTicket(block: FlowModel, ticketId: string): void {
  void block.subModels.ticketPopup?.dispatchEvent(
    'click',
    { filterByTk: ticketId, ...TICKETS, target: block.context.layoutContentElement },
    { debounce: true },
  );
}
