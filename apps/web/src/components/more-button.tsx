import { useTranslation } from "react-i18next";
import { problemText } from "../lib/problem-text.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

type MoreButtonProps = {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => unknown;
  };
};

/** Below a list that is read page by page. */
export const MoreButton = ({ query }: MoreButtonProps) => {
  const { t } = useTranslation("components");
  if (!query.hasNextPage) return null;
  return (
    <div className="stack stack--small">
      {query.isFetchNextPageError && <Notice tone="danger">{problemText(query.error)}</Notice>}
      <div>
        <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {t("more")}
        </Button>
      </div>
    </div>
  );
};
