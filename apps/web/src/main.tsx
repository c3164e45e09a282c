import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/kern-tokens.scss";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./components/visually-hidden.css";
import { Providers } from "./app/providers.tsx";
import { createAppRouter } from "./app/router.tsx";
import { startI18n } from "./lib/i18n.ts";
import { createQueryClient } from "./lib/query-client.ts";
import { ensureTemporal } from "./lib/temporal.ts";
import "./styles/print.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

await Promise.all([startI18n(), ensureTemporal()]);
const queryClient = createQueryClient();

createRoot(root).render(
  <StrictMode>
    <Providers router={createAppRouter(queryClient)} queryClient={queryClient} />
  </StrictMode>,
);
