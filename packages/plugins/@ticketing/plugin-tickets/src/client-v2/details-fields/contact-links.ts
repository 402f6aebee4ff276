/** A `mailto:` address; everything but the @ is escaped, so that an address cannot smuggle in headers. */
export const mailtoLink = (email: string) => `mailto:${encodeURIComponent(email.trim()).replace(/%40/g, '@')}`;

/** A `tel:` address: digits and the leading plus only. */
export const telLink = (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`;
