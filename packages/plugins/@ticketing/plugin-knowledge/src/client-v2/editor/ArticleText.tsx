import { SafeHtml } from '@ticketing/plugin-tickets/forms';
import React from 'react';
import type { T } from '../locale';

/** The text of an article as its readers see it. */
export const ArticleText = ({ html, t }: { html: string; t: T }) => (
  <div className="ticketing-article">
    <SafeHtml html={html} t={t} />
  </div>
);
