import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { problemText } from "../lib/problem-text.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

type MoreButtonProps = {
  query: {
    data?: { pages: readonly unknown[] } | undefined;
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
  const { hasNextPage, data } = query;
  const end = useRef<HTMLParagraphElement>(null);
  const hadMore = useRef(false);
  const isEnd = !hasNextPage && (data?.pages.length ?? 0) > 1;
  useEffect(() => {
    // The button that had the focus is gone.
    if (isEnd && hadMore.current && document.activeElement === document.body) end.current?.focus();
    hadMore.current = hasNextPage;
  }, [isEnd, hasNextPage]);
  if (isEnd)
    return (
      <p ref={end} tabIndex={-1} className="muted">
        {t("noMore")}
      </p>
    );
  if (!hasNextPage) return null;
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
