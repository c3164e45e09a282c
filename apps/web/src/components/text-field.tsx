import type { CSSProperties, Ref } from "react";
import { Input } from "react-aria-components/Input";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { classNames } from "./class-names.ts";
import { FieldLabel, FieldProblem, type FieldTexts } from "./field-parts.tsx";

export type TextFieldProps = FieldTexts &
  Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid" | "validate"> & {
    inputRef?: Ref<HTMLInputElement>;
    isWide?: boolean;
  };

const split = <P extends FieldTexts>({ label, help, error, isOptional, ...rest }: P) => ({
  texts: { label, help, error, ...(isOptional === undefined ? {} : { isOptional }) },
  rest,
});

export const TextField = ({ inputRef, isWide, ...props }: TextFieldProps) => {
  const { texts, rest } = split(props);
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={texts.error !== undefined}
      className={classNames("field", isWide && "field--wide")}
    >
      <FieldLabel {...texts} />
      <Input ref={inputRef} className="field__control" />
      <FieldProblem error={texts.error} />
    </AriaTextField>
  );
};

export type TextAreaProps = Omit<TextFieldProps, "inputRef"> & { inputRef?: Ref<HTMLTextAreaElement>; rows?: number };

export const TextArea = ({ inputRef, rows = 4, isWide, ...props }: TextAreaProps) => {
  const { texts, rest } = split(props);
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={texts.error !== undefined}
      className={classNames("field", isWide && "field--wide")}
    >
      <FieldLabel {...texts} />
      <AriaTextArea ref={inputRef} rows={rows} style={{ "--rows": rows } as CSSProperties} className="field__control" />
      <FieldProblem error={texts.error} />
    </AriaTextField>
  );
};
