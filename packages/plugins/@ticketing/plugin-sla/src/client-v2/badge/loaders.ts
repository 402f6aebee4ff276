/** A way to show slaState or slaDueAt, for "Field component". */
export const badgeLoaders = {
  SlaBadgeFieldModel: { extends: 'FieldModel', loader: () => import('./SlaBadgeFieldModel') },
};
