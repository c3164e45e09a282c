type Facts = {
  address: string;
  demoAccounts: readonly { mail: string }[];
  demoPassword: string | null;
  demoLink: string | null;
  firstAdminLink: string | null;
  notices: readonly string[];
};

/** What the operator reads once the app listens. */
export const announcement = (facts: Facts): string => {
  const lines = [`Runde Tische: ${facts.address}`];
  if (facts.demoAccounts.length > 0) {
    lines.push(`Demo accounts (password ${facts.demoPassword}):`);
    lines.push(...facts.demoAccounts.map(({ mail }) => `  ${mail}`));
  }
  if (facts.demoLink) lines.push(`A personal link of the demo: ${facts.demoLink}`);
  if (facts.firstAdminLink) lines.push(`Make the first administrator, once: ${facts.firstAdminLink}`);
  lines.push(...facts.notices, "Stop with Ctrl+C.");
  return lines.join("\n");
};
