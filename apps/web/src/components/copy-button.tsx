import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";

/** Copies a text, and says so where the press happened. */
export const CopyButton = ({ text, children }: { text: string; children: string }) => {
  const { t } = useTranslation("components");
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  return (
    <span className="row">
      <Button size="small" icon={outcome === "copied" ? "check" : "copy"} onPress={copy}>
        {children}
      </Button>
      <span role="status" className="small muted">
        {outcome && t(outcome)}
      </span>
    </span>
  );
};
