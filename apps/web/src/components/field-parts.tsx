import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { useTranslation } from "react-i18next";
import "./field.css";

export type FieldTexts = {
  label: string;
  /** One sentence of help below the label. */
  help?: ReactNode;
  /** Shown instead of nothing; makes the field invalid. */
  error?: string | undefined;
  isOptional?: boolean;
};

/** Label and help of a field, read out with it. Optional fields say so; the others are required. */
export const FieldLabel = ({ label, help, isOptional }: FieldTexts) => {
  const { t } = useTranslation("components");
  return (
    <>
      <Label className="field__label">
        {label}
        {isOptional && <span className="field__optional"> {t("optional")}</span>}
      </Label>
      {help && (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      )}
    </>
  );
};

export const FieldProblem = ({ error }: { error: string | undefined }) => (
  <FieldError className="field__error">{error}</FieldError>
);
