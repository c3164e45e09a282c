import type { Organization } from "@runde-tische/contracts/organizations";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { paths } from "../../../app/paths.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { FailedLoad } from "../../../components/failed-load.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { MoreButton } from "../../../components/more-button.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { flat } from "../../../lib/pages.ts";
import { membershipsQuery } from "../memberships.queries.ts";
import { needOf } from "../upkeep-need.ts";
import { EntryLetters } from "./entry-letters.tsx";
import { MemberRow } from "./member-row.tsx";
import { NewMemberDialog } from "./new-member-dialog.tsx";
import type { AreaField } from "./responsibility-fields.tsx";
import { UpkeepNeeds } from "./upkeep-needs.tsx";

type MemberListProps = {
  organization: Pick<Organization, "id" | "status" | "may">;
  AreaField: AreaField;
  /** Who is signed in. */
  personId: string | null;
  /** Of this organization: lists show all contacts, which others do not see. */
  isMember: boolean;
};

export const MemberList = ({ organization: { id, status, may }, AreaField, personId, isMember }: MemberListProps) => {
  const { t } = useTranslation("memberships");
  const [search] = useSearchParams();
  const keepsUp = may.manageMembers && status === "active";
  const need = keepsUp ? needOf(search) : undefined;
  const query = useInfiniteQuery(membershipsQuery(id, need));
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAdding, setAdding] = useState(false);
  const focusHeading = () => heading.current?.focus();
  const members = query.data ? flat(query.data) : [];
  return (
    <section className="stack stack--small" aria-labelledby="members">
      <div className="row row--between">
        <h2 id="members" ref={heading} tabIndex={-1}>
          {t("title")}
        </h2>
        {may.manageMembers && status !== "archived" && (
          <Button icon="plus" onPress={() => setAdding(true)}>
            {t("add")}
          </Button>
        )}
      </div>
      {may.manageMembers && isMember && status !== "archived" && (
        <div className="row">
          <TextLink to={paths.importMembers(id)}>{t("import")}</TextLink>
          {status === "active" && <TextLink to={paths.inviteMembers(id)}>{t("inviteSeveral")}</TextLink>}
        </div>
      )}
      {keepsUp && <UpkeepNeeds organizationId={id} chosen={need} />}
      {need === "untold" && isMember && <EntryLetters organizationId={id} onTold={() => heading.current?.focus()} />}
      {query.isPending && <LoadingView lines={3} />}
      {query.error && !query.data && <FailedLoad query={query} />}
      {query.data && members.length === 0 && (
        <EmptyState title={t(need ? "needs.none" : "empty")}>{t(need ? "needs.noneHelp" : "emptyHelp")}</EmptyState>
      )}
      {members.length > 0 && (
        <ul className="plain-list lined">
          {members.map((membership) => (
            <MemberRow
              key={membership.id}
              organizationId={id}
              membership={membership}
              AreaField={AreaField}
              isSelf={membership.personId === personId}
              canManage={may.manageMembers}
              canInvite={status === "active"}
              // The row of whoever was told leaves the list of those who were not.
              onTold={need === "untold" ? focusHeading : undefined}
              onGone={focusHeading}
            />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
      {isAdding && <NewMemberDialog organizationId={id} AreaField={AreaField} onClose={() => setAdding(false)} />}
    </section>
  );
};
