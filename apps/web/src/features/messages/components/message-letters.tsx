import type { Message } from "@runde-tische/contracts/messages";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { DownloadLink } from "../../../components/download-link.tsx";
import { Notice } from "../../../components/notice.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { messageLettersPdf, useRecordMessagePosting } from "../messages.queries.ts";

/** For whom no mail reached: their letters, and that these went by post. */
export const MessageLetters = ({ tableId, message }: { tableId: string; message: Message }) => {
  const { t } = useTranslation("messages");
  const post = useRecordMessagePosting(tableId, message.id);
  const onPaper = message.unreached.filter(({ reason }) => reason === "paper");
  const unposted = onPaper.filter(({ postedAt }) => postedAt === null);
  if (onPaper.length === 0) return null;
  const note = (personIds: string[]) =>
    post.mutate(personIds, { onSuccess: () => showToast(t("letters.noted", { count: personIds.length })) });
  return (
    <>
      <div className="row">
        <DownloadLink href={messageLettersPdf(tableId, message.id)} size="small">
          {t("letters.print", { count: onPaper.length })}
        </DownloadLink>
        {unposted.length > 0 && (
          <Button
            size="small"
            variant="tertiary"
            isPending={post.isPending}
            onPress={() => note(unposted.map(({ personId }) => personId))}
          >
            {t(unposted.length === 1 ? "letters.notePosted" : "letters.noteAllPosted")}
          </Button>
        )}
      </div>
      {post.error && <Notice tone="danger">{problemText(post.error)}</Notice>}
    </>
  );
};
