const address = /(https?:\/\/[^\s<>]+)/;

/** Plain text with its addresses as links. */
export const MailText = ({ text }: { text: string }) => (
  <p className="mail-text">
    {text.split(address).map((part, index) =>
      address.test(part) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their order
        <a key={index} href={part}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </p>
);
