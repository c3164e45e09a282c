import { Notice } from "../../../components/notice.tsx";

type SendingNoticeProps = {
  /** Of what is sent, from 0 to 1. */
  share: number;
  sending: string;
  /** What the server does once it has everything: all at once, so that there is nothing to count. */
  working: string;
};

export const SendingNotice = ({ share, sending, working }: SendingNoticeProps) => (
  <Notice isLive>
    {share < 1 ? sending : working}
    <progress
      className="import-progress"
      aria-label={share < 1 ? sending : working}
      max={1}
      {...(share < 1 && { value: share })}
    />
  </Notice>
);
