const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number);

/** Whether the last digit of a card number fits the others: Luhn, ISO/IEC 7812-1. */
export function passesLuhn(text: string): boolean {
  const sum = digitsOf(text).reverse().reduce((total, digit, place) => {
    const counted = place % 2 === 1 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum > 0 && sum % 10 === 0;
}

/** Whether the check digits of an IBAN fit: ISO 13616, remainder of 97 is 1 (ISO 7064 MOD 97-10). */
export function passesIban(text: string): boolean {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  const moved = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const character of moved) {
    const value = parseInt(character, 36);
    if (Number.isNaN(value)) return false;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Weights of the first 17 digits, and the check character for each remainder of 11: GB 11643, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Whether the last character of a Chinese resident ID fits, and there is such a day of birth. */
export function passesResidentId(text: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return CHECKS[sum % 11] === text[17].toUpperCase() && isDay(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)));
}

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
