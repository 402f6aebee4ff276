import { useEffect, useState } from 'react';
import type { ContactParty } from '../../parties/party';
import type { PartyApi } from '../../parties/party-api';

/**
 * The contact along with the customers he or she speaks for, which a ticket does not tell. As given until the server has answered,
 * and when it does not.
 */
export function useKnownContact(parties: Pick<PartyApi, 'contact'>, contact: ContactParty | undefined): ContactParty | undefined {
  const [known, setKnown] = useState<ContactParty>();
  const unknownId = contact && !contact.customers ? contact.id : undefined;
  useEffect(() => {
    if (!unknownId) return undefined;
    let isOpen = true;
    parties.contact(unknownId).then(
      (found) => isOpen && setKnown(found),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [parties, unknownId]);
  return known && known.id === unknownId ? known : contact;
}
