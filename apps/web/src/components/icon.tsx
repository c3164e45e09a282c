const shapes = {
  check: "m4.5 12.5 5 5 10-11",
  cross: "m6 6 12 12M18 6 6 18",
  plus: "M12 4.500v15M4.5 12h15",
  minus: "M4.5 12h15",
  chevronDown: "m5 9 7 7 7-7",
  chevronEnd: "m9 5 7 7-7 7",
  chevronStart: "m15 5-7 7 7 7",
  menu: "M4 6.500h16M4 12h16M4 17.500h16",
  calendar: "M4.5 6.500h15v13h-15zM4.5 10.500h15M8.5 3.500v4M15.5 3.500v4",
  copy: "M8.5 8.500h11v11h-11zM15.5 8.500v-4h-11v11h4",
  info: "M12 11v6M12 7.200v.3M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0",
  warning: "M12 9.500v5M12 17v.3M12 3.5 2.8 20h18.400z",
  success: "m7.8 12.3 3 3 5.4-6M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0",
  danger: "M12 7v6M12 16.500v.3M8.3 3.500h7.400l4.8 4.800v7.400l-4.8 4.800H8.300l-4.8-4.800V8.300z",
  theme: "M12 3.500a8.5 8.5 0 1 0 0 17zM12 3.500a8.5 8.5 0 0 1 0 17",
  language:
    "M3.5 12h17M12 3.500c-5 4.8-5 12.2 0 17M12 3.500c5 4.8 5 12.2 0 17M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0",
  person: "M12 12.500a4 4 0 1 0 0-8a4 4 0 1 0 0 8M4.5 20.500c.5-4 3.5-5.5 7.5-5.500s7 1.5 7.5 5.5",
  phone:
    "M5 4.500h3.800l1.700 4.500-2.200 1.700a12 12 0 0 0 5 5l1.700-2.200 4.500 1.700v3.800c0 .6-.4 1-1 1C10.500 19.500 4.500 13.500 4 5.500c0-.6.4-1 1-1",
  mail: "M3.500 6h17v12.500h-17zM4 6.500l8 6.500 8-6.500",
  grip: "M9 5.500v.5M9 12v.5M9 18.500v.5M15 5.500v.5M15 12v.5M15 18.500v.5",
  download: "M12 4v11m-4.5-4.500 4.5 4.500 4.5-4.500M4.500 19.500h15",
  more: "M12 5.500v.5M12 12v.5M12 18.500v.5",
} as const;

export type IconName = keyof typeof shapes;

/** Decoration beside a text; it has no name of its own. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg
    className={`icon icon--${name}`}
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={shapes[name]} />
  </svg>
);
