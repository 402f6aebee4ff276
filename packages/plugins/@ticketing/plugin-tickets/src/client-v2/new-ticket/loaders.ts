export const newTicketLoaders = {
  NewTicketBlockModel: { extends: 'CollectionBlockModel', loader: () => import('./NewTicketBlockModel') },
};
