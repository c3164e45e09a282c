/**
 * Where a touch calls a German number, in E.164 as `tel:+4936992012`. Numbers without an area code (115, 19222) stay as they
 * are: they hold in one place only.
 */
export const phoneLink = (number: string): string => {
  const digits = number.replaceAll("(0)", "").replaceAll(/[^+\d]/g, "");
  if (digits.startsWith("+")) return `tel:${digits}`;
  if (digits.startsWith("00")) return `tel:+${digits.slice(2)}`;
  return digits.startsWith("0") ? `tel:+49${digits.slice(1)}` : `tel:${digits}`;
};
