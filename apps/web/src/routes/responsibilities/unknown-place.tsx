import { useQuery } from "@tanstack/react-query";
import type { PressEvent } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { municipalityQuery } from "../../features/municipalities/municipalities.queries.ts";
import { isPlaceKey } from "../../features/responsibilities/question.ts";
import { ApiError } from "../../lib/api-error.ts";

/** The address names a place that there is not. */
export const useIsUnknownPlace = (key: string | undefined): boolean => {
  const isKey = key !== undefined && isPlaceKey(key);
  const { error } = useQuery({ ...municipalityQuery(key ?? ""), enabled: isKey });
  if (key === undefined) return false;
  return !isKey || (error instanceof ApiError && error.status === 404);
};

export const UnknownPlace = ({ onLeaveOut }: { onLeaveOut: (press: PressEvent) => void }) => {
  const { t } = useTranslation("responsibilities");
  return (
    <Notice
      tone="warning"
      isLive
      title={t("unknownPlace")}
      action={
        <Button size="small" onPress={onLeaveOut}>
          {t("everywhere")}
        </Button>
      }
    >
      {t("unknownPlaceHelp")}
    </Notice>
  );
};
