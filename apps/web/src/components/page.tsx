import type { ReactNode } from "react";
import "./page.css";

const product = "Runde Tische";

type PageProps = {
  title: string;
  /** Above the heading: a `Breadcrumb` or one line. */
  above?: ReactNode;
  /** Below the heading. */
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
};

/** The frame of every page: the document's title, and the heading that takes the focus after a navigation. */
export const Page = ({ title, above, lead, actions, children }: PageProps) => (
  <div className="page">
    <title>{title === product ? product : `${title} – ${product}`}</title>
    <header className="page__header">
      <div className="page__heading">
        {above}
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <div className="page__lead">{lead}</div>}
      </div>
      {actions && <div className="row no-print">{actions}</div>}
    </header>
    {children}
  </div>
);
