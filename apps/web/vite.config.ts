import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { lightContracts } from "./light-contracts.ts";
import { lightFonts } from "./light-fonts.ts";
import { precompress } from "./precompress.ts";

const api = "http://127.0.0.1:3000";

/** What every first view loads comes in a few files: dozens of small ones cost a phone more than they save. */
const firstView = [
  {
    name: "vendor",
    priority: 3,
    test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)\//,
  },
  {
    name: "shell",
    priority: 2,
    test: /src\/(main\.tsx|lib\/(api|format|fragment|i18n|query-client|problem-text)\.ts|components\/(badge|button|empty-state|icon|link-button|loading-view|notice|page|text-field|text-link)\.tsx)$/,
  },
  {
    name: "meeting",
    priority: 1,
    test: /src\/(features\/(agenda-items\/components\/agenda-view|meetings\/components\/meeting-facts|seats\/components\/seat-(ring|list)|personal-links\/personal-links\.queries|me\/me\.queries)|routes\/personal-links\/personal-link\.route)\.tsx?$/,
  },
];

export default defineConfig({
  plugins: [react(), lightContracts(), lightFonts(), precompress()],
  server: { proxy: { "/api": api } },
  build: {
    target: "es2023",
    // The policy `script-src 'self'` of the server allows neither inline scripts nor data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: firstView } } },
  },
});
