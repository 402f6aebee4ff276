import type { Application } from '@nocobase/server';
import { ARTICLES_KEY, describeBase, searchForRoles, type EmployeeSearch, type FoundDocument } from './search-for-roles';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { ArticleSearch } from '../search/article-search';

type Base = ReturnType<typeof describeBase>;

/** What the host's plugin for AI employees asks a knowledge base; its own is not part of the open edition. */
interface KnowledgeBaseFeature {
  getKnowledgeBase(keys: string[]): Promise<Base[]>;
  getKnowledgeBaseGroup(keys: string[]): Promise<object[]>;
  getAccessibleKnowledgeBaseKeys(options: Pick<EmployeeSearch, 'knowledgeBaseKeys' | 'roleNames'>): Promise<string[]>;
  search(options: EmployeeSearch): Promise<FoundDocument[]>;
}

interface AiPlugin {
  features?: { isFeaturesEnabled(names: string[]): boolean; enableFeatures(features: Record<string, object>): void };
}

/** The host looks for all four; texts are searched by us, so that the three about vectors do nothing. */
const UNUSED = { vectorStoreProvider: {}, vectorDatabase: {}, vectorDatabaseProvider: {} };

/**
 * Lets AI employees of the host search our articles, as far as the roles of whoever talks to them see those. Where another plugin has brought a knowledge
 * base, that stays.
 */
export function offerToEmployees(desk: KnowledgeDesk, index: ArticleSearch): void {
  const { features } = (desk.app.pm.get('ai') ?? {}) as AiPlugin;
  if (!features || features.isFeaturesEnabled([...Object.keys(UNUSED), 'knowledgeBase'])) return;
  features.enableFeatures({ ...UNUSED, knowledgeBase: knowledgeBaseOf(desk, index) });
  listForSettings(desk.app);
}

function knowledgeBaseOf(desk: KnowledgeDesk, index: ArticleSearch): KnowledgeBaseFeature {
  const ours = (keys: readonly string[] | undefined) => (keys?.includes(ARTICLES_KEY) ? [ARTICLES_KEY] : []);
  return {
    getKnowledgeBase: async (keys) => ours(keys).map(describeBase),
    getKnowledgeBaseGroup: async () => [],
    getAccessibleKnowledgeBaseKeys: async ({ knowledgeBaseKeys, roleNames }) => (desk.app.acl.can({ roles: roleNames ?? [], resource: 'ticketingArticles', action: 'view' }) ? ours(knowledgeBaseKeys) : []),
    search: async (options) => (ours(options.knowledgeBaseKeys).length ? searchForRoles(desk, index, options) : []),
  };
}

/** The settings of an AI employee offer what this resource lists. */
function listForSettings({ acl, resourceManager }: Application): void {
  if (resourceManager.isDefined('aiKnowledgeBase')) return;
  resourceManager.define({
    name: 'aiKnowledgeBase',
    actions: {
      list: (async (ctx: { body: unknown }, next: () => Promise<void>) => {
        ctx.body = { rows: [describeBase()], count: 1, page: 1, pageSize: 20, totalPage: 1 };
        await next();
      }) as never,
    },
  });
  acl.registerSnippet({ name: 'pm.ai.ticketing-knowledge', actions: ['aiKnowledgeBase:list'] });
}
