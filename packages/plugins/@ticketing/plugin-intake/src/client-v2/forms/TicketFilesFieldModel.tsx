import { FieldModel } from '@nocobase/client-v2';
import { EditableItemModel } from '@nocobase/flow-engine';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { TicketFiles, type FormFile } from './TicketFiles';
import { WhileWriting } from './WhileWriting';

/** The files of a submission, on a public form. */
export class TicketFilesFieldModel extends FieldModel {
  render() {
    const { value, onChange, disabled } = this.props as { value?: FormFile[]; onChange?: (files: FormFile[]) => void; disabled?: boolean };
    return (
      <>
        <TicketFiles value={value} onChange={onChange} disabled={disabled} api={this.context.api} t={bindT(this.context)} />
        <WhileWriting client={this.context.api} language={this.context.i18n?.language ?? 'en-US'} t={(key, options) => this.context.t(key, options)} />
      </>
    );
  }
}

TicketFilesFieldModel.define({ label: tExpr('Files of a request') });

EditableItemModel.bindModelToInterface('TicketFilesFieldModel', ['json'], {
  isDefault: true,
  when: (_context, field) => (field as { name?: string; collection?: { name?: string } }).name === 'files' && (field as { collection?: { name?: string } }).collection?.name === 'ticketingSubmissions',
});
