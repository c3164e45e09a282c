import { lazy, Suspense, useEffect, useState } from "react";
import { answerSecondFactorBy } from "../lib/second-factor.ts";

const SecondFactorDialog = lazy(() => import("./second-factor-dialog.tsx"));

type Asked = { end: (isShown: boolean) => void };

/** Where a change needs the second factor: it is asked for in place, and the change goes on. */
export const SecondFactorPrompt = () => {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let giveUp: (() => void) | undefined;
    const takeBack = answerSecondFactorBy(
      () =>
        new Promise((resolve) => {
          const end = (isShown: boolean) => {
            setAsked(null);
            resolve(isShown);
          };
          giveUp = () => resolve(false);
          setAsked({ end });
        }),
    );
    return () => {
      takeBack();
      giveUp?.();
    };
  }, []);
  return <Suspense>{asked && <SecondFactorDialog onEnd={asked.end} />}</Suspense>;
};
