import type { Municipality } from "@runde-tische/contracts/municipalities";
import { NewOrganization, type Organization, OrganizationKind, Umbrella } from "@runde-tische/contracts/organizations";
import { useState } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { showProblem } from "../../../components/field-focus.ts";
import { Notice } from "../../../components/notice.tsx";
import { Select } from "../../../components/select.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useSessionDraft } from "../../../lib/session-draft.ts";
import { useRegisterForSeat } from "../seats.queries.ts";

type RegisterForSeatProps = {
  /** Of the table: where the organization serves, until it says otherwise. */
  municipality: Municipality;
  onDone: (organization: Organization) => void;
  onCancel: () => void;
};

type Draft = { name: string; kind: OrganizationKind; umbrella: Umbrella | "none"; mail: string };

const empty: Draft = { name: "", kind: "association", umbrella: "none", mail: "" };

const toNewOrganization = ({ name, kind, umbrella, mail }: Draft, { ars }: Municipality) => ({
  name: name.trim(),
  shortName: null,
  kind,
  umbrella: umbrella === "none" ? null : umbrella,
  municipalityArs: ars,
  street: null,
  postcode: null,
  city: null,
  website: null,
  mail: mail.trim() || null,
  phone: null,
  about: null,
  serviceAreas: [ars],
});

/** The few things needed to give an organization a seat; it completes its profile itself. */
export const RegisterForSeat = ({ municipality, onDone, onCancel }: RegisterForSeatProps) => {
  const { t } = useTranslation("seats");
  const [draft, setDraft] = useSessionDraft("organization-for-seat", empty);
  const [isChecked, setChecked] = useState(false);
  const register = useRegisterForSeat();
  const parsed = NewOrganization.safeParse(toNewOrganization(draft, municipality));
  const wrong = new Set(parsed.success || !isChecked ? [] : parsed.error.issues.map(({ path }) => path[0]));
  const save = (press: PressEvent) => {
    if (!parsed.success) return showProblem(press, () => setChecked(true));
    const onSuccess = (organization: Organization) => {
      setDraft(empty);
      if (organization.status === "active") onDone(organization);
    };
    register.mutate(parsed.data, { onSuccess });
  };
  if (register.data && register.data.status !== "active") {
    return (
      <Notice tone="info" title={t("register.waiting", { name: register.data.name })} isLive>
        {t("register.waitingText")}
      </Notice>
    );
  }
  return (
    <fieldset className="stack">
      <legend className="visually-hidden">{t("register.open")}</legend>
      <TextField
        label={t("register.name")}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={wrong.has("name") ? t("problem.name") : undefined}
        autoFocus
      />
      <Select
        label={t("register.kind")}
        options={OrganizationKind.options.map((id) => ({ id, label: t(`kind.${id}`) }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <Select
        label={t("register.umbrella")}
        options={[
          { id: "none" as const, label: t("umbrella.none") },
          ...Umbrella.options.map((id) => ({ id, label: t(`umbrella.${id}`) })),
        ]}
        value={draft.umbrella}
        onChange={(umbrella) => setDraft({ ...draft, umbrella })}
      />
      <TextField
        label={t("register.mail")}
        isOptional
        type="email"
        value={draft.mail}
        onChange={(mail) => setDraft({ ...draft, mail })}
        error={wrong.has("mail") ? t("problem.mail") : undefined}
      />
      {register.isError && <Notice tone="danger">{problemText(register.error)}</Notice>}
      <div className="row">
        <Button onPress={save} isPending={register.isPending}>
          {t("register.save")}
        </Button>
        <Button variant="tertiary" onPress={onCancel}>
          {t("register.back")}
        </Button>
      </div>
    </fieldset>
  );
};
