/** Where no sender is configured no mail leaves the machine either: the address only has to look like one. */
export const defaultMailFrom = (publicUrl: string): string => `Runde Tische <noreply@${new URL(publicUrl).hostname}>`;
