export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "theme";

/** Storage may be blocked; then the choice holds for this page only. */
export const readTheme = (): Theme => {
  const shown = document.documentElement.dataset["kernTheme"];
  return shown === "light" || shown === "dark" ? shown : "system";
};

export const storeTheme = (theme: Theme): void => {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["kernTheme"];
  else root.dataset["kernTheme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    return;
  }
};
