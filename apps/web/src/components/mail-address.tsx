import { Fragment } from "react";
import "./mail-address.css";

/** Breaks where an address has a sign of its own, and never with a hyphen that would not belong to it. */
export const MailAddress = ({ children }: { children: string }) => (
  <span className="mail-address">
    {children.split(/(?<=[@.])/).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address have no other name and no other order
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </span>
);
