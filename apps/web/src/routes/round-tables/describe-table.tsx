import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { FormError } from "../../components/form-error.tsx";
import { Notice } from "../../components/notice.tsx";
import { AboutFields } from "../../features/round-tables/components/about-fields.tsx";
import { RulesFields } from "../../features/round-tables/components/rules-fields.tsx";
import { type TableForm, useTableForm } from "../../features/round-tables/components/table-form.ts";
import { VisibilityField } from "../../features/round-tables/components/visibility-field.tsx";
import { useCreateRoundTable } from "../../features/round-tables/round-tables.queries.ts";
import { emptyDraft, type TableDraft, toNewRoundTable } from "../../features/round-tables/table-draft.ts";
import { submitWith } from "../../lib/forms.ts";
import { forgetDraft, readDraft, storeDraft } from "../../lib/session-draft.ts";
import { type DescribingStep, describingSteps, stepFields, stepSearch } from "./setup-steps.ts";
import { FormMunicipality } from "./table-administration.tsx";
import { useProposes } from "./use-proposes.ts";

const draftKey = "new-round-table";

/** The steps before the table exists; each keeps what was typed in this tab. */
export const DescribeTable = ({ step }: { step: DescribingStep }) => {
  const { t } = useTranslation("round-tables");
  const navigate = useNavigate();
  const create = useCreateRoundTable();
  const form = useTableForm(readDraft(draftKey, emptyDraft));
  const heading = useStepFocus(step);
  useStoredForm(form);
  useShownGaps(form, step);
  const proposes = useProposes(useWatch({ control: form.control, name: "municipality" }));
  const lastLabel = proposes ? t("setup.propose") : t("setup.create");
  const index = describingSteps.indexOf(step);
  const following = describingSteps[index + 1];
  const preceding = describingSteps[index - 1];
  const save = async (draft: TableDraft) => {
    const table = await create.mutateAsync(toNewRoundTable(draft));
    forgetDraft(draftKey);
    await navigate(`${paths.newTable()}?tisch=${table.id}`, { replace: true });
  };
  const goOn = async () => {
    if (following && (await form.trigger([...stepFields[step]], { shouldFocus: true })))
      await navigate(stepSearch(following));
  };
  /** A step before, left out by an address or a reload, lacks something: it is shown with what is missing. */
  const finish = async (event: React.FormEvent) => {
    for (const earlier of describingSteps.slice(0, index))
      if (!(await form.trigger([...stepFields[earlier]]))) return navigate(stepSearch(earlier), { state: isLacking });
    await submitWith(form, save)(event as React.BaseSyntheticEvent);
  };
  return (
    <form
      noValidate
      className="stack stack--large prose"
      onSubmit={(event) => {
        event.preventDefault();
        if (following) void goOn();
        else void finish(event);
      }}
    >
      <FormError message={form.formState.errors.root?.["server"]?.message} />
      <h2 ref={heading} tabIndex={-1}>
        {t(`setup.${step}Title`)}
      </h2>
      <StepFields step={step} form={form} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          {following ? t("setup.next") : lastLabel}
        </Button>
        {preceding && (
          <Button variant="tertiary" onPress={() => void navigate(stepSearch(preceding))}>
            {t("setup.back")}
          </Button>
        )}
      </div>
    </form>
  );
};

const StepFields = ({ step, form }: { step: DescribingStep; form: TableForm }) => {
  const { t } = useTranslation("round-tables");
  if (step === "about") return <AboutFields form={form} />;
  if (step === "rules") {
    return (
      <>
        <p className="muted">{t("setup.rulesText")}</p>
        <RulesFields form={form} />
      </>
    );
  }
  return (
    <>
      <FormMunicipality form={form} />
      <ProposalHint form={form} />
      <VisibilityField form={form} />
    </>
  );
};

const ProposalHint = ({ form }: { form: TableForm }) => {
  const { t } = useTranslation("round-tables");
  const municipality = useWatch({ control: form.control, name: "municipality" });
  const proposes = useProposes(municipality);
  return (
    <div role="status">
      {municipality && proposes && <Notice tone="info">{t("setup.proposesTo", { name: municipality.name })}</Notice>}
    </div>
  );
};

/** The first step is announced with the page, each further one by its heading. */
const useStepFocus = (step: DescribingStep) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step !== "about") heading.current?.focus();
  }, [step]);
  return heading;
};

const isLacking = { isLacking: true };

/** Whoever was led back to a step reads what it lacks. */
const useShownGaps = (form: TableForm, step: DescribingStep): void => {
  const { state } = useLocation();
  const isLed = (state as typeof isLacking | null)?.isLacking === true;
  useEffect(() => {
    if (isLed) void form.trigger([...stepFields[step]], { shouldFocus: true });
  }, [form, step, isLed]);
};

const useStoredForm = (form: TableForm): void => {
  useEffect(() => {
    const { unsubscribe } = form.watch((draft) => storeDraft(draftKey, draft)) as { unsubscribe: () => void };
    return unsubscribe;
  }, [form]);
};
