import type { Membership } from "@runde-tische/contracts/memberships";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Badge } from "../../../components/badge.tsx";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { Menu, type MenuEntry } from "../../../components/menu.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useEndMembership, useInviteMember } from "../memberships.queries.ts";
import { ContactLinks } from "./contact-links.tsx";
import { EditMemberDialog } from "./edit-member-dialog.tsx";
import { EraseMemberDialog } from "./erase-member-dialog.tsx";
import { MemberUpkeep } from "./member-upkeep.tsx";
import type { AreaField } from "./responsibility-fields.tsx";
import "./memberships.css";

type MemberRowProps = {
  organizationId: string;
  membership: Membership;
  AreaField: AreaField;
  isSelf: boolean;
  canManage: boolean;
  /** The organization is confirmed: before, nothing is mailed. */
  canInvite: boolean;
  /** Instead of the focus on the row's own facts. */
  onTold?: (() => void) | undefined;
  /** The row has left the list. */
  onGone: () => void;
};

export const MemberRow = (props: MemberRowProps) => {
  const { organizationId, membership, AreaField, isSelf, canManage, canInvite, onTold, onGone } = props;
  const { t } = useTranslation("memberships");
  const [open, setOpen] = useState<"edit" | "end" | "erase">();
  const invite = useInviteMember(membership.id);
  const name = membership.name ?? t("unnamed");
  const close = () => setOpen(undefined);
  const sendInvitation = () =>
    invite.mutate(undefined, { onSuccess: ({ mail }) => showToast(t("invited", { name, mail })) });
  const hasMail = membership.contacts.some(({ kind }) => kind === "mail");
  const entries: MenuEntry[] = [
    { id: "edit", label: t("edit"), onAction: () => setOpen("edit") },
    ...(canManage && canInvite && !membership.hasAccount
      ? [{ id: "invite", label: t("invite"), isDisabled: !hasMail, onAction: sendInvitation }]
      : []),
    { id: "end", label: t(isSelf ? "leave" : "end"), onAction: () => setOpen("end") },
    ...(canManage && !membership.hasAccount
      ? [{ id: "erase", label: t("erase"), onAction: () => setOpen("erase") }]
      : []),
  ];
  return (
    <li className="member">
      <MemberText membership={membership} name={name} />
      {(canManage || isSelf) && (
        <Menu
          label={t("actionsFor", { name })}
          entries={entries}
          trigger={
            <Button variant="tertiary" icon="more" isIconOnly isPending={invite.isPending}>
              {t("actionsFor", { name })}
            </Button>
          }
        />
      )}
      <div className="member__upkeep">
        {membership.upkeep && (
          <MemberUpkeep
            organizationId={organizationId}
            membership={{ ...membership, upkeep: membership.upkeep }}
            name={name}
            canMail={canInvite}
            onTold={onTold}
          />
        )}
        {isSelf && (
          <p>
            <TextLink to={paths.ownEntry(membership.id)}>{t("upkeep.own")}</TextLink>
          </p>
        )}
      </div>
      {invite.isError && (
        <div className="member__problem">
          <Notice tone="danger">{problemText(invite.error)}</Notice>
        </div>
      )}
      {open === "edit" && (
        <EditMemberDialog
          organizationId={organizationId}
          membership={membership}
          AreaField={AreaField}
          isSelf={isSelf}
          canManage={canManage}
          onClose={close}
        />
      )}
      {open === "end" && (
        <EndDialog
          organizationId={organizationId}
          membership={membership}
          name={name}
          onClose={close}
          onEnded={onGone}
        />
      )}
      {open === "erase" && (
        <EraseMemberDialog
          organizationId={organizationId}
          membership={membership}
          name={name}
          onClose={close}
          onErased={onGone}
        />
      )}
    </li>
  );
};

const MemberText = ({ membership, name }: { membership: Membership; name: string }) => {
  const { t } = useTranslation("memberships");
  return (
    <div className="member__text">
      <p>
        <span className="member__name">{name}</span>, {membership.function}
      </p>
      <div className="row small">
        {membership.role === "admin" && <Badge tone="accent">{t("role.admin")}</Badge>}
        {!membership.hasAccount && <Badge>{t("noAccount")}</Badge>}
      </div>
      <div className="member__facts">
        {membership.responsibilities.length > 0 && (
          <p>
            {membership.responsibilities.map(({ topic, note }) => (note ? `${topic} (${note})` : topic)).join(", ")}
          </p>
        )}
        <ContactLinks contacts={membership.contacts} label={t("contactsOf", { name })} />
      </div>
    </div>
  );
};

type EndDialogProps = {
  organizationId: string;
  membership: Membership;
  name: string;
  onClose: () => void;
  onEnded: () => void;
};

const EndDialog = ({ organizationId, membership, name, onClose, onEnded }: EndDialogProps) => {
  const { t } = useTranslation("memberships");
  const end = useEndMembership(organizationId);
  const confirm = () =>
    mutateThen(end, membership, () => {
      showToast(t("ended", { name }));
      flushSync(onClose);
      onEnded();
    });
  return (
    <ConfirmDialog
      isOpen
      title={t("endTitle", { name })}
      confirmLabel={t("end")}
      isDangerous
      onConfirm={confirm}
      onClose={onClose}
      isPending={end.isPending}
      error={end.isError ? problemText(end.error) : undefined}
    >
      <p>{t("endText")}</p>
    </ConfirmDialog>
  );
};
