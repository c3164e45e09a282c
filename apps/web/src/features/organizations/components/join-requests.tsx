import type { JoinRequest } from "@runde-tische/contracts/organizations";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { formatShortDate } from "../../../lib/format.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { joinRequestsQuery, useDecideJoinRequest } from "../organizations.queries.ts";
import "./organizations.css";

/** Who asks to belong to the organization; nothing is shown while nobody does. */
export const JoinRequests = ({ organizationId }: { organizationId: string }) => {
  const { t } = useTranslation("organizations");
  const { data, error } = useQuery(joinRequestsQuery(organizationId));
  if (error) return <Notice tone="danger">{problemText(error)}</Notice>;
  if (!data || data.items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="join-requests">
      <h2 id="join-requests">{t("joining.title")}</h2>
      <ul className="plain-list lined">
        {data.items.map((request) => (
          <Request key={request.id} organizationId={organizationId} request={request} />
        ))}
      </ul>
    </section>
  );
};

type RequestProps = { organizationId: string; request: JoinRequest };

const Request = ({ organizationId, request }: RequestProps) => {
  const { t } = useTranslation("organizations");
  const decide = useDecideJoinRequest(organizationId, request.id);
  const [isAccepting, setAccepting] = useState(false);
  const name = request.name ?? t("unknownPerson");
  const decline = () => mutateThen(decide, { accepted: false }, () => showToast(t("joining.declined", { name })));
  const day = formatShortDate(request.requestedAt, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <li className="organization-line">
      <div className="organization-line__text">
        <p className="organization-line__name">{name}</p>
        <p className="muted small">{t("joining.since", { day })}</p>
      </div>
      <div className="row">
        <Button size="small" onPress={() => setAccepting(true)} aria-label={t("joining.acceptNamed", { name })}>
          {t("joining.accept")}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          onPress={decline}
          isPending={decide.isPending}
          aria-label={t("joining.declineNamed", { name })}
        >
          {t("joining.decline")}
        </Button>
      </div>
      {decide.isError && <Notice tone="danger">{problemText(decide.error)}</Notice>}
      {isAccepting && (
        <AcceptDialog organizationId={organizationId} request={request} onClose={() => setAccepting(false)} />
      )}
    </li>
  );
};

const AcceptDialog = ({ organizationId, request, onClose }: RequestProps & { onClose: () => void }) => {
  const { t } = useTranslation("organizations");
  const decide = useDecideJoinRequest(organizationId, request.id);
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const name = request.name ?? t("unknownPerson");
  const accept = () => {
    if (text.trim() === "") return setMissing(true);
    const done = () => {
      showToast(t("joining.accepted", { name }));
      onClose();
    };
    mutateThen(decide, { accepted: true, function: text.trim() }, done);
  };
  const actions = (
    <>
      <Button variant="primary" onPress={accept} isPending={decide.isPending}>
        {t("joining.accept")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("joining.acceptNamed", { name })} onClose={onClose} actions={actions}>
      <TextField
        label={t("joining.function")}
        help={t("joining.functionHelp")}
        value={text}
        onChange={(value) => {
          setText(value);
          setMissing(false);
        }}
        maxLength={200}
        isWide
        autoFocus
        error={isMissing ? t("joining.functionMissing") : undefined}
      />
      {decide.isError && <Notice tone="danger">{problemText(decide.error)}</Notice>}
    </Dialog>
  );
};
