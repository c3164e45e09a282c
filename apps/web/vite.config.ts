import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { lightContracts } from "./light-contracts.ts";
import { precompress } from "./precompress.ts";

const api = "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react(), lightContracts(), precompress()],
  server: { proxy: { "/api": api } },
  build: {
    target: "es2023",
    // The policy `script-src 'self'` of the server allows neither inline scripts nor data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
