import { BlockSceneEnum, CollectionBlockModel } from '@nocobase/client-v2';
import { SingleRecordResource, type Collection } from '@nocobase/flow-engine';
import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import React from 'react';
import { articleApi } from '../articles/article-api';
import { bindT, tExpr } from '../locale';
import { ArticleEditor, type ArticleEditorProps } from './ArticleEditor';
import { languageOf } from './language-of';

const COLLECTION = 'ticketingArticles';

/** The editor of the article its popup was opened with. */
export class ArticleEditorBlockModel extends CollectionBlockModel {
  static scene = BlockSceneEnum.one;
  // Made once: new objects would make React effects run again.
  private parts?: Omit<ArticleEditorProps, 'id'>;

  static filterCollection(collection: Collection) {
    return collection.name === COLLECTION;
  }

  createResource() {
    const resource = this.context.makeResource(SingleRecordResource);
    resource.isNewRecord = false;
    return resource;
  }

  renderComponent() {
    const { context } = this;
    this.parts ??= {
      api: articleApi(context.api as RequestClient),
      language: languageOf(context.i18n?.language),
      onChanged: () => context.engine.markDataSourceDirty?.('main', COLLECTION),
      t: bindT(context),
    };
    const id = (this.resource.getData() as { id?: string | number } | undefined)?.id;
    return <ArticleEditor key={String(id)} {...this.parts} id={id === undefined || id === null ? undefined : String(id)} />;
  }
}

ArticleEditorBlockModel.define({ label: tExpr('Article editor'), createModelOptions: { use: 'ArticleEditorBlockModel' }, sort: 350 });
