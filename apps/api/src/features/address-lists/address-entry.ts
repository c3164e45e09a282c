/** A line of an address list, only with what its reader may see. */
export type AddressEntry = {
  /** Null: the reader sees the function's contacts, not whose they are. */
  name: string | null;
  organization: string | null;
  function: string | null;
  /** Standard name or the table's own; null: of an organization alone. */
  group: string | null;
  role: "delegate" | "deputy" | null;
  mails: string[];
  phones: string[];
  addresses: string[];
};
