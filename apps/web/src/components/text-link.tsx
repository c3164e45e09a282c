import { Link, type LinkProps } from "react-router";
import { usePrefetch } from "../lib/prefetch.ts";

export type TextLinkProps = Omit<LinkProps, "to"> & { to: string };

/** A link inside the app; code and data of its page load while the pointer or the focus rests on it. */
export const TextLink = ({ to, ...props }: TextLinkProps) => {
  const prefetch = usePrefetch();
  return <Link {...props} to={to} onPointerEnter={() => prefetch(to)} onFocus={() => prefetch(to)} />;
};
