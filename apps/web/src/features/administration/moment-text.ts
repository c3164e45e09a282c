import i18next from "i18next";
import { formatShortDate, formatTime } from "../../lib/format.ts";
import { logZone } from "./log-filter.ts";

/** Day and clock time, as everywhere in the administration. */
export const momentText = (at: string): string =>
  `${formatShortDate(at, logZone)}, ${i18next.t("administration:clock", { time: formatTime(at, logZone) })}`;
