/** A customer or a contact to choose from. */
export interface Party {
  id: string;
  name: string;
}

export interface ContactParty extends Party {
  email?: string | null;
  phone?: string | null;
  /** Whom the contact speaks for; undefined where nobody asked the server yet. */
  customers?: Party[];
}

/** What tells two contacts of the same name apart. */
export const addressOf = ({ email, phone }: ContactParty): string => email || phone || '';
