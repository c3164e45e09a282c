import { SeatGroup } from "@runde-tische/contracts/round-tables";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { showToast } from "../../components/toast-queue.ts";
import { meetingQuery, tableMeetingsQuery } from "../../features/meetings/meetings.queries.ts";
import { MessageCheck } from "../../features/messages/components/message-check.tsx";
import { MessageForm } from "../../features/messages/components/message-form.tsx";
import { SentMessages } from "../../features/messages/components/sent-messages.tsx";
import { draftKey, emptyDraft } from "../../features/messages/message-draft.ts";
import { messagesQuery, usePreviewMessage, useSendMessage } from "../../features/messages/messages.queries.ts";
import { roundTableQuery } from "../../features/round-tables/round-tables.queries.ts";
import { ApiError } from "../../lib/api-error.ts";
import { formatDate } from "../../lib/format.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { useSessionDraft } from "../../lib/session-draft.ts";

const MEETING = "sitzung";

export const loader = async ({ params: { tableId = "" }, request, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const meetingId = new URL(request.url).searchParams.get(MEETING);
  await Promise.all([
    queryClient.ensureQueryData(roundTableQuery(tableId)),
    queryClient.ensureQueryData(tableMeetingsQuery(tableId, "coming")),
    queryClient.ensureInfiniteQueryData(messagesQuery(tableId)),
    meetingId && queryClient.ensureQueryData(meetingQuery(meetingId)),
  ]);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("messages");
  const { tableId = "" } = useParams();
  const { data: table } = useSuspenseQuery(roundTableQuery(tableId));
  return (
    <Page
      title={t("title")}
      above={<Breadcrumb trail={[{ label: table.title, to: paths.table(table.id) }]} />}
      lead={<p>{t("lead")}</p>}
    >
      <div className="stack stack--large">
        {table.status === "active" ? (
          <NewMessage tableId={table.id} labels={table.groupLabels} />
        ) : (
          <Notice tone="warning">{t("notActive")}</Notice>
        )}
        <SentMessages tableId={table.id} timeZone={table.timeZone} />
      </div>
    </Page>
  );
};

type NewMessageProps = { tableId: string; labels: Partial<Record<SeatGroup, string | undefined>> };

const NewMessage = ({ tableId, labels }: NewMessageProps) => {
  const { t } = useTranslation("seats");
  const { t: messageTexts } = useTranslation("messages");
  const [draft, setDraft] = useSessionDraft(draftKey(tableId), emptyDraft);
  const [meetingId, setMeetingId] = useMeetingChoice();
  const meetings = useMeetingOptions(tableId, meetingId);
  const [step, setStep] = useState<"write" | "check" | "rewrite">("write");
  const preview = usePreviewMessage(tableId);
  const send = useSendMessage(tableId);
  const body = { ...draft, onlyUnanswered: meetingId !== null && draft.onlyUnanswered, meetingId };
  const check = () => preview.mutate(body, { onSuccess: () => setStep("check") });
  const sendNow = (fingerprint: string) =>
    send.mutate(
      { ...body, fingerprint },
      {
        onSuccess: ({ recipientCount }) => {
          setDraft(emptyDraft);
          setStep("rewrite");
          showToast(messageTexts("sent", { count: recipientCount }));
        },
        onError: (error) => {
          if (error instanceof ApiError && error.problem.code === "recipients-changed") preview.mutate(body);
        },
      },
    );
  if (step === "check" && preview.data)
    return (
      <MessageCheck
        preview={preview.data}
        onSend={() => preview.data && sendNow(preview.data.fingerprint)}
        onBack={() => {
          send.reset();
          setStep("rewrite");
        }}
        isPending={send.isPending || preview.isPending}
        error={send.error}
      />
    );
  return (
    <MessageForm
      draft={draft}
      onChange={setDraft}
      meetings={meetings}
      meetingId={meetingId}
      onMeetingChange={setMeetingId}
      groups={SeatGroup.options.map((id) => ({ id, label: labels[id] ?? t(`group.${id}`) }))}
      onPreview={check}
      isPending={preview.isPending}
      error={preview.error}
      takesFocus={step === "rewrite"}
    />
  );
};

const useMeetingChoice = () => {
  const [search, setSearch] = useSearchParams();
  const choose = (meetingId: string | null) =>
    setSearch(meetingId === null ? {} : { [MEETING]: meetingId }, { preventScrollReset: true, replace: true });
  return [search.get(MEETING), choose] as const;
};

/** Those to which somebody was invited: the coming ones, and the one that led here. */
const useMeetingOptions = (tableId: string, chosenId: string | null) => {
  const { t } = useTranslation("messages");
  const { data } = useSuspenseQuery(tableMeetingsQuery(tableId, "coming"));
  const { data: chosen } = useQuery({ ...meetingQuery(chosenId ?? ""), enabled: chosenId !== null });
  const invited = data.items.filter(({ id, invitedAt }) => invitedAt !== null && id !== chosen?.id);
  return [...(chosen ? [chosen] : []), ...invited].map(({ id, startsAt, timeZone }) => ({
    id,
    label: t("invitedTo", { date: formatDate(startsAt, timeZone) }),
  }));
};
