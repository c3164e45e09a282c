import type { Letters } from "@runde-tische/contracts/letters";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { DownloadLink } from "../../../components/download-link.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Notice } from "../../../components/notice.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { lettersPdf, lettersQuery, usePrepareLetters, useRecordPosting } from "../letters.queries.ts";
import { LetterTable } from "./letter-table.tsx";

type LetterSectionProps = { meetingId: string; timeZone: string; isInvited: boolean };

export const LetterSection = ({ meetingId, timeZone, isInvited }: LetterSectionProps) => {
  const { t } = useTranslation("letters");
  const { data: letters } = useSuspenseQuery(lettersQuery(meetingId));
  return (
    <section className="stack" aria-labelledby="letters">
      <h2 id="letters">{t("title")}</h2>
      {letters.items.length === 0 ? (
        <EmptyState title={t(isInvited ? "emptyTitle" : "beforeTitle")}>
          {t(isInvited ? "emptyText" : "beforeText")}
        </EmptyState>
      ) : (
        <FilledSection meetingId={meetingId} timeZone={timeZone} letters={letters} />
      )}
    </section>
  );
};

type FilledProps = { meetingId: string; timeZone: string; letters: Letters };

const FilledSection = ({ meetingId, timeZone, letters: { items, sender } }: FilledProps) => {
  const { t } = useTranslation("letters");
  const post = useRecordPosting(meetingId);
  const missing = items.filter(({ address }) => address === null).length;
  return (
    <>
      <p className="prose">{t("text")}</p>
      {missing > 0 && (
        <Notice tone="warning" title={t("missingTitle", { count: missing })}>
          {t("missingText")}
        </Notice>
      )}
      <p className="prose muted">{t(sender.phone ? "sender" : "senderWithoutPhone", { ...sender })}</p>
      <LetterActions meetingId={meetingId} items={items} post={post} />
      {post.error && <Notice tone="danger">{problemText(post.error)}</Notice>}
      <LetterTable
        meetingId={meetingId}
        timeZone={timeZone}
        letters={items}
        onPosted={(linkId) => post.mutate([linkId], { onSuccess: () => showToast(t("noted", { count: 1 })) })}
        notingLinkIds={post.isPending ? post.variables : []}
      />
    </>
  );
};

type LetterActionsProps = {
  meetingId: string;
  items: Letters["items"];
  post: ReturnType<typeof useRecordPosting>;
};

const LetterActions = ({ meetingId, items, post }: LetterActionsProps) => {
  const { t } = useTranslation("letters");
  const prepare = usePrepareLetters(meetingId);
  const prepared = items.filter(({ preparedAt }) => preparedAt !== null);
  const waiting = items.length - prepared.length;
  const unposted = prepared.filter(({ postedAt }) => postedAt === null).map(({ linkId }) => linkId);
  return (
    <>
      <div className="row">
        {waiting > 0 && (
          <Button
            variant="primary"
            isPending={prepare.isPending}
            onPress={() => prepare.mutate(undefined, { onSuccess: () => showToast(t("ready")) })}
          >
            {t("prepare", { count: waiting })}
          </Button>
        )}
        {prepared.length > 0 && (
          <DownloadLink href={lettersPdf(meetingId)} variant={waiting > 0 ? "secondary" : "primary"}>
            {t("print", { count: prepared.length })}
          </DownloadLink>
        )}
        {unposted.length > 1 && (
          <Button
            isPending={post.isPending}
            onPress={() =>
              post.mutate(unposted, { onSuccess: () => showToast(t("noted", { count: unposted.length })) })
            }
          >
            {t("noteAllPosted")}
          </Button>
        )}
      </div>
      {prepare.error && <Notice tone="danger">{problemText(prepare.error)}</Notice>}
    </>
  );
};
