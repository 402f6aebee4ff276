export const boardLoaders = {
  TicketBoardBlockModel: { extends: 'CollectionBlockModel', loader: () => import('./TicketBoardBlockModel') },
};
