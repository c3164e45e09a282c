import { RouterProvider as AriaRouterProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Outlet, ScrollRestoration, useHref, useNavigate } from "react-router";
import { ToastRegion } from "../components/toast.tsx";
import { useFocusOnNavigation } from "./navigation-focus.ts";
import { NavigationProgress } from "./navigation-progress.tsx";
import "./shell.css";
import { DemoBanner } from "./demo-banner.tsx";
import { SecondFactorPrompt } from "./second-factor-prompt.tsx";
import { ShellFooter } from "./shell-footer.tsx";
import { ShellHeader } from "./shell-header.tsx";

/** What stands around every page. */
export const Shell = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useFocusOnNavigation();
  return (
    <AriaRouterProvider navigate={navigate} useHref={useHref}>
      <a className="skip-link" href="#main">
        {t("skipToContent")}
      </a>
      <NavigationProgress />
      <DemoBanner />
      <ShellHeader />
      <main id="main" className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
      <ShellFooter />
      <ToastRegion />
      <SecondFactorPrompt />
      <ScrollRestoration />
    </AriaRouterProvider>
  );
};
