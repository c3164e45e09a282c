import { useTranslation } from "react-i18next";
import { problemText } from "../lib/problem-text.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

export type FailedLoadProps = {
  query: { error: unknown; isFetching: boolean; refetch: () => Promise<{ isError: boolean }> };
};

/** In the place of what could not be loaded; once it could, the keyboard goes on at the heading above it. */
export const FailedLoad = ({ query }: FailedLoadProps) => {
  const { t } = useTranslation("components");
  const retry = async (button: Element) => {
    const heading = button.closest("section, main")?.querySelector<HTMLElement>("h1, h2, h3");
    const { isError } = await query.refetch();
    if (isError || !heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
  return (
    <div className="stack stack--small">
      <Notice tone="danger">{problemText(query.error)}</Notice>
      <div>
        <Button isPending={query.isFetching} onPress={({ target }) => void retry(target)}>
          {t("again")}
        </Button>
      </div>
    </div>
  );
};
