import { useState } from "react";

type IdempotencyKeys = {
  /** The same key for every attempt at the same thing, another one for another. */
  keyFor: (about?: unknown) => string;
  /** It is done: doing the same again is meant as a second time. */
  finish: () => void;
};

const createKeys = (): IdempotencyKeys => {
  let pending: { about: string; key: string } | null = null;
  return {
    keyFor: (about = null) => {
      const text = JSON.stringify(about);
      if (pending?.about !== text) pending = { about: text, key: crypto.randomUUID() };
      return pending.key;
    },
    finish: () => {
      pending = null;
    },
  };
};

/** Keys for a mutation that must happen once, however often a lost connection makes one press the button. */
export const useIdempotencyKeys = (): IdempotencyKeys => useState(createKeys)[0];
