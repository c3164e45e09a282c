/** Of the installation's time zone. */
export const ZONE = "Europe/Berlin";

export const today = (): string => new Intl.DateTimeFormat("sv", { timeZone: ZONE }).format(new Date());
