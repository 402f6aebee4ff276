export { canonicalTree } from './canonical-tree';
export { checkPagePack } from './check-page-pack';
export { expandPagePack } from './expand-page-pack';
export type { FlowNode, PackAddition, PackExtraTab, PackGroup, PackPage, PackPopup, PackTab, PagePack, Rows, Shorthand } from './page-pack';
export { uidsOf, type PackPiece, type PagePiece, type TabPiece, type TreePiece } from './page-piece';
