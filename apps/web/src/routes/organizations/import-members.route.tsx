import type { Organization } from "@runde-tische/contracts/organizations";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { PathSteps } from "../../components/path-steps.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { CheckStep } from "../../features/member-imports/components/check-step.tsx";
import { ColumnsStep } from "../../features/member-imports/components/columns-step.tsx";
import { FileStep } from "../../features/member-imports/components/file-step.tsx";
import { RecentImports } from "../../features/member-imports/components/recent-imports.tsx";
import { draftOf, type ImportDraft } from "../../features/member-imports/import-draft.ts";
import { InviteMembers } from "../../features/member-invitations/components/invite-members.tsx";
import { UnreachableMembers } from "../../features/memberships/components/unreachable-members.tsx";
import { organizationQuery } from "../../features/organizations/organizations.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { LeaveGuard } from "./leave-guard.tsx";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  await Promise.all([
    queryClient.ensureQueryData(organizationQuery(params["organizationId"] ?? "")),
    queryClient.ensureQueryData(meQuery),
  ]);
  return null;
};

const STEPS = ["file", "columns", "check", "invite"] as const;
type Step = (typeof STEPS)[number];

/** In the address: the way back leads to the step before, and the rest can be invited on another day. */
const ADDRESSES = { columns: "spalten", check: "pruefen", invite: "einladen" } as const;

const stepOf = (search: URLSearchParams, hasList: boolean): Step => {
  const asked = search.get("schritt");
  const step = STEPS.find((id) => id !== "file" && ADDRESSES[id] === asked) ?? "file";
  return hasList || step === "invite" ? step : "file";
};

export const Component = () => {
  const { t } = useTranslation("member-imports");
  const { organizationId = "" } = useParams();
  const { data: organization } = useSuspenseQuery(organizationQuery(organizationId));
  const { data: me } = useSuspenseQuery(meQuery);
  const isMember = me?.memberships.some((membership) => membership.organizationId === organizationId) ?? false;
  const [search] = useSearchParams();
  const isInviting = search.get("schritt") === ADDRESSES.invite;
  const trail = [{ label: organization.name, to: paths.organization(organizationId) }];
  return (
    <Page
      title={t(isInviting ? "inviteTitle" : "title")}
      above={<Breadcrumb trail={trail} />}
      lead={isInviting ? undefined : t("lead")}
    >
      {isMember && organization.may.manageMembers ? (
        <Steps organization={organization} />
      ) : (
        <Notice tone="warning">{t("mayNot")}</Notice>
      )}
    </Page>
  );
};

type Imported = { added: number; changed: number; unchanged: number };

const Steps = ({ organization }: { organization: Organization }) => {
  const { id: organizationId } = organization;
  const { t } = useTranslation("member-imports");
  const [search, setSearch] = useSearchParams();
  const [draft, setDraft] = useState<ImportDraft>();
  const [imported, setImported] = useState<Imported>();
  const step = stepOf(search, draft !== undefined);
  const goTo = (id: "columns" | "check") => setSearch({ schritt: ADDRESSES[id] });
  const frame = useFocusOn(step);
  // What was imported may be what was taken back.
  const undone = () => {
    setImported(undefined);
    focusHeading(frame.current);
  };
  // Whoever comes to invite alone has done none of the steps before.
  const isInvitationAlone = step === "invite" && imported === undefined;
  return (
    <div className="stack stack--large" ref={frame}>
      <LeaveGuard hasList={draft !== undefined} />
      {!isInvitationAlone && (
        <PathSteps
          label={t("steps.label")}
          steps={STEPS.map((id) => ({ id, label: t(`steps.${id}`), state: stateOf(id, step) }))}
        />
      )}
      {step === "file" && (
        <>
          <FileStep
            organizationId={organizationId}
            onRead={(table) => {
              setDraft(draftOf(table));
              goTo("columns");
            }}
          />
          <RecentImports organizationId={organizationId} onUndone={() => focusHeading(frame.current)} />
        </>
      )}
      {step === "columns" && draft && (
        <ColumnsStep draft={draft} onChange={setDraft} onBack={() => setSearch({})} onNext={() => goTo("check")} />
      )}
      {step === "check" && draft && (
        <CheckStep
          organization={organization}
          draft={draft}
          onChange={setDraft}
          onBack={() => goTo("columns")}
          onImported={(done) => {
            setImported(done);
            setDraft(undefined);
            setSearch({ schritt: ADDRESSES.invite }, { replace: true });
          }}
        />
      )}
      {step === "invite" && imported && (
        <Notice tone="success" isLive>
          {t("imported", imported)}
        </Notice>
      )}
      {step === "invite" && (
        <>
          <UnreachableMembers organizationId={organizationId} />
          <InviteMembers organizationId={organizationId} />
          <div>
            <LinkButton to={paths.organization(organizationId)}>{t("toOrganization")}</LinkButton>
          </div>
          <RecentImports organizationId={organizationId} onUndone={undone} />
        </>
      )}
    </div>
  );
};

const stateOf = (id: Step, step: Step) => {
  const [at, now] = [STEPS.indexOf(id), STEPS.indexOf(step)];
  if (at === now) return "current" as const;
  return at < now ? ("done" as const) : ("coming" as const);
};

/** Not the frame around it: its outline would be one around the whole step. */
const focusHeading = (frame: Element | null) => {
  frame?.querySelector<HTMLElement>("h2[tabindex]")?.focus();
};

/** The button that led on is gone with its step: whoever uses the keyboard goes on at the next one. */
const useFocusOn = (step: Step) => {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) focusHeading(frame.current);
    shown.current = step;
  }, [step]);
  return frame;
};
