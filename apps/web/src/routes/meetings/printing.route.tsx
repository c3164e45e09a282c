import type { Meeting } from "@runde-tische/contracts/meetings";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { DownloadLink } from "../../components/download-link.tsx";
import { Page } from "../../components/page.tsx";
import { LetterSection } from "../../features/letters/components/letter-section.tsx";
import { lettersQuery } from "../../features/letters/letters.queries.ts";
import { meetingQuery } from "../../features/meetings/meetings.queries.ts";
import { agendaPdf, nameCardsPdf, signaturesPdf } from "../../features/papers/papers.queries.ts";
import type { Language } from "../../lib/language.ts";
import { useLiveEvents } from "../../lib/live-events.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { useMeetingTitle } from "./meeting-title.ts";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const { meetingId = "" } = params;
  await Promise.all([
    queryClient.ensureQueryData(meetingQuery(meetingId)),
    queryClient.ensureQueryData(lettersQuery(meetingId)),
  ]);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("letters");
  const { meetingId = "" } = useParams();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  useLiveEvents({ meetingId, tableId: meeting.tableId }, meeting.may.manage);
  const trail = [
    { label: meeting.table.title, to: paths.table(meeting.table.id) },
    { label: useMeetingTitle(meeting), to: paths.meeting(meeting.id) },
  ];
  return (
    <Page title={t("pageTitle")} above={<Breadcrumb trail={trail} />} lead={<p>{t("pageLead")}</p>}>
      <div className="stack stack--large">
        <Papers meeting={meeting} />
        <LetterSection meetingId={meeting.id} timeZone={meeting.timeZone} isInvited={meeting.invitedAt !== null} />
      </div>
    </Page>
  );
};

const Papers = ({ meeting: { id } }: { meeting: Meeting }) => {
  const { t, i18n } = useTranslation("letters");
  const language = i18n.language as Language;
  const papers = [
    {
      name: "agenda",
      links: [
        { label: t("papers.agendaAll"), href: agendaPdf(id, language) },
        { label: t("papers.agendaPublic"), href: agendaPdf(id, language, "public") },
      ],
    },
    { name: "signatures", links: [{ label: t("papers.signaturesPdf"), href: signaturesPdf(id, language) }] },
    {
      name: "cards",
      links: [
        { label: t("papers.cardsDelegates"), href: nameCardsPdf(id, language, "delegates") },
        { label: t("papers.cardsAll"), href: nameCardsPdf(id, language, "all") },
      ],
    },
  ] as const;
  return papers.map(({ name, links }) => (
    <section key={name} className="stack stack--small" aria-labelledby={name}>
      <h2 id={name}>{t(`papers.${name}`)}</h2>
      <p className="prose">{t(`papers.${name}Text`)}</p>
      <div className="row">
        {links.map(({ label, href }) => (
          <DownloadLink key={href} href={href}>
            {label}
          </DownloadLink>
        ))}
      </div>
    </section>
  ));
};
