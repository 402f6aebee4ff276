/** What a model binding gets to look at; see `DisplayItemModel.bindModelToInterface`. */
interface BoundField {
  name: string;
  collectionName?: string;
  collection?: { name: string };
}

const isOurs = (collection: string | undefined) => collection?.startsWith('ticketing') ?? false;

/** A binding condition: only columns of this name in the desk's own collections, so that other lists of choices stay short. */
export const isDeskColumn =
  (name: string) =>
  (_context: unknown, field: BoundField): boolean =>
    field.name === name && isOurs(field.collection?.name ?? field.collectionName);
