import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "./notice.tsx";

type FormErrorProps = {
  /** What the server refused as a whole: `formState.errors.root?.server?.message`. */
  message?: string | undefined;
  /** Fields that need another look, in the order of the form. */
  fields?: readonly { label: string; message: string; onShow: () => void }[];
};

/** Stands above the form after a failed submit and takes the focus, so that nobody has to search for the reason. */
export const FormError = ({ message, fields = [] }: FormErrorProps) => {
  const { t } = useTranslation("components");
  const region = useRef<HTMLDivElement>(null);
  const hasFailed = message !== undefined || fields.length > 0;
  useEffect(() => {
    if (hasFailed) region.current?.focus();
  }, [hasFailed]);
  if (!hasFailed) return null;
  return (
    <div ref={region} tabIndex={-1}>
      <Notice tone="danger" title={message ?? t("checkFields", { count: fields.length })}>
        {fields.length > 0 && (
          <ul>
            {fields.map(({ label, message: text, onShow }) => (
              <li key={label}>
                <button type="button" className="link-like" onClick={onShow}>
                  {label}: {text}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
};
