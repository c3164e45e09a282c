import { type Control, Controller, type FieldValues, type Path } from "react-hook-form";
import { TextField, type TextFieldProps } from "./text-field.tsx";

type FormTextFieldProps<Input extends FieldValues, Output> = Omit<TextFieldProps, "error" | "name" | "inputRef"> & {
  control: Control<Input, unknown, Output>;
  name: Path<Input>;
};

/** A `TextField` of a form made by `useContractForm`. */
export const FormTextField = <Input extends FieldValues, Output>({
  control,
  name,
  ...props
}: FormTextFieldProps<Input, Output>) => (
  <Controller
    control={control}
    name={name}
    render={({ field: { ref, value, onBlur, onChange }, fieldState }) => (
      <TextField
        {...props}
        name={name}
        value={value ?? ""}
        onBlur={onBlur}
        onChange={onChange}
        inputRef={ref}
        error={fieldState.error?.message}
      />
    )}
  />
);
