import { useEffect, useState } from "react";
import { officeColours } from "../excel";
import { type Look, lookOf } from "./look";

/** The look to show, kept up with the system's; Excel itself tells of a change only by opening the pane anew. */
export function useLook(): Look {
  const [systemIsDark, setSystemIsDark] = useState(() => dark().matches);
  useEffect(() => {
    const wish = dark();
    const changed = () => setSystemIsDark(wish.matches);
    wish.addEventListener("change", changed);
    return () => wish.removeEventListener("change", changed);
  }, []);
  return lookOf(officeColours(), systemIsDark);
}

function dark(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}
