import { BlockModel } from '@nocobase/client-v2';
import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import React from 'react';
import { articleApi } from '../articles/article-api';
import { bindT, tExpr } from '../locale';
import { ArticleEditor, type ArticleEditorProps } from './ArticleEditor';
import { languageOf } from './language-of';

/** The editor of an article there is not yet. */
export class NewArticleBlockModel extends BlockModel {
  static scene = [];
  private parts?: ArticleEditorProps;

  renderComponent() {
    const { context } = this;
    this.parts ??= {
      api: articleApi(context.api as RequestClient),
      language: languageOf(context.i18n?.language),
      onChanged: () => context.engine.markDataSourceDirty?.('main', 'ticketingArticles'),
      t: bindT(context),
    };
    return <ArticleEditor {...this.parts} />;
  }
}

NewArticleBlockModel.define({ label: tExpr('New article'), hide: true });
