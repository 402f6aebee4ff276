const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;

export interface ExtensionField {
  /** Column or relation name, camelCase; begin it with a word of your plugin, like slaResolutionDueAt. */
  name: string;
  type: string;
  foreignKey?: string;
}

export interface FieldExtension {
  key: string;
  fields: readonly ExtensionField[];
  ruled?: readonly string[];
  silent?: readonly string[];
}

/**
 * Checks the fields another plugin adds to tickets where it registers them. Throws an Error that names the extension and the field:
 * a bad or missing name, a missing type, a field that is there already, a ruled or silent column which is none of its own.
 */
export function checkFieldExtension(extension: FieldExtension, others: readonly FieldExtension[], fieldsOfTickets: readonly string[]): void {
  const wrong = (what: string) => new Error(`ticket field extension "${extension.key}": ${what}`);
  const owners = new Map(fieldsOfTickets.map((name) => [name, 'tickets']));
  for (const other of others) columnsOf(other).forEach((name) => owners.set(name, `"${other.key}"`));
  for (const { name, type, foreignKey } of extension.fields) {
    if (!FIELD_NAME.test(name ?? '')) throw wrong(`the name of field "${name}" must be camelCase, like slaResolutionDueAt`);
    if (!type) throw wrong(`field "${name}" has no type`);
    const takenBy = owners.get(name);
    if (takenBy) throw wrong(`field "${name}" belongs to ${takenBy} already`);
    // The column of a relation may be a field of its own in the same extension: then API users see it.
    const isOwn = extension.fields.some((field) => field.name === foreignKey);
    const owner = foreignKey && !isOwn ? owners.get(foreignKey) : undefined;
    if (owner) throw wrong(`field "${foreignKey}" belongs to ${owner} already`);
    if (foreignKey && !isOwn) owners.set(foreignKey, `"${extension.key}"`);
    owners.set(name, `"${extension.key}"`);
  }
  const own = columnsOf(extension);
  const foreign = [...(extension.ruled ?? []), ...(extension.silent ?? [])].find((column) => !own.includes(column));
  if (foreign) throw wrong(`column "${foreign}" is none of its fields`);
}

const columnsOf = (extension: FieldExtension): string[] =>
  extension.fields.flatMap(({ name, foreignKey }) => (foreignKey ? [name, foreignKey] : [name]));
