// Runs before the first paint: a page must not flash in the wrong theme or be announced in the wrong language.
// Writing the choice: src/lib/theme.ts and src/lib/language.ts.
(() => {
  const root = document.documentElement;
  const chosen = /(?:^|; )language=(de|en)(?:;|$)/.exec(document.cookie)?.[1];
  const language = chosen ?? navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => /^(de|en)$/.test(tag));
  if (language) root.lang = language;
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.kernTheme = theme;
  } catch {
    // Storage may be blocked; the system's theme applies then.
  }
})();
