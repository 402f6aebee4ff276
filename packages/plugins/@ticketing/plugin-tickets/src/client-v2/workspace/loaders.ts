/** The ticket workspace, for a popup of one ticket. */
export const workspaceLoaders = {
  TicketWorkspaceBlockModel: { extends: 'CollectionBlockModel', loader: () => import('./TicketWorkspaceBlockModel') },
};
