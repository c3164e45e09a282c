import type { Municipality } from "@runde-tische/contracts/municipalities";
import type { OrganizationSummary } from "@runde-tische/contracts/organizations";
import type { Seat } from "@runde-tische/contracts/seats";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { showProblem } from "../../../components/field-focus.ts";
import { Notice } from "../../../components/notice.tsx";
import { RadioGroup } from "../../../components/radio-group.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { forgetDraft, useSessionDraft } from "../../../lib/session-draft.ts";
import { seatsQuery, useAddSeat } from "../seats.queries.ts";
import { usualGroup } from "../usual-group.ts";
import { OrganizationField } from "./organization-field.tsx";
import { RegisterForSeat } from "./register-for-seat.tsx";
import type { GroupLabels } from "./seat-ring-layout.ts";
import { type SeatTraits, SeatTraitsFields } from "./seat-traits-fields.tsx";

type AddSeatDialogProps = {
  table: { id: string; municipality: Municipality };
  labels: GroupLabels;
  onClose: () => void;
};

type Draft = { kind: "organization" | "citizen"; organization: OrganizationSummary | null; traits: SeatTraits };

const empty: Draft = {
  kind: "organization",
  organization: null,
  traits: { group: "welfare", role: "member", hasVote: true },
};

const hasSeat = (seats: readonly Seat[], organizationId: string): boolean =>
  seats.some(({ organization }) => organization?.id === organizationId);

export const AddSeatDialog = ({ table, labels, onClose }: AddSeatDialogProps) => {
  const { t } = useTranslation("seats");
  const { t: components } = useTranslation("components");
  const key = `new-seat-${table.id}`;
  const [draft, setDraft] = useSessionDraft(key, empty);
  const [isRegistering, setRegistering] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const add = useAddSeat(table.id);
  const { data: seats } = useQuery(seatsQuery(table.id));
  const { kind, organization, traits } = draft;
  const taken = kind === "organization" && organization !== null && hasSeat(seats?.items ?? [], organization.id);
  const take = (chosen: OrganizationSummary | null) => {
    setMissing(false);
    setDraft({ ...draft, organization: chosen, traits: chosen ? { ...traits, group: usualGroup(chosen) } : traits });
  };
  const save = (press: PressEvent) => {
    if (kind === "organization" && !organization) return showProblem(press, () => setMissing(true));
    const organizationId = kind === "organization" ? (organization?.id ?? null) : null;
    const onSuccess = () => {
      showToast(t("add.done"));
      setDraft(empty);
      forgetDraft(key);
      onClose();
    };
    add.mutate({ organizationId, ...traits }, { onSuccess });
  };
  const changeKind = (chosen: Draft["kind"]) =>
    setDraft({
      ...draft,
      kind: chosen,
      traits: { ...traits, group: chosen === "citizen" ? "citizens" : traits.group },
    });
  const actions = (
    <>
      <Button variant="primary" isPending={add.isPending} onPress={save} isDisabled={isRegistering}>
        {t(taken ? "add.saveAnother" : "add.save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {components("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("add.title")} onClose={onClose} actions={actions}>
      <RadioGroup
        label={t("add.kind")}
        options={(["organization", "citizen"] as const).map((id) => ({
          id,
          label: t(`add.kinds.${id}`),
          detail: t(`add.kindHelp.${id}`),
        }))}
        value={kind}
        onChange={changeKind}
      />
      {kind === "organization" && !isRegistering && (
        <>
          <OrganizationField value={organization} onChange={take} error={isMissing ? t("add.missing") : undefined} />
          {taken && (
            <Notice tone="warning" title={t("add.taken", { name: organization.name })} isLive>
              {t("add.takenText")}
            </Notice>
          )}
          <div>
            <Button size="small" variant="tertiary" icon="plus" onPress={() => setRegistering(true)}>
              {t("register.open")}
            </Button>
          </div>
        </>
      )}
      {kind === "organization" && isRegistering && (
        <RegisterForSeat
          municipality={table.municipality}
          onDone={(registered) => {
            setRegistering(false);
            take(registered);
          }}
          onCancel={() => setRegistering(false)}
        />
      )}
      <SeatTraitsFields
        value={traits}
        onChange={(changed) => setDraft({ ...draft, traits: changed })}
        labels={labels}
      />
      {add.isError && <Notice tone="danger">{problemText(add.error)}</Notice>}
    </Dialog>
  );
};
