import type { InvitableMember } from "@runde-tische/contracts/member-invitations";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { CheckboxGroup } from "../../../components/checkbox.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { FailedLoad } from "../../../components/failed-load.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { MoreButton } from "../../../components/more-button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { formatDate } from "../../../lib/format.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { invitableMembersQuery, useInviteMembers } from "../member-invitations.queries.ts";
import "./invite-members.css";

export const InviteMembers = ({ organizationId }: { organizationId: string }) => {
  const { t } = useTranslation("member-invitations");
  const query = useInfiniteQuery(invitableMembersQuery(organizationId));
  const members = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const leftToday = query.data?.pages.at(-1)?.leftToday ?? 0;
  return (
    <section className="stack invite-members" aria-labelledby="invite">
      <h2 id="invite" tabIndex={-1}>
        {t("title")}
      </h2>
      <p className="prose">{t("lead")}</p>
      {query.isPending && <LoadingView lines={4} />}
      {query.error && !query.data && <FailedLoad query={query} />}
      {query.data && members.length === 0 && <EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>}
      {members.length > 0 && <Choice organizationId={organizationId} members={members} leftToday={leftToday} />}
      <MoreButton query={query} />
    </section>
  );
};

type ChoiceProps = { organizationId: string; members: readonly InvitableMember[]; leftToday: number };

const Choice = ({ organizationId, members, leftToday }: ChoiceProps) => {
  const { t } = useTranslation("member-invitations");
  const invite = useInviteMembers(organizationId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const fresh = members.filter(({ invitedAt }) => invitedAt === null).slice(0, leftToday);
  const isTooMuch = chosen.length > leftToday;
  const bar = useRef<HTMLDivElement>(null);
  const send = () =>
    invite.mutate([...chosen], {
      onSuccess: () => {
        // The button is of no use now, and would take the keyboard with it.
        bar.current?.focus();
        setChosen([]);
      },
    });
  return (
    <>
      <p>{t("leftToday", { count: leftToday })}</p>
      <div className="stack stack--small invite-members__send" ref={bar} tabIndex={-1}>
        {isTooMuch && <Notice tone="warning">{t("tooMuch", { left: leftToday })}</Notice>}
        {invite.data && (
          <Notice tone="success" isLive>
            {t("sent", { count: invite.data.invited })}
          </Notice>
        )}
        {invite.error && <Notice tone="danger">{problemText(invite.error)}</Notice>}
        <div className="row">
          {fresh.length > 0 && (
            <Button onPress={() => setChosen(fresh.map(({ membershipId }) => membershipId))}>
              {t("chooseFresh", { count: fresh.length })}
            </Button>
          )}
          <Button
            variant="primary"
            isDisabled={chosen.length === 0 || isTooMuch}
            isPending={invite.isPending}
            onPress={send}
          >
            {t("invite", { count: chosen.length })}
          </Button>
        </div>
      </div>
      <CheckboxGroup
        label={t("who")}
        options={members.map(({ membershipId, name, mail, invitedAt, ...member }) => ({
          id: membershipId,
          label: `${name ?? t("unnamed")}, ${member.function}`,
          detail: invitedAt === null ? mail : t("invitedAt", { mail, day: formatDate(invitedAt, "Europe/Berlin") }),
        }))}
        value={chosen}
        onChange={setChosen}
      />
    </>
  );
};
