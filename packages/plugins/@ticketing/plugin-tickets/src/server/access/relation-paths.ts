type Params = Record<string, unknown>;

/** Where a request may walk along relations: lists of paths, a filter, a sort, and the parts of a chart query. */
const PATH_LISTS = ['appends', 'fields', 'sort', 'except'] as const;
const QUERY_PARTS = ['measures', 'dimensions', 'orders'] as const;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []);

/** Every dotted path in a request's parameters, without operators and signs: `customer.tickets.title`. */
export function relationPathsIn(params: Params): string[] {
  const lists = PATH_LISTS.flatMap((name) => asList(params[name])).map((path) => String(path).replace(/^-/, ''));
  const values = (params.values ?? {}) as Params;
  const query = QUERY_PARTS.flatMap((part) => [...asList(params[part]), ...asList(values[part])]).flatMap(pathOfQueryPart);
  const filters = [params.filter, values.filter].flatMap((filter) => pathsInFilter(typeof filter === 'string' ? parsed(filter) : filter));
  return [...new Set([...lists, ...query, ...filters])].filter(Boolean);
}

function pathOfQueryPart(part: unknown): string[] {
  const field = typeof part === 'object' && part ? (part as Params).field : part;
  return Array.isArray(field) ? [field.join('.')] : typeof field === 'string' ? [field] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Filters nest: `{customer: {tickets: {title: {$includes: 'x'}}}}` walks as far as `{'customer.tickets.title': 'x'}`. */
export function pathsInFilter(filter: unknown, prefix = ''): string[] {
  if (Array.isArray(filter)) return filter.flatMap((part) => pathsInFilter(part, prefix));
  if (typeof filter !== 'object' || filter === null) return prefix ? [prefix] : [];
  return Object.entries(filter).flatMap(([key, value]) => {
    const name = key.split('.').filter((step) => !step.startsWith('$')).join('.');
    const path = [prefix, name].filter(Boolean).join('.');
    return [...(path ? [path] : []), ...pathsInFilter(value, path)];
  });
}
