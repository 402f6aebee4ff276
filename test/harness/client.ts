// An HTTP client of one user, as a browser or a script would talk to the app.
export interface Reply {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- replies differ per action; a test states what it expects
  body: any;
  headers: Record<string, string>;
}

export interface Upload {
  field: string;
  filename: string;
  content: string | Uint8Array;
  contentType: string;
}

export type Query = Record<string, unknown>;

export class Client {
  constructor(
    private readonly baseUrl: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  get(path: string, query?: Query): Promise<Reply> {
    return this.send('GET', path, query);
  }

  post(path: string, body?: unknown, query?: Query): Promise<Reply> {
    return this.send('POST', path, query, JSON.stringify(body ?? {}), { 'Content-Type': 'application/json' });
  }

  upload(path: string, { field, filename, content, contentType }: Upload): Promise<Reply> {
    const form = new FormData();
    form.append(field, new Blob([content as BlobPart], { type: contentType }), filename);
    return this.send('POST', path, undefined, form);
  }

  /** The same user in one of his roles (X-Role). */
  as(role: string): Client {
    return this.withHeader('X-Role', role);
  }

  withHeader(name: string, value: string): Client {
    return new Client(this.baseUrl, { ...this.headers, [name]: value });
  }

  private async send(method: string, path: string, query?: Query, body?: BodyInit, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(this.urlOf(path, query), { method, body, headers: { ...this.headers, ...headers }, redirect: 'manual' });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text, headers: Object.fromEntries(response.headers) };
  }

  private urlOf(path: string, query: Query = {}): string {
    // A leading slash means a page or a file of the app, anything else is an action of its API.
    const url = new URL(path.startsWith('/') ? path : `/api/${path}`, this.baseUrl);
    for (const [key, value] of Object.entries(query)) {
      if (value === undefined) continue;
      if (Array.isArray(value)) for (const item of value) url.searchParams.append(`${key}[]`, asText(item));
      else url.searchParams.append(key, asText(value));
    }
    return url.href;
  }
}

// The host parses `filter` and the like as JSON.
function asText(value: unknown): string {
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value)
    : value instanceof Date ? value.toISOString() : String(value);
}
