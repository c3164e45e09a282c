import type { OrganizationSeat, SeatHolding } from "@runde-tische/contracts/seats";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { FailedLoad } from "../../../components/failed-load.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { formatDay } from "../../../lib/format.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { organizationSeatsQuery, useEndHolding, useFillSeat } from "../organization-seats.queries.ts";
import { type Candidates, FillSeatDialog } from "./fill-seat-dialog.tsx";
import "./organizations.css";

type OrganizationSeatsProps = {
  organizationId: string;
  /** The members, who alone can hold the organization's seats. */
  candidates: Candidates;
  /** The members are wanted. */
  onChoosing: () => void;
};

export const OrganizationSeats = ({ organizationId, candidates, onChoosing }: OrganizationSeatsProps) => {
  const { t } = useTranslation("organizations");
  const query = useQuery(organizationSeatsQuery(organizationId));
  const { data, isPending, error } = query;
  return (
    <section className="stack stack--small" aria-labelledby="organization-seats">
      <h2 id="organization-seats">{t("seats.title")}</h2>
      {isPending && <LoadingView lines={2} />}
      {error && !data && <FailedLoad query={query} />}
      {data?.items.length === 0 && <EmptyState title={t("seats.empty")}>{t("seats.emptyHelp")}</EmptyState>}
      {data && data.items.length > 0 && (
        <ul className="plain-list lined">
          {data.items.map((seat) => (
            <SeatLine key={seat.id} seat={seat} candidates={candidates} onChoosing={onChoosing} />
          ))}
        </ul>
      )}
    </section>
  );
};

type SeatLineProps = Pick<OrganizationSeatsProps, "candidates" | "onChoosing"> & { seat: OrganizationSeat };

const SeatLine = ({ seat, candidates, onChoosing }: SeatLineProps) => {
  const { t } = useTranslation("organizations");
  const [role, setRole] = useState<SeatHolding["role"]>();
  const delegates = seat.holdings.filter((holding) => holding.role === "delegate");
  const deputies = seat.holdings.filter((holding) => holding.role === "deputy");
  const table = seat.table.title;
  const line = useRef<HTMLLIElement>(null);
  const choose = (chosen: SeatHolding["role"]) => {
    onChoosing();
    setRole(chosen);
  };
  return (
    <li ref={line}>
      <p className="organization-line__name">
        <TextLink to={paths.table(seat.table.id)}>{table}</TextLink>
      </p>
      <p className="muted small">
        {[t(`seats.role.${seat.role}`), seat.hasVote ? t("seats.vote") : t("seats.noVote")].join(" · ")}
      </p>
      <ul className="plain-list organization-seat__holders" aria-label={t("seats.holders", { table })}>
        {delegates.length === 0 && <li className="muted">{t("seats.noDelegate")}</li>}
        {[...delegates, ...deputies].map((holding) => (
          <Holder
            key={holding.id}
            seat={seat}
            holding={holding}
            onEnded={() => line.current?.querySelector("a")?.focus()}
          />
        ))}
      </ul>
      {seat.may.fill && (
        <div className="row">
          <Button
            size="small"
            onPress={() => choose("delegate")}
            aria-label={t("seats.changeDelegateNamed", { table })}
          >
            {t(delegates.length === 0 ? "seats.nameDelegate" : "seats.changeDelegate")}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => choose("deputy")}
            aria-label={t("seats.addDeputyNamed", { table })}
          >
            {t("seats.addDeputy")}
          </Button>
        </div>
      )}
      {role && <FillSeatDialog seat={seat} role={role} candidates={candidates} onClose={() => setRole(undefined)} />}
    </li>
  );
};

type HolderProps = {
  seat: OrganizationSeat;
  holding: SeatHolding;
  /** The line is gone, and the button with it. */
  onEnded: () => void;
};

const Holder = ({ seat, holding, onEnded }: HolderProps) => {
  const { t } = useTranslation("organizations");
  const end = useEndHolding(seat);
  const fill = useFillSeat(seat);
  const name = holding.name ?? t("unknownPerson");
  const bringBack = () => {
    const { personId, role } = holding;
    fill.mutateAsync({ personId, role, validFrom: null }).catch((error: unknown) => showToast(problemText(error)));
  };
  const remove = () =>
    mutateThen(end, holding.id, () => {
      showToast(t("seats.ended", { name }), bringBack);
      onEnded();
    });
  return (
    <li className="organization-line">
      <span className="organization-line__text">
        {name} <span className="muted">({t(`seats.holding.${holding.role}`)})</span>
        {holding.validTo && (
          <span className="muted small"> {t("seats.until", { day: formatDay(holding.validTo) })}</span>
        )}
      </span>
      {seat.may.fill && (
        <Button
          size="small"
          variant="tertiary"
          onPress={remove}
          isPending={end.isPending}
          aria-label={t("seats.endNamed", { name, table: seat.table.title })}
        >
          {t("seats.end")}
        </Button>
      )}
      {end.isError && <Notice tone="danger">{problemText(end.error)}</Notice>}
    </li>
  );
};
