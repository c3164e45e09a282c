import type { Guest } from "@runde-tische/contracts/guests";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { chosenItems, type GuestItem, scopeOf, toDraft } from "../guest-draft.ts";
import { guestName, guestPerson } from "../guest-name.ts";
import "./guests.css";

const GuestDialog = lazy(async () => ({ default: (await import("./guest-dialog.tsx")).GuestDialog }));

type GuestListProps = {
  meetingId: string;
  guests: readonly Guest[];
  items: readonly GuestItem[];
  isTablePublic: boolean;
  /** A meeting that is over keeps its guests as they were. */
  isOpen: boolean;
};

/** Each guest, and what of the meeting they are invited to. */
export const GuestList = ({ meetingId, guests, items, isTablePublic, isOpen }: GuestListProps) => {
  const { t } = useTranslation("guests");
  const [editedSeatId, setEditedSeatId] = useState<string | null>(null);
  const edited = guests.find(({ seatId }) => seatId === editedSeatId);
  return (
    <>
      <ul className="plain-list lined">
        {guests.map((guest) => (
          <li key={guest.seatId} className="guest">
            <GuestLine guest={guest} items={items} />
            {isOpen && (
              <Button
                size="small"
                onPress={() => setEditedSeatId(guest.seatId)}
                aria-label={t("changeOf", { name: guestName(guest, t("unnamed")) })}
              >
                {t("change")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited && (
        <Suspense>
          <GuestDialog
            meetingId={meetingId}
            guest={edited}
            items={items}
            isTablePublic={isTablePublic}
            onClose={() => setEditedSeatId(null)}
          />
        </Suspense>
      )}
    </>
  );
};

const GuestLine = ({ guest, items }: { guest: Guest; items: readonly GuestItem[] }) => {
  const { t } = useTranslation("guests");
  const scope = scopeOf(guest);
  const invitedTo = chosenItems(toDraft(guest), items);
  const told = scope === "meeting" && invitedTo.length > 0 ? "meetingAndItems" : scope;
  return (
    <div className="guest__text">
      <p>
        <strong>{guestName(guest, t("unnamed"))}</strong>
        {guestPerson(guest) && guest.organization && <span className="muted">, {guest.organization}</span>}
      </p>
      {guest.persons.length === 0 && <p className="small muted">{t("vacant")}</p>}
      <p className={scope === "none" ? "muted" : undefined}>{t(`invited.${told}`)}</p>
      {invitedTo.length > 0 && (
        <ul className="plain-list small">
          {invitedTo.map(({ id, number, title }) => (
            <li key={id}>{`${number}. ${title}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
