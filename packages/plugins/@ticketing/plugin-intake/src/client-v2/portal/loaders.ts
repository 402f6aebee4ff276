export const portalLoaders = {
  PortalTicketsBlockModel: { extends: 'BlockModel', loader: () => import('./PortalTicketsBlockModel') },
  PortalRequestBlockModel: { extends: 'BlockModel', loader: () => import('./PortalRequestBlockModel') },
};
