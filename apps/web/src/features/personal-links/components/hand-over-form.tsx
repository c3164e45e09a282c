import type { LinkView } from "@runde-tische/contracts/personal-links";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { RadioGroup } from "../../../components/radio-group.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useHandOver } from "../personal-links.queries.ts";

type HandOverFormProps = { link: LinkView; onDone: (name: string) => void; onCancel: () => void };

const HandOverForm = ({ link, onDone, onCancel }: HandOverFormProps) => {
  const { t } = useTranslation("personal-links");
  const [deputyId, setDeputyId] = useState(link.deputies[0]?.personId ?? null);
  const hand = useHandOver(link);
  const nameOf = (id: string) => link.deputies.find(({ personId }) => personId === id)?.name ?? t("acting.somebody");
  const submit = () => {
    if (deputyId) hand.mutate(deputyId, { onSuccess: () => onDone(nameOf(deputyId)) });
  };
  return (
    <div className="stack">
      <RadioGroup
        label={t("handOver.title")}
        help={t("handOver.help")}
        options={link.deputies.map(({ personId }) => ({ id: personId, label: nameOf(personId) }))}
        value={deputyId}
        onChange={setDeputyId}
      />
      <div className="row">
        <Button variant="primary" isPending={hand.isPending} onPress={submit}>
          {t("handOver.submit")}
        </Button>
        <Button variant="tertiary" onPress={onCancel}>
          {t("handOver.cancel")}
        </Button>
      </div>
      {hand.error && <Notice tone="danger">{problemText(hand.error)}</Notice>}
    </div>
  );
};

// biome-ignore lint/style/noDefaultExport: React.lazy asks for one
export default HandOverForm;
