import { vi } from 'vitest';
import type { Submission } from '../../../domain';
import type { SourceValues } from '../source-draft';
import type { SourceExample, SourceRow } from '../source-row';
import type { Preview, WebhooksInApi } from '../webhooks-in-api';

export const submissionOf = (values: Partial<Submission> = {}): Submission => ({
  channel: 'webhook', sourceKey: '', title: 'It is broken', description: null, businessTypeCode: null, categoryCode: null, customerUrgency: null, languageCode: null,
  contact: { name: 'Mira', email: null, phone: null, company: null }, sourceSystem: 'github', externalRefId: '7', details: {}, fileIds: [], ...values,
});

export const previewOf = (values: Partial<Preview> = {}): Preview => ({ accepted: true, submissions: [submissionOf()], problems: [], ...values });

const EXAMPLE: SourceExample = {
  key: 'github-issue', title: 'GitHub issues', scheme: 'github', sourceSystem: 'github', accept: 'action = "opened"', each: null,
  mapping: { title: 'issue.title', externalRefId: 'issue.number' }, sample: { action: 'opened', issue: { title: 'It is broken', number: 7 } },
};

/** The server's sources in memory. */
export function fakeSources() {
  const desk = {
    sources: [
      { id: '1', title: 'Monitoring', key: 'k1', isEnabled: true, scheme: 'bearer', hasSecret: true, hasPreviousSecret: true, mapping: { title: 'name' }, sample: { name: 'A' }, businessTypeCode: 'it_support',
        lastReceivedAt: '2026-03-02T08:00:00Z', lastProblem: 'The signature is missing, wrong or too old.', lastProblemAt: '2026-03-02T08:01:00Z' },
      { id: '2', title: 'Shop', key: 'k2', isEnabled: false, scheme: 'standard', hasSecret: false },
    ] as SourceRow[],
  };
  const api = {
    sources: vi.fn(async () => desk.sources),
    save: vi.fn(async (_values: SourceValues, id?: string): Promise<{ id: string | number }> => ({ id: id ?? '3' })),
    delete: vi.fn(async (id: string): Promise<unknown> => {
      desk.sources = desk.sources.filter((row) => row.id !== id);
      return {};
    }),
    setSecret: vi.fn(async (_id: string, _secret: string): Promise<unknown> => ({})),
    forgetPreviousSecret: vi.fn(async (_id: string): Promise<unknown> => ({})),
    examples: vi.fn(async () => [EXAMPLE]),
    preview: vi.fn(async (_values: SourceValues) => previewOf()),
    businessTypes: vi.fn(async () => [{ value: 'it_support', label: 'IT support' }]),
    detailFields: vi.fn(async (_code: string) => [{ value: 'details.assetNumber', label: 'Asset number' }]),
  } satisfies WebhooksInApi;
  return { api, desk };
}
