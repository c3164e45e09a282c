import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../../components/text-field.tsx";

const PAUSE_MS = 250;

type SearchFieldProps = {
  q: string;
  help: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onSearch: (q: string) => void;
  /** The arrow down leaves the field for what it found. */
  onLeave: () => void;
};

/** Searches in the pauses of typing; Enter does not wait for one. */
export const SearchField = ({ q, help, inputRef, onSearch, onLeave }: SearchFieldProps) => {
  const { t } = useTranslation("responsibilities");
  const [typed, setTyped] = useState(q);
  const [shown, setShown] = useState(q);
  // Changed from outside, by an example or the way back.
  if (shown !== q) {
    setShown(q);
    if (typed.trim() !== q) setTyped(q);
  }
  useEffect(() => {
    if (typed.trim() === q) return;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, q, onSearch]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
    // A keyboard on the screen covers what was found.
    if (matchMedia("(pointer: coarse)").matches) inputRef.current?.blur();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago do not know <search>
    <form role="search" onSubmit={submit} data-focus-first className="responsibility-search__form">
      <TextField
        type="search"
        inputRef={inputRef}
        label={t("search")}
        help={help}
        value={typed}
        onChange={setTyped}
        onKeyDown={leave}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
        autoFocus
        isWide
      />
    </form>
  );
};
