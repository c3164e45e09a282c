import type { Letter } from "@runde-tische/contracts/letters";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { Button } from "../../../components/button.tsx";
import { DownloadLink } from "../../../components/download-link.tsx";
import { type Column, Table } from "../../../components/table.tsx";
import { formatShortDate } from "../../../lib/format.ts";
import { lettersPdf } from "../letters.queries.ts";

type LetterTableProps = {
  meetingId: string;
  timeZone: string;
  letters: readonly Letter[];
  onPosted: (linkId: string) => void;
  /** Whose posting is just being noted. */
  notingLinkIds: readonly string[];
};

/** Who gets a letter, and where it goes. */
export const LetterTable = ({ meetingId, timeZone, letters, onPosted, notingLinkIds }: LetterTableProps) => {
  const { t } = useTranslation("letters");
  const columns: Column<Letter>[] = [
    { id: "person", header: t("person"), isRowHeader: true, cell: (letter) => <Person letter={letter} /> },
    { id: "address", header: t("address"), cell: ({ address }) => <Address lines={address} /> },
    { id: "state", header: t("state"), cell: (letter) => <State letter={letter} timeZone={timeZone} /> },
    {
      id: "actions",
      header: t("actions"),
      cell: (letter) => (
        <Actions
          meetingId={meetingId}
          letter={letter}
          onPosted={onPosted}
          isNoting={notingLinkIds.includes(letter.linkId)}
        />
      ),
    },
  ];
  return <Table caption={t("who")} columns={columns} rows={letters} rowKey={({ linkId }) => linkId} />;
};

const Person = ({ letter: { name, seat, role } }: { letter: Letter }) => {
  const { t } = useTranslation("letters");
  const shown = name ?? t("unnamed");
  const details = [seat === name ? null : seat, role === "deputy" ? t("deputy") : null].filter(Boolean).join(", ");
  return (
    <>
      {shown}
      {details && <span className="muted small"> ({details})</span>}
    </>
  );
};

const Address = ({ lines }: { lines: Letter["address"] }) => {
  const { t } = useTranslation("letters");
  if (lines === null) return <Badge tone="warning">{t("noAddress")}</Badge>;
  return (
    <div>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
};

const State = ({ letter: { preparedAt, postedAt }, timeZone }: { letter: Letter; timeZone: string }) => {
  const { t } = useTranslation("letters");
  if (postedAt) return <Badge tone="success">{t("postedOn", { date: formatShortDate(postedAt, timeZone) })}</Badge>;
  return preparedAt ? <Badge tone="info">{t("prepared")}</Badge> : <Badge>{t("notPrepared")}</Badge>;
};

type ActionsProps = { meetingId: string; letter: Letter; onPosted: (linkId: string) => void; isNoting: boolean };

const Actions = ({ meetingId, letter, onPosted, isNoting }: ActionsProps) => {
  const { t } = useTranslation("letters");
  const { linkId, name, preparedAt, postedAt } = letter;
  const who = { name: name ?? t("unnamed") };
  if (!preparedAt) return null;
  return (
    <div className="row">
      <DownloadLink
        href={lettersPdf(meetingId, linkId)}
        size="small"
        variant="tertiary"
        aria-label={t("printFor", who)}
      >
        {t("printOne")}
      </DownloadLink>
      {!postedAt && (
        <Button
          size="small"
          variant="tertiary"
          isPending={isNoting}
          onPress={() => onPosted(linkId)}
          aria-label={t("notePostedFor", who)}
        >
          {t("notePosted")}
        </Button>
      )}
    </div>
  );
};
