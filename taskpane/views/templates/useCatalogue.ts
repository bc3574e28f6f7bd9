import { useCallback, useEffect, useState } from "react";
import { VERSION } from "../../../src/template";
import type { Outcome } from "../../excel";
import { folders, pullCatalogue, type PulledCatalogue } from "../../templates";

/** The catalogue, pulled when the view opens; `null` while it is on its way. */
export function useCatalogue(): {
  readonly catalogue: Outcome<PulledCatalogue> | null;
  readonly tryAgain: () => void;
} {
  const [catalogue, setCatalogue] = useState<Outcome<PulledCatalogue> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void pullCatalogue(folders(), VERSION).then((found) => isCurrent && setCatalogue(found));
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  const tryAgain = useCallback(() => {
    setCatalogue(null);
    setAttempt((before) => before + 1);
  }, []);
  return { catalogue, tryAgain };
}
